"""What we ourselves wrote into a workbook, so that it is known again when the workbook comes back.

One may ask whether a sheet is our list of findings, and what a comment says without our part of it. A marked
workbook that is sent again must read as if it had never been marked.
"""

from __future__ import annotations

import re

from data.intake.reading.cells import Grid

SHEET = "校验结果"
TITLE = "校验结果（医改监测看板）"
AUTHOR = "医改监测看板"
BEGIN, END = "【校验结果】", "【以上为系统校验】"
# Rows may be inserted above the title, rarely many.
TITLE_ROWS = 5

# A sender may cut the closing mark off; what follows ours is then lost rather than ours taken for theirs.
OURS = re.compile(rf"\n*{BEGIN}.*?(?:{END}|\Z)", re.DOTALL)


def is_results(grid: Grid) -> bool:
    """Whether a sheet is our list of findings: our name, and our title at the head of the first column."""
    if not grid.sheet.startswith(SHEET):
        return False
    return any(grid.at(row, 1).value == TITLE for row in range(1, TITLE_ROWS + 1))


def theirs(comment: str | None) -> str | None:
    """A cell's comment as its sender wrote it; None where nothing but ours stands there."""
    return OURS.sub("", comment or "").strip() or None


def wrap(text: str) -> str:
    """A comment of ours between its two marks."""
    return f"{BEGIN}\n{text}\n{END}"
