"""难度 — is what is needed each month within what the area has shown it can do?

可行 where each month left needs no more than the mean of the last three months; 困难 up to the area's own
best month; 不现实 beyond it. 已到期 where the window is over: nothing is left to be judged by the month.
The measure is the area's own history, not an opinion: what each month left needs, held against what its
own months have brought; thresholds are these two and no others.
"""

import numpy as np
import pandas as pd

from analytics.pace import POINT_DECIMALS

VERDICTS = ("met", "feasible", "hard", "unrealistic", "over", "unknown")
# what cannot come in time: beyond the best month, or no month left at all
BEYOND = ("unrealistic", "over")


def per_month(things: pd.Series, months_left: pd.Series) -> pd.Series:
    """What each month left needs; missing where no month is left."""
    return things / months_left.where(months_left > 0)


def verdict(
    things: pd.Series, months_left: pd.Series, recent: pd.Series, best: pd.Series, judged: pd.Series
) -> pd.Series:
    """`met`, `feasible`, `hard`, `unrealistic`, `over` or `unknown` for whole things still needed (missing:
    impossible).

    `recent`: mean of the last three months; `best`: the best month. Over where `months_left` is 0, whatever
    is still needed. Unknown where `judged` is False (nothing that adds up by the month: limits, money set
    once, figures without counts), where neither speed is known, and where the months are not (no window).
    A bound belongs to the better class.
    """
    needed = per_month(things, months_left).round(POINT_DECIMALS)
    words = np.select(
        [
            things == 0,
            ~judged,
            months_left <= 0,
            things.isna(),
            months_left.isna(),
            needed <= recent.round(POINT_DECIMALS),
            needed <= best.round(POINT_DECIMALS),
            recent.isna() & best.isna(),
        ],
        ["met", "unknown", "over", "unrealistic", "unknown", "feasible", "hard", "unknown"],
        "unrealistic",
    )
    return pd.Series(words, index=things.index, dtype="str")
