"""比较矩阵 — which figures of a month can be compared, area by area and indicator by indicator?

Ask `completion(rows)` for areas × indicators, `comparable` to leave out areas that reported too little,
`complete` for the indicators that every area left has a figure on.
"""

import pandas as pd

from analytics.completion import WITHOUT_FIGURES

# The same ratio reached by two roads of floating point must be one value: ranks and ties hang on it.
DECIMALS = 12

# An area that reported less than this of what applies to it would shrink the comparison for all others.
LEAST_REPORTED = 0.5


def completion(rows: pd.DataFrame) -> pd.DataFrame:
    """Completion rates of one month, a row per area and a column per indicator; missing where there is none.

    `rows`: one month of `analytics.standing.reckon`. Completion already points one way (more is better,
    whatever the indicator), so that no further 同趋势化 is needed; it is not capped. A figure not reported,
    not due or without a target is missing and never 0; an indicator without a single rate has no column.
    """
    rate = rows["completion_rate"].mask(rows["status"].isin(WITHOUT_FIGURES))
    values = rows.assign(rate=rate.round(DECIMALS)).pivot_table(
        index="area", columns="indicator", values="rate", aggfunc="first", dropna=False
    )
    return values.dropna(axis="columns", how="all")


def comparable(values: pd.DataFrame) -> pd.DataFrame:
    """The areas with at least half of the figures of the area that has most; the others cannot be compared.

    Without this one area that reported nothing would leave no indicator that all have (`complete`). An
    indicator on which none of them has a figure goes too: it draws nobody together.
    """
    known = values.notna().sum(axis=1)
    left = values[(known > 0) & (known >= LEAST_REPORTED * known.max())]
    return left.dropna(axis="columns", how="all")


def complete(values: pd.DataFrame) -> pd.DataFrame:
    """The indicators on which every area has a figure: TOPSIS, RSR and entropy weights need whole columns."""
    return values.dropna(axis="columns")


def equal_weights(values: pd.DataFrame) -> pd.Series:
    """The same weight for every indicator, summing to 1."""
    return pd.Series(1 / max(values.shape[1], 1), index=values.columns)


def signs(direction: pd.Series | None, values: pd.DataFrame) -> pd.Series:
    """1 for each indicator of which more is better, −1 where less is; all 1 where no `direction` is given.

    `direction` by indicator; one that it does not name, or names with another number, is a ValueError: its
    areas would be ranked the wrong way round and nobody would see it.
    """
    if direction is None:
        return pd.Series(1, index=values.columns)
    given = direction.reindex(values.columns)
    if not given.isin([1, -1]).all():
        raise ValueError("a direction is 1 or −1, and every indicator needs one")
    return given.astype(int)


def shares(weights: pd.Series | None, values: pd.DataFrame) -> pd.Series:
    """The weights of the matrix's indicators, brought to a sum of 1; equal ones where none are given.

    An indicator that has no weight has none: 0. A negative weight, or a sum of 0, is a ValueError.
    """
    if weights is None:
        return equal_weights(values)
    given = weights.reindex(values.columns).fillna(0.0).astype(float)
    if (given < 0).any() or given.sum() <= 0:
        raise ValueError("weights must not be negative, and one must be above 0")
    return given / given.sum()
