"""Doubt: which places chance leaves open, who cannot be told apart, which places hang on a decimal, as shown.

Ask `frames(asked)` for the tables "bands", "groups" and "hanging" of every ranking that 位次 can show in the
month looked at closely: every indicator, 综合 and the domains, these of all indicators and of the focus ones,
among all areas and within each peer group. "places looked at", which no page shows, tells the other road
which month.
"""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analytics import placing
from analytics.places import bands, draws, groups, rounding
from oracle.figures import Table
from oracle.shown.asked import Asked

WHOLE, EVERYBODY = "all", ""
VIEW = ["choice", "indicators", "peers"]

# Each view copies its rows several times over; of all columns that would take longer than the draws.
NEEDED = (
    "period", "indicator", "area", "area_short", "peer_group", "domain", "focus", "status", "kind", "unit",
    "reach_unit", "direction", "numerator", "denominator", "value", "target", "target_low", "target_high",
    "figure", "figure_direction", "completion_rate", "rank",
)  # fmt: skip
PLACED = ["area", "area_short", "rank"]

View = tuple[str, str, str]
Drawn = tuple[View, pd.DataFrame, np.ndarray]

TABLES = (
    Table("bands", (*VIEW, "period", "area"), ("rank", *bands.COLUMNS)),
    Table("groups", (*VIEW, "period", "area", "last_area"), ("rank_first", "rank_last", "n_areas")),
    Table("hanging", (*VIEW, "period", "rank"), ("next_rank", "distance", "merged_at", "merged")),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    month = asked.rows.loc[asked.rows["period"] == asked.close, list(NEEDED)]
    indicators, composites = _of_indicators(month), _of_composites(asked)
    drawn = [*_drawn(indicators), *_drawn_together(composites, month)]
    told = {
        "bands": _of_views({view: bands.bands(rows, merits) for view, rows, merits in drawn}),
        "groups": _of_views({view: _runs(rows, merits) for view, rows, merits in drawn}),
        "hanging": pd.concat([rounding.neighbours(found, by=VIEW) for found in (indicators, composites)]),
    }
    found = {table.name: _named(told[table.name], table, asked.close) for table in TABLES}
    return found | {"places looked at": pd.DataFrame({"period": [asked.close]})}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"bands": answers["band"], "groups": answers["run"], "hanging": answers["hanging"]}


def _of_indicators(month: pd.DataFrame) -> pd.DataFrame:
    """The rankings of all indicators in every circle, best first."""
    circles = [EVERYBODY, *sorted(month["peer_group"].dropna().unique())]
    found = pd.concat([placing.of_indicator(month, peers or None).assign(peers=peers) for peers in circles])
    return _best_first(found.assign(choice=found["indicator"], indicators=WHOLE))


def _of_composites(asked: Asked) -> pd.DataFrame:
    """The rankings of 综合 and of each domain, of all indicators and of the focus ones, in every circle."""
    found = asked.ranked[asked.ranked["period"] == asked.close]
    return _best_first(found.assign(choice=found["scope"]))


def _best_first(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.dropna(subset=["rank"]).sort_values([*VIEW, "rank", "area"], ignore_index=True)


def _drawn(rankings: pd.DataFrame) -> Iterator[Drawn]:
    """Every ranking of an indicator in whose figures there is chance, with the merits that the pages draw."""
    for peers, circle in rankings.groupby("peers"):
        known = draws.figures(circle)
        codes = circle.loc[known["method"].notna(), "choice"].unique()
        for code, rows in circle[circle["choice"].isin(codes)].groupby("choice"):
            yield (code, WHOLE, peers), rows[PLACED], draws.of_figures(known.loc[rows.index])


def _drawn_together(rankings: pd.DataFrame, month: pd.DataFrame) -> Iterator[Drawn]:
    known = draws.cells(month)
    for view, rows in rankings.groupby(VIEW):
        merits = draws.of_composite(_chosen(month, *view), known=known)
        yield view, rows[PLACED], merits[rows["area"]].to_numpy()


def _chosen(month: pd.DataFrame, choice: str, indicators: str, peers: str) -> pd.DataFrame:
    """The rows that a view of 综合 draws together."""
    if choice != WHOLE:
        month = month[month["domain"] == choice]
    if indicators != WHOLE:
        month = month[month["focus"]]
    return month[month["peer_group"] == peers] if peers else month


def _runs(rows: pd.DataFrame, merits: np.ndarray) -> pd.DataFrame:
    found = groups.groups(rows, bands.ahead(merits))
    ends = {name: [areas[at] for areas in found["areas"]] for name, at in (("area", 0), ("last_area", -1))}
    return found.assign(**ends)


def _of_views(found: dict[View, pd.DataFrame]) -> pd.DataFrame:
    filled = {view: one for view, one in found.items() if len(one)}
    return pd.concat(filled, names=VIEW).reset_index(VIEW) if filled else pd.DataFrame(columns=VIEW)


def _named(found: pd.DataFrame, table: Table, period: str) -> pd.DataFrame:
    columns = [*table.keys, *table.figures]
    numbers = dict.fromkeys(table.figures, "Float64") | ({"rank": "Int64"} if "rank" in columns else {})
    named = found.rename(columns={"difference": "distance"}).assign(period=period)
    return named.reindex(columns=columns).astype(numbers)
