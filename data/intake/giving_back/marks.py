"""Offending cells tinted and commented; what an earlier marking left behind is taken away first.

The tints are those of the list 校验结果 and mean nothing when a workbook is read. A sender's own comments
stay, ours follow below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.findings import SEVERITIES, Finding
from data.intake.giving_back import ours, words, writing
from data.intake.giving_back.results_sheet import TINTS

ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
OUR_COLOURS = {fill.fgColor.rgb for fill in TINTS.values()}
# a Chinese sign of a comment is about 12 pixels wide, a line about 17 high; a box no screen holds is no help
SIGN, LINE, EDGE = 6, 17, 16
NARROW, WIDE, TALLEST = 240, 420, 900


def unmark(book: Workbook) -> None:
    """Take away the tints and comments of an earlier marking, so that a mended cell looks mended.

    The fill that such a cell had before it was first marked is not known any more; it gets none.
    """
    for sheet in book.worksheets:
        for cell in _held(sheet):
            _restore(cell)


def _held(sheet: Worksheet) -> Iterator[Cell]:
    return (cell for cell in list(sheet._cells.values()) if not isinstance(cell, MergedCell))


def _restore(cell: Cell) -> None:
    comment = cell.comment
    if comment is None:
        return
    rest = ours.theirs(comment.text)
    if rest == comment.text.strip():
        _sized(comment)
        return
    cell.comment = _sized(Comment(rest, comment.author)) if rest else None
    if cell.fill.fgColor.rgb in OUR_COLOURS:
        writing.unshared(cell).fill = PatternFill()


def mark(book: Workbook, findings: Iterable[Finding]) -> dict[tuple[str, str], str]:
    """Mark every cell that a finding names; gives (sheet, address) → number format of the cells marked."""
    formats: dict[tuple[str, str], str] = {}
    for (name, address), found in _by_cell(findings).items():
        if name not in book.sheetnames or not ADDRESS.fullmatch(address):
            continue
        cell = _first_of_merge(book[name], address)
        formats[name, address] = cell.number_format or "General"
        _mark(cell, found)
    return formats


def _by_cell(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    cells: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.sheet and finding.cell:
            cells.setdefault((finding.sheet, finding.cell), []).append(finding)
    return cells


def _first_of_merge(sheet: Worksheet, address: str) -> Cell:
    """The cell that shows there: the others of a merged range can hold neither tint nor comment."""
    cell = sheet[address]
    if not isinstance(cell, MergedCell):
        return cell
    area = next(one for one in sheet.merged_cells.ranges if address in one)
    return sheet.cell(area.min_row, area.min_col)


def _mark(cell: Cell, found: Sequence[Finding]) -> None:
    gravest = min((finding.severity for finding in found), key=SEVERITIES.index)
    writing.unshared(cell).fill = TINTS[gravest]
    said = "\n".join(_said(finding, cell.number_format or "General") for finding in found)
    before = cell.comment
    if before is None:
        cell.comment = _sized(Comment(ours.wrap(said), ours.AUTHOR))
    else:
        cell.comment = _sized(Comment(f"{before.text.rstrip()}\n{ours.wrap(said)}", before.author))


def _said(finding: Finding, number_format: str) -> str:
    """One finding as a comment says it: without the place, for the comment hangs there."""
    advice = words.suggested(finding, number_format)
    return f"{words.level(finding.severity)}：{finding.placeless}" + (f"\n建议填：{advice}" if advice else "")


def _sized(comment: Comment) -> Comment:
    """A box that shows the whole text: openpyxl's own is four lines high."""
    comment.text = words.clean(comment.text)
    longest = max(map(words.width, comment.text.split("\n")))
    comment.width = min(max(longest * SIGN + EDGE, NARROW), WIDE)
    shown = words.lines(comment.text, (comment.width - EDGE) // SIGN)
    comment.height = min(shown * LINE + EDGE, TALLEST)
    return comment
