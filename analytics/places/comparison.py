"""与全市比 — is an area better or worse than the city by more than chance, and is its base large enough?

Both questions on rows of `analytics.standing.reckon`; `with_comparison` after `intervals.with_interval`.
"""

import numpy as np
import pandas as pd

from analytics.completion import unit_scale
from analytics.exact import counts, is_task
from analytics.figure import FULL
from analytics.places.intervals import BY_CHANCE

LEAST_BASE = 20
LEAST_EXPECTED = 5

# One institution more or less moves a figure as one person does; a yuan or a day does not.
COUNTED = (*BY_CHANCE, "个", "所")


def with_comparison(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `comparison`: better, similar or worse than the city; missing without an interval or a city figure.

    Better or worse when the city's figure lies outside the area's 95 % interval, strictly: a figure on its
    limit is similar. Turned round where less is better. The area stays in the average it is compared
    with. Rule of Fingertips (Public Health England, Technical Guide: comparing areas with a benchmark).
    """
    city, upwards = frame["city_figure"], frame["figure_direction"]
    side = (city < frame["interval_low"]).astype(int) - (city > frame["interval_high"]).astype(int)
    known = city.notna() & frame["interval_low"].notna()
    words = np.select([side * upwards > 0, side * upwards < 0], ["better", "worse"], "similar")
    return frame.assign(comparison=pd.Series(words, index=frame.index, dtype="str").where(known))


def with_small_base(
    frame: pd.DataFrame, *, least_base: float = LEAST_BASE, least_expected: float = LEAST_EXPECTED
) -> pd.DataFrame:
    """Add `small_base`: whether one or two more or fewer could change the figure by much.

    True where the denominator, or the task of a count, is below `least_base` (one thing then moves the
    figure by more than 5 points), or where at the city's rate fewer than `least_expected` events would be
    expected (Cochran, 1954, Biometrics 10:417–451). Of people, cases and institutions only: never of money.
    """
    pair = counts(frame)
    counted = frame["reach_unit"].isin(COUNTED) & pair["whole"].notna() & frame["figure"].notna()
    share = (frame["city_figure"] / unit_scale(frame)).mask(is_task(frame), frame["city_figure"] / FULL)
    straight = (frame["direction"] != 0) & (frame["kind"] != "average")
    few = straight & (pair["whole"] * share < least_expected)
    return frame.assign(small_base=counted & ((pair["whole"] < least_base) | few))
