"""Recompute: all figures of all months, from the raw rows of a store, in the SQL files beside this module.

Ask `recomputed(cursor, given)` for the frames by name. Nothing of `data` or `analytics` is used here, and
nothing they reckoned: only the tables that hold what was observed, and the definitions as the README and the
pages print them, written down a second time. So an error there is not an error here.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

SQL = Path(__file__).parent / "sql"

# What the catalogue's files say and no table holds, handed in as rows of these columns.
GIVEN = {
    "scheme_item": {
        "scheme": "VARCHAR", "valid_from": "VARCHAR", "valid_to": "VARCHAR", "item": "VARCHAR",
        "measure": "VARCHAR", "indicator": "VARCHAR", "full_points": "DOUBLE", "rule": "VARCHAR",
        "target": "DOUBLE", "per_unit": "DOUBLE", "floor": "DOUBLE", "better": "VARCHAR", "low": "DOUBLE",
        "high": "DOUBLE", "cap": "DOUBLE", "tiers": "DOUBLE[][]", "veto_above": "DOUBLE", "effect": "VARCHAR",
        "over": "VARCHAR", "dimension": "VARCHAR",
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
    # worlds in which less is known, or something else, each for one of the answers: of one month alone, by
    # words and targets from before the first sheet of another was accepted, and by the scheme of a third
    "world": {
        "asked": "VARCHAR", "version": "VARCHAR", "month": "VARCHAR", "words_before": "VARCHAR",
        "targets_before": "VARCHAR", "scored_in": "VARCHAR",
    },
    # what those runs say of the merits by which places are given, and of indicators whose target is on trial
    "merit_elsewhere": {
        "version": "VARCHAR", "period": "VARCHAR", "choice": "VARCHAR", "indicators": "VARCHAR",
        "area": "VARCHAR", "number": "HUGEINT", "rest": "HUGEINT", "per": "HUGEINT", "keys": "DOUBLE[]",
    },
    "revised_elsewhere": {
        "area": "VARCHAR", "indicator": "VARCHAR", "period": "VARCHAR", "completion_rate": "DOUBLE",
        "rank": "BIGINT", "n_compared": "BIGINT", "target": "DOUBLE", "pace_gap_points": "DOUBLE",
    },
    "tried_elsewhere": {
        "span": "VARCHAR", "area": "VARCHAR", "period": "VARCHAR", "score": "DOUBLE", "rank": "BIGINT",
    },
    # weights on trial: the points of dimensions; targets on trial: what they would be
    "weight_on_trial": {"scheme": "VARCHAR", "dimension": "VARCHAR", "points": "DOUBLE"},
    "said_revision": {
        "indicator": "VARCHAR", "area": "VARCHAR", "tier": "VARCHAR", "window_start": "VARCHAR",
        "window_end": "VARCHAR", "value": "DOUBLE", "low": "DOUBLE", "high": "DOUBLE",
    },
    # the indicators and areas whose outlook is looked at, as it is dear to do so in every month
    "outlook_look": {"indicator": "VARCHAR", "area": "VARCHAR", "period": "VARCHAR"},
    # the highest figure that a rate can have
    "ceiling": {"indicator": "VARCHAR", "highest": "DOUBLE"},
    # the places that draws left open, to be proved
    "said_band": {
        "choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR",
        "area": "VARCHAR", "rank_low": "DOUBLE", "rank_median": "DOUBLE", "rank_high": "DOUBLE",
        "p_top": "DOUBLE", "p_bottom": "DOUBLE",
    },
    "said_run": {
        "choice": "VARCHAR", "indicators": "VARCHAR", "peers": "VARCHAR", "period": "VARCHAR",
        "area": "VARCHAR", "last_area": "VARCHAR",
    },
    "said_score_band": {
        "span": "VARCHAR", "period": "VARCHAR", "area": "VARCHAR", "rank_low": "DOUBLE",
        "rank_median": "DOUBLE", "rank_high": "DOUBLE", "p_top": "DOUBLE", "p_bottom": "DOUBLE",
    },
    "said_score_run": {"span": "VARCHAR", "period": "VARCHAR", "area": "VARCHAR", "last_area": "VARCHAR"},
    # the month whose rankings are drawn, and whose decimals are looked at
    "places_look": {"period": "VARCHAR"},
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
           "score_item", "score_side", "score", "trust", "drag", "weak", "became", "lowest", "often_last",
           "last_by_section", "entropy", "method", "agreement", "quality", "move", "passed", "score_change",
           "score_tried", "revised", "proved", "carried_on", "goal", "lifted", "taken", "landing",
           "landing_path", "held_back", "trend", "control", "screen_test", "suspicion", "screen_count",
           "standstill", "margin", "digit_look", "band", "run", "score_band", "score_run", "hanging",
           "graded", "ratio_line", "task", "cover", "section_cover", "task_sum", "lead", "task_word")

# How far a world is walked, for figures and their places, and on to scores.
FIGURES = ("1_known/1_rules", "1_known/2_words", "1_known/3_targets", "1_known/4_observed",
           "2_standing/1_areas", "2_standing/2_city", "2_standing/3_missing")
SCORES = ("2_standing/4_composite", "2_standing/5_reporting", "4_scores/0_weights", "4_scores/1_scores",
          "4_scores/2_totals")
# Of each answer that needs worlds: the table handed to the last run, where its rows come from, by what files.
WORLDS = {
    "move": ("merit_elsewhere", "merit_told", (*FIGURES, *SCORES, "9_changes/1_merits")),
    "score_tried": ("tried_elsewhere", "total", (*FIGURES, *SCORES)),
    "revised": ("revised_elsewhere", "standing", FIGURES),
}
# What of all that is handed in makes a difference in a world.
IN_WORLDS = ("scheme_item", "tie_break", "said_revision", "weight_on_trial")


def recomputed(
    cursor: duckdb.DuckDBPyConnection,
    given: Mapping[str, list[tuple]] = NOTHING,
    between: Callable[[], None] = lambda: None,
) -> Mapping:
    """Every answer table as a frame; nothing may be written to the store meanwhile.

    `cursor` is one of the opened store's own, as one process holds the file. Its temporary tables go with the
    transaction of each run, so that it may be asked again. `given`: the rows of the tables in GIVEN, none
    where not named; each row of `world` is a run of its own, before the last one. `between` is called between
    the steps; what it raises breaks the work off. Raises duckdb.Error where a table is not as expected.
    """
    known = {**given, "world": []}
    for world in given.get("world", []):
        if world[0] in ANSWERS:
            known = _gone_into(cursor, given, world, between, known)
    with _walked(cursor, known, ("",), between):
        return {name: cursor.execute(f"SELECT * FROM {name}").df() for name in ANSWERS}


def _gone_into(cursor, given: Mapping, world: tuple, between: Callable, known: dict) -> dict:
    """What is known so far, and what is so in one more world."""
    into, asked, files = WORLDS[world[0]]
    columns = ", ".join(f'"{name}"' for name in GIVEN[into])
    here = {name: given[name] for name in IN_WORLDS if name in given}
    with _walked(cursor, {**here, "world": [world]}, files, between):
        told = cursor.execute(f"SELECT {columns} FROM {asked}").fetchall()
    return {**known, into: known.get(into, []) + told}


@contextmanager
def _walked(cursor, given: Mapping, files: tuple[str, ...], between: Callable) -> Iterator[None]:
    """The files whose names begin so, one after the other, in a transaction that is undone in the end."""
    cursor.execute("BEGIN TRANSACTION")
    try:
        for table, columns in GIVEN.items():
            _hand_in(cursor, table, columns, given.get(table, []))
        for file in sorted(SQL.rglob("*.sql")):
            if file.relative_to(SQL).as_posix().startswith(files):
                between()
                cursor.execute(file.read_text(encoding="utf-8"))
        yield
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
