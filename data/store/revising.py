"""Changing a target on the page: a new word on it, with who, when and why; nothing is overwritten.

`revise_target` says what a target is from now on, `withdraw_target` that it holds no more; `as_revised` gives
an answer as it would be after a revision, and changes nothing.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

import duckdb

from data import catalogue, periods
from data.store import inserting
from data.store.definitions import shares
from data.store.read.known import IN_FORCE, TARGETS, moment
from data.store.states import local

FIGURES = ("value", "low", "high", "carried_over")
NO_PLAN = "各月份额要逐月累计、只升不降、最后一个月是 100，个数与考核期月数相同。"
LONGEST = 120  # months of a window
WORDIEST = 200  # signs of a reason
TIERS = {"banner": ("banner",), "city": ("city",), "region": ("region", "national")}


class TargetKey(NamedTuple):
    """Which target: of the same key the last word holds."""

    indicator: str
    area: str
    tier: str
    window_start: str
    window_end: str


@dataclass(frozen=True)
class Revision:
    """What a target should be: a value, bounds, or a value with tolerance, in the indicator's unit.

    `carried_over` is the part of the value left over from before. `plan` is the name of a curve, typed shares
    (see `catalogue.shares`), or the shares themselves; None takes the indicator's own curve. Without a
    `source` the target is marked as a sample: no document bears it out.
    """

    key: TargetKey
    value: float | None = None
    low: float | None = None
    high: float | None = None
    carried_over: float | None = None
    plan: str | Sequence[float] | None = None
    source: str = ""


def revise_target(store, revision: Revision, *, by: str, reason: str, at: datetime | None = None) -> None:
    """Say what a target is from `at` (now, if not given) on. Figures reckoned with it change at once.

    Raises ValueError with one plain sentence, before anything is written, for what cannot be taken: unknown
    indicator, area or tier, a window that ends before it starts, figures that contradict each other, no post
    or no reason, or nothing changed.
    """
    at = local(at)
    with store.transaction() as cursor:
        _say(cursor, revision, by, reason, at)


def withdraw_target(store, key: TargetKey, *, by: str, reason: str, at: datetime | None = None) -> None:
    """Say that a target holds no more from `at` on.

    Raises ValueError as `revise_target`, also where none holds.
    """
    _asked_for(by, reason)
    at = local(at)
    with store.transaction() as cursor:
        held = held_target(cursor, key, at)
        if held is None:
            raise ValueError("这个目标现在不在执行中，不用撤销。")
        _add(cursor, key, held, withdrawn=True, by=by, reason=reason, at=at)


def as_revised(store, revision: Revision, question: Callable, *, at: datetime | None = None):
    """What `question(view)` answers were the target so; `view` asks as a store does. Nothing is kept.

    The deed itself is done and undone, so that what is shown before saving is what saving brings.
    """
    at = local(at)
    with store.undone() as cursor:
        _say(cursor, revision, "预览", "预览", at)
        return question(_View(cursor))


class _View:
    """Questions inside a transaction, by its cursor: no other cursor sees what is not yet kept."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def ask(self, sql: str, **parameters):
        return self._cursor.execute(sql, parameters).df()

    def kept(self, make: Callable):
        return make(self)  # what is not yet kept must not outlast the look at it


def _say(cursor, revision: Revision, by: str, reason: str, at: datetime) -> None:
    _asked_for(by, reason)
    check(revision)
    what = _what(revision)
    if held_target(cursor, revision.key, at) == what:
        raise ValueError("与现行目标完全相同，没有要改的。")
    _add(cursor, revision.key, what, withdrawn=False, by=by, reason=reason, at=at)


def _add(cursor, key: TargetKey, what: tuple, *, withdrawn: bool, by: str, reason: str, at: datetime) -> None:
    version = inserting.next_version(cursor)
    word = (None, *key, *what, withdrawn, at, version, "page", by.strip(), reason.strip())
    inserting.insert(cursor, "target", inserting.TARGET, [word])
    inserting.record(cursor, at=at, who=by, deed="withdraw_target" if withdrawn else "revise_target",
                     record=" ".join(key), detail=f"{dict(zip(FIGURES, what, strict=False))} {reason}",
                     version=version)


def held_target(cursor, key: TargetKey, at: datetime | None = None) -> tuple | None:
    """What the target in force holds: figures, plan, source, sample; None where none is."""
    rows = cursor.execute(f"""
        WITH {IN_FORCE}, {TARGETS}
        SELECT {", ".join(FIGURES)}, plan, source, sample FROM target_in_force
        WHERE indicator = $indicator AND area = $area AND tier = $tier AND window_start = $window_start
            AND window_end = $window_end""", {**key._asdict(), "as_of": moment(at)}).fetchall()
    return rows[0] if rows else None


def _what(revision: Revision) -> tuple:
    figures = tuple(None if x is None else float(x) for x in map(revision.__getattribute__, FIGURES))
    source = revision.source.strip()
    return (*figures, _plan(revision), source, not source)


def _plan(revision: Revision) -> list[float]:
    key, plan = revision.key, revision.plan
    if plan is None or isinstance(plan, str):
        try:
            return shares(key.indicator, key.window_start, key.window_end, plan)
        except ValueError as fault:
            raise ValueError(NO_PLAN) from fault
    return [float(share) for share in plan]


def _asked_for(by: str, reason: str) -> None:
    if not by.strip():
        raise ValueError("请选填写人的职务。")
    if not reason.strip():
        raise ValueError("请写明为什么调整目标。")
    if len(reason.strip()) > WORDIEST:
        raise ValueError(f"为什么调整请写在 {WORDIEST} 个字以内。")


def check(revision: Revision) -> None:
    """Raises ValueError, in one plain sentence, for a revision that cannot be taken."""
    key = revision.key
    if key.indicator not in catalogue.indicators() or key.area not in catalogue.areas():
        raise ValueError("指标或地区不在目录中。")
    indicator, area = catalogue.indicators()[key.indicator], catalogue.areas()[key.area]
    if key.tier not in TIERS.get(area.level, ()):
        raise ValueError(f"{area.short}不能有这一层级的目标。")
    if key.area in indicator.not_applicable:
        raise ValueError(f"{indicator.short}不适用于{area.short}，不能定目标。")
    _check_window(key)
    _check_figures(revision, indicator)
    _check_size(revision, indicator, area)
    plan = _plan(revision)
    right = len(plan) == len(periods.months(key.window_start, key.window_end)) and plan[-1] == 1
    if not right or plan[0] < 0 or any(later < earlier for earlier, later in pairwise(plan)):
        raise ValueError(NO_PLAN)


def _check_window(key: TargetKey) -> None:
    try:
        months = periods.months(key.window_start, key.window_end)
    except ValueError as fault:
        raise ValueError("考核期要写成 2010-01 这样的月份。") from fault
    if not months:
        raise ValueError("考核期的截止月早于起始月。")
    if len(months) > LONGEST:
        raise ValueError(f"考核期最长 {LONGEST} 个月。")


def _check_figures(revision: Revision, indicator) -> None:
    given = [x for x in (revision.low, revision.value, revision.high) if x is not None]
    if not given:
        raise ValueError("目标没有数：请写一个数，或“75左右”“2–3”这样的范围。")
    if not all(math.isfinite(x) and x >= 0 for x in given):
        raise ValueError("目标要是不小于 0 的数。")
    if given != sorted(given):
        raise ValueError("目标的下限、目标值、上限要从小到大。")
    one_end = (revision.low is None) != (revision.high is None)
    if one_end and (revision.value is not None or indicator.direction != "band"):
        raise ValueError("目标的上下限要么都写，要么都不写。")
    if indicator.direction == "band" and revision.low is revision.high is None:
        raise ValueError(f"{indicator.short}要求保持在区间内，请写上下限，如“85–100”。")
    carried = revision.carried_over
    if carried is not None and not (math.isfinite(carried) and 0 <= carried <= max(given)):
        raise ValueError("其中结转不能小于 0，也不能大于目标。")


def _check_size(revision: Revision, indicator, area) -> None:
    given = [x for x in (revision.low, revision.value, revision.high) if x is not None]
    low, high = indicator.valid_range
    if indicator.kind == "count" and area.level != "banner":
        # the range is that of one banner's reports; above it the banners' tasks come together
        high *= len(catalogue.banners())
    if not all(low <= x <= high for x in given):
        raise ValueError(f"{indicator.short}的目标应在 {low:,} 至 {high:,} 之间。")
    if indicator.direction == "higher" and not max(given):
        raise ValueError("目标要大于 0；不承担这项任务的，请撤销目标。")
    if indicator.kind == "count" and revision.value is not None and not float(revision.value).is_integer():
        raise ValueError(f"{indicator.short}按{indicator.unit}计，目标要是整数。")
