"""Where every figure of a sheet stands and what it is: the outcome of recognising, before any number is read.

A `Placement` is one cell with its area, indicator, field and unit. A `Table` is what one sheet (or one of two
tables side by side) was recognised as.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from data.intake.findings import Finding
from data.intake.reading.cells import Cell
from data.intake.vocabulary import indicators
from data.intake.vocabulary.period import Mention
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
    """One recognised table: its form, what it says about itself, and its placements in reading order.

    `rows` and `columns` have the header path as written of each row and column that holds figures.
    `period` is set only where the sheets of a workbook are different months of one series.
    """

    sheet: str
    form: str
    placements: list[Placement] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    area: str | None = None
    listed: tuple[str, ...] = ()
    unit_line: tuple[Unit, ...] = ()
    target_lines: list = field(default_factory=list)
    rows: dict[int, str] = field(default_factory=dict)
    columns: dict[int, str] = field(default_factory=dict)
    period: str | None = None

    def header(self, place: Placement) -> str:
        """The whole header path of a cell as written: of its row, its column, or both."""
        row = indicators.name(place.indicator) if self.form == "long" else self.rows.get(place.cell.row)
        return "/".join(part for part in (row, self.columns.get(place.cell.col)) if part)

    def series(self, place: Placement) -> str:
        """The header path of the column (or row) that a cell shares its way of writing with."""
        if self.form == "long":
            return self.header(place)
        along_row = place.series[1:2] == ("row",)
        return (self.rows if along_row else self.columns).get(place.series[-1] if place.series else 0, "")


@dataclass
class Surroundings:
    """What stands around a table: titles, the unit line, the filling date, the notes, the reporting unit.

    `office` is the 填报单位 as written, `reporting` the same where it names an area. `data_month` is the
    month that the form says its figures are of, with the cell that says so.
    """

    titles: tuple[tuple[Cell, str], ...] = ()
    unit_line: tuple[Unit, ...] = ()
    filled_on: date | None = None
    reporting: str = ""
    notes: str = ""
    office: str = ""
    data_month: tuple[Cell, Mention] | None = None
