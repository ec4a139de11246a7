"""Reached: what the pages say it takes, of every area, in the month looked at closely.

Ask `frames(asked)` for the table "needed" (every indicator to every rung). `lifts` has 综合.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.reaching import needed
from oracle import given
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

TABLES = (
    Table("needed", ("bar", "place", *ONE),
          ("sign", "bar_figure", "rivals", "needed", "limit", "needed_per_month", "verdict", "needed_moving",
           "limit_moving", "needed_per_month_moving", "verdict_moving", "difficulty")),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The table by its name."""
    return {"needed": needed.all_needed(asked.rows, asked.close, ceiling=given.ceilings())}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"needed": answers["proved"]}
