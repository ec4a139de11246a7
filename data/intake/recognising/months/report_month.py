"""Are the figures of another month than the report? A form may say so, or only when it reports (8月上报).

One may ask for the month of the figures, that of the report, and the remark. Figures sent in at the end of a
month are that month's; otherwise it is asked, and the answer holds for the form from then on.
"""

from __future__ import annotations

import re

from data import periods
from data.intake.findings import Finding
from data.intake.recognising.months.claims import Pairs, data_month
from data.intake.recognising.months.of_workbook import PERIOD, Covers
from data.intake.vocabulary import notebook, period

DATA_MONTH = "数据月份"  # the subject of an answer
REPORTED = re.compile(r"月份?(?:填报|上报|报送)(?!工作|信息|情况|进度)|(?:填报|上报|报送|报告)月份")
# Nobody has a month's figures before this day of it.
EARLY = 20


def apart(tables: Pairs, covers: Covers, chosen: str | None) -> tuple[str | None, str | None, list[Finding]]:
    """The month of the figures, that of the report, and the remark on it where the form tells them apart."""
    if chosen is None or notebook.told("period", PERIOD) or any(table.period for table, _ in tables):
        return chosen, None, []
    for sheet, around in [(table.sheet, around) for table, around in tables] + list(covers):
        said = data_month(around, chosen)
        if said and said != chosen:
            cell = around.data_month[0].address
            message = (
                f"“{sheet}”表 {cell} 写明数据是{period.named(said)}的，"
                f"报表是{period.named(chosen)}报送的；数据记为{period.named(said)}。"
            )
            return said, chosen, [Finding("note", "report_month", message, sheet, cell)]
    return _hinted(tables, chosen)


def _hinted(tables: Pairs, chosen: str) -> tuple[str, str | None, list[Finding]]:
    """The same where no line says of which month the data are, but a title that its month is of reporting."""
    said = [
        (table.sheet, cell) for table, around in tables for cell, text in around.titles
        if REPORTED.search(text) and _is(chosen, cell.value)
    ]  # fmt: skip
    filled = next((around.filled_on for _, around in tables if around.filled_on), None)
    if not said or (filled and f"{filled:%Y-%m}" == chosen and filled.day >= EARLY):
        return chosen, None, []
    before = periods.shift(chosen, -1)
    told = notebook.told("data_month", DATA_MONTH)
    if told:
        return (before, chosen, []) if told == "previous" else (chosen, None, [])
    sheet, cell = said[0]
    message = (
        f"“{sheet}”表 {cell.address}：写的是{period.named(chosen)}上报，没有写明数据是哪一个月的；"
        f"暂按{period.named(chosen)}读，如果是{period.named(before)}的数据请确认。"
    )
    return chosen, None, [Finding("ask", "report_month", message, sheet, cell.address)]


def _is(chosen: str, text: object) -> bool:
    mention = period.mention(text)
    return mention is not None and mention.month == int(chosen[5:])
