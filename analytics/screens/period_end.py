"""季末冲高 — does an area's work leap at the end of a quarter or a year, against the months beside it?

Months next to each other share the season, so a quarter-end month is held against the mean of the month
before and the month after (the one before alone while the next is not known). Over an area's indicators
about half should lie above: a sign test (Dixon & Mood 1946, JASA 41:557–566). On hasty work before a period
closes: Liebman & Mahoney 2017 (American Economic Review 107(11):3510–3549). Minimum 10 indicators.
"""

import pandas as pd
from scipy import special

from analytics.periods import earlier, ordinal
from analytics.screens.looked_at import looked_at

SCREEN = "period_end"
QUARTER_ENDS = ("03", "06", "09", "12")
LEAST = 10
LEAST_VALUE = 10.0
RATIO = 1.5


def period_end(frame: pd.DataFrame, *, ratio: float = RATIO, least: int = LEAST) -> pd.DataFrame:
    """One test per area and quarter-end month (December is the year's end) over its indicators.

    Odd where the middle indicator's month value is `ratio` times that of the months beside it or more. The
    place told is that middle indicator: `figure` its month value, `expected` that of the months
    beside; `alike` how many of `n` indicators lie above. One exactly level counts as not above, which can
    only make the test milder.
    """
    rows = leaps(frame)
    if rows.empty:
        return looked_at(SCREEN, rows, [])
    groups = rows.groupby(["period", "area"])
    told = groups["leap"].agg(n="count", alike=lambda leap: (leap > 1).sum(), middle="median").reset_index()
    told = told[told["n"] >= least]
    typical = rows.sort_values(["leap", "indicator"]).groupby(["period", "area"])
    place = pd.concat([group.iloc[[len(group) // 2]] for _, group in typical])
    place = place.set_index(["period", "area"]).loc[pd.MultiIndex.from_frame(told[["period", "area"]])]
    return looked_at(
        SCREEN, told, told["middle"] >= ratio, indicator=place["indicator"].to_numpy(), field="month_value",
        figure=place["month_value"].to_numpy(), expected=place["beside"].to_numpy(), n=told["n"],
        alike=told["alike"], p=special.bdtrc(told["alike"] - 1, told["n"], 0.5),
    )  # fmt: skip


def leaps(frame: pd.DataFrame) -> pd.DataFrame:
    """The quarter-end rows with `beside`, the mean of the months beside them, and `leap`, their ratio.

    Quarterly figures, which move only then, balances that fall, and figures below `LEAST_VALUE` a month are
    left out.
    """
    before, after = earlier(frame, "month_value"), _month_after(frame)
    beside = pd.concat([before, after], axis=1).mean(axis=1).where(before.notna())
    counted = frame["kind"].isin(["count", "rate", "average"]) & (frame["series"] != "step-quarter")
    usable = counted & frame["period"].str[5:].isin(QUARTER_ENDS)
    usable &= (beside >= LEAST_VALUE) & (frame["month_value"] >= 0) & (after.isna() | (after >= 0))
    return frame[usable].assign(beside=beside[usable], leap=(frame["month_value"] / beside)[usable])


def _month_after(frame: pd.DataFrame) -> pd.Series:
    keys = [frame["area"], frame["indicator"]]
    month = ordinal(frame["period"])
    known = pd.Series(frame["month_value"].to_numpy(), pd.MultiIndex.from_arrays([*keys, month]))
    asked = pd.MultiIndex.from_arrays([*keys, month + 1])
    return pd.Series(known.reindex(asked).to_numpy(), index=frame.index)
