"""Places: how far places and figures may be trusted, what is weak and what holds the city back, as shown.

Ask `frames(asked)` for the tables "intervals", "small bases", "drag", "weakest" and "last three".
"""

from collections.abc import Mapping

import pandas as pd

from analytics.places import comparison, intervals
from analytics.reaching import drag, last_three, weakest
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

TABLES = (
    Table("intervals", ONE, ("interval_method", "interval_low", "interval_high", "comparison")),
    Table("small bases", ONE, ("small_base",)),
    Table("drag", ONE, ("drag",)),
    Table("weakest", ONE, ("weak_order", "months_listed")),
    Table("last three", ONE, ("place_from_last",)),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names, of all months."""
    rows = asked.rows
    trusted = comparison.with_small_base(comparison.with_comparison(intervals.with_interval(rows)))
    return {
        "intervals": trusted.dropna(subset=["interval_method"]),
        "small bases": trusted,
        "drag": drag.with_drag(rows).dropna(subset=["drag"]),
        "weakest": weakest.with_months_listed(weakest.weakest(rows), rows),
        "last three": last_three.last_three(rows),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    trusted = answers["trust"]
    return {
        "intervals": trusted.dropna(subset=["interval_method"]),
        "small bases": trusted,
        "drag": answers["drag"],
        "weakest": answers["weak"],
        "last three": answers["lowest"],
    }
