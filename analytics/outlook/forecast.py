"""预计到位 — where does each area land when its target's window ends, and within which 80 % interval?

Ask `forecast(frame, plan, period=…)` for one row per area, `landings(…)` for the city's row beside them,
`path(…)` for the months up to the window's end; `forecasts` and `paths` of many indicators at once.
All use the figures of that month and earlier ones alone; how is said in `analytics.outlook.past`, how often
the intervals held in `analytics.outlook.backtest`.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.outlook.growth import Steps
from analytics.outlook.histories import PLAN, Histories
from analytics.outlook.past import ahead, early
from analytics.outlook.seen import Seen, seen

# A landing that may lie anywhere within more than half the target says nothing.
WIDEST = 0.50
SAME = 1e-9
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
PATH = ["period", "expected", "low", "high"]


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
    figures are missing and `landing_reason` says why: what `histories` says of its `way`, `early` of
    the month, `few_steps` (no area has had two steps of planned work yet), `few_errors` (too few past
    forecasts to know their errors), `too_wide` (the interval, wider than half the target). `way`,
    `n_reports`, `plan_done` (share planned by now) and `own_ratio` (growth ÷ planned growth) tell from what.
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
    columns = _landing(by, by.known.months.index(period))
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
    landed = _landing(by, month)["landing_reason"] == ""
    area, column = np.nonzero(landed[:, None] & (then <= known.end[:, [month]]))
    scaled = {name: (table * known.target[:, [month]])[area, column] for name, table in tables.items()}
    told = {"area": np.array(known.areas)[area], "period": np.array(known.months)[then[column]]}
    return pd.DataFrame(told | scaled)


def intervals(
    known: Histories, sums: Steps, spread: float, month: int, then: np.ndarray
) -> dict[str, np.ndarray]:
    """Tables area × `then` of share of target: `expected`, `low`, `high`, held within what can be.

    Of the month itself all three are its figure.
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


def _landing(by: Seen, month: int) -> dict[str, np.ndarray]:
    """Shares of target at the window's end, why they may not be shown, and what they rest on."""
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


def too_wide(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Whether an interval, in shares of target, is wider than half the target."""
    return high - low > WIDEST + SAME


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
