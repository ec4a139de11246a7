"""The small steps every deed is made of: many rows at once, the version, the audit trail."""

import json
import secrets
import time
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

import duckdb

# What each table takes, in the order of its columns.
OBSERVATION = ("UUID", *["VARCHAR"] * 3, *["DOUBLE"] * 6, "VARCHAR")
EVIDENCE = ("UUID", *["VARCHAR"] * 4, "DOUBLE", *["VARCHAR"] * 4)
EXPLANATION = ("UUID", *["VARCHAR"] * 6)
TARGET = ("UUID", *["VARCHAR"] * 5, *["DOUBLE"] * 4, "DOUBLE[]", "VARCHAR", "BOOLEAN", "BOOLEAN", "TIMESTAMP",
          "BIGINT", *["VARCHAR"] * 3)
BENCHMARK = ("UUID", *["VARCHAR"] * 3, *["DOUBLE"] * 3, "INTEGER", "INTEGER", *["VARCHAR"] * 3)
SUBMISSION_STATE = ("UUID", "INTEGER", "VARCHAR", "TIMESTAMP", "VARCHAR", "VARCHAR", "BIGINT")
ANSWER = (*["VARCHAR"] * 6, "TIMESTAMP", "BOOLEAN", "BIGINT")
AREA = (*["VARCHAR"] * 6, "BIGINT", "VARCHAR", "VARCHAR")
INDICATOR = (*["VARCHAR"] * 7, "BIGINT", "VARCHAR", "VARCHAR", "BOOLEAN", "DOUBLE", "VARCHAR[]")


def insert(cursor, table: str, types: Sequence[str], rows: Sequence[tuple]) -> None:
    """Append the rows to the table; no rows is no statement.

    They travel as one JSON text: a list per column takes twice as long, a row at a time twenty times.
    """
    if not rows:
        return
    cells = ", ".join(f"line[{place}]::{kind}" for place, kind in enumerate(types, start=1))
    text = json.dumps(rows, default=str, ensure_ascii=False, allow_nan=False)
    lines = """SELECT unnest(from_json(?, '[["VARCHAR"]]')) AS line"""
    cursor.execute(f"INSERT INTO {table} SELECT {cells} FROM ({lines})", [text])


def rising_id() -> UUID:
    """A new id that is greater than those of the milliseconds before (UUID version 7, RFC 9562).

    So the rows of one time lie together, and a question about one month need not look through all of them.
    """
    milliseconds, chance = time.time_ns() // 1_000_000, secrets.randbits(74)
    head, tail = chance >> 62, chance & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 7 << 76 | head << 64 | 0b10 << 62 | tail)


def version(cursor: duckdb.DuckDBPyConnection) -> int:
    """The data version as this cursor sees it."""
    return cursor.execute("SELECT value FROM counter WHERE name = 'data_version'").fetchone()[0]


def next_version(cursor: duckdb.DuckDBPyConnection) -> int:
    """Raise the data version by one; the new one."""
    cursor.execute("UPDATE counter SET value = value + 1 WHERE name = 'data_version'")
    return version(cursor)


def record(cursor, *, at: datetime, who: str, deed: str, record: str, detail: str, version: int) -> None:
    """One line of the audit trail."""
    cursor.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)",
                   [uuid4(), at, who, deed, record, detail, version])


def set_setting(cursor, name: str, value: str) -> None:
    """Give a setting its only value."""
    cursor.execute("DELETE FROM setting WHERE name = ?", [name])
    cursor.execute("INSERT INTO setting VALUES (?, ?)", [name, value])
