"""Where every figure of a sheet stands and what it is: the outcome of recognising, before any number is read.

A `Placement` is one cell with its area, indicator, field and unit. A `Table` is what one sheet (or one of two
tables side by side) was recognised as.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from data.intake.findings import Finding
from data.intake.reading.cells import Cell
from data.intake.vocabulary.units import Unit


@dataclass(frozen=True)
class Placement:
    """One cell and its meaning. `row_kind` is area, or total, subtotal, average, other for a row that is
    not one.

    `series` names the column or row the cell shares its way of writing with (percent or fraction); `period`
    is set only where the row itself says it.
    """

    cell: Cell
    row_kind: str
    area: str | None
    indicator: str
    field: str
    unit: Unit | None = None
    series: tuple = ()
    period: str | None = None


@dataclass
class Table:
    """One recognised table: its form, what it says about itself, and its placements in reading order."""

    sheet: str
    form: str
    placements: list[Placement] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    area: str | None = None
    listed: tuple[str, ...] = ()
    unit_line: tuple[Unit, ...] = ()
    target_lines: list = field(default_factory=list)


@dataclass
class Surroundings:
    """What stands around a table: titles, the unit line, the filling date, the notes, the reporting unit."""

    title_rows: tuple[int, ...] = ()
    titles: tuple[tuple[Cell, str], ...] = ()
    unit_line: tuple[Unit, ...] = ()
    filled_on: date | None = None
    reporting: str = ""
    notes: str = ""
