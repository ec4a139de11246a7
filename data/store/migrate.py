"""Bringing a database file to the form this program writes: numbered steps, each applied once, in order.

A step is `migrations/NNN_what.sql`. All missing steps run in one transaction, so a file is never left
between two forms. A file that a newer program has changed is refused: an older one would misread it.
"""

from datetime import datetime
from pathlib import Path

import duckdb

from data.store.connection import StoreError

FOLDER = Path(__file__).parent / "migrations"


def migrate(connection: duckdb.DuckDBPyConnection, folder: Path = FOLDER) -> list[int]:
    """Apply the steps the file has not had; returns their numbers.

    Raises StoreError when the file knows a step this program does not.
    """
    steps = {int(path.stem[:3]): path for path in sorted(folder.glob("[0-9][0-9][0-9]_*.sql"))}
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            missing = sorted(steps.keys() - _applied(cursor, steps))
            for number in missing:
                cursor.execute(steps[number].read_text(encoding="utf-8"))
                cursor.execute("INSERT INTO migration VALUES (?, ?, ?)",
                               [number, steps[number].stem, datetime.now()])
            cursor.execute("COMMIT")
        except BaseException:
            cursor.execute("ROLLBACK")
            raise
    return missing


def _applied(cursor, steps: dict[int, Path]) -> set[int]:
    cursor.execute("""
        CREATE TABLE IF NOT EXISTS migration (
            number INTEGER NOT NULL, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL
        )""")
    applied = {number for number, in cursor.execute("SELECT number FROM migration").fetchall()}
    if applied - steps.keys():
        raise StoreError("这个数据库是用更新版本的程序写的：请先把本程序升级到同一版本，再打开它。")
    return applied
