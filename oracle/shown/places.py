"""Places: how far the figures that make the places may be trusted, as shown.

Ask `frames(asked)` for the tables "intervals" and "small bases".
"""

from collections.abc import Mapping

import pandas as pd

from analytics.places import comparison, intervals
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

TABLES = (
    Table("intervals", ONE, ("interval_method", "interval_low", "interval_high", "comparison")),
    Table("small bases", ONE, ("small_base",)),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names, of all months."""
    trusted = comparison.with_small_base(comparison.with_comparison(intervals.with_interval(asked.rows)))
    return {
        "intervals": trusted.dropna(subset=["interval_method"]),
        "small bases": trusted,
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    trusted = answers["trust"]
    return {
        "intervals": trusted.dropna(subset=["interval_method"]),
        "small bases": trusted,
    }
