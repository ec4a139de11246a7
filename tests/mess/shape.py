"""The shape of the sheet: shifted, columns put in, headers unmerged or broken over lines, hidden parts.

One may have a sheet's shape drawn anew after it is laid out. Cells move, and what they say moves with them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from random import Random

from data import catalogue
from tests.mess.model import Book, Cell, Sheet

FOREIGN = {"备注": "数据待核", "联系电话": "0470-8220000", "备  注": None, "填报人": "统计员", "": None}

def each(change: Callable[[Sheet, Random, Book], None]) -> Callable[[Book, Random], None]:
    """A change of one sheet as a change of every sheet of a book."""
    def of_book(book: Book, draw: Random) -> None:
        for sheet in book.sheets:
            change(sheet, draw, book)
    return of_book


def shifted(sheet: Sheet, draw: Random, book: Book) -> None:
    """Blank rows above and blank columns before everything."""
    book.kinds.add("table shifted")
    for _ in range(draw.randint(0, 3)):
        sheet.add_row(0)
    for _ in range(draw.randint(0, 2)):
        sheet.add_col(0)


def gap(sheet: Sheet, draw: Random, book: Book) -> None:
    """A blank row between the title and the header."""
    book.kinds.add("blank row above the header")
    sheet.add_row(sheet.row_of(sheet.head))


def foreign(sheet: Sheet, draw: Random, book: Book) -> None:
    """A column behind the table that is no figure of it: 备注, 联系电话, or nothing at all."""
    if book.layout == "one below the other":
        return
    book.kinds.add("inserted column")
    word = draw.choice(list(FOREIGN))
    head, body = sheet.row_of(sheet.head), sheet.row_of(sheet.body)
    cells = {head: Cell(word or None, part="head")}
    for row in range(body, len(sheet.rows)):
        if draw.random() < 0.3:
            cells[row] = Cell(FOREIGN[word], part="words")
    behind = sheet.label is None or book.layout in ("long", "areas across") or draw.random() < 0.6
    at = sheet.width if behind else sheet.col_of(sheet.label) + 1
    sheet.add_col(at, cells if word else None)


def numbered(sheet: Sheet, draw: Random, book: Book) -> None:
    """A column 序号 before the table."""
    if book.layout in ("single area", "sheet per area", "one below the other", "three lines an area"):
        return
    book.kinds.add("running numbers")
    head, body = sheet.row_of(sheet.head), sheet.row_of(sheet.body)
    lines = [row for row in sheet.rows[body:] if any(cell.part in ("label", "total", "name") for cell in row)]
    cells = {head: Cell("序号", part="head")}
    cells |= {sheet.rows.index(row): Cell(number, part="number") for number, row in enumerate(lines, start=1)}
    sheet.add_col(sheet.col_of(sheet.head), cells)


def beside_names(sheet: Sheet, draw: Random, book: Book) -> None:
    """A column of merged headings before the names: the areas' types, or the domains of the indicators."""
    types = {"areas down": "area", "single area": "indicator", "sheet per area": "indicator"}
    if book.layout not in types or (types[book.layout] == "area" and "sub-totals" not in book.kinds):
        return
    book.kinds.add("merged column before the names")
    head, at = sheet.row_of(sheet.head), sheet.col_of(sheet.head) + (book.layout != "areas down")
    words = {row: _heading_of(cells, types[book.layout]) for row, cells in enumerate(sheet.rows)}
    cells = {head: Cell("类别", part="head")}
    for word, rows in groupby((row for row in words if words[row]), key=words.get):
        rows = list(rows)
        cells |= {row: Cell(part="words") for row in rows}
        cells[rows[0]].value = word
        if len(rows) > 1 and rows[-1] - rows[0] == len(rows) - 1:
            sheet.merges.append((cells[rows[0]], cells[rows[-1]]))
    sheet.add_col(at, cells)


def _heading_of(cells: list[Cell], what: str) -> str:
    """The type of the area, or the domain of the indicator, that a row's facts are about."""
    told = next((cell.told for cell in cells if cell.told), None)
    if told is None:
        return ""
    if what == "area":
        return catalogue.areas()[told.area].peer_group
    return catalogue.domains()[catalogue.indicators()[told.indicator].domain].name


def column_numbers(sheet: Sheet, draw: Random, book: Book) -> None:
    """The row 栏次: 甲 1 2 3 under the header."""
    if book.layout in ("long", "side by side", "one below the other"):
        return
    book.kinds.add("column numbers")
    first = sheet.col_of(sheet.label)
    body = sheet.row_of(sheet.body)
    cells = [Cell() for _ in range(first)] + [Cell(draw.choice(("甲", "栏次", "栏目")))]
    last = max(sheet.col_of(cell) for cell in sheet.figures())
    form = draw.choice(("{}", "({})", "（{}）", ""))
    cells += [Cell(form.format(at) if form else at) for at in range(1, last - first + 1)]
    sheet.add_row(body, cells)


def unmerged(sheet: Sheet, draw: Random, book: Book) -> None:
    """Group headers written once over the first of their columns and never merged."""
    groups = [pair for pair in sheet.merges if pair[0].part == "group" and _flat(sheet, pair)]
    if groups:
        book.kinds.add("headers not merged")
        sheet.merges = [pair for pair in sheet.merges if pair not in groups]
        if draw.random() < 0.3:
            book.kinds.add("group headers repeated")
            for pair in groups:
                _repeat(sheet, pair)


def _repeat(sheet: Sheet, pair: tuple[Cell, Cell]) -> None:
    row = sheet.rows[sheet.row_of(pair[0])]
    for cell in row[row.index(pair[0]) : row.index(pair[1]) + 1]:
        cell.value = pair[0].value


def _flat(sheet: Sheet, pair: tuple[Cell, Cell]) -> bool:
    return sheet.row_of(pair[0]) == sheet.row_of(pair[1])


def broken(sheet: Sheet, draw: Random, book: Book) -> None:
    """Header words broken over lines or spaced out."""
    book.kinds.add("headers broken")
    for row in sheet.rows:
        for cell in row:
            if cell.part in ("head", "group") and len(cell.value or "") >= 4:
                at = draw.randint(2, len(cell.value) - 2)
                sign = draw.choice(("\n", "\n", " ", "　", ""))
                cell.value = cell.value[:at] + sign + cell.value[at:]


def hidden(sheet: Sheet, draw: Random, book: Book) -> None:
    """A row or a column of figures that is hidden; it counts, and a reader tells of it."""
    book.kinds.add("hidden row or column")
    told = [cell for cell in sheet.figures() if isinstance(cell.value, int | float)]
    if told:
        chosen = sheet.hidden_rows if draw.random() < 0.5 else sheet.hidden_cols
        chosen.append(draw.choice(told))


def formulas(book: Book, draw: Random) -> None:
    """Figures that are formulas with their stored result."""
    book.kinds.add("formulas with results")
    for sheet in book.sheets:
        for cell in sheet.figures():
            if isinstance(cell.value, int | float) and draw.random() < 0.3:
                cell.formula = f"{cell.value}+0"
