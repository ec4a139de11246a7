"""From knowing cells to bytes: .xlsx with merges, formats, hidden lines and stored formula results, or .csv.

One may ask for a book's bytes and for its truth: every fact with sheet and cell.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.mess.model import Book, Cell, Sheet, Told, address

Truth = dict[tuple[str, str, str, str], tuple[Told, str, str]]


def truth(book: Book) -> Truth:
    """(area, period, indicator, field) → what is told, on which sheet, in which cell."""
    found: Truth = {}
    for sheet in book.sheets:
        for row, cells in enumerate(sheet.rows):
            for col, cell in enumerate(cells):
                if cell.told:
                    told = cell.told
                    key = (told.area, told.period, told.indicator, told.field)
                    found[key] = (told, sheet.name, address(row, col))
    return found


def saved(book: Book) -> bytes:
    """The bytes of the book, as .csv where it has a coding."""
    return _text(book) if book.coding else _workbook(book)


def _workbook(book: Book) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for sheet in book.sheets:
        target = made.create_sheet(sheet.name)
        target.sheet_state = "hidden" if sheet.hidden else "visible"
        _sheet(target, sheet)
    buffer = io.BytesIO()
    made.save(buffer)
    return _with_formulas(buffer.getvalue(), book)


def _sheet(target, sheet: Sheet) -> None:
    for r, cells in enumerate(sheet.rows, start=1):
        for c, cell in enumerate(cells, start=1):
            if cell.value is not None:
                place = target.cell(r, c, cell.value)
                place.number_format = cell.look
    places = sheet.places()
    for first, last in sheet.merges:
        (top, left), (bottom, right) = places[id(first)], places[id(last)]
        target.merge_cells(f"{address(top, left)}:{address(bottom, right)}")
    for cell in sheet.hidden_rows:
        target.row_dimensions[places[id(cell)][0] + 1].hidden = True
    for cell in sheet.hidden_cols:
        target.column_dimensions[get_column_letter(places[id(cell)][1] + 1)].hidden = True


def _with_formulas(content: bytes, book: Book) -> bytes:
    """The workbook with formulas written before the results that stand in the cells already."""
    wanted = {
        f"xl/worksheets/sheet{number}.xml": found
        for number, sheet in enumerate(book.sheets, start=1)
        if (found := _formulas(sheet))
    }
    if not wanted:
        return content
    buffer = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(content))
    with old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            xml = old.read(name)
            for place, formula in wanted.get(name, {}).items():
                xml = re.sub(rf'(<c r="{place}"[^>]*>)<v>'.encode(), rf"\1<f>{formula}</f><v>".encode(), xml)
            new.writestr(name, xml)
    return buffer.getvalue()


def _formulas(sheet: Sheet) -> dict[str, str]:
    return {
        address(r, c): cell.formula
        for r, cells in enumerate(sheet.rows) for c, cell in enumerate(cells) if cell.formula
    }  # fmt: skip


def _text(book: Book) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in book.sheets[0].rows:
        writer.writerow([shown(cell) for cell in row])
    return buffer.getvalue().encode(book.coding)


def shown(cell: Cell) -> str:
    """A cell as a spreadsheet program writes it into a text file: as it looks, not as it is."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime):
        return f"{cell.value.year}年{cell.value.month}月"
    if not isinstance(cell.value, int | float):
        return str(cell.value)
    if "%" in cell.look:
        return f"{cell.value * 100:.2f}%"
    if cell.look.startswith("#,##"):
        return f"{cell.value:,}"
    return str(cell.value)
