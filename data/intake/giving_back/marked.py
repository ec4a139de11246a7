"""The same workbook, marked: offending cells tinted and commented, a first sheet 校验结果 listing everything.

One may ask for the marked bytes of a workbook (`marked`) and for the list alone (`list_only`). Pure: bytes
and findings in, bytes out, no clock. `marked` opens what somebody sent, so it belongs into the worker
process as reading does.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace

import openpyxl
from openpyxl import Workbook

from data.intake.findings import Finding
from data.intake.giving_back import marks, ours, outside, rebuilt, results_sheet, stored, words
from data.intake.giving_back.results_sheet import Heading
from data.intake.reading.cells import Grid
from data.intake.reading.workbook import Unreadable, grids

# openpyxl takes three seconds and 150 MB for so many; no monthly form comes near
MOST_CELLS = 100_000
# It keeps blank cells too; a sheet formatted to its last row is written anew without them.
MOST_BYTES = 4 << 20
NOT_OPENED, TOO_LARGE = "这个文件打不开", "这个表格太大"
ZIP = b"PK\x03\x04"


def marked(
    content: bytes,
    name: str,
    findings: Iterable[Finding],
    form: str | None = None,
    period: str | None = None,
) -> bytes:
    """The workbook as .xlsx, every finding at its cell and in the list that `form` and `period` head.

    An .xlsx or .xlsm keeps all else as it was (macros and links to other files are dropped); other kinds are
    written anew from their cells. A file that cannot be opened, or is far too large to be a form, gives the
    list alone. Read again, it gives the same facts and findings as before. Never raises for a bad input.
    """
    found, heading = list(findings), Heading(words.clean(name), form, period)
    try:
        sheets = grids(content)
    except Unreadable:
        return list_only(name, found, form, period)
    if sum(len(grid.cells) for grid in sheets) > MOST_CELLS:
        return list_only(name, found, form, period, TOO_LARGE)
    sheets = [grid for grid in sheets if not ours.is_results(grid)]
    return _as_it_was(content, sheets, found, heading) or _anew(sheets, found, heading)


def list_only(
    name: str,
    findings: Iterable[Finding],
    form: str | None = None,
    period: str | None = None,
    reason: str = NOT_OPENED,
) -> bytes:
    """The list of findings without the workbook; opens nothing, so any process may ask for it."""
    book = Workbook()
    book.remove(book.active)
    results_sheet.add(book, Heading(words.clean(name), form, period, reason), list(findings), {})
    return _saved(book)


def _as_it_was(
    content: bytes, sheets: list[Grid], findings: Sequence[Finding], heading: Heading
) -> bytes | None:
    """The workbook itself, marked; None where openpyxl cannot open it or would lose cells of it."""
    if not content.startswith(ZIP) or _sheet_bytes(content) > MOST_BYTES:
        return None
    results = {grid.sheet: _results(grid) for grid in sheets}
    try:
        book = _opened(content)
        outside.cut(book, results)
        marks.unmark(book)
        made = _finished(book, findings, heading)
        made = stored.with_results(made, book.sheetnames, results)
        return made if _cells(grids(made)) == _cells(sheets) else None
    except Exception:  # openpyxl raises whatever an odd part happens to hit; the grids still hold every cell
        return None


def _sheet_bytes(content: bytes) -> int:
    """How large the sheets are once unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(part.file_size for part in archive.infolist() if "/worksheets/" in part.filename)


def _anew(sheets: list[Grid], findings: Sequence[Finding], heading: Heading) -> bytes:
    book, names = rebuilt.book(sheets)
    renamed = [replace(finding, sheet=names.get(finding.sheet, finding.sheet)) for finding in findings]
    return _finished(book, renamed, heading)


def _opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it will not keep
        book = openpyxl.load_workbook(io.BytesIO(content), rich_text=True, keep_links=False)
    book.template = False
    for sheet in book.worksheets:
        if sheet.title.startswith(ours.SHEET) and _is_ours(sheet):
            book.remove(sheet)
    return book


def _is_ours(sheet) -> bool:
    rows = range(1, ours.TITLE_ROWS + 1)
    return any(str(sheet.cell(row, 1).value) == ours.TITLE for row in rows)


def _finished(book: Workbook, findings: Sequence[Finding], heading: Heading) -> bytes:
    formats = marks.mark(book, findings)
    results_sheet.add(book, heading, findings, formats)
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _results(grid: Grid) -> dict[str, object]:
    """Address → stored result of every formula that has one."""
    return {
        cell.address: cell.value
        for cell in grid.cells.values()
        if cell.formula is not None and cell.value is not None
    }


def _cells(sheets: list[Grid]) -> dict[str, dict]:
    """What has to be the same before and after: every value at its place, and which formulas have none."""
    return {
        grid.sheet: {place: (cell.value, cell.uncached) for place, cell in grid.cells.items()}
        for grid in sheets
        if not ours.is_results(grid)
    }
