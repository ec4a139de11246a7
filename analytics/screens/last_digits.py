"""尾数偏好 — do an area's counts end in some digits more often than chance allows?

The last digits of counts of three figures or more are as good as evenly spread; made-up and rounded figures
are not. Source: Beber & Scacco 2012, What the Numbers Say, Political Analysis 20(2):211–234. Pearson's χ²
with 9 degrees of freedom; minimum 50 counts, five expected of each digit (Cochran 1954, Biometrics
10:417–451).
"""

import numpy as np
import pandas as pd
from scipy import special

from analytics.periods import ordinal
from analytics.screens.looked_at import looked_at
from analytics.screens.runs import part, part_field, step

SCREEN = "last_digits"
LEAST = 50
LEAST_COUNT = 100
MONTHS = 12
ROUND_SHARE = 0.5


def last_digits(frame: pd.DataFrame, *, months: int = MONTHS, least: int = LEAST) -> pd.DataFrame:
    """One test per area and month over its counts of the `months` months up to it.

    Counted are cumulative counts of `LEAST_COUNT` or more that moved since the month before (one that stands
    still would be counted twice). Left out are quantities that are rounded by all areas alike, such as money
    in units of ten thousand. `figure` is how many end in the commonest digit, `expected` a tenth of all `n`,
    `alike` the digit itself.
    """
    digits = digits_by_month(frame)
    windows = [_within(digits, month, months) for month in sorted(set(digits["period"]))]
    made = [_tested(window, least) for window in windows]
    return pd.concat(made, ignore_index=True) if made else looked_at(SCREEN, digits, [])


def evenness(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pearson's χ² of each row of ten counts against a tenth of their sum, and its p with 9 degrees."""
    counts = np.asarray(counts, dtype=float)
    tenth = counts.sum(axis=-1, keepdims=True) / 10
    squared = ((counts - tenth) ** 2 / tenth).sum(axis=-1)
    return squared, special.chdtrc(9, squared)


def digit_counts(frame: pd.DataFrame, area: str, period: str, *, months: int = MONTHS) -> list[int]:
    """How many of an area's counts of the months up to `period` end in 0, 1, … 9."""
    window = _within(digits_by_month(frame), period, months)
    own = window.loc[window["area"] == area, list(range(10))]
    return [int(n) for n in own.sum()]


def digits_by_month(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of period, area and the ten columns 0–9: how many of the area's new counts end in each digit."""
    rows = frame.assign(part=part(frame), field=part_field(frame))
    whole = rows["part"].eq(rows["part"].round()) & (rows["part"] >= LEAST_COUNT)
    moved = step(rows, "part").fillna(1) != 0
    # one number told under two indicators ends twice in the same digit
    rows = rows[whole & moved].drop_duplicates(["area", "period", "part"])
    digit = (rows["part"] % 10).astype(int)
    rounded = digit.eq(0).groupby(rows["indicator"]).transform("mean") > ROUND_SHARE
    rows, digit = rows[~rounded], digit[~rounded]
    table = pd.crosstab([rows["period"], rows["area"]], digit) if len(rows) else pd.DataFrame()
    empty = pd.DataFrame(columns=["period", "area", *range(10)])
    return table.reindex(columns=range(10), fill_value=0).reset_index() if len(rows) else empty


def _within(digits: pd.DataFrame, month: str, months: int) -> pd.DataFrame:
    back = ordinal(pd.Series([month])).iloc[0] - ordinal(digits["period"])
    window = digits[back.between(0, months - 1)]
    return window.groupby("area")[list(range(10))].sum().reset_index().assign(period=month)


def _tested(window: pd.DataFrame, least: int) -> pd.DataFrame:
    window = window[window[list(range(10))].sum(axis=1) >= least]
    counts = window[list(range(10))].to_numpy(dtype=float)
    n = counts.sum(axis=1)
    return looked_at(
        SCREEN, window, np.ones(len(window), dtype=bool), field="digit", figure=counts.max(axis=1, initial=0),
        expected=n / 10, n=n, alike=counts.argmax(axis=1), p=evenness(counts)[1],
    )  # fmt: skip
