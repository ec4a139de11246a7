"""How a measured value becomes points: one function per kind of rule, and `points` for rows of any kinds.

Every function takes arrays of one length (or single numbers) and gives points between 0, or the floor, and
`full`; a missing value stays missing. Nothing is rounded. These are the forms that published performance
tables use. 按比例得分: 2021年慢病村级考核基础标准 ("≥40%，得10分；低于40%按百分比得分"). 扣完为止:
广东省基本公共卫生服务项目绩效考核标准（粤卫〔2011〕75号）. 封顶: 达州市医改信息报送工作情况通报（2011年7月）.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

HIGHER, LOWER = 1, -1


def proportional(full, value, target):
    """按比例得分: full × value ÷ target, at most full and not below 0; nothing of nothing asked is full."""
    value, target = np.broadcast_arrays(np.asarray(value, dtype=float), np.asarray(target, dtype=float))
    short = (value < target) & (target > 0)
    share = np.divide(value, target, out=np.where(value >= target, 1.0, 0.0), where=short)
    return np.where(np.isnan(value + target), np.nan, full * np.clip(share, 0.0, 1.0))


def lower(full, value, target):
    """越低越好: full while the value does not exceed the target, else full × target ÷ value."""
    value, target = np.asarray(value, dtype=float), np.asarray(target, dtype=float)
    share = np.divide(target, value, out=np.ones(np.broadcast(value, target).shape), where=value > target)
    return np.where(np.isnan(value + target), np.nan, full * np.clip(share, 0.0, 1.0))


def linear(full, value, target, per_unit, floor=0.0, better=HIGHER):
    """线性扣分: `per_unit` points off for each unit worse than the target, not below `floor` (扣完为止).

    Where less is better (`better` −1) worse is above the target, otherwise below it.
    """
    short = np.maximum(0.0, better * (target - np.asarray(value, dtype=float)))
    return np.maximum(floor, full - per_unit * short)


def band(full, value, low, high, per_unit, floor=0.0):
    """区间: full inside `low` … `high`, else `per_unit` points off for each unit outside; NaN is no bound."""
    value = np.asarray(value, dtype=float)
    distance = np.fmax(0.0, np.fmax(low - value, value - high))
    return np.where(np.isnan(value), np.nan, np.maximum(floor, full - per_unit * distance))


def tiers(full, value, steps, better=HIGHER):
    """分档: the share of `full` of the best tier reached, 0 below all of them.

    `steps`: pairs of the value from which a tier holds (to which, where less is better) and its share.
    """
    value = np.asarray(value, dtype=float)
    ordered = sorted(steps, key=lambda step: better * step[0])
    bounds = np.array([better * at for at, _ in ordered], dtype=float)
    shares = np.array([0.0, *(share for _, share in ordered)])
    reached = np.searchsorted(bounds, better * value, side="right")
    return np.where(np.isnan(value), np.nan, full * shares[reached])


def bonus(value, target, per_unit, cap):
    """封顶加分: `per_unit` points for each unit above the target (NaN: above 0), at most `cap`."""
    above = np.asarray(value, dtype=float) - np.nan_to_num(target)
    return np.clip(per_unit * above, 0.0, cap)


def vetoed(value, limit):
    """一票否决: whether the value exceeds the limit; a missing one does not."""
    return np.asarray(value, dtype=float) > limit


def points(rows: pd.DataFrame) -> pd.Series:
    """The points of each row by its own rule; a missing value earns nothing, a veto has no points.

    `rows`: full, value, rule and the columns of its parameters; `better` is higher or lower.
    """
    found = pd.Series(0.0, index=rows.index)
    for kind, of_kind in rows.groupby("rule"):
        if kind == "tiers":
            for _, alike in of_kind.groupby("item"):
                found[alike.index] = _tiers(alike)
        elif kind in _BY_KIND:
            found[of_kind.index] = _BY_KIND[kind](of_kind)
    return found.fillna(0.0)


def points_at(row: Mapping, value: np.ndarray) -> np.ndarray:
    """The points that one row would have with each of these values in place of its own, by its own rule."""
    kind, other = row["rule"], {**row, "value": value}
    if kind == "tiers":
        found = tiers(row["full"], value, row["tiers"], LOWER if row["better"] == "lower" else HIGHER)
    else:
        found = _BY_KIND[kind](other) if kind in _BY_KIND else np.zeros(len(value))
    return np.nan_to_num(found, nan=0.0)


def _tiers(alike: pd.DataFrame):
    one = alike.iloc[0]
    return tiers(alike["full"], alike["value"], one["tiers"], LOWER if one["better"] == "lower" else HIGHER)


def _sign(rows: pd.DataFrame | Mapping) -> np.ndarray:
    return np.where(rows["better"] == "lower", LOWER, HIGHER)


_BY_KIND = {
    "proportional": lambda r: proportional(r["full"], r["value"], r["target"]),
    "lower": lambda r: lower(r["full"], r["value"], r["target"]),
    "linear": lambda r: linear(r["full"], r["value"], r["target"], r["per_unit"], r["floor"], _sign(r)),
    "band": lambda r: band(r["full"], r["value"], r["low"], r["high"], r["per_unit"], r["floor"]),
    "bonus": lambda r: bonus(r["value"], r["target"], r["per_unit"], r["cap"]),
}
