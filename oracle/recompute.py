"""Recompute: all figures of all months, from the raw rows of a store, in the SQL files beside this module.

Ask `recomputed(cursor, scheme_items, tie_breaks)` for the frames by name. Nothing of `data` or `analytics`
is used here, and nothing they reckoned: only the tables that hold what was observed, and the definitions as
the README and the pages print them, written down a second time. So an error there is not an error here.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb

SQL = Path(__file__).parent / "sql"

# What the catalogue's files say and no table holds, handed in as rows of these columns.
GIVEN = {
    "scheme_item": {
        "scheme": "VARCHAR", "valid_from": "VARCHAR", "valid_to": "VARCHAR", "item": "VARCHAR",
        "measure": "VARCHAR", "indicator": "VARCHAR", "full_points": "DOUBLE", "rule": "VARCHAR",
        "target": "DOUBLE", "per_unit": "DOUBLE", "floor": "DOUBLE", "better": "VARCHAR", "low": "DOUBLE",
        "high": "DOUBLE", "cap": "DOUBLE",
    },
    "tie_break": {"scheme": "VARCHAR", "place": "INTEGER", "measure": "VARCHAR", "better": "VARCHAR"},
}  # fmt: skip

# The tables that the SQL files leave behind for comparison, all under their own names.
ANSWERS = ("standing", "composite", "reporting", "unreported", "received", "furthest", "sent", "reason",
           "score_item", "score", "trust", "drag", "weak", "lowest", "entropy", "method")


def recomputed(
    cursor: duckdb.DuckDBPyConnection, scheme_items: list[tuple] = (), tie_breaks: list[tuple] = ()
) -> Mapping:
    """Every answer table as a frame, all from one transaction: a deed meanwhile changes nothing of it.

    `cursor` is one of the opened store's own, as one process holds the file. Its temporary tables go with the
    transaction, so that it may be asked again. The scoring schemes stand in no table, so their items and what
    parts equal scores are handed in, in the columns of GIVEN. Raises duckdb.Error where a table is not as
    expected.
    """
    cursor.execute("BEGIN TRANSACTION")
    try:
        for (table, columns), rows in zip(GIVEN.items(), (scheme_items, tie_breaks), strict=True):
            _hand_in(cursor, table, columns, rows)
        for file in sorted(SQL.glob("*.sql")):
            cursor.execute(file.read_text(encoding="utf-8"))
        return {name: cursor.execute(f"SELECT * FROM {name}").df() for name in ANSWERS}
    finally:
        cursor.execute("ROLLBACK")


def _hand_in(cursor, table: str, columns: dict[str, str], rows: list[tuple]) -> None:
    told = ", ".join(f"{name} {kind}" for name, kind in columns.items())
    cursor.execute(f"CREATE TEMP TABLE {table} ({told})")
    if rows:
        cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
