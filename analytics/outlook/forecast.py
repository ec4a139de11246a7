"""预计到位 — where does each area land when its target's window ends, and within which 80 % interval?

Ask `forecast(frame, plan, period=…)` for one row per area, `landings(…)` for the city's row beside them;
`forecasts` of many indicators at once. All use the figures of that month and earlier ones alone; how is said
in `analytics.outlook.past`, how often the intervals held in `analytics.outlook.backtest`.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.outlook.intervals import SAME
from analytics.outlook.landing import at_window_end
from analytics.outlook.seen import Seen, seen

NAMES = [
    "area",
    "area_short",
    "indicator",
    "indicator_short",
    "indicator_name",
    "period",
    "window_end",
    "figure",
    "figure_unit",
    "figure_target",
    "figure_direction",
    "status",
    "unit",
    "kind",
]
ADDED = [
    "landing",
    "landing_low",
    "landing_high",
    "landing_reason",
    "landing_verdict",
    "way",
    "n_reports",
    "plan_done",
    "own_ratio",
]


def forecast(
    frame: pd.DataFrame, plan: pd.DataFrame | None = None, *, period: str, by: Seen | None = None
) -> pd.DataFrame:
    """One row per area of `period`, in the order of area codes, with the landing at its `window_end`.

    `frame`: the reckoned rows of one indicator, areas or the city's own, with their history; `plan`: area,
    period, planned_share (see `histories`). Rows after `period` are not looked at. `by`: what `seen` says of
    the same three, where it has been asked already.

    `landing`, `landing_low`, `landing_high` in the figure's unit: never below what stands where figures
    grow, never above the whole for a part of a whole. `landing_verdict`: reached (the whole interval is at
    the target or better), missed (the whole interval is worse), uncertain, or empty. Without a landing the
    figures are missing and `landing_reason` says why: what `ways` says of its `way`, `early` of the month,
    `few_steps` (no area has had two steps of planned work yet), `few_errors` (too few past forecasts to know
    their errors), `too_wide` (the interval, wider than half the target). `way`, `n_reports`, `plan_done`
    (share planned by now) and `own_ratio` (growth ÷ planned growth) tell from what.
    """
    by = by or seen(frame, plan, period=period)
    return forecasts(frame, dict.fromkeys(frame["indicator"], by), period=period)


def forecasts(frame: pd.DataFrame, by: Mapping[str, Seen], *, period: str) -> pd.DataFrame:
    """`forecast` of the rows of many indicators at once; `by`: what `seen_of_each` says of them."""
    now = frame.loc[frame["period"] == period, NAMES].sort_values(["indicator", "area"], kind="stable")
    if now.empty:
        return now.reindex(columns=[*NAMES, *ADDED])
    parts = [
        _of_areas(by[indicator], period, list(areas))
        for indicator, areas in now.groupby("indicator", sort=False)["area"]
    ]
    held = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    return _shown(now, held).reset_index(drop=True)


def _of_areas(by: Seen, period: str, areas: list[str]) -> dict[str, np.ndarray]:
    columns = at_window_end(by, by.known.months.index(period))
    place = [by.known.areas.index(area) for area in areas]
    return {name: values[place] for name, values in columns.items()}


def landings(
    areas: pd.DataFrame,
    city: pd.DataFrame,
    plan: pd.DataFrame | None = None,
    *,
    period: str,
    by: Seen | None = None,
) -> pd.DataFrame:
    """`forecast` of the areas and, last, of the city's own figure, which stands by itself: no sum of theirs.

    What moves all areas together moves the city too, so its interval comes from its own past errors. `by`:
    what `seen` says of the areas.
    """
    parts = [forecast(areas, plan, period=period, by=by), forecast(city, plan, period=period)]
    return pd.concat(parts, ignore_index=True)


def _shown(now: pd.DataFrame, held: dict[str, np.ndarray]) -> pd.DataFrame:
    """Shares of target → landings in the figure's unit where they are to be shown, and the verdicts."""
    known, target = held["landing_reason"] == "", now["figure_target"].to_numpy(dtype=float)
    names = {"landing": "expected", "landing_low": "low", "landing_high": "high"}
    landed = {to: np.where(known, held[name] * target, np.nan) for to, name in names.items()}
    others = {name: values for name, values in held.items() if name not in names.values()}
    verdict = _verdict(held, now["figure_direction"].to_numpy(dtype=float) < 0)
    told = pd.DataFrame(others | landed | {"landing_verdict": verdict}, index=now.index)
    return pd.concat([now, told], axis=1)


def _verdict(held: dict[str, np.ndarray], falls: np.ndarray) -> np.ndarray:
    """A verdict may be sure although the landing is too uncertain to be printed."""
    reason = held["landing_reason"]
    worst, best = np.where(falls, -held["high"], held["low"]), np.where(falls, -held["low"], held["high"])
    target = np.where(falls, -1.0, 1.0)
    unsaid = (reason != "") & (reason != "too_wide")
    return np.select(
        [unsaid, worst >= target - SAME, best < target - SAME, reason == "too_wide"],
        ["", "reached", "missed", ""],
        "uncertain",
    )
