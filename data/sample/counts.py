"""Numerators and denominators that add up: the counts behind each invented rate, count and average.

One may ask for the counts of an area and indicator in every month of the sample (`counts`). They keep the
logic of the real chains: 规范管理 ≤ 已管理 ≤ 估算患者, 电子建档 ≤ 建档 ≤ 人口, 竣工 ≤ 开工, and what is
cumulative never falls before its series starts anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data import catalogue
from data.catalogue import Indicator
from data.sample.chance import chance
from data.sample.levels import Level, levels
from data.sample.paths import MONTHS, completion
from data.sample.places import quantity
from data.sample.targets import TOGETHER, target_of

# Share of a year's events by calendar month: fewer in the deep winter, when roads and clinics stand still.
SEASON = (0.078, 0.062, 0.082, 0.084, 0.086, 0.086, 0.083, 0.085, 0.090, 0.090, 0.087, 0.087)
CEILINGS = {"D03": "D23", "C06b": "C06a", "D08b": "D08a"}
SUMS = {"D23": ("D01", "D02"), **TOGETHER}
COPIES = {"A02": "A01", "B11": "B05"}


@dataclass(frozen=True)
class Counts:
    """The two counts of one month; a count indicator has only a numerator, a set figure neither."""

    numerator: float | None
    denominator: float | None


@cache
def counts(area: str, code: str) -> tuple[Counts, ...]:
    """The counts of each month of the sample."""
    if code in COPIES:
        return tuple(Counts(c.numerator, None) for c in counts(area, COPIES[code]))
    if code in SUMS:
        return _summed(area, code)
    if code == "A06b":
        # What is not spent is the balance; two independent rates would contradict each other.
        spent = counts(area, "A06a")
        return tuple(Counts(max(0, c.denominator - c.numerator), c.denominator) for c in spent)
    indicator = catalogue.indicators()[code]
    if indicator.kind == "count":
        return _tasked(area, indicator)
    return _rated(area, indicator)


def _summed(area: str, code: str) -> tuple[Counts, ...]:
    indicators = catalogue.indicators()
    parts = [counts(area, part) for part in SUMS[code] if area not in indicators[part].not_applicable]
    whole = indicators[code].denominator is not None
    return tuple(
        Counts(sum(c.numerator for c in month), sum(c.denominator for c in month) if whole else None)
        for month in zip(*parts, strict=True)
    )


def _tasked(area: str, indicator: Indicator) -> tuple[Counts, ...]:
    found, last = [], 0.0
    for number, period in enumerate(MONTHS):
        task = target_of(indicator.code, area, period).value
        done = float(int(completion(area, indicator.code)[number] * task + 0.4))
        if _starts(indicator, period):
            last = done
        elif not _idle(indicator, period):
            last = max(last, done)
        found.append(Counts(last, None))
    return tuple(found)


def _rated(area: str, indicator: Indicator) -> tuple[Counts, ...]:
    level = levels()[indicator.code]
    found: list[Counts] = []
    for number, period in enumerate(MONTHS):
        if level.grows == "quarter" and number and period[5:] not in ("03", "06", "09", "12"):
            found.append(found[-1])
            continue
        whole = denominator(area, indicator, level, number)
        part = share(area, indicator, number) * whole
        # A quarterly series begins anew with its first quarter; January and February repeat the year-end.
        anew = period.endswith("-03") if level.grows == "quarter" else _starts(indicator, period)
        free = not found or anew
        floor = 0.0 if free else found[-1].numerator
        found.append(Counts(_part(area, indicator, number, part, floor), whole))
    return tuple(found)


def _part(area: str, indicator: Indicator, number: int, part: float, floor: float) -> float:
    if indicator.code in CEILINGS:
        part = min(part, counts(area, CEILINGS[indicator.code])[number].numerator)
    return max(_whole(part, indicator.numerator.unit), floor)


def denominator(area: str, indicator: Indicator, level: Level, number: int) -> float:
    """What the rate is reckoned on in the month with this number: fixed for a year, or accumulated."""
    unit, period = indicator.denominator.unit, MONTHS[number]
    if "." in level.base:
        other, part = level.base.split(".")
        return _whole(getattr(counts(area, other)[number], part) * level.share, unit)
    draw = chance("base", level.base, area).uniform(0.96, 1.04)
    size = quantity(catalogue.areas()[area], level.base) * level.share * draw
    if period.startswith("2011"):
        size *= 1.004
    if level.grows != "yes":
        return max(1.0, _whole(size, unit))
    return max(1.0, _whole(size * sum(SEASON[: int(period[5:])]), unit))


def share(area: str, indicator: Indicator, number: int) -> float:
    """Numerator ÷ denominator aimed at in the month with this number."""
    held = target_of(indicator.code, area, MONTHS[number])
    done = completion(area, indicator.code)[number]
    if done is None:
        return 0.0
    scale = 100 if indicator.unit == "%" else 1
    if indicator.direction == "band":
        # What is spent or admitted runs up over the year and should end in the middle of the band.
        rate = (held.low + held.high) / 2 * done
    else:
        rate = held.value / max(done, 0.4) if indicator.direction == "lower" else held.value * done
    top = levels()[indicator.code].top
    return min(rate, top if top is not None else rate) / scale


def _starts(indicator: Indicator, period: str) -> bool:
    """Whether a cumulative series begins anew: each January, except for stocks and multi-year tasks."""
    return period.endswith("-01") and indicator.series in ("ytd", "flow", "step-quarter")


def _idle(indicator: Indicator, period: str) -> bool:
    """Whether nothing can be done this month, as with building in the frost."""
    weights = catalogue.plan_curves()[indicator.plan].weights
    return indicator.series == "cohort" and bool(weights) and int(period[5:]) not in weights


def _whole(size: float, unit: str) -> float:
    """Whole things; money in whole hundreds of yuan, so that 0.01 万元 prints it exactly."""
    return float(round(size / 100) * 100) if unit == "元" else float(round(size))
