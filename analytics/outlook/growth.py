"""增长步 — what had been observed of each area's growth against its plan by the end of each month?

Ask `steps(histories)`: running sums, so that a forecast made in any past month uses that month's column
alone. What lies between two reports with planned work in between is one step: a month not reported, or one
in which nothing was planned, joins the next.
"""

from dataclasses import dataclass

import numpy as np

from analytics.outlook.histories import Histories
from analytics.outlook.ways import FORECAST, PLAN

# Planned shares closer than this are the same plan written in floats.
NOTHING = 1e-9


@dataclass(frozen=True)
class Steps:
    """Tables of area × month, sums since the window in force opened, up to and including the month.

    `weight` Σ w of planned share, `growth` Σ x of the figure's share of target, `square` Σ x² ÷ w, `count`
    of steps; `idle` and `idle_square`: months between two reports without planned work, and Σ of the
    squared changes in them; `reports`: months with a figure; `origin`: the planned share at the first one
    (0 where the window starts from nothing).
    """

    weight: np.ndarray
    growth: np.ndarray
    square: np.ndarray
    count: np.ndarray
    idle: np.ndarray
    idle_square: np.ndarray
    reports: np.ndarray
    origin: np.ndarray


def steps(known: Histories) -> Steps:
    """The running sums month by month; 0 outside a window and where the way is not `plan`."""
    shape = known.share.shape
    sums = {name: np.zeros(shape) for name in Steps.__dataclass_fields__}
    run = _opened(known, 0)
    for month in range(shape[1]):
        if month:
            again = known.start[:, month] != known.start[:, month - 1]
            fresh = _opened(known, month)
            run = {name: np.where(again, fresh[name], values) for name, values in run.items()}
        _report(run, known, month)
        _advance(run, known, month)
        for name, table in sums.items():
            table[:, month] = run[name]
    return Steps(**sums)


def _opened(known: Histories, month: int) -> dict[str, np.ndarray]:
    """Nothing seen yet; where a window starts from nothing, its first step starts there."""
    n = len(known.areas)
    from_nothing = np.where(known.fresh[:, month], 0.0, np.nan)
    zeros = {name: np.zeros(n) for name in Steps.__dataclass_fields__}
    return zeros | {
        "origin": from_nothing,
        "share": from_nothing,
        "plan": from_nothing,
        "last": np.full(n, np.nan),
        "last_plan": np.full(n, np.nan),
    }


def _report(run: dict[str, np.ndarray], known: Histories, month: int) -> None:
    seen = np.isin(known.way[:, month], FORECAST) & ~np.isnan(known.share[:, month])
    run["reports"] = run["reports"] + seen
    run["origin"] = np.where(seen & np.isnan(run["origin"]), known.plan[:, month], run["origin"])


def _advance(run: dict[str, np.ndarray], known: Histories, month: int) -> None:
    share, plan = known.share[:, month], known.plan[:, month]
    seen = (known.way[:, month] == PLAN) & ~np.isnan(share) & ~np.isnan(plan)
    step = seen & (plan - run["plan"] > NOTHING)
    weight, grown = np.where(step, plan - run["plan"], 0.0), np.where(step, share - run["share"], 0.0)
    still = seen & (np.abs(plan - run["last_plan"]) <= NOTHING)
    square, changed = grown**2 / np.where(step, weight, 1.0), np.where(still, share - run["last"], 0.0)
    more = {
        "weight": weight,
        "growth": grown,
        "square": square,
        "count": step,
        "idle": still,
        "idle_square": changed**2,
    }
    opens = step | (seen & np.isnan(run["plan"]))
    run.update({name: run[name] + added for name, added in more.items()})
    for name, now, moves in (
        ("share", share, opens),
        ("plan", plan, opens),
        ("last", share, seen),
        ("last_plan", plan, seen),
    ):
        run[name] = np.where(moves, now, run[name])
