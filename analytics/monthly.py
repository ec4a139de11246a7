"""当月数 — what was added in the month itself, when sheets print cumulative figures?"""

import numpy as np
import pandas as pd

from analytics.completion import RATIO_KINDS, WITHOUT_FIGURES
from analytics.periods import earlier, highest_so_far, places

RECENT_MONTHS = 3


def with_month_value(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `month_value` (当月数): of a count its value, of a rate or an average its numerator.

    The month's own figure as reported goes before the reckoned one. Reckoned:
    `flow` is its own; `ytd` is the difference to the month before within the
    year, January itself; `window` and `cohort` likewise, the first month of the
    target's window itself; `stock` and `step-quarter` the difference to the month
    before. Where the month before is missing it is missing: the growth of two
    months is not shared out. Negative where a later sheet corrected downwards.
    """
    cumulative = _cumulative(frame)
    previous = earlier(frame.assign(cumulative=cumulative), "cumulative")
    reckoned = cumulative.where(stands_alone(frame), cumulative - previous)
    return frame.assign(month_value=frame["month_value_reported"].fillna(reckoned))


def with_recent_per_month(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `recent_per_month`: mean of the known month values of this month and the two before.

    Missing where none of the three is known.
    """
    at = places(frame)
    months = [at.earlier(frame["month_value"], back) for back in range(RECENT_MONTHS)]
    return frame.assign(recent_per_month=pd.concat(months, axis=1).mean(axis=1))


def with_best_month(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `best_month`: the highest month value of the area's history up to and including this month."""
    return frame.assign(best_month=highest_so_far(frame, "month_value"))


def stands_alone(frame: pd.DataFrame) -> np.ndarray:
    """Where the cumulative figure is the month's own: all of `flow`, January of `ytd`, a window's opening."""
    series, period = frame["series"], frame["period"]
    january = series.eq("ytd") & period.str.endswith("-01")
    opening = series.isin(["window", "cohort"]) & period.eq(frame["window_start"])
    return series.eq("flow") | january | opening


def _cumulative(frame: pd.DataFrame) -> pd.Series:
    part = frame["numerator"].where(frame["kind"].isin(RATIO_KINDS))
    part = part.mask(frame["kind"] == "count", frame["value"])
    return part.mask(frame["status"].isin(WITHOUT_FIGURES))
