"""The sample's figures: what every banner would report on every indicator, 2010-01 to 2011-03.

One may ask for one figure (`point`) or all of a month (`month`). Figures are invented with a fixed seed:
asking twice, on any machine, gives the same. Nothing here knows how a sheet looks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from data import catalogue
from data.catalogue import Indicator
from data.sample.chance import chance
from data.sample.counts import Counts, counts
from data.sample.levels import levels, style
from data.sample.paths import MONTHS, completion
from data.sample.targets import Target, as_shifted, pace, target_of

GAPS = 0.012
QUARTER_ENDS = ("03", "06", "09", "12")


@dataclass(frozen=True)
class Point:
    """One area's figure on one indicator in one month, as it will be printed.

    `status` is reported, not_reported or not_applicable. `value` is the printed rate (percent points), the
    cumulative count, or the set figure; `completion` the ratio to the target that the area reckons itself.
    """

    area: str
    indicator: str
    period: str
    status: str
    target: Target | None = None
    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    month_value: float | None = None
    completion: float | None = None

    @property
    def printed_completion(self) -> float | None:
        """The completion as sheets print it, a ratio good for one decimal of a percentage."""
        return None if self.completion is None else round(self.completion, 3)

    @property
    def lag(self) -> float:
        """Share of the target by which the area is behind its plan; 0 when it is not."""
        if self.completion is None:
            return 0.0
        return max(0.0, pace(self.target, self.period) - self.completion)


@cache
def month(area: str, period: str) -> tuple[Point, ...]:
    """Everything an area's form of the month has a row for, in the order of the catalogue."""
    printed = [i.code for i in catalogue.indicators().values() if _printed(i, period)]
    return tuple(point(area, code, period) for code in printed)


def _printed(indicator: Indicator, period: str) -> bool:
    return levels()[indicator.code].cadence == "monthly" or period[5:] in QUARTER_ENDS


@cache
def point(area: str, code: str, period: str) -> Point:
    """One figure; absent ones keep their kind and their target."""
    indicator = catalogue.indicators()[code]
    if area in indicator.not_applicable:
        return Point(area, code, period, "not_applicable")
    held = target_of(code, area, period)
    if held is None or chance("gap", area, code, period).random() < GAPS:
        return Point(area, code, period, "not_reported", held and as_shifted(held, period))
    return truth(area, indicator, period, held)


def truth(area: str, indicator: Indicator, period: str, held: Target) -> Point:
    """The figure as it really stood, whether the area reported it or not."""
    number = MONTHS.index(period)
    if indicator.kind in ("parameter", "milestone"):
        value, parts, added = _set(area, indicator, number, held), Counts(None, None), None
    else:
        parts = counts(area, indicator.code)[number]
        value, added = _printed_value(area, parts, _scale(indicator.code)), None
        if indicator.kind == "count":
            added = _added(area, indicator, number)
            parts = Counts(None, None)
    held = as_shifted(held, period)
    done = _completion(indicator, held, value)
    counted = (parts.numerator, parts.denominator)
    return Point(area, indicator.code, period, "reported", held, *counted, value, added, done)


def recounted(found: Point, numerator: float, denominator: float) -> Point:
    """A rate as it would stand with other counts."""
    value = _printed_value(found.area, Counts(numerator, denominator), _scale(found.indicator))
    done = _completion(catalogue.indicators()[found.indicator], found.target, value)
    return replace(found, numerator=numerator, denominator=denominator, value=value, completion=done)


def _set(area: str, indicator: Indicator, number: int, held: Target) -> float:
    """A parameter is set once a year, in round steps; a milestone moves through its stages."""
    if indicator.kind == "milestone":
        return float(min(100, int(completion(area, indicator.code)[number] * held.value / 25 + 0.65) * 25))
    first = MONTHS.index("2011-01") if MONTHS[number] >= "2011-01" else 0
    aim = held.value * completion(area, indicator.code)[first]
    step = 5 if held.value < 1_000 else 1_000
    if aim >= held.value * 0.985:
        return _generous(aim, held, step)
    return float(max(step, round(aim / step) * step))


def _generous(aim: float, held: Target, step: int) -> float:
    """Most areas set exactly what is asked; a few that run far ahead add a step or two."""
    return held.value + (step * 2 if aim > held.value * 1.03 else 0)


def _scale(code: str) -> int:
    return 100 if catalogue.indicators()[code].unit == "%" else 1


def _printed_value(area: str, parts: Counts, scale: int) -> float:
    if parts.denominator is None:
        return parts.numerator
    return round(parts.numerator / parts.denominator * scale, decimals(area)) if parts.denominator else 0.0


def decimals(area: str) -> int:
    """How many decimals an area prints its rates with."""
    return 2 if style(area) == "number" else 1


def _added(area: str, indicator: Indicator, number: int) -> float:
    now = counts(area, indicator.code)[number].numerator
    anew = number == 0 or (MONTHS[number].endswith("-01") and indicator.series in ("ytd", "flow"))
    if anew and indicator.series == "stock":
        return 0.0
    return now if anew else now - counts(area, indicator.code)[number - 1].numerator


def _completion(indicator: Indicator, held: Target, value: float) -> float:
    if indicator.direction == "band":
        outside = max(held.low - value, value - held.high, 0.0)
        return max(0.0, 1 - indicator.band_slope * outside)
    if indicator.direction == "lower":
        return 1.0 if value <= held.value else held.value / value
    return value / held.value
