"""Recompute: all figures of all months, from the raw rows of a store, in the SQL files beside this module.

Ask `recomputed(cursor, given)` for the frames by name. Nothing of `data` or `analytics`
is used here, and nothing they reckoned: only the tables that hold what was observed, and the definitions as
the README and the pages print them, written down a second time. So an error there is not an error here.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb

SQL = Path(__file__).parent / "sql"

# What the catalogue's files say and no table holds, handed in as rows of these columns.
GIVEN = {
    "scheme_item": {
        "scheme": "VARCHAR", "valid_from": "VARCHAR", "valid_to": "VARCHAR", "item": "VARCHAR",
        "measure": "VARCHAR", "indicator": "VARCHAR", "full_points": "DOUBLE", "rule": "VARCHAR",
        "target": "DOUBLE", "per_unit": "DOUBLE", "floor": "DOUBLE", "better": "VARCHAR", "low": "DOUBLE",
        "high": "DOUBLE", "cap": "DOUBLE", "over": "VARCHAR",
    },
    "scheme_window": {"scheme": "VARCHAR", "first": "VARCHAR", "last": "VARCHAR"},
    "tie_break": {"scheme": "VARCHAR", "place": "INTEGER", "measure": "VARCHAR", "better": "VARCHAR"},
    # two quantities of an area and month: one is a part of the other, or both are the same
    "logic_pair": {
        "kind": "VARCHAR", "indicator": "VARCHAR", "field": "VARCHAR", "other_indicator": "VARCHAR",
        "other_field": "VARCHAR",
    },
    # the changes of place that are taken apart, as it is dear to do so with all
    "look": {"choice": "VARCHAR", "indicators": "VARCHAR", "period": "VARCHAR"},
    # what the pages say is needed, to be proved: so many things are enough, and one less is not
    "said_needed": {
        "area": "VARCHAR", "indicator": "VARCHAR", "period": "VARCHAR", "bar": "VARCHAR", "place": "INTEGER",
        "sign": "INTEGER", "needed": "DOUBLE", "needed_moving": "DOUBLE", "ceiling": "DOUBLE",
    },
    "said_lift": {
        "area": "VARCHAR", "indicator": "VARCHAR", "period": "VARCHAR", "bar": "VARCHAR", "place": "INTEGER",
        "goal": "DOUBLE", "sign": "INTEGER", "needed": "DOUBLE",
    },
}  # fmt: skip

NOTHING: Mapping[str, list[tuple]] = {}

# The tables that the SQL files leave behind for comparison, all under their own names.
ANSWERS = ("standing", "composite", "reporting", "unreported", "received", "furthest", "sent", "reason",
           "score_item", "score", "trust", "drag", "weak", "lowest", "entropy", "method", "agreement",
           "quality", "move", "proved", "lifted")


def recomputed(
    cursor: duckdb.DuckDBPyConnection,
    given: Mapping[str, list[tuple]] = NOTHING,
    between: Callable[[], None] = lambda: None,
) -> Mapping:
    """Every answer table as a frame, all from one transaction: a deed meanwhile changes nothing of it.

    `cursor` is one of the opened store's own, as one process holds the file. Its temporary tables go with the
    transaction, so that it may be asked again. `given`: the rows of the tables in GIVEN, none where not
    named. `between` is called between the steps; what it raises breaks the work off. Raises duckdb.Error
    where a table is not as expected.
    """
    cursor.execute("BEGIN TRANSACTION")
    try:
        for table, columns in GIVEN.items():
            _hand_in(cursor, table, columns, given.get(table, []))
        for file in sorted(SQL.glob("*.sql")):
            between()
            cursor.execute(file.read_text(encoding="utf-8"))
        return {name: cursor.execute(f"SELECT * FROM {name}").df() for name in ANSWERS}
    finally:
        cursor.execute("ROLLBACK")


def _hand_in(cursor, table: str, columns: dict[str, str], rows: list[tuple]) -> None:
    told = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    cursor.execute(f"CREATE TEMP TABLE {table} ({told})")
    if rows:
        cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
