"""What the sample's areas are held to: the banners' tasks as invented here, else the catalogue's targets.

One may ask for every row of the target workbook (`tasks`) and for the target of an indicator, area and month
(`target_of`): a banner's own task before the city's, the region's and the nation's target.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from data import catalogue, periods
from data.catalogue import Area, Indicator, Target
from data.sample.chance import chance
from data.sample.levels import levels
from data.sample.places import quantity

FIRST, LAST = "2010-01", "2011-03"
CITY = "150700"
YEARS = (("2010-01", "2010-12"), ("2011-01", "2011-12"))
WHOLE = ((FIRST, LAST),)
TOGETHER = {"E14": ("E03", "E04")}
# Rates whose city target is shared out unequally: points added for an area type.
SHIFTED = {
    "A01": {"农区": 1, "牧区": -1},
    "D01": {"城市": 5, "牧区": -5},
    "D02": {"农区": 3, "牧区": -3},
}


@dataclass(frozen=True)
class Shift:
    """A part of one area's task handed to another in mid-period; what all areas owe together stays."""

    indicator: str
    giver: str
    taker: str
    size: float
    period: str
    source: str


SHIFT = Shift("E10", "150723", "150782", 200, "2010-09", "呼伦贝尔市医改领导小组会议纪要（2010年9月）")


def pace(held: Target, period: str) -> float:
    """The share expected by the end of `period`; 1 where less is better or a value is simply set."""
    indicator = catalogue.indicators()[held.indicator]
    if indicator.direction == "lower" or indicator.series == "parameter":
        return 1.0
    return _shares(indicator.plan, held.window_start, held.window_end)[period]


@cache
def _shares(plan: str, start: str, end: str) -> dict[str, float]:
    shares = catalogue.plan_curves()[plan].shares(start, end)
    return dict(zip(periods.months(start, end), shares, strict=True))


@cache
def target_of(indicator: str, area: str, period: str) -> Target | None:
    """The target that holds in a month, or None when no window covers it."""
    covering = [g for g in _targets()[indicator] if g.window_start <= period <= g.window_end]
    own = [g for g in covering if g.area == area]
    order = {"city": 0, "region": 1, "national": 2}
    above = sorted((g for g in covering if g.tier in order), key=lambda g: order[g.tier])
    return next(iter([*own, *above]), None)


def as_shifted(held: Target, period: str) -> Target:
    """A target as the reports of `period` print it: with what had been handed over by then.

    Work went on as it was planned, so the figures follow the target as first set (`target_of`).
    """
    more = {SHIFT.giver: -SHIFT.size, SHIFT.taker: SHIFT.size}.get(held.area, 0)
    if held.indicator != SHIFT.indicator or period < SHIFT.period or not more:
        return held
    return replace(held, value=held.value + more, source=SHIFT.source)


@cache
def _targets() -> dict[str, list[Target]]:
    gathered: dict[str, list[Target]] = {code: [] for code in catalogue.indicators()}
    for held in (*catalogue.targets(), *tasks()):
        gathered[held.indicator].append(held)
    return gathered


@cache
def tasks() -> tuple[Target, ...]:
    """Every banner's task, by indicator and window, as the target workbook prints them."""
    rows: list[Target] = []
    for indicator in catalogue.indicators().values():
        if indicator.kind == "count":
            rows += _counted(indicator)
        elif indicator.code in SHIFTED:
            rows += _shifted(indicator)
    return tuple(rows)


def applicable(indicator: Indicator) -> list[Area]:
    """The banners that have to do with an indicator."""
    return [area for area in catalogue.banners() if area.code not in indicator.not_applicable]


def _counted(indicator: Indicator) -> list[Target]:
    windows = YEARS if indicator.series in ("ytd", "flow") or indicator.code == "A02" else WHOLE
    return [
        _task(indicator, area, *window)
        for window in windows for area in applicable(indicator)
    ]


def _task(indicator: Indicator, area: Area, start: str, end: str) -> Target:
    year = "2010年" if start == FIRST else "2011年（预下达）"
    value, carried = _amounts(indicator, area, growth=1.0 if start == FIRST else 1.04)
    return _of_banner(indicator, area, (start, end), value, carried, f"呼伦贝尔市医改目标责任状{year}")


def _of_banner(
    indicator: Indicator,
    area: Area,
    window: tuple[str, str],
    value: float,
    carried: float | None,
    source: str,
) -> Target:
    key = (indicator.code, area.code, "banner", *window)
    return Target(*key, value, None, None, carried, source, sample=True)


def _amounts(indicator: Indicator, area: Area, growth: float) -> tuple[float, float | None]:
    """The task and how much of it is carried over; of two screenings together, the sum of both."""
    if indicator.code in TOGETHER:
        both = (catalogue.indicators()[code] for code in TOGETHER[indicator.code])
        parts = [_amounts(one, area, growth) for one in both if area.code not in one.not_applicable]
        return sum(task for task, _ in parts), sum(carried for _, carried in parts)
    size = _size(indicator, area) * growth
    if indicator.series != "cohort":
        return _rounded(size), None
    return _rounded(size), round(size * chance("carried", indicator.code, area.code).uniform(0.06, 0.24))


def _size(indicator: Indicator, area: Area) -> float:
    if indicator.code == "A02":
        return quantity(area, "rural") * levels()["A01"].share * 0.95
    if indicator.code == "B11":
        return quantity(area, "institutions")
    level = levels()[indicator.code]
    draw = chance("size", indicator.code, area.code).uniform(0.9, 1.1)
    return quantity(area, level.base) * level.share * draw


def _rounded(size: float) -> float:
    """Tasks are handed down as round numbers, the rounder the larger."""
    step = 1 if size < 60 else 5 if size < 300 else 10 if size < 5_000 else 100
    return float(max(1, round(size / step) * step))


def _shifted(indicator: Indicator) -> list[Target]:
    shifts = SHIFTED[indicator.code]
    above = [t for t in catalogue.targets() if t.indicator == indicator.code and t.area == CITY and t.value]
    return [
        _of_banner(
            indicator, area, (target.window_start, target.window_end),
            min(99.0, target.value + shifts.get(area.peer_group, 0)), None,
            "呼伦贝尔市医改目标责任状（分类下达）",
        )
        for target in above for area in applicable(indicator)
    ]
