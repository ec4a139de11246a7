"""What is said of a single cell: no stored result, an error, words in place of a figure or beside it."""

from __future__ import annotations

import re

from data.intake.findings import Finding
from data.intake.giving_back import ours
from data.intake.recognising.placement import Placement, Table
from data.intake.vocabulary.figures import Figure
from data.intake.vocabulary.units import COUNTERS

OPEN_AND_SAVE = "请用 Excel 或 WPS 打开后保存一次，或改填数值。"
LARGE = re.compile(r"[百千万亿]")
# two numbers joined: neither is certain to be the one that was asked for
TWO_NUMBERS = re.compile(r"\d[^\d(（,.]{0,2}[-/~:×至到][^\d]{0,2}\d")


def remark(table: Table, placement: Placement, figure: Figure) -> Finding | None:
    """The finding on a cell that was placed, or None where it simply holds a figure or nothing."""
    cell = placement.cell
    where = f"“{table.sheet}”表 {cell.address}"
    severity, code, message, instead = "ask", None, "", None
    if cell.uncached:
        severity = "ask" if placement.row_kind == "area" else "note"
        code = "formula_no_cache"
        message = f"{where} 是公式，但文件里没有保存计算结果，未读入。{OPEN_AND_SAVE}"
    elif figure.error:
        code, message = "cell_error", f"{where} 显示为错误值（{cell.text}），未读入。请改正公式或填数值。"
    elif figure.number is None and figure.remark:
        code, message = (
            "free_text_values",
            f"{where} 应填数字，现在是文字，未读入。请填数字，没有开展的填“—”，未报的留空。",
        )
    elif figure.number is not None and figure.remark:
        severity = "note" if figure.remark in COUNTERS else "ask"
        code = "value_with_remark"
        message = f"{where}“{cell.text}”带有文字，读作 {figure.number:g}。请只填数字，说明写到备注。"
        instead = _bare(placement, figure)
    elif ours.theirs(cell.comment) and placement.row_kind == "area":
        severity, code, message = "note", "cell_comment", f"{where} 有批注，请核对数值是否以单元格为准。"
    if code is None:
        return None
    return Finding(
        severity, code, message, table.sheet, cell.address, placement.area, placement.indicator, instead
    )


def _bare(placement: Placement, figure: Figure) -> str | float | None:
    """The number without the words beside it; None where they might change it (322/410, 30~40, 12 万)."""
    scaled = LARGE.search(placement.cell.text) or (placement.unit and placement.unit.scale != 1)
    if scaled or TWO_NUMBERS.search(figure.remark):
        return None
    return f"{figure.number:g}%" if figure.percent else figure.number
