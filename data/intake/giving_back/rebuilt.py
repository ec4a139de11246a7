"""A new workbook from the grids of a file that openpyxl cannot save again: .xls, .xlsb, .ods, .csv, HTML.

Values, number formats, merges, hidden rows, columns and sheets come over; fonts and borders were never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.giving_back import outside, words, writing
from data.intake.looks import merge
from data.intake.reading.cells import Cell, Grid

FORBIDDEN = re.compile(r"[\[\]*?:/\\]")
LONGEST_NAME = 31
NARROWEST, WIDEST = 8, 40


def book(grids: Iterable[Grid]) -> tuple[Workbook, dict[str, str]]:
    """The workbook, and the names its sheets got where their own cannot stand in an .xlsx."""
    made, names = Workbook(), {}
    made.remove(made.active)
    for grid in grids:
        names[grid.sheet] = _name(grid.sheet, made.sheetnames)
        _fill(made.create_sheet(names[grid.sheet]), grid)
    return made, names


def _name(wanted: str, taken: list[str]) -> str:
    plain = FORBIDDEN.sub("_", words.clean(wanted)).strip("'")[:LONGEST_NAME] or "Sheet1"
    further = (f"{plain[: LONGEST_NAME - 4]}({number})" for number in range(2, len(taken) + 3))
    used = {name.casefold() for name in taken}
    return next(name for name in (plain, *further) if name.casefold() not in used)


def _fill(sheet: Worksheet, grid: Grid) -> None:
    for cell in grid.cells.values():
        _write(sheet, cell)
    _merges(sheet, grid)
    for row in grid.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for col, width in _widths(grid).items():
        sheet.column_dimensions[get_column_letter(col)].width = width
    for col in grid.hidden_cols:
        sheet.column_dimensions[get_column_letter(col)].hidden = True
    sheet.sheet_state = "visible" if grid.visible else "hidden"


def _write(sheet: Worksheet, cell: Cell) -> None:
    target = sheet.cell(cell.row, cell.col)
    if cell.uncached:
        target.value = outside.UNKNOWN
    elif isinstance(cell.value, str):
        writing.text(target, cell.value)
    else:
        target.value = cell.value
    if cell.number_format != "General":
        target.number_format = cell.number_format
    if cell.comment:
        target.comment = Comment(words.clean(cell.comment), "")


def _merges(sheet: Worksheet, grid: Grid) -> None:
    corners: dict[tuple[int, int], tuple[int, int]] = {}
    for (row, col), first in grid.anchors.items():
        last = corners.get(first, first)
        corners[first] = (max(last[0], row), max(last[1], col, first[1] + grid.widths.get(first, 1) - 1))
    for first, last in corners.items():
        if first != last:
            merge(sheet, *first, *last)


def _widths(grid: Grid) -> dict[int, int]:
    """Column widths by the texts in them; a title spread over many columns widens none."""
    widths: dict[int, int] = {}
    for cell in grid.cells.values():
        if grid.width(cell) == 1:
            own = max(map(words.width, words.clean(cell.value or "").split("\n"))) + 2
            widths[cell.col] = min(max(widths.get(cell.col, NARROWEST), own), WIDEST)
    return widths
