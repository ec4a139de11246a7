"""熵权 — which weights would the figures give themselves, by how unevenly they are spread?

Source: Shannon (1948) for the entropy; Zeleny (1982) and Hwang & Yoon (1981) for the weights (熵权法). To be
shown, not used for places: among areas that are nearly all at 100 % almost all weight goes to the few
indicators on which somebody stands apart.
"""

import numpy as np
import pandas as pd

from analytics.methods import matrix


def scaled(values: pd.DataFrame, direction: pd.Series | None = None, *, margin: float = 0.0) -> pd.DataFrame:
    """Each column from 0 (its worst) to 1 (its best); a column in which all are equal is 1 throughout.

    The best is the highest, and the lowest where `direction` is −1. `margin`: from it to 1 − it instead, as
    those do who would not take the logarithm of 0; it moves the weights a little.
    """
    up = values.mul(matrix.signs(direction, values), axis="columns")
    span = up.max() - up.min()
    return margin + (1 - 2 * margin) * (up - up.min()).div(span.where(span > 0)).fillna(1.0)


def divergence(parts: pd.DataFrame) -> pd.Series:
    """d = 1 − e by column, with e = −(1 ÷ ln n) Σ p·ln p and p = the parts as shares; 0·ln 0 is 0.

    0 where all parts are equal, 1 where one area has everything; 0 for a single area. No part is below 0.
    Weights of figures taken as they stand, not `scaled`, are `divergence(values)` ÷ its sum.
    """
    p = parts / parts.sum()
    n = len(parts)
    if n < 2:
        return pd.Series(0.0, index=parts.columns)
    terms = p * np.log(p.where(p > 0, 1.0))
    # a sum of n equal shares misses 1 by rounding; what is even is exactly even
    return (1 + terms.sum() / np.log(n)).clip(0, 1).where(parts.max() > parts.min(), 0.0)


def weights(values: pd.DataFrame, direction: pd.Series | None = None, *, margin: float = 0.0) -> pd.Series:
    """w = d ÷ Σd by indicator, summing to 1; equal weights where no indicator tells the areas apart.

    `values`: areas × indicators without missing ones (ValueError otherwise), brought to 0–1 by `scaled`, to
    which `direction` and `margin` go.
    """
    if values.isna().to_numpy().any():
        raise ValueError("entropy weights need a figure of every area on every indicator")
    spread = divergence(scaled(values, direction, margin=margin))
    if spread.sum() > 0:
        return spread / spread.sum()
    return pd.Series(1 / max(values.shape[1], 1), index=values.columns)
