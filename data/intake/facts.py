"""What a workbook said: the facts, the absences and the whole reading, as plain frozen records.

One may ask of a `Reading` everything the rest of the house needs to know about one workbook. Rates are in
percent points (95.6), money in yuan, counts in single units, whatever unit the sheet used; `raw` is the text
as typed. Nothing here computes or decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.answers import Answer
from data.catalogue.logic_checks import FIELDS as FIGURES
from data.intake.findings import Finding
from data.intake.questions import Question

FIELDS = (*FIGURES, "explanation")


@dataclass(frozen=True)
class Fact:
    """One figure (or written reason) of one area, month and indicator, with the cell it stands in."""

    area: str
    period: str
    indicator: str
    field: str
    value: float | str
    unit: str
    sheet: str
    cell: str
    raw: str


@dataclass(frozen=True)
class Absence:
    """A cell that says there is no figure: kind is `not_reported` (缺报) or `not_applicable` (不适用)."""

    area: str
    period: str
    indicator: str
    kind: str
    sheet: str
    cell: str
    raw: str


@dataclass(frozen=True)
class TargetRow:
    """One task of the target workbook: an indicator's target for an area over a window of months."""

    indicator: str
    area: str
    window_start: str
    window_end: str
    tier: str
    value: float | None
    carried_over: float | None
    low: float | None
    high: float | None
    plan: str | None
    source: str
    sheet: str
    cell: str
    raw: str


@dataclass(frozen=True)
class BenchmarkRow:
    """A figure from outside the 13 areas: scope `region` is 全区, scope `city` is the city's own row there.

    `value` is a rate in percent points, or the completion in % of a count indicator; for a count indicator
    `numerator` is what was done and `denominator` the task.
    """

    scope: str
    indicator: str
    period: str
    value: float | None
    numerator: float | None
    denominator: float | None
    city_rank: int | None
    n_compared: int | None
    source: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class Mapped:
    """What one column or row was taken for: its header path as written, the indicator and the field."""

    sheet: str
    header: str
    indicator: str
    field: str


@dataclass(frozen=True)
class Reading:
    """Everything one workbook gave: what it is, what it says, and what is wrong with it.

    `kind` is the file's kind by its content (xlsx, xls, csv …), empty where it was not read. `sender` is
    whose form it is, as answers are kept for it. `period` is the month of the figures, `report_period` that
    of the report where the form tells the two apart. `questions` are still open; `answers` are the remembered
    ones that were used.
    """

    file: str
    sha256: str
    form: str | None
    period: str | None
    verdict: str
    facts: tuple[Fact, ...]
    absences: tuple[Absence, ...]
    targets: tuple[TargetRow, ...]
    benchmarks: tuple[BenchmarkRow, ...]
    findings: tuple[Finding, ...]
    content: bytes
    area: str | None
    notes: str
    filled_on: date | None
    kind: str = ""
    sender: str = ""
    report_period: str | None = None
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    mapping: tuple[Mapped, ...] = ()
