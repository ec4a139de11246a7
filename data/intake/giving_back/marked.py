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
from data.intake.reading.kind import kind
from data.intake.reading.workbook import Unreadable, grids

# openpyxl takes three seconds and 150 MB for so many; no monthly form comes near
MOST_CELLS = 100_000
# It keeps blank cells too; a sheet formatted to its last row is written anew without them.
MOST_BYTES = 4 << 20
NOT_OPENED, TOO_LARGE = "这个文件打不开", "这个表格太大"
KEPT = ("xlsx", "xlsm")


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
    """The workbook itself, marked; None where openpyxl cannot keep it or would lose cells of it."""
    if kind(content) not in KEPT or _sheet_bytes(content) > MOST_BYTES:
        return None
    results = {grid.sheet: _results(grid) for grid in sheets}
    book = _opened(content)
    if book is None:
        return None
    _without_lists(book, sheets)
    outside.cut(book, results)
    marks.unmark(book)
    book.template = False
    _mark(book, findings, heading)
    saved = _written(book)
    made = saved and stored.with_results(saved, book.sheetnames, results)
    return made if made and _read_again(made) == _cells(sheets) else None


def _sheet_bytes(content: bytes) -> int:
    """How large the sheets are once unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(part.file_size for part in archive.infolist() if "/worksheets/" in part.filename)


def _anew(sheets: list[Grid], findings: Sequence[Finding], heading: Heading) -> bytes:
    book, names = rebuilt.book(sheets)
    renamed = [replace(finding, sheet=names.get(finding.sheet, finding.sheet)) for finding in findings]
    _mark(book, renamed, heading)
    return _saved(book)


def _opened(content: bytes) -> Workbook | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it will not keep
        try:
            return openpyxl.load_workbook(io.BytesIO(content), rich_text=True, keep_links=False)
        except Exception:  # openpyxl raises whatever an odd part happens to hit; the grids hold every cell
            return None


def _written(book: Workbook) -> bytes | None:
    try:
        return _saved(book)
    except Exception:  # what openpyxl carried along unread, such as a picture, it may not be able to write
        return None


def _read_again(content: bytes) -> dict[str, dict] | None:
    try:
        return _cells(grids(content))
    except Unreadable:
        return None


def _without_lists(book: Workbook, sheets: list[Grid]) -> None:
    """Take out earlier lists of findings: they are not among the sender's own `sheets`."""
    own = {grid.sheet for grid in sheets}
    for sheet in book.worksheets:
        if sheet.title.startswith(ours.SHEET) and sheet.title not in own:
            book.remove(sheet)


def _mark(book: Workbook, findings: Sequence[Finding], heading: Heading) -> None:
    results_sheet.add(book, heading, findings, marks.mark(book, findings))


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
