"""The question whether plain numbers under a percentage are fractions (0.95) or percent points (95)."""

from __future__ import annotations

from data.intake.asking.seen import Seen
from data.intake.questions import Option, Question
from data.intake.tidying.factors import Doubt
from data.intake.vocabulary import figures
from data.intake.vocabulary.notebook import header_subject


def percent(doubt: Doubt, seen: Seen) -> Question:
    """How a column (or row), or one odd cell of it, is written; as it is read now comes first."""
    sheet, cell = doubt.place.series[0], doubt.place.cell
    number = figures.figure(cell.value).number
    options = [
        Option("fraction", f"填的是小数：{number:g} 就是 {number * 100:g}%"),
        Option("points", f"填的就是百分数：{number:g} 就是 {number:g}%"),
    ]
    if doubt.factor == 1.0:
        options.reverse()
    what = f"“{doubt.header}”" if doubt.header else "这一格"
    subject = header_subject(doubt.header, seen.recognised.period) if doubt.header else doubt.subject
    message = f"“{sheet}”表 {cell.address}：{what}填的是小数还是百分数？"
    return Question("percent", subject, message, tuple(options), sheet, cell.address,
                    lasting=bool(doubt.header))
