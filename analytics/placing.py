"""排位表 — which rows stand against each other in a ranking, of an indicator or of a composite?

Ask `of_indicator` or `of_composite` for rows in the columns that a ranking draws, among all areas or within
one peer group (比较范围); `recent` for the last months of them.
"""

import pandas as pd

from analytics.composite import DECIMALS
from analytics.periods import ordinal
from analytics.ranking import place, with_n_compared, with_rank, with_rank_change
from analytics.standing import CITY


def of_indicator(rows: pd.DataFrame, peers: str | None = None) -> pd.DataFrame:
    """The reckoned rows of one indicator; within `peers` the places are reckoned anew.

    The city average stays that of all 13: it is the common measure, whatever the circle compared.
    """
    if peers is None:
        return rows
    within = rows[rows["peer_group"] == peers]
    return within.pipe(with_rank).pipe(with_n_compared).pipe(with_rank_change)


def of_composite(rows: pd.DataFrame, peers: str | None = None) -> pd.DataFrame:
    """The composite rows of one scope as ranking rows: `figure` is completion in percent.

    `rows`: composite of one scope with scope_name, scope_short and peer_group; the city's rows give
    `city_figure` and `pace_line`, the city's mean pace. A composite has no target and no region figure.
    """
    city = rows[rows["area"] == CITY].set_index("period")
    areas = rows[rows["area"] != CITY]
    areas = areas.assign(
        figure=100 * areas["completion_rate"],
        figure_unit="%",
        unit="%",
        kind="composite",
        figure_target=float("nan"),
        region_figure=float("nan"),
        city_figure=100 * areas["period"].map(city["completion_rate"]),
        pace_line=100 * areas["period"].map(city["pace"]),
        status=areas["completion_rate"].notna().map({True: "reported", False: "not_reported"}),
        indicator_short=areas["scope_short"] + "完成率",
        indicator_name=areas["scope_name"] + "完成率",
    )
    return areas if peers is None else _among(areas[areas["peer_group"] == peers])


def cells(whole: pd.DataFrame, domains: pd.DataFrame) -> pd.DataFrame:
    """综合 and the domains of one month together, as the heat table draws them."""
    return pd.concat([whole, domains], ignore_index=True)


def recent(rows: pd.DataFrame, period: str, months: int = 7) -> pd.DataFrame:
    """The rows of the `months` months that end with `period`."""
    behind = ordinal(pd.Series([period])).iloc[0] - ordinal(rows["period"])
    return rows[behind.between(0, months - 1)]


def _among(areas: pd.DataFrame) -> pd.DataFrame:
    figure = areas["completion_rate"].round(DECIMALS)
    ranked = areas.assign(
        rank=place(figure.groupby(areas["period"])),
        n_compared=figure.groupby(areas["period"]).transform("count"),
    )
    return with_rank_change(ranked, by=("area",))
