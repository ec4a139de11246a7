"""提请关注 — what deserves a look this month: furthest behind, not reported, moved most?"""

import pandas as pd

from analytics.periods import ordinal
from analytics.standing import CITY

FIGURES = ("reported", "nil")


def furthest_behind(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows 明显落后 of one month, the furthest first; of equals by area and indicator."""
    far = rows[rows["pace_class"] == "far_behind"]
    return far.sort_values(["pace_gap_points", "area", "indicator"])


def unreported(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows not reported in `period`, with `months_missing`: how many months in a row until then.

    `rows`: all months. Counted are the months after the last figure, or, where there never was one, all
    months in which the indicator was due. The longest silence comes first.
    """
    keys = ["area", "indicator"]
    until = rows[rows["period"] <= period]
    now = until[(until["period"] == period) & (until["status"] == "not_reported")]
    past = now[keys].merge(until[[*keys, "period", "status"]], on=keys)
    last = past[past["status"].isin(FIGURES)].groupby(keys)["period"].max().rename("last_figure")
    first = past[past["status"] == "not_reported"].groupby(keys)["period"].min().rename("first_missing")
    found = now.merge(last, on=keys, how="left").merge(first, on=keys, how="left")
    since = (ordinal(found["period"]) - ordinal(found["last_figure"])).astype(float)
    ever = (ordinal(found["period"]) - ordinal(found["first_missing"]) + 1).astype(float)
    found = found.assign(months_missing=since.fillna(ever))
    return found.sort_values(["months_missing", *keys], ascending=[False, True, True])


def expected(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that were to be reported: those with a figure, a reported nil or not reported."""
    return rows[rows["status"].isin([*FIGURES, "not_reported"])]


def moved(composite: pd.DataFrame, each: int = 3) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The areas that rose most and those that fell most on the month before, at most `each`, furthest first.

    `composite`: one month and one scope.
    """
    areas = composite[(composite["area"] != CITY) & composite["rank_change"].notna()]
    risen = areas[areas["rank_change"] > 0].sort_values(["rank_change", "rank"], ascending=[False, True])
    fallen = areas[areas["rank_change"] < 0].sort_values(["rank_change", "rank"], ascending=[True, False])
    return risen.head(each), fallen.head(each)


def listed(risen: pd.DataFrame, fallen: pd.DataFrame) -> pd.DataFrame:
    """Both of `moved` as one list, from the largest rise to the largest fall."""
    return pd.concat([risen, fallen.iloc[::-1]])
