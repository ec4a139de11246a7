"""What a question may be made from: a finding, and the workbook around it.

One may ask for the cell a finding is about, its table, and the place as a sentence begins with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from data.intake.findings import Finding
from data.intake.questions import Question
from data.intake.reading.cells import Cell, Grid, place
from data.intake.recognising.placement import Table
from data.intake.recognising.recognise import Recognised


@dataclass(frozen=True)
class Seen:
    """A workbook as it was recognised; `grids` by the name of the sheet, `file` the name of the workbook."""

    recognised: Recognised
    grids: dict[str, Grid]
    file: str

    @property
    def tables(self) -> list[Table]:
        """The tables that were recognised, without what stands around them."""
        return [table for table, _ in self.recognised.tables]

    def cell(self, finding: Finding) -> Cell | None:
        """The cell a finding names, as it is seen; None where it names none."""
        grid = self.grids.get(finding.sheet or "")
        return grid.seen(*place(finding.cell)) if grid and finding.cell else None

    def table(self, finding: Finding) -> Table | None:
        """The table that made a finding, otherwise the first one of its sheet."""
        own = self._makers.get(finding)
        return own or next((table for table in self.tables if table.sheet == finding.sheet), None)

    @cached_property
    def _makers(self) -> dict[Finding, Table]:
        return {finding: table for table in self.tables for finding in table.findings}

    def header(self, finding: Finding) -> tuple[str, bool]:
        """The header path of the row or column a finding is about, and whether it is a column's."""
        table, (row, col) = self.table(finding), place(finding.cell)
        if table and row in table.rows:
            return table.rows[row], False
        if table and col in table.columns:
            return table.columns[col], True
        return self.cell(finding).raw, False


def where(told: Finding | Question) -> str:
    """The place of a finding or question, as a sentence begins with it."""
    return f"“{told.sheet}”表{f' {told.cell}' if told.cell else ''}："
