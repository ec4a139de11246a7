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
    # two quantities of an area and month: one is a part of the other, or both are the same; by turns
    "logic_pair": {
        "place": "INTEGER", "kind": "VARCHAR", "indicator": "VARCHAR", "field": "VARCHAR",
        "other_indicator": "VARCHAR", "other_field": "VARCHAR",
    },
    # the areas and indicators of the catalogue, and the offices that answer for them
    "listed_indicator": {
        "indicator": "VARCHAR", "section": "VARCHAR", "domain": "VARCHAR", "kind": "VARCHAR",
        "direction": "INTEGER",
    },
    "may_have_target": {"area": "VARCHAR", "indicator": "VARCHAR", "exempt": "BOOLEAN"},
    "answering": {"indicator": "VARCHAR", "office": "VARCHAR", "role": "VARCHAR"},
    "group_office": {"domain": "VARCHAR", "office": "VARCHAR"},
    # how rarely honest figures lie so far out, as it was drawn, to be proved
    "said_chance": {"points": "INTEGER", "z": "DOUBLE", "chance": "DOUBLE"},
    # the changes of place that are taken apart, as it is dear to do so in every month
    "look": {"choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR"},
    # the indicators and areas whose outlook is looked at, as it is dear to do so in every month
    "outlook_look": {"indicator": "VARCHAR", "area": "VARCHAR", "period": "VARCHAR"},
    # the highest figure that a rate can have
    "ceiling": {"indicator": "VARCHAR", "highest": "DOUBLE"},
    # the places that draws left open, to be proved; the rankings whose decimals are looked at
    "said_band": {
        "choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR",
        "area": "VARCHAR", "rank_low": "DOUBLE", "rank_median": "DOUBLE", "rank_high": "DOUBLE",
        "p_top": "DOUBLE", "p_bottom": "DOUBLE",
    },
    "said_run": {
        "choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR",
        "area": "VARCHAR", "last_area": "VARCHAR",
    },
    "said_view": {"choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR"},
    # what the pages say is needed, to be proved: so many things are enough, and one less is not
    "said_needed": {
        "area": "VARCHAR", "indicator": "VARCHAR", "period": "VARCHAR", "bar": "VARCHAR", "place": "INTEGER",
        "needed": "DOUBLE", "needed_moving": "DOUBLE",
    },
    "said_lift": {
        "indicators": "VARCHAR", "choice": "VARCHAR", "area": "VARCHAR", "indicator": "VARCHAR",
        "period": "VARCHAR", "bar": "VARCHAR", "place": "INTEGER", "needed": "DOUBLE",
        "needed_moving": "DOUBLE",
    },
}  # fmt: skip

NOTHING: Mapping[str, list[tuple]] = {}

# The tables that the SQL files leave behind for comparison, all under their own names.
ANSWERS = ("standing", "composite", "reporting", "unreported", "received", "furthest", "sent", "reason",
           "score_item", "score", "trust", "drag", "weak", "lowest", "entropy", "method", "agreement",
           "quality", "move", "passed", "proved", "carried_on", "goal", "lifted", "taken", "landing",
           "landing_path", "held_back", "trend", "control", "screen_test", "suspicion", "screen_count",
           "standstill", "margin", "band", "run", "hanging", "graded", "ratio_line", "task", "cover",
           "section_cover", "task_sum", "lead", "task_word")


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
        for file in sorted(SQL.rglob("*.sql")):
            between()
            cursor.execute(file.read_text(encoding="utf-8"))
        return {name: cursor.execute(f"SELECT * FROM {name}").df() for name in ANSWERS}
    finally:
        cursor.execute("ROLLBACK")


def _hand_in(cursor, table: str, columns: dict[str, str], rows: list[tuple]) -> None:
    told = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    cursor.execute(f"CREATE TEMP TABLE {table} ({told})")
    if rows:
        # column by column: row by row the handing in would take longer than all the reckoning
        lists = ", ".join(f"unnest(CAST(? AS {kind}[]))" for kind in columns.values())
        handed = [list(values) for values in zip(*rows, strict=True)]
        cursor.execute(f"INSERT INTO {table} SELECT {lists}", handed)
