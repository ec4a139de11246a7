"""One report of many workbooks: a line a file, and every finding of all of them.

Made from readings alone, so no workbook is opened for it.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook

from data.intake.facts import Reading
from data.intake.findings import SEVERITY_NAMES, Finding
from data.intake.giving_back import words
from data.intake.giving_back.page import Page
from data.intake.giving_back.results_sheet import TINTS
from data.intake.report import VERDICT_NAMES, closing

FILES, FINDINGS = "各文件", "全部问题"
FILE_HEADS = ("序号", "文件", "报表", "月份", "地区", "读到的数", *SEVERITY_NAMES.values(), "结论")
FILE_WIDTHS = (6, 46, 22, 13, 22, 10, 9, 9, 9, 18)
FILE_LOOKS = ("centre", "text", "text", "centre", "text", *["count"] * 4, "centre")
HEADS = ("序号", "文件", "级别", "工作表", "格", "地区", "指标", "问题", "建议填")
WIDTHS = (6, 28, 11, 13, 8, 15, 22, 58, 16)
LOOKS = ("centre", "text", "centre", "text", "centre", "text", "text", "text", "text")
NAME, LEVEL, OUTCOME = 2, 3, 10
USE = (
    f"点文件名可跳到它的第一个问题；{words.level('refuse')}的先改，"
    f"{words.level('ask')}的核对后改正或确认，{words.level('note')}不影响入库。"
)
TINTED = {"refuse": "refuse", "ask": "ask", "ready": "note"}


def report_of_many(readings: Sequence[Reading]) -> bytes:
    """The .xlsx report of a batch, files in the order given."""
    book = Workbook()
    book.remove(book.active)
    starts = _findings(book, readings)
    _files(book, readings, starts)
    book.active = 0
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _findings(book: Workbook, readings: Sequence[Reading]) -> list[int | None]:
    """Write every finding; gives the first row of each file, None for a file without any."""
    page = Page(book, FINDINGS, WIDTHS)
    page.line("各文件的全部问题", "title")
    page.head(HEADS)
    starts: list[int | None] = []
    for reading in readings:
        starts.append(page.row + 1 if reading.findings else None)
        for finding in reading.findings:
            _finding(page, reading.file, finding)
    page.filtered()
    return starts


def _finding(page: Page, file: str, finding: Finding) -> None:
    texts = (
        page.row - 1, file, words.level(finding.severity), finding.sheet or "", finding.cell or "",
        words.area(finding.area), words.indicator(finding.indicator), finding.placeless,
        words.suggested(finding),
    )  # fmt: skip
    page.entries(texts, LOOKS)
    page.own(LEVEL).fill = TINTS[finding.severity]


def _files(book: Workbook, readings: Sequence[Reading], starts: Sequence[int | None]) -> None:
    page = Page(book, FILES, FILE_WIDTHS, 0)
    page.line("报表校验汇总（医改监测看板）", "title")
    page.line(closing(list(readings)))
    page.line(USE)
    page.head(FILE_HEADS)
    for number, (reading, start) in enumerate(zip(readings, starts, strict=True), start=1):
        page.entries(_file(number, reading), FILE_LOOKS)
        page.own(OUTCOME).fill = TINTS[TINTED[reading.verdict]]
        if start:
            page.link(NAME, FINDINGS, f"A{start}")
    page.filtered()


def _figures(reading: Reading) -> int:
    """How many figures were read; a written reason is none; of the region's bulletin its averages."""
    return sum(fact.field != "explanation" for fact in reading.facts) or len(reading.benchmarks)


def _file(number: int, reading: Reading) -> tuple[str | int, ...]:
    severities = [finding.severity for finding in reading.findings]
    areas = sorted({fact.area for fact in reading.facts})
    whose = words.area(areas[0]) if len(areas) == 1 else f"{len(areas)} 个地区"
    return (
        number, reading.file, words.form(reading.form), words.month(reading.period),
        whose if areas else "—", _figures(reading),
        *(severities.count(severity) for severity in SEVERITY_NAMES), VERDICT_NAMES[reading.verdict],
    )  # fmt: skip
