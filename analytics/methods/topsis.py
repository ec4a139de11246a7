"""TOPSIS 优劣解距离法 — how near is each area to the best figures of all and how far from the worst?

Source: Hwang & Yoon, Multiple Attribute Decision Making (1981), who let the lowest be the best of a cost; in
Chinese health statistics costs are turned round first, 同趋势化 by reciprocal or difference (孙振球《医学
统计学》), which gives other figures. Relative by nature: an area that joins or leaves moves all others.
"""

import numpy as np
import pandas as pd

from analytics.methods import matrix


def same_direction(
    values: pd.DataFrame, direction: pd.Series, *, by: str = "difference", whole: float | None = None
) -> pd.DataFrame:
    """同趋势化: what is better when lower (`direction` −1) turned round, so that more is better everywhere.

    `by` "difference": `whole` − x, for rates (100 for those in %, 1 for shares); where no `whole` is given,
    the highest of the column − x. `by` "reciprocal", for amounts: 100 ÷ x, missing for 0. A column of
    `direction` 1 stays as it is. Any other `by` is a ValueError.
    """
    if by not in ("difference", "reciprocal"):
        raise ValueError(f"no way of turning a direction round: {by}")
    top = values.max() if whole is None else whole
    turned = top - values if by == "difference" else 100 / values.where(values != 0)
    rises = matrix.signs(direction, values) > 0
    return values.where(np.broadcast_to(rises, values.shape), turned)


def weighted_normal(values: pd.DataFrame, weights: pd.Series | None = None) -> pd.DataFrame:
    """v = w · x ÷ √Σx², the weighted matrix of columns of length 1; a column of zeros stays zero."""
    length = np.sqrt((values**2).sum())
    return values.div(length.where(length > 0, 1.0)).mul(matrix.shares(weights, values), axis="columns")


def closeness(
    values: pd.DataFrame, weights: pd.Series | None = None, direction: pd.Series | None = None
) -> pd.Series:
    """C = D⁻ ÷ (D⁺ + D⁻), 0 to 1: D⁺ and D⁻ are the distances to the best and the worst of every column.

    The best of a column is its highest, and its lowest where `direction` is −1 (all 1 if not given).
    `values`: areas × indicators, none missing (ValueError otherwise); weights as in `matrix.shares`. Where
    no column tells two areas apart, of one area too, C is 0 ÷ 0: missing.
    """
    if values.isna().to_numpy().any():
        raise ValueError("TOPSIS needs a figure of every area on every indicator")
    v = weighted_normal(values, weights).mul(matrix.signs(direction, values), axis="columns")
    to_best = np.sqrt(((v - v.max()) ** 2).sum(axis=1))
    to_worst = np.sqrt(((v - v.min()) ** 2).sum(axis=1))
    return to_worst / (to_best + to_worst)
