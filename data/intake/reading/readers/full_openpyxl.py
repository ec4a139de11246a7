"""A modern workbook by openpyxl in full mode: slow and exact, for the few files that calamine refuses.

One may ask for the grids of the bytes. Raises Unreadable. The read-only mode is never used: it loses cells
silently where a sheet's stated extent is wrong, and several office programs write it wrong.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator

import openpyxl
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.reading import refusals
from data.intake.reading.cells import Cell, Grid
from data.intake.reading.refusals import Unreadable

# openpyxl holds every element of a sheet at fifty times its size in the file
MOST_XML = 4 << 20


def grids(content: bytes) -> list[Grid]:
    """Every ordinary worksheet, in the order of the workbook. Raises Unreadable."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith(".xml")) > MOST_XML:
            raise Unreadable(*refusals.damaged())
    try:
        found = list(_sheets(content))
    except MemoryError:
        raise
    except Exception as problem:  # openpyxl raises whatever a damaged part happens to hit
        raise Unreadable(*refusals.damaged()) from problem
    if not found:
        raise Unreadable(*refusals.no_sheet())
    return found


def _sheets(content: bytes) -> Iterator[Grid]:
    typed = _load(content, results=False)
    formulas = any(cell.data_type == "f" for sheet in typed.worksheets for cell in _filled(sheet))
    shown = _load(content, results=True) if formulas else typed
    for sheet in typed.worksheets:
        yield _grid(sheet, shown[sheet.title])


def _load(content: bytes, results: bool) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of features (drawings …) that hold no figures
        return openpyxl.load_workbook(io.BytesIO(content), data_only=results, keep_links=False)


def _filled(sheet: Worksheet) -> Iterator[object]:
    # `iter_rows` makes a cell for every blank place up to the last one: one stray cell costs gigabytes.
    return (cell for cell in list(sheet._cells.values()) if cell.value is not None)


def _grid(typed: Worksheet, shown: Worksheet) -> Grid:
    cells = {(cell.row, cell.column): _cell(cell, shown) for cell in _filled(typed)}
    anchors, widths = _merges(typed)
    return Grid(
        sheet=typed.title,
        cells=cells,
        anchors=anchors,
        widths=widths,
        hidden_rows=frozenset(row for row, size in typed.row_dimensions.items() if size.hidden),
        hidden_cols=frozenset(_hidden_columns(typed)),
        visible=typed.sheet_state == "visible",
    )


def _cell(cell: object, shown: Worksheet) -> Cell:
    typed = formula(cell.value) if cell.data_type == "f" else None
    value = shown.cell(cell.row, cell.column).value if typed is not None else cell.value
    comment = cell.comment.text if cell.comment else None
    return Cell(cell.row, cell.column, value, cell.number_format or "General", typed, comment)


def formula(value: object) -> str:
    """The text of a formula as openpyxl holds it, which keeps those over several cells as objects."""
    if isinstance(value, ArrayFormula):
        return str(value.text)
    if isinstance(value, DataTableFormula):
        return "=TABLE()"
    return str(value)


def _merges(sheet: Worksheet) -> tuple[dict, dict]:
    anchors, widths = {}, {}
    last_row, last_col = sheet.max_row, sheet.max_column  # reckoned anew at every call, so once is enough
    for area in sheet.merged_cells.ranges:
        first = (area.min_row, area.min_col)
        widths[first] = area.max_col - area.min_col + 1
        for row in range(area.min_row, min(area.max_row, last_row) + 1):
            for col in range(area.min_col, min(area.max_col, last_col) + 1):
                anchors[row, col] = first
    return anchors, widths


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for size in sheet.column_dimensions.values():
        if size.hidden and size.min and size.max:
            yield from range(size.min, min(size.max, sheet.max_column) + 1)
