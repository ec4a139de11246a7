"""Has a digit or the unit slipped, so that a figure is ten to ten thousand times too much or too little?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from data import catalogue
from data.catalogue import LogicCheck
from data.intake.checks.logic.course import concerned
from data.intake.checks.logic.material import Material
from data.intake.checks.logic.wording import finding
from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.vocabulary import indicators, period

TIMES = {1: "十倍", 2: "一百倍", 3: "一千倍", 4: "一万倍", 5: "十万倍",
         -1: "十分之一", -2: "百分之一", -3: "千分之一", -4: "万分之一", -5: "十万分之一"}
# Fewer areas give no measure; of the others these many must be alike (two may have slipped on one sheet).
OTHERS, MOST = 6, 0.8
CUMULATIVE = ("ytd", "window", "cohort", "flow")


def against_last_month(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at a figure that is a power of ten times the one before."""
    for fact in concerned(rule, material):
        last = _comparable(fact, material)
        if not last or max(abs(fact.value), abs(last[1])) < _least(rule, fact):
            continue
        power = _power(rule, fact.value, last[1])
        if power:
            yield finding(rule, fact, figure=fact.value, before=last[1], month=period.named(last[0]),
                          times=TIMES[power])


def _comparable(fact: Fact, material: Material) -> tuple[str, float] | None:
    """What the figure is held against: a month's own work and a year begun anew have no such thing."""
    last = material.before(fact)
    if not last or fact.field == "month_value":
        return None
    if fact.field == "target" or indicators.get(fact.indicator).series not in CUMULATIVE:
        return last
    # What has only just begun may well be ten times as much a month later.
    return last if material.runs_on(fact, last[0]) and fact.period[5:] > "03" else None


def _least(rule: LogicCheck, fact: Fact) -> float:
    """Percentages and averages are small figures by nature, counts of a few are not to be compared."""
    counted = fact.field in ("numerator", "denominator") or indicators.get(fact.indicator).kind == "count"
    return rule.least if counted else 10.0


def _power(rule: LogicCheck, figure: float, usual: float) -> int | None:
    """The power of ten, one of the rule's, that a figure is of the usual one, or None."""
    if figure <= 0 or usual <= 0:
        return None
    exact = math.log10(figure / usual)
    power = round(exact)
    return power if power in rule.powers and abs(10 ** (exact - power) - 1) <= rule.tolerance else None


def against_neighbours(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at the one figure of a column that is a power of ten off, where all the others are alike."""
    columns: dict[tuple, list[Fact]] = {}
    for fact in concerned(rule, material):
        key = fact.sheet, fact.period, fact.indicator, fact.field
        columns.setdefault(key, []).append(fact)
    for column in columns.values():
        if len(column) > OTHERS:
            yield from _odd_ones(rule, material, column)


def _odd_ones(rule: LogicCheck, material: Material, column: list[Fact]) -> Iterator[Finding]:
    sizes = [_size(fact) for fact in column]
    for place, (fact, size) in enumerate(zip(column, sizes, strict=True)):
        others = [other for index, other in enumerate(sizes) if index != place and other > 0]
        usual = median(others) if len(others) >= OTHERS else 0
        power = _power(rule, size, usual)
        if power and _alike(rule, others, usual) and not _borne_out(fact, material):
            own = usual * fact.value / size
            yield finding(rule, fact, figure=fact.value, usual=float(f"{own:.2g}"), times=TIMES[power])


def _alike(rule: LogicCheck, others: list[float], usual: float) -> bool:
    near = [other for other in others if usual / rule.alike <= other <= usual * rule.alike]
    return len(near) >= MOST * len(others)


def _size(fact: Fact) -> float:
    """A figure made comparable between areas: counts by population, percentages and averages as they are."""
    own_figure = fact.field in ("value", "target") and indicators.get(fact.indicator).kind != "count"
    people = catalogue.areas()[fact.area].population
    return fact.value if own_figure or not people else fact.value / people


def _borne_out(fact: Fact, material: Material) -> bool:
    """Whether a rate follows from counts of its own, and so is no slip of the pen."""
    if fact.field != "value":
        return False
    over, under = material.beside(fact, "numerator"), material.beside(fact, "denominator")
    return bool(over and under)
