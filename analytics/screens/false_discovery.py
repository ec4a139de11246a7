"""多重检验 — of many tests made at once, which are still odd when their number is allowed for?

Of 1,000 honest figures tested at 1 in 100, ten look odd.
Source: Benjamini & Hochberg 1995, Controlling the False Discovery Rate, JRSS B 57(1):289–300.
"""

from collections.abc import Sequence

import pandas as pd

SHARE = 0.01


def adjusted(p: pd.Series, family: Sequence[pd.Series] = ()) -> pd.Series:
    """Of each test the smallest share of false alarms at which it would be kept within its family.

    p × number of tests ÷ its place among them, smallest p first, made to rise with p, at most 1. Missing p
    counts for nothing. Families are told by the series of `family`; without any all tests are one.
    """
    known = p.dropna()
    order = known.sort_values(kind="stable")
    keys = [series.reindex(order.index) for series in family] or [pd.Series(0, index=order.index)]
    place = order.groupby(keys).cumcount() + 1
    raw = order * order.groupby(keys).transform("count") / place
    backwards = raw[::-1].groupby([key[::-1] for key in keys]).cummin()
    return backwards.reindex(p.index)
