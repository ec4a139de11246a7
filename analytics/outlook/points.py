"""逐月点 — which monthly points of an indicator may be compared with one another?

Ask `points(frame)`. Cumulative figures rise by their nature, and one month's is mostly the last one's: tests
for chance on them would always cry wolf. What each month added, or the month's own rate, does not.
"""

import numpy as np
import pandas as pd

from analytics.completion import RATIO_KINDS, WITHOUT_FIGURES, unit_scale
from analytics.periods import earlier, ordinal

QUARTER_ENDS = ("-03", "-06", "-09", "-12")

# Equal monthly shares of a plan written in six decimals differ by less than this.
EVEN = 1e-5

FINEST = 9


def points(frame: pd.DataFrame) -> pd.DataFrame:
    """Reckoned rows, of any indicators, with `point` (missing where there is none), its unit and what it is.

    `point_kind`: month_rate, the month's own numerator ÷ denominator, where a yearly cumulative rate is due
    in full all along; rate, the figure as it is (flow, stock due in full, at quarter ends for what moves
    only then); amount, what the month added (`month_value`) where a figure grows to its target by an even
    plan; all to the ninth decimal. `point_part`, `point_whole`: the counts of a rate in %, ‰ …, scaled to a
    share when divided.

    `point_reason` where there are none: `parameter`, `milestone`, `seasonal` (planned work comes in season or
    by quarter, so months are not alike).
    """
    level, fixed = _due_in_full(frame), frame["kind"].isin(["parameter", "milestone"])
    yearly = frame["series"].eq("ytd") & frame["kind"].isin(RATIO_KINDS)
    kind = np.select(
        [fixed, frame["series"].isin(["step-quarter", "flow"]), level & yearly, level, _even(frame)],
        ["", "rate", "month_rate", "rate", "amount"],
        "",
    )
    reason = np.where(kind != "", "", frame["kind"].where(fixed, "seasonal"))
    return _with_points(frame.assign(point_kind=kind, point_reason=reason))


def _with_points(rows: pd.DataFrame) -> pd.DataFrame:
    counted = rows["kind"].isin(RATIO_KINDS)
    silent = rows["status"].isin(WITHOUT_FIGURES)
    quarterly = rows["series"].eq("step-quarter") & ~rows["period"].str.endswith(QUARTER_ENDS)
    monthly = rows["point_kind"] == "month_rate"
    part, whole = (_month_own(rows, name).where(monthly, rows[name]) for name in ("numerator", "denominator"))
    usable = counted & rows["point_kind"].isin(["rate", "month_rate"]) & (whole > 0) & ~silent & ~quarterly
    part, whole = part.where(usable), whole.where(usable)
    plain = rows["actual"].where((rows["point_kind"] == "rate") & ~quarterly & ~silent)
    amount = rows["month_value"].where((rows["point_kind"] == "amount") & ~silent)
    # what was added is the difference of two sums: finer than this, equal months would not be equal
    point = (unit_scale(rows) * part / whole).fillna(plain).fillna(amount).round(FINEST)
    return rows.assign(
        point=point,
        point_part=part,
        point_whole=whole,
        point_unit=rows["reach_unit"].where(rows["point_kind"] == "amount", rows["unit"]),
    )


def _month_own(rows: pd.DataFrame, column: str) -> pd.Series:
    """A year's cumulative count without the month before; January is its own."""
    known = rows[column].mask(rows["status"].isin(WITHOUT_FIGURES))
    before = earlier(rows.assign(_known=known), "_known")
    return known.where(rows["period"].str.endswith("-01"), known - before)


def _due_in_full(frame: pd.DataFrame) -> pd.Series:
    """Whether all of the target is due from the window's first month; limits always are."""
    return _of_window(frame, frame["pace"], "min") >= 1


def _even(frame: pd.DataFrame) -> pd.Series:
    """Whether every month of the window so far was planned to bring the same, and something."""
    same = earlier(frame.assign(_window=_window(frame)), "_window") == _window(frame)
    planned = (frame["pace"] - earlier(frame, "pace")).where(same)
    least, most = (_of_window(frame, planned, how).fillna(1.0) for how in ("min", "max"))
    return (least > EVEN) & (most - least <= EVEN) & frame["pace"].notna()


def _of_window(frame: pd.DataFrame, values: pd.Series, how: str) -> pd.Series:
    one = [frame["indicator"], frame["area"], _window(frame)]
    return values.groupby(one, observed=True, sort=False).transform(how)


def _window(frame: pd.DataFrame) -> pd.Series:
    return ordinal(frame["window_start"]).astype(float).fillna(-1.0)
