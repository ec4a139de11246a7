"""一致程度 — how far do two orders of the same areas agree, and who moves most between them?

Source: Kendall, A New Measure of Rank Correlation (1938), τ-b for ties (Kendall 1945).
"""

import numpy as np
import pandas as pd


def tau_b(first: pd.Series, second: pd.Series) -> float:
    """Kendall's τ-b of two orders: 1 the same, −1 the very reverse, NaN where either puts all equal.

    (pairs in the same order − pairs in the other order) ÷ √(pairs the first tells apart × pairs the second
    does). Joined by index; areas that lack either place are left out.
    """
    one, two = (_order(order) for order in _both(first, second))
    told = np.sqrt(float((one**2).sum()) * float((two**2).sum()))
    return float((one * two).sum() / told) if told > 0 else float("nan")


def same_order(first: pd.Series, second: pd.Series) -> tuple[int, int]:
    """How many pairs of areas both put in the same order, and how many pairs both tell apart."""
    one, two = (_order(order) for order in _both(first, second))
    return int((one * two > 0).sum()) // 2, int((one * two != 0).sum()) // 2


def shifts(official: pd.Series, other: pd.Series) -> pd.Series:
    """Official place − the other method's by area: above 0 where the other puts the area further up."""
    before, after = _both(official, other)
    return before - after


def largest_shift(official: pd.Series, other: pd.Series) -> tuple[str, int, int] | None:
    """Whose place moves most: area, official place, the other's; of equals the best officially, then by code.

    None where nobody moves.
    """
    moved = shifts(official, other)
    frame = pd.DataFrame({"size": -moved.abs(), "official": official.reindex(moved.index)})
    if not len(frame) or frame["size"].min() == 0:
        return None
    area = frame.rename_axis("area").sort_values(["size", "official", "area"]).index[0]
    return area, int(official[area]), int(other[area])


def always_within(places: pd.DataFrame, first: int, last: int) -> list[str]:
    """The areas whose place lies within `first`..`last` by every method, in the order of the first column.

    `places`: a row per area, a column per method.
    """
    kept = places[((places >= first) & (places <= last)).all(axis=1)]
    return list(kept.rename_axis("area").reset_index().sort_values([places.columns[0], "area"])["area"])


def _both(first: pd.Series, second: pd.Series) -> tuple[pd.Series, pd.Series]:
    both = pd.concat([first, second], axis=1, keys=["first", "second"]).astype(float).dropna()
    return both["first"], both["second"]


def _order(places: pd.Series) -> np.ndarray:
    values = places.to_numpy()
    return np.sign(values[:, None] - values[None, :])
