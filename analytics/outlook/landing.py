"""落点 — where is each area at its window's end, in shares of the target, or why is that not told?

Ask `at_window_end(seen, month)`: `forecast` puts it into the figures' units, `path` learns who has a landing.
"""

import numpy as np

from analytics.outlook.growth import Steps
from analytics.outlook.histories import Histories
from analytics.outlook.intervals import intervals, too_wide
from analytics.outlook.past import early
from analytics.outlook.seen import Seen


def at_window_end(by: Seen, month: int) -> dict[str, np.ndarray]:
    """Of every area in `by.known.areas`: `expected`, `low`, `high` at its window's end, as shares of target.

    Seen from the end of `month`, a place in `by.known.months`. `landing_reason` is empty where the landing
    may be shown; its words and the other columns, which tell from what it comes, are those of `forecast`.
    """
    known, sums = by.known, by.sums
    own, ends = np.arange(len(known.areas)), np.maximum(known.end[:, month], month)
    table = intervals(known, sums, by.past.spread(month), month, np.arange(month, ends.max() + 1))
    shares = {name: values[own, ends - month] for name, values in table.items()}
    weight = sums.weight[:, month]
    return shares | {
        "landing_reason": _reason(known, sums, month, shares),
        "way": known.way[:, month],
        "n_reports": sums.reports[:, month].astype(int),
        "plan_done": known.plan[:, month],
        "own_ratio": np.divide(
            sums.growth[:, month], weight, out=np.full(len(own), np.nan), where=weight > 0
        ),
    }


def _reason(known: Histories, sums: Steps, month: int, shares: dict[str, np.ndarray]) -> np.ndarray:
    reason = early(known, sums, month).astype(object)
    reason = np.where(reason == "not_forecast", known.way[:, month], reason)
    reason = np.where((reason == "") & np.isnan(shares["expected"]), "few_steps", reason)
    reason = np.where((reason == "") & np.isnan(shares["high"]), "few_errors", reason)
    return np.where((reason == "") & too_wide(shares["low"], shares["high"]), "too_wide", reason)
