"""序时进度 — how much should be done by now, and is the completion ahead of it or behind?"""

import numpy as np
import pandas as pd

from analytics.periods import ordinal

AHEAD, ON, BEHIND = 10.0, 0.0, -10.0
# In the order in which `with_pace_class` asks: to take them by number is faster than to write a text per row.
CLASSES = pd.Series(["missing", "ahead", "on", "behind", "far_behind"], dtype="str")

# Points finer than this are the noise of subtracting two quotients, not a lag.
POINT_DECIMALS = 9


def with_pace(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `pace` (序时进度), the share of the target due by the end of the month, 0 to 1.

    The stored plan curve (`planned_share`) where there is one, otherwise months
    elapsed, this one included, ÷ months of the target's own window, which need not
    be a calendar year. Limits to be kept (`direction` −1) and parameters are due
    all the time: 1. Without a window: missing.
    """
    start, end, now = (ordinal(frame[name]) for name in ("window_start", "window_end", "period"))
    elapsed = (now - start + 1) / (end - start + 1)
    always = (frame["direction"] < 0) | (frame["series"] == "parameter")
    pace = frame["planned_share"].fillna(elapsed).clip(0, 1).mask(always, 1.0)
    return frame.assign(pace=pace)


def with_pace_gap_points(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `pace_gap_points`: completion rate − pace, in percentage points; below 0 is behind."""
    gap = 100 * (frame["completion_rate"] - frame["pace"])
    return frame.assign(pace_gap_points=gap.round(POINT_DECIMALS) + 0.0)


def with_pace_class(
    frame: pd.DataFrame, *, ahead: float = AHEAD, on: float = ON, behind: float = BEHIND
) -> pd.DataFrame:
    """Add `pace_class`: ahead, on, behind, far_behind or missing.

    The bounds are in percentage points and belong to the better class: exactly 0
    is on, exactly −10 is behind, exactly +10 is ahead.
    """
    gap = frame["pace_gap_points"]
    place = np.select([gap.isna(), gap >= ahead, gap >= on, gap >= behind], range(4), 4)
    return frame.assign(pace_class=pd.Series(CLASSES.array.take(place), index=frame.index))


def with_months_left(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `months_left`: whole months after this one until the end of the target's window, at least 0."""
    left = ordinal(frame["window_end"]) - ordinal(frame["period"])
    return frame.assign(months_left=left.astype(float).clip(lower=0))
