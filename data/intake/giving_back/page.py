"""A sheet of our own, filled from the top: lines across its whole width, then a table with a head.

Rows are made as high as their wrapped texts need, for not every program does that by itself. Whatever is
written stays a text.
"""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.giving_back import words, writing
from data.intake.looks import FACE, Looks, for_paper, merge, widths

LINE, GAP = 14.0, 6.0
# Excel's own limit of a row is 409 points
TALLEST = 400.0
# Excel drops every link of a sheet that holds more than 65,530
MOST_LINKS = 60_000


class Page:
    """One sheet in the making; `row` is the last one written."""

    def __init__(self, book: Workbook, name: str, wide: Sequence[float], at: int | None = None):
        self.sheet: Worksheet = book.create_sheet(name, at)
        self._looks, self._widths, self._links = Looks(book), tuple(wide), 0
        widths(self.sheet, wide)
        self.row = 0

    def line(self, text: str, look: str = "line") -> None:
        """A text across the whole page."""
        self.row += 1
        writing.text(self._looks.write(self.sheet, self.row, 1, None, look), text)
        merge(self.sheet, self.row, 1, self.row, len(self._widths))
        tall = 2.2 if look == "title" else words.lines(text, sum(self._widths) * 0.97)
        self.sheet.row_dimensions[self.row].height = LINE * tall + GAP / 2

    def head(self, names: Sequence[str]) -> None:
        """The head of the table: repeated on every printed page, kept in sight, with a filter."""
        self.entries(names, ["head"] * len(names))
        self.sheet.row_dimensions[self.row].height = 24
        for_paper(self.sheet, header_rows=(self.row, self.row), freeze=f"A{self.row + 1}")
        self._top = self.row

    def entries(self, texts: Sequence[str | int], looks: Sequence[str]) -> None:
        """One row of the table."""
        self.row += 1
        for column, (text, look) in enumerate(zip(texts, looks, strict=True), start=1):
            cell = self._looks.write(self.sheet, self.row, column, None, look)
            if isinstance(text, int):
                cell.value = text
            else:
                writing.text(cell, text)
        pairs = zip(texts, self._widths, strict=True)
        tall = max(words.lines(str(text), wide - 2) for text, wide in pairs)
        self.sheet.row_dimensions[self.row].height = min(LINE * tall + GAP, TALLEST)

    def filtered(self) -> None:
        """Let the reader sift the table."""
        last = f"{get_column_letter(len(self._widths))}{max(self.row, self._top + 1)}"
        self.sheet.auto_filter.ref = f"A{self._top}:{last}"

    def link(self, column: int, sheet: str, address: str) -> None:
        """Lead from a cell of the last row to a cell of this workbook."""
        self._links += 1
        if self._links > MOST_LINKS:
            return
        cell = self.own(column)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(sheet)}!{address}")
        cell.font = Font(name=FACE, size=10, color="1F4E79", underline="single")

    def own(self, column: int) -> Cell:
        """A cell of the last row, to be dressed differently from the others."""
        return writing.unshared(self.sheet.cell(self.row, column))
