"""Are the tasks right: far more done than asked, a target changed on the way, a remainder left out?"""

from __future__ import annotations

from collections.abc import Iterator

from data.catalogue import LogicCheck
from data.intake.checks.logic.course import concerned
from data.intake.checks.logic.material import Material
from data.intake.checks.logic.wording import cell, finding
from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.vocabulary import period


def over(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding where far more was done than the task printed beside it."""
    for fact in concerned(rule, material):
        task = material.beside(fact, "target") if fact.field == "value" else None
        if task and task.value >= rule.least and fact.value > rule.tolerance * task.value:
            yield finding(rule, fact, figure=fact.value, task=task.value, cell=cell(task, fact),
                          percent=100 * fact.value / task.value)


def changed(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at a printed target that is not the area's own task in force.

    A target handed down from the city or the region may be exceeded by a banner's own promise.
    """
    for fact in concerned(rule, material):
        task = material.task(fact)
        if task is None or task.value is None or task.tier != "banner":
            continue
        if not _near(fact.value, task.value, rule.tolerance) and not _lacks_remainder(fact, material, rule):
            window = f"{period.named(task.window_start)}至{period.named(task.window_end)}"
            yield finding(rule, fact, figure=fact.value, task=task.value, window=window)


def without_remainder(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at a printed task that is short by exactly what was carried over; the right task is known."""
    for fact in concerned(rule, material):
        if _lacks_remainder(fact, material, rule):
            task = material.task(fact)
            yield finding(rule, fact, figure=fact.value, task=task.value, carried=task.carried_over,
                          own=task.value - task.carried_over, suggestion=_as_typed(fact, task.value))


def remainder_within(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding in the target workbook where the remainder is larger than the task that contains it."""
    for line in material.task_lines:
        if line.value is not None and line.carried_over is not None and line.carried_over > line.value:
            yield finding(rule, line, figure=line.value, carried=line.carried_over)


def _lacks_remainder(fact: Fact, material: Material, rule: LogicCheck) -> bool:
    task = material.task(fact)
    if task is None or task.value is None or not task.carried_over:
        return False
    return _near(fact.value, task.value - task.carried_over, rule.tolerance)


def _near(figure: float, other: float, tolerance: float) -> bool:
    return abs(figure - other) <= max(0.5, tolerance * abs(other))


def _as_typed(fact: Fact, value: float) -> float | None:
    """The value in the cell's own unit, where that is known: the cell shows the figure as it is read."""
    try:
        return value if float(fact.raw) == fact.value else None
    except ValueError:
        return None
