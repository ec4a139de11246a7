"""预计区间 — between which bounds does a forecast lie, month by month, and is that too wide to say anything?

Ask `intervals` for tables of area × month in shares of the target, and `too_wide` of two bounds of them.
"""

import numpy as np

from analytics.outlook.growth import Steps
from analytics.outlook.histories import Histories
from analytics.outlook.past import ahead
from analytics.outlook.ways import PLAN

# A landing that may lie anywhere within more than half the target says nothing.
WIDEST = 0.50
SAME = 1e-9


def intervals(
    known: Histories, sums: Steps, spread: float, month: int, then: np.ndarray
) -> dict[str, np.ndarray]:
    """Tables area × `then` of share of target: `expected`, `low`, `high`, held within what can be.

    Seen from the end of `month`; `spread` (see `Made.spread`) is how many standard errors an interval reaches
    to either side. Of the month itself all three are its figure.
    """
    expected, error = ahead(known, sums, month, then)
    now = known.share[:, [month]]
    floor = np.where(known.way[:, [month]] == PLAN, now, 0.0)
    cap = np.fmax(known.cap[:, [month]], now)
    margin = np.where(then == month, 0.0, _margin(spread, error))
    tables = {"expected": expected, "low": expected - margin, "high": expected + margin}
    return {name: np.clip(table, floor, cap) for name, table in tables.items()}


def _margin(spread: float, error: np.ndarray) -> np.ndarray:
    """Half the width; unknown where there is no error, but past figures moved that had none either."""
    return np.multiply(
        spread, error, out=np.full(error.shape, np.nan), where=(error > 0) | np.isfinite(spread)
    )


def too_wide(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Whether an interval, in shares of target, is wider than half the target."""
    return high - low > WIDEST + SAME
