"""综合指数 — how does each area stand against the standard, all indicators drawn into one index?

Source: 综合指数法 as in Chinese textbooks of health statistics (孙振球《医学统计学》, 综合评价); an official
precedent is the 全国基层卫生健康发展指数 (中国卫生政策研究 2025(6), 10.3969/j.issn.1674-2982.2025.06.003).
"""

import numpy as np
import pandas as pd

from analytics.methods import matrix


def relative(values: pd.DataFrame, standard: pd.Series, direction: pd.Series) -> pd.DataFrame:
    """个体指数 y: x ÷ M where more is better (`direction` 1), M ÷ x where less is better (−1).

    `values`: areas × indicators; `standard` (M: the target or the city average) and `direction` by
    indicator. Missing where the divisor is 0: a rate of 0 is infinitely better than no index can say.
    """
    upwards = values.div(standard.where(standard != 0), axis="columns")
    downwards = (1 / values.where(values != 0)).mul(standard, axis="columns")
    rises = matrix.signs(direction, values) > 0
    return upwards.where(np.broadcast_to(rises, values.shape), downwards)


def weighted(indices: pd.DataFrame, weights: pd.Series | None = None) -> pd.Series:
    """I = Σ w·y over the indicators that the area has an index on, their weights brought to a sum of 1.

    So an indicator that does not apply, or is missing, neither helps nor harms. `weights` by indicator, equal
    ones if not given; missing for an area without any index.
    """
    share = matrix.shares(weights, indices)
    used = indices.notna().mul(share, axis="columns").sum(axis=1)
    total = indices.mul(share, axis="columns").sum(axis=1)
    return total / used.where(used > 0)


def by_class(indices: pd.DataFrame, classes: pd.Series) -> pd.Series:
    """The textbook form I = Σ Π y: indices multiplied within a class of indicators, the classes added.

    `classes` by indicator; one without a class is a ValueError. The product punishes one failure among many
    successes; of many indicators it is nearly 0 for everybody, so it is for short classes. Missing for an
    area that lacks an index: a product over fewer factors cannot be compared.
    """
    if classes.reindex(indices.columns).isna().any():
        raise ValueError("every indicator needs a class: one without would count for nothing")
    products = indices.T.groupby(classes.reindex(indices.columns)).prod(min_count=1).T
    return products.sum(axis=1).where(indices.notna().all(axis=1))
