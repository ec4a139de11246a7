"""修正 z 值 — how far does a figure lie from the middle of its group, measured so that it cannot hide itself?

With a mean and a standard deviation |z| of one of n points cannot exceed (n − 1) ÷ √n (Shiffler 1988, The
American Statistician 42(1):79–80), which is 3.33 for 13 areas: the odd one would hide itself. Hence the
median and the median absolute deviation. Source: Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers
(ASQC), section 3.3; cut-off 3.5.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pandas as pd

CUT = 3.5
NORMAL, MEAN_NORMAL = 0.6745, 1.253314
DRAWS, SEED = 20_000, 20101130

# At the middle and at the MAD itself many draws stand on one spot: the last bits must not part a figure
# from them.
DECIMALS = 9

# Differences of floats finer than this share of the figures are noise and no spread.
NOISE = 1e-9


def modified_z(values: pd.Series, by: Sequence[pd.Series] = ()) -> pd.DataFrame:
    """Columns `z`, `middle` (the group's median) and `n` (points of the group), on every row.

    Groups are told by the series of `by`; without any all values are one group.

    z = 0.6745 × (x − median) ÷ MAD, MAD being the median of |x − median|. Where more than half of the group
    is equal MAD is 0, and z = (x − median) ÷ (1.253314 × mean of |x − median|) instead; where all are
    equal, 0. Missing values have no z and count for nothing.
    """
    groups = list(by) or [pd.Series(0, index=values.index)]
    middle = values.groupby(groups).transform("median")
    distance = (values - middle).abs()
    distance = distance.mask(distance <= NOISE * middle.abs(), 0.0)
    typical = distance.groupby(groups).transform("median") / NORMAL
    mean = MEAN_NORMAL * distance.groupby(groups).transform("mean")
    spread = typical.where(typical > 0, mean)
    z = np.sign(values - middle) * distance / spread.where(spread > 0)
    z = z.mask(spread.eq(0) & values.notna(), 0.0)
    return pd.DataFrame({"z": z, "middle": middle, "n": values.groupby(groups).transform("count")})


def chance(z: pd.Series, n: pd.Series, *, draws: int = DRAWS, seed: int = SEED) -> pd.Series:
    """The share of honest points as far out as |z|: of n figures of one normal distribution.

    By simulation, (1 + as far out) ÷ (1 + drawn) as Davison & Hinkley 1997 (Bootstrap Methods, section 4.2)
    ask for, so it is never 0. The tails are heavier than the normal's, the more so the fewer the points.
    """
    p = pd.Series(np.nan, index=z.index)
    for points, group in z.dropna().abs().round(DECIMALS).groupby(n):
        drawn = _drawn(int(points), draws, seed)
        further = len(drawn) - np.searchsorted(drawn, group.to_numpy(), side="left")
        p[group.index] = (further + 1) / (len(drawn) + 1)
    return p


@lru_cache(maxsize=64)
def _drawn(points: int, draws: int, seed: int) -> np.ndarray:
    samples = np.random.default_rng(seed).standard_normal((draws, points))
    distance = np.abs(samples - np.median(samples, axis=1, keepdims=True))
    typical = np.median(distance, axis=1, keepdims=True)
    # one or two points have no spread to measure by: nothing drawn from them can be odd
    z = NORMAL * np.divide(distance, typical, where=typical > 0, out=0 * distance)
    return np.sort(z.round(DECIMALS).ravel())
