"""短板 — which indicators is each area worst at, since when, and which were cleared since last month?"""

import pandas as pd

from analytics.attention import FIGURES
from analytics.periods import ordinal

EACH = 5
PAIR = ["area", "indicator"]
KINDS = ("stay", "new", "cleared", "displaced", "no_figure")


def weakest(rows: pd.DataFrame, each: int = EACH) -> pd.DataFrame:
    """The `each` worst rows of every area and month that lie behind their pace, with `weak_order` from 1.

    Indicators in persons, yuan and days are put in one order by `pace_gap_points`: completion − pace, the
    largest lag first. Equal lags: the one farther below the city, measured in the areas' own spread (gap
    to the city ÷ the middle half of the areas), then by code. Only reported figures; what is on pace is
    not weak, so an area may have fewer than five or none. Source: the city's reform mechanism
    (「以此消除短板」): each banner's five worst by gap.
    """
    behind = rows[rows["status"].isin(FIGURES) & (rows["pace_gap_points"] < 0)]
    spread = (behind["quartile_high"] - behind["quartile_low"]).where(lambda width: width > 0)
    ordered = behind.assign(city_spreads=behind["gap_to_city"] / spread).sort_values(
        ["period", "area", "pace_gap_points", "city_spreads", "indicator"]
    )
    order = ordered.groupby(["period", "area"], observed=True).cumcount() + 1
    return ordered.assign(weak_order=order)[order <= each]


def with_months_listed(listed: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Add `months_listed`: for how many months in a row, this one included, the row has been among the
    weakest.

    `listed`: `weakest` of all months in `rows`. Months without a figure are passed over: they neither
    count nor clear, because silence is no improvement.
    """
    known = rows.loc[rows["status"].isin(FIGURES), ["period", *PAIR]]
    marked = known.merge(listed[["period", *PAIR]].assign(weak=True), on=["period", *PAIR], how="left")
    marked = marked.assign(weak=marked["weak"].notna()).sort_values("period")
    pair = [marked[name] for name in PAIR]
    breaks = (~marked["weak"]).groupby(pair, observed=True).cumsum()
    runs = marked["weak"].groupby([*pair, breaks], observed=True).cumsum()
    counted = marked[["period", *PAIR]].assign(months_listed=runs.astype(int))
    return listed.merge(counted, on=["period", *PAIR], how="left")


def compared(listed: pd.DataFrame, rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """What became of the weak items between the month before and `period`: one row each, with `change`.

    stay: listed in both months; new: only now; cleared: no longer, and its lag has shrunk; displaced: no
    longer although its lag has not shrunk, because others are worse now; no_figure: no longer, because it
    has no figure now. `pace_gap_previous` is the lag of the month before. Rows of items that are gone are
    this month's.
    """
    keys = [*PAIR]
    months = ordinal(listed["period"]) - ordinal(pd.Series([period])).iloc[0]
    now, before = listed[months == 0], listed[months == -1]
    gone = before[[*keys, "pace_gap_points"]].rename(columns={"pace_gap_points": "pace_gap_previous"})
    both = now[keys].merge(gone, on=keys, how="outer", indicator="where")
    this = rows[rows["period"] == period]
    found = this.merge(both, on=keys).sort_values([*keys], ignore_index=True)
    return found.assign(change=_changes(found)).drop(columns="where")


def _changes(found: pd.DataFrame) -> pd.Series:
    change = pd.Series("displaced", index=found.index, dtype="str")
    change = change.mask(found["pace_gap_points"] > found["pace_gap_previous"], "cleared")
    change = change.mask(~found["status"].isin(FIGURES) | found["pace_gap_points"].isna(), "no_figure")
    return change.mask(found["where"] == "left_only", "new").mask(found["where"] == "both", "stay")
