"""An old workbook (.xls, .et of WPS) → grids, by xlrd, which tells formats and what is hidden.

One may ask for the grids of the bytes. Raises Unreadable. Texts of before 1997 are read in the Chinese code
page whatever code page the file claims: programs of that time left the Western one in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import time

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet

from data.intake.reading import refusals, used_area
from data.intake.reading.cells import Grid, is_percent
from data.intake.reading.readers import error_codes, xls_formulas
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import Look, grid

FIRST_UNICODE = 80
CHINESE = "gb18030"


def grids(content: bytes) -> list[Grid]:
    """Every ordinary worksheet, in the order of the workbook. Raises Unreadable."""
    try:
        found = _read(content)
    except (MemoryError, Unreadable):
        raise
    except Exception as problem:  # xlrd raises whatever a damaged record happens to hit
        locked = "encrypt" in str(problem).lower() or "password" in str(problem).lower()
        raise Unreadable(*(refusals.encrypted() if locked else refusals.damaged())) from problem
    if not found:
        raise Unreadable(*refusals.no_sheet())
    return found


def _read(content: bytes) -> list[Grid]:
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        with _open(content, nowhere) as book:
            if book.biff_version >= FIRST_UNICODE:
                return list(_sheets(book))
            claimed = book.codepage
        try:
            with _open(content, nowhere, CHINESE) as book:
                return list(_sheets(book))
        except UnicodeDecodeError:
            with _open(content, nowhere, None if claimed else "cp1252") as book:
                return list(_sheets(book))


def _open(content: bytes, log: object, encoding: str | None = None) -> Book:
    # some programs link the sectors of the file in a way that xlrd calls corrupt and Excel opens
    return xlrd.open_workbook(
        file_contents=content, logfile=log, encoding_override=encoding, formatting_info=True, on_demand=True,
        ragged_rows=True, ignore_workbook_corruption=True,
    )  # fmt: skip


def _sheets(book: Book) -> Iterator[Grid]:
    percent, places = _percent_styles(book), 0
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        look = _look(sheet, percent)
        rows = [[_value(book, look, cell, row, col) for col, cell in enumerate(sheet.row(row))]
                for row in range(sheet.nrows)]  # fmt: skip
        places += sum(map(len, rows))
        used_area.too_many(places)
        for formula in xls_formulas.formulas(book, number):
            _formula(look, rows, formula)
        yield grid(sheet.name, rows, look, sheet.visibility == 0)
        book.unload_sheet(number)


def _percent_styles(book: Book) -> dict[int, str]:
    """Number of a cell style → its number format, of those that show a percentage."""
    found = {}
    for number, style in enumerate(book.xf_list):
        shown = book.format_map.get(style.format_key)
        if shown and is_percent(shown.format_str):
            found[number] = shown.format_str
    return found


def _look(sheet: Sheet, percent: dict[int, str]) -> Look:
    look = Look()
    look.hidden_rows = {row + 1 for row, size in sheet.rowinfo_map.items() if size.hidden}
    look.hidden_cols = [(col + 1, col + 1) for col, size in sheet.colinfo_map.items() if size.hidden]
    look.merges = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
    look.comments = {(row + 1, col + 1): note.text for (row, col), note in sheet.cell_note_map.items()}
    for row in range(sheet.nrows) if percent else ():
        styles = sheet._cell_xf_indexes[row]
        shown = {col: percent[style] for col, style in enumerate(styles, 1) if style in percent}
        if shown:
            look.formats[row + 1] = shown
    return look


def _value(book: Book, look: Look, cell: object, row: int, col: int) -> object:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        look.errors.setdefault(row + 1, {})[col + 1] = error_codes.text(cell.value)
        return ""
    if cell.ctype == xlrd.XL_CELL_DATE:
        return _date(cell.value, book.datemode)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    return cell.value if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_TEXT) else ""


def _date(number: float, mode: int) -> object:
    """The day or moment a serial number shows; a number that shows none stays a number."""
    try:
        moment = xlrd.xldate.xldate_as_datetime(number, mode)
    except (xlrd.xldate.XLDateError, OverflowError, ValueError):
        return number
    if number < 1:
        return moment.time()
    return moment.date() if moment.time() == time(0) else moment


def _formula(look: Look, rows: list[list], formula: xls_formulas.Formula) -> None:
    look.formulas.setdefault(formula.row, {})[formula.col] = formula.text
    if formula.empty:
        look.empty.add((formula.row, formula.col))
    if not formula.reckoned and formula.row <= len(rows) and formula.col <= len(rows[formula.row - 1]):
        rows[formula.row - 1][formula.col - 1] = ""
