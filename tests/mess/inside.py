"""What breaks into the table itself: section rows, blank rows, the header again, a header over the figures.

One may have any of it put into a sheet after it is laid out; the facts keep their cells.
"""

from __future__ import annotations

from random import Random

from data import catalogue
from tests.mess.model import Book, Cell, Sheet

INDICATORS_DOWN = ("areas across", "single area", "sheet per area", "three value columns")
AREAS_DOWN = ("areas down", "region's annex")


def sections(sheet: Sheet, draw: Random, book: Book) -> None:
    """A row with the name of its domain, and nothing else, before the indicators of each."""
    if book.layout not in INDICATORS_DOWN or "其中 rows" in book.kinds:
        return
    book.kinds.add("section rows")
    merged, last = draw.random() < 0.5, ""
    for row in [cells for cells in sheet.rows if any(cell.told for cell in cells)]:
        code = next(cell.told.indicator for cell in row if cell.told)
        domain = catalogue.indicators()[code].domain
        if domain != last:
            at = sheet.rows.index(row)
            number = "一二三四五六"["ABCDEF".index(domain)]
            title = Cell(f"{number}、{catalogue.domains()[domain].name}", part="words")
            sheet.add_row(at, [*(Cell() for _ in range(sheet.col_of(sheet.head))), title])
            if merged:
                sheet.merges.append((title, sheet.rows[at][-1]))
        last = domain
    sheet.body = sheet.rows[sheet.row_of(sheet.head) + 1][0]


def blank_rows(sheet: Sheet, draw: Random, book: Book) -> None:
    """Blank rows between the rows of figures."""
    if book.layout not in (*INDICATORS_DOWN, *AREAS_DOWN):
        return
    book.kinds.add("blank rows inside")
    for _ in range(draw.randint(1, 3)):
        sheet.add_row(draw.randint(sheet.row_of(sheet.body) + 1, len(sheet.rows) - 1))


def continued(sheet: Sheet, draw: Random, book: Book) -> None:
    """The header again in the middle of the table, as a printed second page has it."""
    if book.layout not in AREAS_DOWN or "sub-totals" in book.kinds or len(sheet.rows) < 10:
        return
    book.kinds.add("header again")
    top, body = sheet.row_of(sheet.head), sheet.row_of(sheet.body)
    places = sheet.places()
    header = sheet.rows[top:body]
    copies = {id(cell): Cell(cell.value, cell.look, cell.part) for row in header for cell in row}
    rows = [[copies[id(cell)] for cell in row] for row in header]
    inside = [pair for pair in sheet.merges if top <= places[id(pair[0])][0] < body]
    at = draw.randint(body + 3, len(sheet.rows) - 4)
    sheet.rows[at:at] = rows
    sheet.merges += [(copies[id(first)], copies[id(last)]) for first, last in inside]


def over_figures(sheet: Sheet, draw: Random, book: Book) -> None:
    """完成情况 over the columns of figures of a one-area form, the other headings merged over both rows."""
    if book.layout not in ("single area", "sheet per area"):
        return
    book.kinds.add("two header rows")
    sheet.squared()
    at = sheet.row_of(sheet.head)
    below = sheet.rows[at]
    above = [Cell() for _ in below]
    figures = [col for col, cell in enumerate(below) if cell.part == "head"][-4:-1]
    above[figures[0]] = Cell("完成情况", part="head")
    for col, cell in enumerate(below):
        if col not in figures and cell.part == "head":
            above[col], below[col] = cell, Cell()
            sheet.merges.append((cell, below[col]))
    sheet.rows.insert(at, above)
    sheet.merges.append((above[figures[0]], above[figures[-1]]))
