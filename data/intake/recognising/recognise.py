"""A workbook's grids → its tables, each with its area and the month it speaks of.

One may ask for everything recognised in a workbook. The kind of every sheet is told from its content; the
file name is only the last resort for month and area, and then it is said so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.intake.findings import Finding
from data.intake.reading.cells import Grid, letters
from data.intake.recognising import period_of
from data.intake.recognising.layouts import across, areas_down, long, single, targets
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import areas


@dataclass
class Recognised:
    """What a workbook was recognised as: tables with their surroundings, the month, and remarks."""

    tables: list[tuple[Table, Surroundings]] = field(default_factory=list)
    period: str | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def form(self) -> str | None:
        """The form of the first table."""
        return self.tables[0][0].form if self.tables else None


def recognise(grids: Iterable[Grid], name: str | None) -> Recognised:
    """Everything a workbook was recognised as; never raises for a strange sheet."""
    result = Recognised()
    for grid in grids:
        if not grid.cells:
            continue
        if not grid.visible:
            result.findings.append(_hidden_sheet(grid))
            continue
        found = _tables(grid)
        result.tables += found
        result.findings += _hidden_parts(grid) if found else _no_table(grid)
    if not result.tables:  # one sentence about the workbook says more than one about each sheet
        result.findings = [finding for finding in result.findings if finding.code != "no_table"]
    for table, around in result.tables:
        if table.form == "banner_monthly":
            table.area = _single_area(table, around, name)
    result.period, remarks = period_of.workbook(result.tables, name)
    result.findings += remarks
    return result


def _tables(grid: Grid) -> list[tuple[Table, Surroundings]]:
    if found := long.frame(grid):
        return [long.table(grid, found)]
    if frame := across.frame(grid):
        return [targets.table(grid, frame) if targets.is_targets(frame) else across.table(grid, frame)]
    down = [pair for pair in areas_down.tables(grid) if pair[0].placements or pair[0].findings]
    if down:
        return down
    frame = single.frame(grid)
    return [single.table(grid, frame)] if frame else []


def _single_area(table: Table, around: Surroundings, name: str | None) -> str | None:
    """The area a single-area form is from: title, 填报单位, sheet name, at last the file name."""
    titled = {code for _, text in around.titles for code in areas.within(text) if areas.is_banner(code)}
    reporting = {code for code in areas.within(around.reporting) if areas.is_banner(code)}
    sheet = {code for code in (areas.known(table.sheet),) if areas.is_banner(code)}
    if titled and reporting and not titled & reporting:
        names = "、".join(areas.name(code) for code in sorted(titled | reporting))
        message = f"“{table.sheet}”表的标题与填报单位不是同一个地区（{names}），请改正后重新上报。"
        table.findings.append(Finding("refuse", "area_conflict", message, table.sheet))
    for codes in (titled & reporting, titled, reporting, sheet):
        if len(codes) == 1:
            return next(iter(codes))
    return _area_of_file(table, name)


def _area_of_file(table: Table, name: str | None) -> str | None:
    codes = [code for code in areas.within(name or "") if areas.is_banner(code)]
    if len(codes) == 1:
        message = f"“{table.sheet}”表内没有写明地区，按文件名读作{areas.name(codes[0])}，请确认。"
        table.findings.append(Finding("ask", "area_from_filename", message, table.sheet, None, codes[0]))
        return codes[0]
    message = f"“{table.sheet}”表看不出是哪个旗市区，请在标题或“填报单位”写明全称后重新上报。"
    table.findings.append(Finding("refuse", "area_unknown", message, table.sheet))
    return None


def _no_table(grid: Grid) -> list[Finding]:
    if not any(cell.is_number for cell in grid.cells.values()):
        return []
    message = f"“{grid.sheet}”表里没有认出报表（找不到旗市区或指标名称），未读入。"
    return [Finding("note", "no_table", message, grid.sheet)]


def _hidden_sheet(grid: Grid) -> Finding:
    return Finding("note", "hidden_sheet", f"“{grid.sheet}”表是隐藏的，未读入。", grid.sheet)


def _hidden_parts(grid: Grid) -> list[Finding]:
    """Hidden rows and columns are read like any other, and it is said so."""
    rows = sorted(row for row in grid.hidden_rows if grid.row(row))
    cols = sorted(col for col in grid.hidden_cols if any(place[1] == col for place in grid.cells))
    found = [(f"A{row}", "hidden_row", f"第 {row} 行") for row in rows]
    found += [(f"{letters(col)}1", "hidden_column", f"{letters(col)} 列") for col in cols]
    return [
        Finding("note", code, f"“{grid.sheet}”表{where}是隐藏的，已照常读入，请核对。", grid.sheet, cell)
        for cell, code, where in found
    ]
