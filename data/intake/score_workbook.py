"""The score sheets of all areas as one workbook: to be filed, filtered, and reckoned again by whoever doubts.

Ask `scores_bytes(…)` with finished rows. Nothing in it is a formula: the sums stand there as texts, the
points as numbers with all their decimals, of which two are shown.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook

from data.intake.giving_back import writing
from data.intake.looks import Looks, for_paper, merge, widths

HEAD_ROW = 3


@dataclass(frozen=True)
class Page:
    """One sheet of the workbook: its name, a title, a line below it, and the rows under their heads.

    `columns`: name, width and look (of `data.intake.looks`) of each; a cell is a text, a number or None.
    """

    name: str
    title: str
    line: str
    columns: Sequence[tuple[str, float, str]]
    rows: Iterable[Sequence[object]]


def scores_bytes(pages: Sequence[Page]) -> bytes:
    """The pages as .xlsx bytes, each with a filter over its heads, ready for A4 paper."""
    book = Workbook()
    looks = Looks(book)
    for number, page in enumerate(pages):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = page.name
        _page(sheet, looks, page)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _page(sheet, looks: Looks, page: Page) -> None:
    for row, (words, look) in enumerate(((page.title, "title"), (page.line, "line")), start=1):
        looks.dress(writing.text(sheet.cell(row=row, column=1), words), look)
        merge(sheet, row, 1, row, len(page.columns))
    for column, (head, _, _) in enumerate(page.columns, start=1):
        looks.write(sheet, HEAD_ROW, column, head, "head")
    last = HEAD_ROW
    for last, values in enumerate(page.rows, start=HEAD_ROW + 1):
        for column, (value, (_, _, look)) in enumerate(zip(values, page.columns, strict=True), start=1):
            _cell(sheet.cell(row=last, column=column), looks, value, look)
    widths(sheet, [width for _, width, _ in page.columns])
    for_paper(sheet, header_rows=(1, HEAD_ROW), freeze=f"A{HEAD_ROW + 1}")
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{sheet.cell(row=last, column=len(page.columns)).coordinate}"


def _cell(cell, looks: Looks, value: object, look: str) -> None:
    looks.dress(cell, look)
    if isinstance(value, str):
        # names and units were typed by somebody: they must stay texts whatever they begin with
        writing.text(cell, value)
    else:
        cell.value = value
