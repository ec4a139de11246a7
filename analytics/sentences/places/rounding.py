"""Which places hang on a decimal, from the pairs of `analytics.places.rounding.neighbours`."""

import math

import pandas as pd

from analytics.charts import labels

_DECIMALS = {0: "取整数", 1: "取一位小数", 2: "取两位小数"}


def hanging(pairs: pd.DataFrame, unit: str, shown: int = 1) -> str:
    """`第 3、4 位只差 0.04 个百分点，取一位小数就并列`; where none would tie, the closest two."""
    if pairs.empty:
        return ""
    merged = pairs[pairs["merged"]].sort_values("difference", kind="stable")
    if merged.empty:
        closest = pairs.loc[pairs["difference"].idxmin()]
        size = _small(closest["difference"], unit)
        return f"相邻两位最少差 {size}（{_pair(closest)}），{_DECIMALS[shown]}不改变位次"
    first = merged.iloc[0]
    more = f"，这样的相邻两位共 {len(merged)} 处" if len(merged) > 1 else ""
    return f"{_pair(first)}只差 {_small(first['difference'], unit)}，{_DECIMALS[shown]}就并列{more}"


def _pair(pair: pd.Series) -> str:
    return f"第 {pair['rank']}、{pair['next_rank']} 位"


def _small(difference: float, unit: str) -> str:
    """A difference with as many decimals as it takes to see it, one more than shown elsewhere at least."""
    decimals = max(2, math.ceil(-math.log10(difference)) if difference < 1 else 1)
    size = labels.number(difference, min(decimals, 6))
    return f"{size}{labels.NBSP}{'个百分点' if unit == '%' else unit}".rstrip()
