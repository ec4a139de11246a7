"""Score tables of the office's own discipline (简报篇数, 得分, 位次): no figures of the catalogue, told once.

One may ask whether a sheet is such a table and for the one sentence about it.
"""

from __future__ import annotations

import re

from data.intake.findings import Finding
from data.intake.reading.cells import Grid
from data.intake.vocabulary import indicators

SCORE = re.compile(r"得分|分值|扣分|加分|总分|评分|篇数|条数|位次|名次|排名|等次")
POINTS = re.compile(r"得分|分值|扣分|加分|总分|评分")
TITLE = re.compile(
    r"考核(?:结果|得分|评分|情况)|得分|评分|信息报送|报送(?:情况|质量).{0,4}(?:通报|考核)|排名表"
)
HEAD_ROWS = 12
CODE = "score_table"


def is_score_sheet(grid: Grid) -> bool:
    """Whether a sheet's headers speak of scores and name no indicator."""
    rows = list(grid.by_row)[:HEAD_ROWS]
    words = [cell.text for row in rows for cell in grid.row(row) if isinstance(cell.value, str)]
    scored = [word for word in words if len(word) <= 15 and SCORE.search(word)]
    if not any(POINTS.search(word) for word in scored) or any(map(_names_indicator, words)):
        return False
    titled = any(TITLE.search(word) for word in words if word not in scored or len(word) > 8)
    return len(scored) >= 3 or (titled and len(scored) >= 2)


def _names_indicator(word: str) -> bool:
    return indicators.exact(word) is not None or bool(indicators.joined(word))


def finding(grid: Grid) -> Finding:
    """The one sentence about a score table."""
    message = f"“{grid.sheet}”表是考核打分表（得分、位次），不是医改指标数据，未读入，无需修改。"
    return Finding("note", CODE, message, grid.sheet)
