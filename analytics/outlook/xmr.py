"""控制图 — which months stand out from an area's own usual ups and downs?

Ask `control(frame, period=…, area=…)` for the points of one area with limits and marks, `controls` for those
of every indicator and area, `limits` and `signals` of plain numbers. Individuals and moving ranges: Shewhart
(1931); Wheeler (1993), "Understanding Variation".
"""

import numpy as np
import pandas as pd

from analytics.outlook.points import points

# 3 ÷ d2 and D4 for ranges of two (Wheeler 1993, appendix).
TO_LIMIT, TO_RANGE_LIMIT = 2.66, 3.268
FEWEST, FIRM, LATEST = 10, 20, 36
RUN, DRIFT, NEAR = 8, 6, (2, 3)
LIMITS = ("mean", "lower", "upper", "moving_range", "range_limit")
RULES = ("outside", "two_of_three", "run", "drift", "jump")
OF = ["indicator", "area"]


def control(frame: pd.DataFrame, *, period: str, area: str) -> pd.DataFrame:
    """The latest 36 points of one area up to `period`, a row each: `period`, `point`, limits and marks.

    `limit_reason`: empty where limits are drawn; few: fewer than 10 points; rare: nothing happened in half
    the months or more, and an individuals chart misleads on rare events (Wheeler 1993; Montgomery 2013, 7.3).

    `frame`: reckoned rows of one indicator with their history. Columns of `limits` and `signals`; `n` points;
    `signal`: the first rule in the order of `RULES` that marks the month, or empty. Limits from fewer than
    20 points are `provisional`. Months without a point are left out. Empty where points cannot be
    compared. A limit below 0, or above 100 for a share, is that bound.
    """
    return controls(frame[frame["area"] == area], period=period).drop(columns=OF)


def controls(frame: pd.DataFrame, *, period: str) -> pd.DataFrame:
    """`control` of every indicator and area in the rows, named in `indicator` and `area`, in their order."""
    told = points(frame[frame["period"] <= period]).dropna(subset=["point"])
    told = told.sort_values([*OF, "period"], kind="stable")
    used = told[told.groupby(OF, sort=False).cumcount(ascending=False) < LATEST].reset_index(drop=True)
    history, turn = used.groupby(OF, sort=False).ngroup().to_numpy(), used.groupby(OF).cumcount().to_numpy()
    values = np.full((history.max(initial=-1) + 1, LATEST), np.nan)
    values[history, turn] = used["point"]
    sums = {name: np.bincount(history, marks) for name, marks in _marks(used).items()}
    n = np.bincount(history)
    reason = np.select([n < FEWEST, (sums["amount"] == n) & (2 * sums["zero"] >= n)], ["few", "rare"], "")
    drawn = _drawn(values, reason == "", sums["positive"] == n, sums["share"] == n)
    chart = used[[*OF, "period", "point", "point_kind", "point_unit"]]
    columns = {"n": n[history], "limit_reason": reason[history]}
    columns |= {name: table[history, turn] for name, table in drawn.items()}
    columns["signal"] = np.select([columns[rule] for rule in RULES], RULES, "")
    columns["provisional"] = ((n < FIRM) | (reason != ""))[history]
    return pd.concat([chart, pd.DataFrame(columns)], axis=1)


def _marks(used: pd.DataFrame) -> dict[str, pd.Series]:
    """Which points are of a kind that bounds their chart or forbids one."""
    return {
        "amount": used["point_kind"] == "amount",
        "zero": used["point"] == 0,
        "positive": used["point"] >= 0,
        "share": used["unit"].eq("%") & used["point_part"].le(used["point_whole"]),
    }


def _drawn(
    values: np.ndarray, limited: np.ndarray, positive: np.ndarray, share: np.ndarray
) -> dict[str, np.ndarray]:
    """Tables of history × turn of LIMITS and RULES, empty where no limits are drawn.

    No figure passes 0 from above where none is below, nor 100 from below where all are parts in percent.
    """
    tables = {name: np.full(values.shape, np.nan) for name in LIMITS}
    tables |= {rule: np.zeros(values.shape, dtype=bool) for rule in RULES}
    found = limits(values[limited])
    lowest, highest = np.where(positive, 0.0, -np.inf)[limited], np.where(share, 100.0, np.inf)[limited]
    bounded = {"lower": np.fmax(found["lower"], lowest), "upper": np.fmin(found["upper"], highest)}
    marks = signals(values[limited], found["mean"], found["sigma"])
    for name, value in (found | bounded | marks).items():
        if name in tables:
            tables[name][limited] = value if np.ndim(value) == 2 else value[:, None]
    return tables


def limits(values: np.ndarray) -> dict:
    """`mean`; `lower`, `upper` = mean ∓ 2.66 × mean moving range; `sigma`, a third of the way.

    `moving_range` per point (NaN at the first), its mean `mean_range`, its limit `range_limit` = 3.268 ×. At
    least two values, in the order of time. Of a table, row by row; rows may end in NaN, where no value is.
    """
    values = np.asarray(values, dtype=float)
    first = np.full((*values.shape[:-1], 1), np.nan)
    ranges = np.concatenate([first, np.abs(np.diff(values, axis=-1))], axis=-1)
    mean, typical = np.nanmean(values, axis=-1), np.nanmean(ranges, axis=-1)
    return {
        "mean": mean,
        "lower": mean - TO_LIMIT * typical,
        "upper": mean + TO_LIMIT * typical,
        "sigma": TO_LIMIT * typical / 3,
        "moving_range": ranges,
        "mean_range": typical,
        "range_limit": TO_RANGE_LIMIT * typical,
    }


def signals(values: np.ndarray, mean: np.ndarray, sigma: np.ndarray) -> dict[str, np.ndarray]:
    """Which points each rule marks; every point of a run, a drift or a pair is marked.

    outside: beyond 3 sigma. two_of_three: two of three successive points beyond 2 sigma on one side.
    run: 8 successive points on one side of the mean (these three: Western Electric, "Statistical Quality
    Control Handbook", 1956). drift: 6 successive points each above, or each below, the one before (Nelson
    1984, test 3; NHS England, "Making Data Count"). jump: further from the point before than the limit of
    moving ranges (Wheeler 2003, "Making Sense of Data", ch. 9); the later of the two points is marked, be it
    the way out or the way back. On the mean or on a limit is on no side and not beyond.
    `values` as of `limits`, `mean` and `sigma` one of each, or of each row.
    """
    values = np.asarray(values, dtype=float)
    mean, sigma = (np.asarray(given, dtype=float)[..., None] for given in (mean, sigma))
    away, noise = values - mean, _noise(values)
    side = np.sign(np.where(np.abs(away) <= noise, 0.0, away))
    moved = np.diff(values, axis=-1)
    wide = np.abs(moved) > TO_RANGE_LIMIT * 3 / TO_LIMIT * sigma + noise
    drift = _together(np.sign(moved), DRIFT - 1, DRIFT - 1)
    none = np.zeros((*values.shape[:-1], 1), dtype=bool)
    return {
        "outside": np.abs(away) > 3 * sigma + noise,
        "two_of_three": _together(np.where(np.abs(away) > 2 * sigma + noise, side, 0.0), *reversed(NEAR)),
        "run": _together(side, RUN, RUN),
        # the points at either end of a marked step
        "drift": np.concatenate([drift, none], axis=-1) | np.concatenate([none, drift], axis=-1),
        "jump": np.concatenate([none, wide], axis=-1),
    }


def _noise(values: np.ndarray) -> np.ndarray:
    """Differences finer than this are rounding of the mean, not a side."""
    return 1e-9 * np.fmax.reduce(np.abs(values), axis=-1, initial=1.0, keepdims=True)


def _together(signs: np.ndarray, length: int, enough: int) -> np.ndarray:
    """Marks those of one sign of which `enough` stand within `length` successive ones; 0 and NaN are none."""
    marked = np.zeros(signs.shape, dtype=bool)
    windows = signs.shape[-1] - length + 1
    for hit in (signs == 1, signs == -1):
        within = [hit[..., i : i + windows] for i in range(length)] if windows > 0 else []
        full = np.sum(within, axis=0) >= enough
        for i, window in enumerate(within):
            marked[..., i : i + windows] |= window & full
    return marked
