"""A workbook's grids → its tables, each with its area and the month it speaks of.

One may ask for everything recognised in a workbook. The kind of every sheet is told from its content; the
file name is only the last resort for month and area, and then it is said so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.intake.findings import Finding
from data.intake.reading.cells import Grid, letters
from data.intake.recognising import owner, repeated, scores, surroundings
from data.intake.recognising.layouts import (
    across,
    areas_down,
    fund_rows,
    long,
    single,
    single_frame,
    targets,
    unclear,
)
from data.intake.recognising.months import of_workbook, report_month
from data.intake.recognising.placement import Surroundings, Table


@dataclass
class Recognised:
    """What a workbook was recognised as: tables with their surroundings, the month, and remarks."""

    tables: list[tuple[Table, Surroundings]] = field(default_factory=list)
    period: str | None = None
    findings: list[Finding] = field(default_factory=list)
    report_period: str | None = None
    sender: str = ""

    @property
    def form(self) -> str | None:
        """The form of the first table."""
        return self.tables[0][0].form if self.tables else None

    @property
    def said(self) -> list[Finding]:
        """Every finding so far: on the workbook, then on each of its tables."""
        return [*self.findings, *(finding for table, _ in self.tables for finding in table.findings)]


def recognise(grids: Iterable[Grid], name: str | None) -> Recognised:
    """Everything a workbook was recognised as; never raises for a strange sheet."""
    result = Recognised()
    covers: list[tuple[str, Surroundings]] = []
    for grid in grids:
        if not grid.cells:
            continue
        if not grid.visible:
            result.findings.append(_hidden_sheet(grid))
            continue
        if scores.is_score_sheet(grid):
            result.findings.append(scores.finding(grid))
            continue
        found = _tables(grid)
        result.tables += found
        if not found:
            covers.append((grid.sheet, surroundings.of_cover(grid)))
        result.findings += _hidden_parts(grid, found) if found else _no_table(grid)
        result.findings += unclear.outside(grid, [table for table, _ in found])
    if not result.tables:  # one sentence about the workbook says more than one about each sheet
        result.findings = [
            replace(finding, severity="refuse", code="no_table") if finding.code == scores.CODE else finding
            for finding in result.findings
            if finding.code != "no_table"
        ]
    for table, around in result.tables:
        repeated.settle(table)
        if table.form == "banner_monthly":
            table.area = owner.of_table(table, around)
    _settle(result, covers, name)
    return result


def _settle(result: Recognised, covers: list[tuple[str, Surroundings]], name: str | None) -> None:
    """What only the whole workbook tells: the area that a sheet leaves out, month, sender and notes."""
    around = [around for _, around in covers]
    owner.settle(result.tables, around, name)
    result.period, remarks = of_workbook.workbook(result.tables, name, covers)
    result.findings += remarks
    result.period, result.report_period, remarks = report_month.apart(result.tables, covers, result.period)
    result.findings += remarks
    result.sender = owner.sender(result.tables, around)
    if result.tables:  # a written report on a sheet of its own belongs to the workbook
        first = result.tables[0][1]
        texts = (first.notes, *(cover.notes for cover in around))
        first.notes = "\n".join(dict.fromkeys(text for text in texts if text))


def _tables(grid: Grid) -> list[tuple[Table, Surroundings]]:
    if found := long.frame(grid):
        return [long.table(grid, found)]
    if frame := across.frame(grid):
        return [targets.table(grid, frame) if targets.is_targets(frame) else across.table(grid, frame)]
    down = [pair for pair in areas_down.tables(grid) if pair[0].placements or pair[0].findings]
    # A list of offices may be of anybody's telephones: it is a table only where indicators stand above.
    down = down or [pair for pair in areas_down.tables(grid, offices=True) if pair[0].placements]
    if down:
        return down
    if fund := fund_rows.frame(grid):
        return [fund_rows.table(grid, fund)]
    frame = single_frame.frame(grid)
    return [single.table(grid, frame)] if frame else []


def _no_table(grid: Grid) -> list[Finding]:
    if not any(cell.is_number for cell in grid.cells.values()):
        return []
    message = f"“{grid.sheet}”表里没有认出报表（找不到旗市区或指标名称），未读入。"
    return [Finding("note", "no_table", message, grid.sheet)]


def _hidden_sheet(grid: Grid) -> Finding:
    return Finding("note", "hidden_sheet", f"“{grid.sheet}”表是隐藏的，未读入。", grid.sheet)


def _first_cell(grid: Grid, col: int) -> str:
    """The first cell written in a column: its header, not the title that is merged over it."""
    return f"{letters(col)}{min(row for row, own in grid.cells if own == col)}"


def _hidden_parts(grid: Grid, tables: list[tuple[Table, Surroundings]]) -> list[Finding]:
    """Hidden rows and columns are read like any other, and it is said so."""
    told = {finding.cell for table, _ in tables for finding in table.findings if finding.code == "hidden_row"}
    rows = sorted(row for row in grid.hidden_rows if grid.row(row) and grid.row(row)[0].address not in told)
    cols = sorted(col for col in grid.hidden_cols if any(place[1] == col for place in grid.cells))
    found = [(grid.row(row)[0].address, "hidden_row", f"第 {row} 行") for row in rows]
    found += [(_first_cell(grid, col), "hidden_column", f"{letters(col)} 列") for col in cols]
    return [
        Finding("note", code, f"“{grid.sheet}”表{where}是隐藏的，已照常读入，请核对。", grid.sheet, cell)
        for cell, code, where in found
    ]
