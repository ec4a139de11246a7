"""Moves: the changes of place of a month taken apart, as the pages have them.

Ask `frames(asked)` for the tables "moves" and "passed": every indicator, 综合 and the domains, of all
indicators and of the focus ones, among all areas and within each peer group; and the score among all.
"""

from collections.abc import Iterator, Mapping

import pandas as pd

from analytics.places import decomposition, versions
from data.periods import shift
from oracle.figures import Table
from oracle.shown import score_changes
from oracle.shown.asked import Asked

VIEW = ("choice", "indicators", "peers")
WHOLE = "all"
EVERYBODY = ""
SCORE = "score"

TABLES = (
    Table("moves", (*VIEW, "area", "period"),
          ("rank_published", "rank", "rank_change", "correction", "targets", "members", "own", "others")),
    Table("passed", (*VIEW, "area", "rival", "period"), ("side",)),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The places of the month before as published, those of the month looked at closely, and the parts."""
    period = asked.close
    last = shift(period, -1)
    then = asked.store.as_published(last)
    now = asked.rows[asked.rows["period"].isin([last, period])][then.columns]
    rows = versions.told(then, now, period)
    groups = rows.groupby("area")["peer_group"].first()
    score = pd.concat({(SCORE, WHOLE, EVERYBODY): score_changes.merits(asked)}, names=VIEW)
    merits = pd.concat([*_within(pd.concat(_merits(rows)), groups), score])
    return {
        "moves": decomposition.decomposition(merits).assign(period=period),
        "passed": decomposition.rivals(merits).assign(period=period),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"moves": answers["move"], "passed": answers["passed"]}


def _merits(rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    yield _named(versions.of_indicators(rows), WHOLE)
    for indicators, chosen in ((WHOLE, rows), ("focus", rows[rows["focus"]])):
        for by in (chosen.assign(scope=WHOLE), chosen.assign(scope=chosen["domain"])):
            yield _named(versions.of_scopes(by, "scope"), indicators)


def _named(merits: pd.DataFrame, indicators: str) -> pd.DataFrame:
    named = pd.concat({indicators: merits}, names=["indicators"])
    return named.rename_axis(["indicators", "choice", "area"]).swaplevel(0, 1)


def _within(merits: pd.DataFrame, groups: pd.Series) -> Iterator[pd.DataFrame]:
    """Among all areas, and the same merits within each peer group."""
    circle = merits.index.get_level_values("area").map(groups)
    for peers in (EVERYBODY, *sorted(groups.dropna().unique())):
        chosen = merits if peers == EVERYBODY else merits[circle == peers]
        named = pd.concat({peers: chosen}, names=["peers"])
        yield named.reorder_levels([*VIEW, "area"])
