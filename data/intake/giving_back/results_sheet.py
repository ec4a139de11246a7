"""The sheet 校验结果: what was found in a workbook, one line a finding, each leading to its cell.

It stands first in the marked workbook and is read past when that comes back (see `ours`). It carries no date:
the same workbook gives the same list whenever it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.findings import Finding, verdict
from data.intake.giving_back import ours, words
from data.intake.giving_back.page import Page

HEADS = ("序号", "级别", "工作表", "格", "地区", "指标", "问题", "建议填")
WIDTHS = (6, 11, 15, 8, 16, 24, 62, 18)
LOOKS = ("centre", "centre", "text", "centre", "text", "text", "text", "text")
LEVEL, CELL = 2, 4
TINTS = {
    "refuse": PatternFill("solid", fgColor="F6BDB4"),
    "ask": PatternFill("solid", fgColor="FCE39B"),
    "note": PatternFill("solid", fgColor="E3EEF6"),
}
OUTCOMES = {
    "ready": "可以入库。",
    "ask": f"改正或确认“{words.level('ask')}”的各处后可以入库。",
    "refuse": f"暂不能入库，请先改正“{words.level('refuse')}”的各处。",
}
USE = (
    "用法：点“格”一栏跳到那一格，格已涂色，批注里有说明。“建议填”有内容的照填，其余按“问题”一栏核对改正。"
    "全部改好后保存，把本文件重新上报即可；本页、底色和批注都不用删。"
)
LIST_ONLY = "用法：{reason}，没有在原表上涂色，本页只列出问题。请按“问题”一栏在原文件上改好后重新上报。"


@dataclass(frozen=True)
class Heading:
    """What the list says of the workbook itself; `reason` tells why the cells could not be marked."""

    file: str
    form: str | None = None
    month: str | None = None
    reason: str = ""


def add(
    book: Workbook, heading: Heading, findings: Sequence[Finding], formats: Mapping[tuple, str]
) -> None:
    """Put the sheet first. `formats` has the number format of every cell that can be linked to, by sheet and
    address.
    """
    page = Page(book, _free_name(book), WIDTHS, 0)
    page.line(ours.TITLE, "title")
    page.line(f"文件：{heading.file}", "note")
    page.line(f"报表：{words.form(heading.form)}　　数据月份：{words.month(heading.month)}")
    page.line(f"结论：{OUTCOMES[verdict(findings)]}　　{words.counts(findings)}")
    page.line(LIST_ONLY.format(reason=heading.reason) if heading.reason else USE, "note")
    page.head(HEADS)
    for number, finding in enumerate(findings, start=1):
        _row(page, number, finding, formats)
    if findings:
        page.filtered()
    else:
        page.line("没有发现问题。")
    _front(book, page.sheet)


def _free_name(book: Workbook) -> str:
    names = {name.casefold() for name in book.sheetnames}
    further = (f"{ours.SHEET}（{number}）" for number in range(2, len(names) + 3))
    return next(name for name in (ours.SHEET, *further) if name not in names)


def _row(page: Page, number: int, finding: Finding, formats: Mapping[tuple, str]) -> None:
    place = (finding.sheet, finding.cell)
    texts = (
        number, words.level(finding.severity), finding.sheet or "", finding.cell or "",
        words.area(finding.area), words.indicator(finding.indicator), finding.placeless,
        words.suggested(finding, formats.get(place, "General")),
    )  # fmt: skip
    page.entries(texts, LOOKS)
    page.own(LEVEL).fill = TINTS[finding.severity]
    if place in formats:
        page.link(CELL, *place)


def _front(book: Workbook, sheet: Worksheet) -> None:
    """Show this sheet alone: of several selected ones each would take every keystroke."""
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = book.worksheets.index(sheet)
