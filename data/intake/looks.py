"""How our own printed sheets look: fonts, borders, number formats, print setup.

One may ask for a `Looks` of a workbook and dress its cells by name ("head", "text", "count" …), and for a
sheet to be made ready for A4 paper. Nothing here knows what a sheet says.
"""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

FACE = "宋体"
THIN = Side(style="thin", color="808080")
FRAME = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
FILL = PatternFill("solid", fgColor="E7EEF3")
QUIET = PatternFill("solid", fgColor="F5F5F2")


def _align(horizontal: str, indent: int = 0) -> Alignment:
    return Alignment(horizontal=horizontal, vertical="center", wrap_text=True, indent=indent)


BODY = {"font": Font(name=FACE, size=10), "border": FRAME}
LOOKS = {
    "title": {"font": Font(name="黑体", size=16, bold=True), "alignment": _align("center")},
    "line": {"font": Font(name=FACE, size=10), "alignment": Alignment(vertical="center")},
    "note": {"font": Font(name=FACE, size=10), "alignment": Alignment(vertical="top", wrap_text=True)},
    "head": {
        "font": Font(name=FACE, size=10, bold=True), "border": FRAME, "fill": FILL,
        "alignment": _align("center"),
    },
    "text": {**BODY, "alignment": _align("left")},
    "centre": {**BODY, "alignment": _align("center")},
    "sum": {**BODY, "fill": QUIET, "alignment": _align("center")},
    "count": {**BODY, "alignment": _align("right"), "number_format": "#,##0"},
    "one": {**BODY, "alignment": _align("right"), "number_format": "0.0"},
    "two": {**BODY, "alignment": _align("right"), "number_format": "0.00"},
    "money": {**BODY, "alignment": _align("right"), "number_format": "#,##0.00"},
    "share": {**BODY, "alignment": _align("right"), "number_format": "0.0%"},
    "past": {
        "font": Font(name=FACE, size=10, color="7F7F7F"), "border": FRAME, "fill": QUIET,
        "alignment": _align("right"), "number_format": "General",
    },
}


class Looks:
    """The looks of one workbook, each registered in it once.

    Setting font, border and fill on every cell hashes them every time; a form of 1,700 cells would take
    longer to dress than to write. So each look is made on a loose cell, and cells share its finished style.
    """

    def __init__(self, book: Workbook) -> None:
        self._styles = {name: _registered(book.worksheets[0], look) for name, look in LOOKS.items()}

    def dress(self, cell: Cell, look: str) -> None:
        cell._style = self._styles[look]

    def write(self, sheet: Worksheet, row: int, column: int, value: object, look: str) -> Cell:
        """Write one dressed cell; `None` leaves it blank but framed."""
        cell = sheet.cell(row=row, column=column, value=value)
        cell._style = self._styles[look]
        return cell


def _registered(sheet: Worksheet, look: dict):
    cell = Cell(sheet, row=1, column=1)
    for attribute, setting in look.items():
        setattr(cell, attribute, setting)
    return cell._style


def merge(sheet: Worksheet, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
    """Merge a block whose cells are dressed already; only its first cell may hold a value.

    The sheet's own `merge_cells` reworks the borders of every cell in the block, which took as long as all
    the rest of a form together.
    """
    sheet.merged_cells.add(
        f"{get_column_letter(first_column)}{first_row}:{get_column_letter(last_column)}{last_row}"
    )


def widths(sheet: Worksheet, columns: Iterable[float]) -> None:
    """Set column widths from the left, in characters."""
    for number, width in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def for_paper(sheet: Worksheet, *, header_rows: tuple[int, int], freeze: str) -> None:
    """A4 landscape, one page wide, the header repeated on each page and kept in sight while scrolling."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{header_rows[0]}:{header_rows[1]}"
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
    sheet.freeze_panes = freeze
