"""How a rule's message becomes a finding at a cell: names of quantities and figures for people."""

from __future__ import annotations

from data.catalogue import LogicCheck, Term
from data.intake.checks.say import number, place
from data.intake.facts import Fact, TargetRow
from data.intake.findings import Finding
from data.intake.vocabulary import indicators

FIELD_NAMES = {
    "value": "累计完成", "month_value": "本月完成", "target": "目标", "reported_completion": "完成率",
}


def finding(rule: LogicCheck, at: Fact | TargetRow, *, severity: str | None = None,
            suggestion: float | None = None, **words: float | str) -> Finding:
    """The rule's message at the cell of a figure, its figures written as people write them."""
    said = {key: number(word) if isinstance(word, float | int) else word for key, word in words.items()}
    where = place(at.sheet, at.cell, at.area, at.indicator)
    return Finding(severity or rule.severity, rule.code, where + rule.message.format(**said), at.sheet,
                   at.cell, at.area, at.indicator, suggestion)


def quantity(term: Term | Fact) -> str:
    """What a quantity is called: that of a rate by its own name, others by indicator and column."""
    indicator = indicators.get(term.indicator)
    own = getattr(indicator, term.field, None) if term.field in ("numerator", "denominator") else None
    if own:
        return own.name
    if term.field == "value" and indicator.kind != "count":
        return indicator.short
    return indicator.short + FIELD_NAMES[term.field]


def cell(fact: Fact, beside: Fact) -> str:
    """Where a figure stands, as told from another one: the sheet only where it is another sheet."""
    return fact.cell if fact.sheet == beside.sheet else f"“{fact.sheet}”表 {fact.cell}"
