"""途中 — what is expected in each month from this one to the window's end?

Ask `path(frame, plan, period=…, area=…)` for one area's months, `paths` of many indicators at once.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.outlook.intervals import intervals
from analytics.outlook.landing import at_window_end
from analytics.outlook.seen import Seen, seen

PATH = ["period", "expected", "low", "high"]


def path(
    frame: pd.DataFrame,
    plan: pd.DataFrame | None = None,
    *,
    period: str,
    area: str,
    by: Seen | None = None,
) -> pd.DataFrame:
    """`period`, `expected`, `low`, `high` of one area, from this month (all three its figure) to the end.

    The end is that of the window. Empty where `forecast` has no landing. `by` as there.
    """
    by = by or seen(frame, plan, period=period)
    table = _paths(by, period)
    return table.loc[table["area"] == area, PATH].reset_index(drop=True)


def paths(by: Mapping[str, Seen], *, period: str) -> pd.DataFrame:
    """`path` of each `indicator` and `area` that has one; `by` as in `forecasts`."""
    parts = [_paths(one, period).assign(indicator=indicator) for indicator, one in by.items()]
    return pd.concat(parts, ignore_index=True)


def _paths(by: Seen | None, period: str) -> pd.DataFrame:
    if by is None or period not in by.known.months:
        return pd.DataFrame({name: [] for name in ["area", *PATH]})
    known, month = by.known, by.known.months.index(period)
    then = np.arange(month, max(known.end[:, month].max(), month) + 1)
    tables = intervals(known, by.sums, by.past.spread(month), month, then)
    landed = at_window_end(by, month)["landing_reason"] == ""
    area, column = np.nonzero(landed[:, None] & (then <= known.end[:, [month]]))
    scaled = {name: (table * known.target[:, [month]])[area, column] for name, table in tables.items()}
    told = {"area": np.array(known.areas)[area], "period": np.array(known.months)[then[column]]}
    return pd.DataFrame(told | scaled)
