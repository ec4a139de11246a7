"""A report whose month is only said to be that of reporting (2010年8月上报): of which month are its figures?

One may ask for the month of the figures, that of the report, and the remark. Figures sent in at the end of a
month are that month's; otherwise it is asked, and the answer holds for the form from then on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data import periods
from data.intake.findings import Finding
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import notebook, period

DATA_MONTH = "数据月份"  # the subject of an answer
REPORTED = re.compile(r"月份?(?:填报|上报|报送)(?!工作|信息|情况|进度)|(?:填报|上报|报送|报告)月份")
# Nobody has a month's figures before this day of it.
EARLY = 20


def hinted(
    tables: Sequence[tuple[Table, Surroundings]], chosen: str
) -> tuple[str, str | None, list[Finding]]:
    """The month of the figures, that of the report where it is another one, and what has to be asked."""
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
