"""What a sample workbook says, cell by cell, noted while it is written: the truth intake is held against.

One may ask for the facts, absences, tasks and benchmarks that were printed. Figures are in single units,
money in yuan, rates in percent points, whatever the sheet prints.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class PrintedFact:
    """One printed figure or reason with its place. `field` as in intake's facts."""

    area: str
    period: str
    indicator: str
    field: str
    value: float | str
    sheet: str
    cell: str


@dataclass(frozen=True)
class PrintedAbsence:
    """A cell that says there is no figure: not_reported or not_applicable."""

    area: str
    period: str
    indicator: str
    kind: str
    sheet: str
    cell: str


@dataclass(frozen=True)
class PrintedTask:
    """One task of the target workbook."""

    indicator: str
    area: str
    window_start: str
    window_end: str
    value: float
    carried_over: float | None
    sheet: str
    cell: str


@dataclass(frozen=True)
class PrintedBenchmark:
    """The region's or the city's figure in the region's annex; the city's place stands in its own row."""

    scope: str
    indicator: str
    period: str
    value: float
    city_rank: int | None
    sheet: str
    cell: str


@dataclass
class Truth:
    """Everything one workbook was made to say."""

    facts: list[PrintedFact] = field(default_factory=list)
    absences: list[PrintedAbsence] = field(default_factory=list)
    tasks: list[PrintedTask] = field(default_factory=list)
    benchmarks: list[PrintedBenchmark] = field(default_factory=list)
