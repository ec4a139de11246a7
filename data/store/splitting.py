"""What a reading puts into each table, and what it must be to be taken at all."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from data import catalogue
from data.store.definitions import shares

if TYPE_CHECKING:
    from data.intake.facts import Reading

# The figures of an observation in the order of its columns, by the names intake gives them.
FIGURES = ("numerator", "denominator", "value", "month_value", "reported_completion", "target")


def check(reading: "Reading") -> None:
    """Raises ValueError for a refused reading, an unknown code, a contradiction or a figure that is none.

    The file has no keys to catch these (see the schema), so nothing may be written before this was asked.
    """
    if reading.verdict == "refuse":
        raise ValueError(f"{reading.file}：这份表还有必须改正的问题，没有入库。")
    known_areas, known_indicators = catalogue.areas().keys(), catalogue.indicators().keys()
    values: dict[tuple, float | str] = {}
    for fact in reading.facts:
        if fact.field != "explanation" and not math.isfinite(fact.value):
            raise ValueError(f"{reading.file}：{fact.sheet} {fact.cell} 不是一个数。")
        if values.setdefault((*key(fact), fact.field), fact.value) != fact.value:
            raise ValueError(f"{reading.file}：{fact.sheet} {fact.cell} 与表中另一处对同一指标的数不一致。")
    for row in (*reading.facts, *reading.absences, *reading.targets):
        if row.area not in known_areas or row.indicator not in known_indicators:
            raise ValueError(f"{reading.file}：{row.sheet} {row.cell} 的地区或指标不在目录中。")


def key(row) -> tuple[str, str, str]:
    """What a fact or an absence speaks of: area, indicator, period."""
    return row.area, row.indicator, row.period


def spoken(reading: "Reading") -> list[tuple[str, str, str]]:
    """Everything the reading speaks of, each key once."""
    return list(dict.fromkeys(key(row) for row in (*reading.facts, *reading.absences)))


def observations(reading: "Reading", submission: UUID) -> list[tuple]:
    """One row per key of which the reading gives a figure, or says that it has none."""
    # The tasks of a target workbook are targets, not something observed in the window's last month.
    figures = [] if reading.form == "targets" else [fact for fact in reading.facts if fact.field in FIGURES]
    rows: dict[tuple, list] = {key(row): [None] * (len(FIGURES) + 1) for row in (*figures, *reading.absences)}
    for fact in figures:
        rows[key(fact)][FIGURES.index(fact.field)] = float(fact.value)
    for absence in reading.absences:
        rows[key(absence)][-1] = absence.kind
    return [(submission, *which, *what) for which, what in rows.items()]


def evidence(reading: "Reading", submission: UUID) -> list[tuple]:
    """One row per fact and per absence: the cell and the text as typed."""
    facts = [
        (submission, *key(fact), fact.field, None if fact.field == "explanation" else float(fact.value),
         fact.unit or "", fact.sheet, fact.cell, fact.raw)
        for fact in reading.facts
    ]
    absences = [
        (submission, *key(absence), "absence", None, "", absence.sheet, absence.cell, absence.raw)
        for absence in reading.absences
    ]
    return facts + absences


def explanations(reading: "Reading", submission: UUID) -> list[tuple]:
    """One row per written reason."""
    return [
        (submission, *key(fact), str(fact.value), fact.sheet, fact.cell)
        for fact in reading.facts if fact.field == "explanation"
    ]


def targets(reading: "Reading", submission: UUID, version: int) -> Iterator[tuple]:
    """One row per task, with the monthly shares that its plan curve gives today."""
    for task in reading.targets:
        plan = shares(task.indicator, task.window_start, task.window_end, task.plan)
        yield (submission, task.indicator, task.area, task.tier, task.window_start, task.window_end,
               task.value, task.low, task.high, task.carried_over, plan, task.source or "", False, False,
               None, version, "workbook", None, None)


def benchmarks(reading: "Reading", submission: UUID) -> list[tuple]:
    """One row per figure of the region's annex."""
    return [
        (submission, row.scope, row.indicator, row.period, row.value, row.numerator, row.denominator,
         row.city_rank, row.n_compared, row.source or "", row.sheet, row.cell)
        for row in reading.benchmarks
    ]
