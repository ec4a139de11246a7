"""月份 — what stood a number of months earlier?

Months are text such as "2010-07". A frame holds each area and indicator at most
once a month, in any order; a month that is not in the frame is missing, and no
other month takes its place.
"""

from collections.abc import Sequence

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


def earlier(
    frame: pd.DataFrame, column: str, *, months: int = 1, by: Sequence[str] = ONE_HISTORY
) -> pd.Series:
    """The same history's `column` that number of months before; NaN where it is not known."""
    history, month = _places(frame, by)
    grid = _grid(frame[column], history, month + months)
    return pd.Series(grid[history, month], index=frame.index)


def highest_so_far(frame: pd.DataFrame, column: str, *, by: Sequence[str] = ONE_HISTORY) -> pd.Series:
    """The highest `column` of the same history up to and including each month."""
    history, month = _places(frame, by)
    grid = np.fmax.accumulate(_grid(frame[column], history, month), axis=1)
    return pd.Series(grid[history, month], index=frame.index)


def _places(frame: pd.DataFrame, by: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    history = frame.groupby(list(by), sort=False, observed=True).ngroup().to_numpy()
    month = ordinal(frame["period"]).to_numpy()
    return history, month - (month.min() if len(month) else 0)


def _grid(values: pd.Series, history: np.ndarray, month: np.ndarray) -> np.ndarray:
    grid = np.full((history.max(initial=-1) + 1, month.max(initial=-1) + 1), np.nan)
    grid[history, month] = values.to_numpy(dtype=float, na_value=np.nan)
    return grid
