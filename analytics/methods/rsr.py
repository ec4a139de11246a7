"""秩和比 RSR — where does each area stand by its places on the indicators alone, and in which of 3 grades?

Source: 田凤调, 秩和比法 (1988; 《秩和比法的应用》); 戈早川, 徐春华, 非整秩次秩和比法初探 (1999) for the
non-integer ranks. Robust against outliers and zeros, at the price of how far apart areas are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import special

from analytics.methods import matrix

# Probit cuts of three grades: worse than about 84 % of areas, better than about 84 %.
CUTS = (4.0, 6.0)
GRADES = ("下", "中", "上")

# Sums of the same ranks in another order must be one value: what ties shares a line of the distribution.
DECIMALS = 12


@dataclass(frozen=True)
class Fit:
    """RSR = `intercept` + `slope` × Probit by least squares, with the correlation `r` of the two."""

    intercept: float
    slope: float
    r: float

    def at(self, probit: float) -> float:
        """The RSR on the line."""
        return self.intercept + self.slope * probit


def ranks(values: pd.DataFrame, direction: pd.Series | None = None) -> pd.DataFrame:
    """编秩: within each indicator 1 for the worst up to n for the best, equal figures share the mean rank.

    `direction` by indicator, 1 more is better (the default), −1 less is better (`matrix.signs`).
    """
    return _upwards(values, direction).rank(method="average")


def linear_ranks(values: pd.DataFrame, direction: pd.Series | None = None) -> pd.DataFrame:
    """非整秩次: R = 1 + (n − 1)·(x − min) ÷ (max − min), which keeps the distances between figures.

    A column in which all are equal gives all the mean rank (n + 1) ÷ 2.
    """
    up = _upwards(values, direction)
    span = up.max() - up.min()
    inside = (up - up.min()).div(span.where(span > 0))
    return 1 + (len(up) - 1) * inside.mask(up.notna() & (span <= 0), 0.5)


def ratio(ranked: pd.DataFrame, weights: pd.Series | None = None) -> pd.Series:
    """RSR = Σ R ÷ (m·n) with equal weights; with `weights` WRSR = Σ w·R ÷ n, the weights summing to 1.

    Above 0 and at most 1. `ranked`: areas × indicators, none missing (ValueError otherwise).
    """
    if ranked.isna().to_numpy().any():
        raise ValueError("RSR needs a rank of every area on every indicator")
    total = ranked.mul(matrix.shares(weights, ranked), axis="columns").sum(axis=1)
    return (total / max(len(ranked), 1)).round(DECIMALS)


def distribution(ratios: pd.Series) -> pd.DataFrame:
    """One line per value, lowest first: rsr, f, cumulative, mean_rank R̄, share R̄ ÷ n, probit.

    The highest takes the share 1 − 1 ÷ (4n), as R̄ ÷ n would be 1 and its probit infinite; so do several that
    share the highest. Probit = 5 + Φ⁻¹(share).
    """
    n = len(ratios)
    lines = pd.DataFrame({"rsr": ratios, "rank": ratios.rank(method="average")}).groupby("rsr")
    frame = lines.agg(f=("rank", "size"), mean_rank=("rank", "first")).reset_index()
    share = (frame["mean_rank"] / n).where(frame.index < len(frame) - 1, 1 - 1 / (4 * n))
    return frame.assign(cumulative=frame["f"].cumsum(), share=share, probit=5 + special.ndtri(share))


def fit(lines: pd.DataFrame) -> Fit | None:
    """The straight line through a `distribution`; None with fewer than three values, which any line fits."""
    if len(lines) < len(GRADES):
        return None
    x, y = lines["probit"].to_numpy(), lines["rsr"].to_numpy()
    dx, dy = x - x.mean(), y - y.mean()
    slope = (dx @ dy) / (dx @ dx)
    return Fit(y.mean() - slope * x.mean(), slope, (dx @ dy) / np.sqrt((dx @ dx) * (dy @ dy)))


def grades(ratios: pd.Series, *, cuts: Sequence[float] = CUTS, names: Sequence[str] = GRADES) -> pd.Series:
    """分档: 上, 中 or 下 by the RSR on the line at Probit 4 and 6; the cut belongs to the better grade.

    Other `cuts`, rising, make other grades; `names`, one more than the cuts, from the worst to the best.

    The area's own RSR is held against the cuts, not its probit: with 13 areas probits alone would always
    put two below and three above, however close they are. Missing where no line can be drawn.
    """
    line = fit(distribution(ratios))
    if line is None:
        return pd.Series(None, index=ratios.index, dtype="str")
    passed = sum((ratios >= round(line.at(cut), DECIMALS)).astype(int) for cut in cuts)
    return passed.map(dict(enumerate(names))).astype("str")


def _upwards(values: pd.DataFrame, direction: pd.Series | None) -> pd.DataFrame:
    return values.mul(matrix.signs(direction, values), axis="columns")
