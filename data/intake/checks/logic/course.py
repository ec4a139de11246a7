"""Does a figure follow from the months before: cumulative figures that fall, steps, jumps, January?"""

from __future__ import annotations

from collections.abc import Iterator

from data.catalogue import LogicCheck
from data.intake.checks.logic.material import Material
from data.intake.checks.logic.wording import cell, finding
from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.vocabulary import indicators, period


def concerned(rule: LogicCheck, material: Material) -> Iterator[Fact]:
    """The figures of the workbook that a rule without named quantities holds for."""
    return (fact for fact in material.figures if rule.concerns(indicators.get(fact.indicator), fact.field))


def fall(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at a cumulative figure below an earlier one; a correction may lower it and is only told."""
    severity = "note" if material.is_correction else rule.severity
    for fact in concerned(rule, material):
        last = material.before(fact)
        if last and material.runs_on(fact, last[0]) and fact.value < last[1] * (1 - rule.tolerance):
            yield finding(rule, fact, severity=severity, figure=fact.value, before=last[1],
                          month=period.named(last[0]))


def step(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at this month's figure where the cumulative one rose by another amount."""
    for fact in concerned(rule, material):
        whole = material.beside(fact, "value")
        last = material.month_before(whole) if whole else None
        if not last or not material.runs_on(whole, last[0]):
            continue
        own = whole.value - last[1]
        # A fall is told as such at the cumulative figure; the month beside it needs no second word.
        if own >= 0 and abs(own - fact.value) > max(rule.least, rule.tolerance * abs(whole.value)):
            yield finding(rule, fact, figure=fact.value, before=last[1], month=period.named(last[0]), own=own)


def january(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding in January where the year's figure is more than the month's own."""
    for fact in concerned(rule, material):
        own = material.beside(fact, "month_value") if fact.period.endswith("-01") else None
        # A month above the cumulative figure is told for every month by the check on months.
        if own and fact.value - own.value > max(rule.least, rule.tolerance * abs(fact.value)):
            yield finding(rule, fact, figure=fact.value, month=own.value, cell=cell(own, fact))


def jump(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding where a standing figure changed too much against the month before, or a standard in the year.

    A rate moves by points and is looked at only where its counts are not printed: they tell more.
    """
    for fact in concerned(rule, material):
        last = _standing(fact, material)
        if not last or not last[1] or _told_by_counts(fact, material):
            continue
        change = fact.value - last[1]
        moved = change if _is_rate(fact) else change / abs(last[1])
        if abs(change) >= rule.least and max(-moved, _rise(fact, material, moved, change)) > rule.tolerance:
            yield finding(rule, fact, figure=fact.value, before=last[1], month=period.named(last[0]),
                          change=moved if _is_rate(fact) else 100 * moved)


def _standing(fact: Fact, material: Material) -> tuple[str, float] | None:
    """The figure it should resemble: a standard's of this year, anything else's of the month before."""
    if indicators.get(fact.indicator).kind != "parameter":
        return material.month_before(fact)
    last = material.before(fact)
    return last if last and last[0][:4] == fact.period[:4] else None


def _rise(fact: Fact, material: Material, moved: float, change: float) -> float:
    """By how much a figure rose: what is built up from little is measured by its whole, not by itself."""
    whole = material.beside(fact, "denominator") if fact.field == "numerator" else None
    return change / whole.value if whole and whole.value > 0 else moved


def _is_rate(fact: Fact) -> bool:
    return fact.field == "value" and indicators.get(fact.indicator).kind == "rate"


def _told_by_counts(fact: Fact, material: Material) -> bool:
    return _is_rate(fact) and material.beside(fact, "numerator") is not None
