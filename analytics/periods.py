"""月份 — what stood a number of months earlier?

Months are text such as "2010-07". A frame holds each area and indicator at most
once a month, in any order; a month that is not in the frame is missing, and no
other month takes its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

ONE_HISTORY = ("area", "indicator")


def ordinal(periods: pd.Series) -> pd.Series:
    """Months as numbers that can be subtracted: year × 12 + month − 1.

    Whole numbers, or floats with NaN where a month is missing.
    """
    codes, months = pd.factorize(periods)
    numbers = np.array([12 * int(month[:4]) + int(month[5:7]) - 1 for month in months], dtype=np.int64)
    if (codes >= 0).all():
        return pd.Series(numbers[codes], index=periods.index, dtype=np.int64)
    return pd.Series(np.append(numbers.astype(float), np.nan)[codes], index=periods.index)


def month_text(number: int) -> str:
    """The month of such a number: "2010-07"."""
    return f"{number // 12}-{number % 12 + 1:02d}"


@dataclass(frozen=True)
class Places:
    """Where each row of a frame stands: the number of its history, and its month counted from the first.

    Ask several things of one frame here: finding the places costs more than what is then read there.
    """

    history: np.ndarray
    month: np.ndarray

    def earlier(self, values: pd.Series, months: int = 1) -> pd.Series:
        """The same history's value that number of months before; NaN where it is not known."""
        grid = self._grid(values, self.month + months)
        return pd.Series(grid[self.history, self.month], index=values.index)

    def highest_so_far(self, values: pd.Series) -> pd.Series:
        """The highest value of the same history up to and including each month."""
        grid = np.fmax.accumulate(self._grid(values, self.month), axis=1)
        return pd.Series(grid[self.history, self.month], index=values.index)

    def _grid(self, values: pd.Series, month: np.ndarray) -> np.ndarray:
        grid = np.full((self.history.max(initial=-1) + 1, month.max(initial=-1) + 1), np.nan)
        grid[self.history, month] = values.to_numpy(dtype=float, na_value=np.nan)
        return grid


def places(frame: pd.DataFrame, by: Sequence[str] = ONE_HISTORY) -> Places:
    """Where each row stands in the histories of what the columns `by` name."""
    history = np.zeros(len(frame), dtype=np.int64)
    for name in by:
        codes, known = pd.factorize(frame[name])
        history = history * len(known) + codes
    month = ordinal(frame["period"]).to_numpy()
    return Places(history, month - (month.min() if len(month) else 0))


def earlier(
    frame: pd.DataFrame, column: str, *, months: int = 1, by: Sequence[str] = ONE_HISTORY
) -> pd.Series:
    """The same history's `column` that number of months before; NaN where it is not known."""
    return places(frame, by).earlier(frame[column], months)


def highest_so_far(frame: pd.DataFrame, column: str, *, by: Sequence[str] = ONE_HISTORY) -> pd.Series:
    """The highest `column` of the same history up to and including each month."""
    return places(frame, by).highest_so_far(frame[column])
