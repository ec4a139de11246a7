"""走法 — which way may a figure be forecast, if at all?

Ask `kinds` what a row's own nature says, `ways` for the tables of area × month. The words:

plan: grows towards a target along its plan (stock, ytd, window, cohort). level: due in full all the time,
limits among them. Not forecast are `parameter` (set once a year), `milestone` (moves in stages), `band` (has
no best end), `flow` (each month stands alone), `step_quarter` (moves at quarter ends only), `limit_count` (a
count that should stay low), `no_target`, `no_window` (a target, but not by when).
"""

import numpy as np
import pandas as pd

from analytics.outlook.windows import UNKNOWN

PLAN, LEVEL = "plan", "level"
FORECAST = (PLAN, LEVEL)
# Of a row by itself: whether it is due in full all the time is known from the plan of its window.
LEVEL_OR_PLAN = "by its plan"


def kinds(rows: pd.DataFrame) -> pd.Series:
    """Of each row why its nature forbids a forecast, else `level` or, still open, `LEVEL_OR_PLAN`."""
    falls = rows["direction"] < 0
    reasons = np.select(
        [
            (rows["kind"] == "parameter") | (rows["series"] == "parameter"),
            rows["kind"] == "milestone",
            rows["direction"] == 0,
            rows["series"] == "flow",
            rows["series"] == "step-quarter",
            falls & (rows["kind"] == "count"),
        ],
        ["parameter", "milestone", "band", "flow", "step_quarter", "limit_count"],
        LEVEL_OR_PLAN,
    )
    return pd.Series(np.where((reasons == LEVEL_OR_PLAN) & falls, LEVEL, reasons), index=rows.index)


def ways(kinds: np.ndarray, start: np.ndarray, target: np.ndarray, opening: np.ndarray) -> np.ndarray:
    """The word of each area × month, from tables of the same shape; empty where there is no row.

    `kinds` as above; `start`, `target`: of the window that holds, as in `Histories`; `opening`: the share
    planned by the end of its first month. Where all is planned at once, the figure is due in full.
    """
    by_plan = np.where(opening >= 1, LEVEL, PLAN)
    found = np.where(kinds == LEVEL_OR_PLAN, by_plan, kinds)
    found = np.where(np.isin(found, FORECAST) & np.isnan(target), "no_target", found)
    return np.where(np.isin(found, FORECAST) & (start == UNKNOWN), "no_window", found)
