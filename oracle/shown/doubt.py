"""Doubt: which places chance leaves open, who cannot be told apart, which places hang on a decimal, as shown.

Ask `frames(asked)` for the tables "bands", "groups" and "hanging" of the month looked at closely. Bands and
groups: every indicator with chance and 综合 among all areas, and by turns one of the other views of 综合 and
one indicator within a peer group. Decimals: 综合, and every fourth indicator, other ones in the next month.
"""

from collections.abc import Mapping

import pandas as pd

from analytics import placing
from analytics.places import bands, draws, groups, intervals, rounding
from oracle.figures import Table
from oracle.shown.asked import Asked

WHOLE, FOCUS, EVERYBODY = "all", "focus", ""
VIEW = ("choice", "indicators", "peers", "period")
EVERY = 4

# Each view copies its rows several times over; of all columns that would take longer than the draws.
NEEDED = (
    "period", "indicator", "area", "area_short", "peer_group", "domain", "focus", "status", "kind", "unit",
    "reach_unit", "direction", "numerator", "denominator", "value", "target", "target_low", "target_high",
    "figure", "figure_direction", "completion_rate", "rank",
)  # fmt: skip

TABLES = (
    Table("bands", (*VIEW, "area"), ("rank", *bands.COLUMNS)),
    Table("groups", (*VIEW, "area", "last_area"), ("rank_first", "rank_last", "n_areas")),
    Table("hanging", (*VIEW, "rank"), ("next_rank", "distance", "merged_at", "merged")),
)

View = tuple[str, str, str]


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    month = asked.rows.loc[asked.rows["period"] == asked.close, list(NEEDED)]
    turn = 12 * int(asked.close[:4]) + int(asked.close[5:7])
    codes = sorted(month["indicator"].unique())
    found: dict[str, list[pd.DataFrame]] = {table.name: [] for table in TABLES}
    for view in _by_chance(month, turn):
        band, run = _open(asked, month, view)
        found["bands"].append(_named(band, view))
        found["groups"].append(_named(run, view))
    for choice in (WHOLE, *codes[turn % EVERY :: EVERY]):
        view = (choice, WHOLE, EVERYBODY)
        pairs = rounding.neighbours(_ranking(asked, month, view))
        found["hanging"].append(_named(pairs.rename(columns={"difference": "distance"}), view))
    return {table.name: _together(found[table.name], table, asked.close) for table in TABLES}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"bands": answers["band"], "groups": answers["run"], "hanging": answers["hanging"]}


def _by_chance(month: pd.DataFrame, turn: int) -> list[View]:
    """The views of the month that have bands and are looked at."""
    chanced = intervals.chance(month)["method"].notna() & month["figure"].notna()
    codes = sorted(month.loc[chanced, "indicator"].unique())
    circles = sorted(month["peer_group"].dropna().unique())
    scopes = [(choice, indicators, peers) for choice in (WHOLE, *sorted(month["domain"].unique()))
              for indicators in (WHOLE, FOCUS) for peers in (EVERYBODY, *circles)]  # fmt: skip
    among_peers = [(code, WHOLE, peers) for peers in circles for code in codes]
    turns = [views[turn % len(views)] for views in (scopes[1:], among_peers) if views]
    return [(WHOLE, WHOLE, EVERYBODY), *((code, WHOLE, EVERYBODY) for code in codes), *turns]


def _open(asked: Asked, month: pd.DataFrame, view: View) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The bands, and the groups of areas that cannot be told apart, from the draws that the pages make."""
    rows = _ranking(asked, month, view).dropna(subset=["rank"]).sort_values(["rank", "area"])
    if rows.empty:
        return pd.DataFrame(), pd.DataFrame()
    if _is_indicator(month, view):
        merits = draws.of_indicator(rows)
    else:
        merits = draws.of_composite(_chosen(month, view))[rows["area"]].to_numpy()
    runs = groups.groups(rows, bands.ahead(merits))
    ends = {"area": runs["areas"].str[0], "last_area": runs["areas"].str[-1]}
    return bands.bands(rows, merits), runs.assign(**ends)


def _ranking(asked: Asked, month: pd.DataFrame, view: View) -> pd.DataFrame:
    choice, indicators, peers = view
    if _is_indicator(month, view):
        return placing.of_indicator(month[month["indicator"] == choice], peers or None)
    of = asked.drawn[(asked.drawn["period"] == asked.close) & (asked.drawn["indicators"] == indicators)]
    split = WHOLE if choice == WHOLE else "domain"
    named = of[(of["split"] == split) & (of["scope"] == choice)].assign(scope_name="", scope_short="")
    circles = month.drop_duplicates("area").set_index("area")["peer_group"]
    return placing.of_composite(named.assign(peer_group=named["area"].map(circles)), peers or None)


def _chosen(month: pd.DataFrame, view: View) -> pd.DataFrame:
    """The rows that a view of 综合 draws together."""
    choice, indicators, peers = view
    if choice != WHOLE:
        month = month[month["domain"] == choice]
    if indicators == FOCUS:
        month = month[month["focus"]]
    return month[month["peer_group"] == peers] if peers else month


def _is_indicator(month: pd.DataFrame, view: View) -> bool:
    return view[0] in set(month["indicator"])


def _named(found: pd.DataFrame, view: View) -> pd.DataFrame:
    return found.assign(**dict(zip(VIEW, view, strict=False)))


def _together(found: list[pd.DataFrame], table: Table, period: str) -> pd.DataFrame:
    columns = [*table.keys, *table.figures]
    filled = [one.assign(period=period).reindex(columns=columns) for one in found if len(one)]
    frame = pd.concat(filled or [pd.DataFrame(columns=columns)])
    numbers = dict.fromkeys(table.figures, "Float64")
    return frame.astype(numbers | ({"rank": "Int64"} if "rank" in columns else {}))
