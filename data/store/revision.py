"""调整 — what may a target be made, and is it something that can be taken?

A `Revision` says what one target (its `TargetKey`) should be; `check` refuses what contradicts the catalogue
or itself, `planned` lays its plan over the window. `data.store.revising` says it to the store.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from data import catalogue, periods
from data.store.definitions import shares

NO_PLAN = "各月份额要逐月累计、只升不降、最后一个月是 100，个数与考核期月数相同。"
LONGEST = 120  # months of a window
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
    plan = planned(revision)
    right = len(plan) == len(periods.months(key.window_start, key.window_end)) and plan[-1] == 1
    if not right or plan[0] < 0 or any(later < earlier for earlier, later in pairwise(plan)):
        raise ValueError(NO_PLAN)


def planned(revision: Revision) -> list[float]:
    """The share of the target due by the end of each month of its window; ValueError: no plan."""
    key, plan = revision.key, revision.plan
    if plan is None or isinstance(plan, str):
        try:
            return shares(key.indicator, key.window_start, key.window_end, plan)
        except ValueError as fault:
            raise ValueError(NO_PLAN) from fault
    return [float(share) for share in plan]


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
