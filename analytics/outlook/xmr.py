"""控制图 — which months stand out from an area's own usual ups and downs?

Ask `control(frame, period=…, area=…)` for the points of one area with limits and marks, `limits` and
`signals` of plain numbers. Individuals and moving ranges: Shewhart (1931); Wheeler (1993), "Understanding
Variation".
"""

import numpy as np
import pandas as pd

from analytics.outlook.points import points

# 3 ÷ d2 and D4 for ranges of two (Wheeler 1993, appendix).
TO_LIMIT, TO_RANGE_LIMIT = 2.66, 3.268
FEWEST, FIRM, LATEST = 10, 20, 36
RUN, DRIFT, NEAR = 8, 6, (2, 3)
LIMITS = ("mean", "lower", "upper", "moving_range", "range_limit")
RULES = ("outside", "two_of_three", "run", "drift")


def control(frame: pd.DataFrame, *, period: str, area: str) -> pd.DataFrame:
    """The latest 36 points of one area up to `period`, a row each: `period`, `point`, limits and marks.

    `limit_reason`: empty where limits are drawn; few: fewer than 10 points; rare: nothing happened in half
    the months or more, and an individuals chart misleads on rare events (Wheeler 1993; Montgomery 2013, 7.3).

    `frame`: reckoned rows of one indicator with their history. Columns of `limits` and `signals`; `n` points;
    `signal`: the first rule in the order of `RULES` that marks the month, or empty. Limits from fewer than
    20 points are `provisional`. Months without a point are left out. Empty where points cannot be
    compared. A limit below 0, or above 100 for a share, is that bound.
    """
    mine = points(frame[(frame["area"] == area) & (frame["period"] <= period)])
    used = mine.dropna(subset=["point"]).sort_values("period").tail(LATEST).reset_index(drop=True)
    reason = _no_limits(used)
    chart = used[["period", "point", "point_kind", "point_unit"]].assign(n=len(used), limit_reason=reason)
    if reason:
        return chart.assign(
            **dict.fromkeys(LIMITS, np.nan), **dict.fromkeys(RULES, False), signal="", provisional=True
        )
    values = used["point"].to_numpy(dtype=float)
    drawn = limits(values)
    marks = signals(values, drawn["mean"], drawn["sigma"])
    lowest, highest = _bounds(used)
    return chart.assign(
        mean=drawn["mean"],
        lower=max(drawn["lower"], lowest),
        upper=min(drawn["upper"], highest),
        moving_range=drawn["moving_range"],
        range_limit=drawn["range_limit"],
        **marks,
        signal=np.select([marks[rule] for rule in RULES], RULES, ""),
        provisional=len(used) < FIRM,
    )


def _no_limits(used: pd.DataFrame) -> str:
    if len(used) < FEWEST:
        return "few"
    return "rare" if (used["point_kind"] == "amount").all() and (used["point"] == 0).mean() >= 0.5 else ""


def _bounds(used: pd.DataFrame) -> tuple[float, float]:
    """What the figure cannot pass: 0 from above, 100 from below for a part of a whole in percent."""
    share = used["unit"].eq("%") & used["point_part"].le(used["point_whole"])
    return 0.0 if (used["point"] >= 0).all() else -np.inf, 100.0 if share.all() else np.inf


def limits(values: np.ndarray) -> dict:
    """`mean`; `lower`, `upper` = mean ∓ 2.66 × mean moving range; `sigma`, a third of the way.

    `moving_range` per point (NaN at the first), its mean `mean_range`, its limit `range_limit` = 3.268 ×. At
    least two values, in the order of time, none missing.
    """
    values = np.asarray(values, dtype=float)
    ranges = np.abs(np.diff(values))
    mean, typical = float(values.mean()), float(ranges.mean())
    return {
        "mean": mean,
        "lower": mean - TO_LIMIT * typical,
        "upper": mean + TO_LIMIT * typical,
        "sigma": TO_LIMIT * typical / 3,
        "moving_range": np.concatenate([[np.nan], ranges]),
        "mean_range": typical,
        "range_limit": TO_RANGE_LIMIT * typical,
    }


def signals(values: np.ndarray, mean: float, sigma: float) -> dict[str, np.ndarray]:
    """Which points each rule marks; every point of a run, a drift or a pair is marked.

    outside: beyond 3 sigma. two_of_three: two of three successive points beyond 2 sigma on one side.
    run: 8 successive points on one side of the mean (these three: Western Electric, "Statistical Quality
    Control Handbook", 1956). drift: 6 successive points each above, or each below, the one before (Nelson
    1984, test 3; NHS England, "Making Data Count"). On the mean or on a limit is on no side and not beyond.
    Moving ranges have a limit and no rule of their own.
    """
    values = np.asarray(values, dtype=float)
    away = values - mean
    side = np.sign(np.where(np.abs(away) <= _noise(values), 0.0, away))
    far = np.where(np.abs(away) > 2 * sigma + _noise(values), side, 0.0)
    moved = np.sign(np.diff(values))
    return {
        "outside": np.abs(away) > 3 * sigma + _noise(values),
        "two_of_three": _pairs(far),
        "run": _successive(side, RUN),
        "drift": _widened(_successive(moved, DRIFT - 1)),
    }


def _noise(values: np.ndarray) -> float:
    """Differences finer than this are rounding of the mean, not a side."""
    return 1e-9 * max(1.0, float(np.abs(values).max(initial=0.0)))


def _successive(side: np.ndarray, length: int) -> np.ndarray:
    """Marks every member of a stretch of at least `length` equal signs, 0 belonging to none."""
    starts = np.flatnonzero(np.diff(side, prepend=np.nan) != 0)
    sizes = np.diff(np.append(starts, len(side)))
    return np.repeat((sizes >= length) & (side[starts] != 0), sizes)


def _pairs(far: np.ndarray) -> np.ndarray:
    marked = np.zeros(len(far), dtype=bool)
    for sign in (-1.0, 1.0):
        hit = far == sign
        for first in range(max(len(far) - NEAR[1] + 1, 0)):
            window = slice(first, first + NEAR[1])
            if hit[window].sum() >= NEAR[0]:
                marked[window] |= hit[window]
    return marked


def _widened(steps: np.ndarray) -> np.ndarray:
    """Steps between points → the points at either end of a marked step."""
    return np.concatenate([steps, [False]]) | np.concatenate([[False], steps])
