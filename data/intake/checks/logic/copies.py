"""Was something copied: the figures of last month, or those of another area?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from data.catalogue import LogicCheck
from data.intake.checks.logic.course import concerned
from data.intake.checks.logic.material import Material
from data.intake.checks.logic.wording import cell, finding
from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.vocabulary import areas, indicators, period

# Smaller counts meet by chance.
TELLING = 10


def of_last_month(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at an area's first figure where (nearly) all that should move stands as the month before."""
    for facts in _by_area(rule, material):
        pairs = [(fact, last) for fact in facts
                 if _moves(fact, material) and (last := material.month_before(fact)) and last[1]]
        alike = [fact for fact, last in pairs if fact.value == last[1]]
        if len(pairs) >= rule.least and len(alike) >= rule.tolerance * len(pairs):
            month = period.named(pairs[0][1][0])
            yield finding(rule, alike[0], month=month, same=len(alike), compared=len(pairs))


def _moves(fact: Fact, material: Material) -> bool:
    """Whether a figure ought to grow from month to month: a task that is done no longer does, nor a rate."""
    indicator = indicators.get(fact.indicator)
    if indicator.kind != "count":
        return fact.field == "numerator"
    target = material.beside(fact, "target")
    task = material.task(fact)
    asked = target.value if target else task.value if task else None
    return fact.field in ("value", "month_value") and (asked is None or fact.value < asked)


def of_neighbour(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at the first figure of an area that has (nearly) all its figures in common with another."""
    columns: dict[str, dict[str, list[Fact]]] = {}
    for facts in _by_area(rule, material):
        told = [fact for fact in facts if _telling(fact)]
        columns.setdefault(facts[0].period, {})[facts[0].area] = told
    for by_area in columns.values():
        for one, other in combinations(by_area.values(), 2):
            yield from _pair(rule, one, {_what(fact): fact for fact in other})


def _pair(rule: LogicCheck, one: list[Fact], other: dict[tuple, Fact]) -> Iterator[Finding]:
    both = [(fact, other[_what(fact)]) for fact in one if _what(fact) in other]
    alike = [pair for pair in both if pair[0].value == pair[1].value]
    if len(both) >= rule.least and len(alike) >= rule.tolerance * len(both):
        first, second = alike[0]
        yield finding(rule, second, other=areas.name(first.area), cell=cell(first, second), same=len(alike),
                      compared=len(both))


def _telling(fact: Fact) -> bool:
    counted = fact.field != "value" or indicators.get(fact.indicator).kind == "count"
    return counted and fact.value >= TELLING


def _what(fact: Fact) -> tuple[str, str]:
    return fact.indicator, fact.field


def _by_area(rule: LogicCheck, material: Material) -> list[list[Fact]]:
    found: dict[tuple, list[Fact]] = {}
    for fact in concerned(rule, material):
        found.setdefault((fact.area, fact.period), []).append(fact)
    return list(found.values())
