"""Questions on headers: what a column or row of figures holds whose name is not understood.

One may ask for the question on such a finding, and for what an answer on a header says in words.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache, lru_cache

from data import catalogue
from data.answers import NO_HEADER
from data.intake.asking.seen import Seen, where
from data.intake.findings import Finding
from data.intake.questions import Option, Question
from data.intake.vocabulary import indicators
from data.intake.vocabulary.notebook import SKIP, header_subject

FIELD_NAMES = {
    "value": "累计完成",
    "target": "目标（任务）",
    "month_value": "本月完成",
    "reported_completion": "上报的完成率",
}
OF_RATIO = ("numerator", "denominator", "value", "target")
OF_COUNT = ("value", "target", "month_value", "reported_completion")
# A row of a single-area form has its target and its month beside it, in columns of their own.
OF_FORM_ROW = ("numerator", "denominator", "value")
MOST_CANDIDATES = 4
NEAR = 0.6


def header(finding: Finding, seen: Seen) -> Question:
    """What a column or row that is not understood holds: near indicators first, then every other one."""
    path, is_column = seen.header(finding)
    line = "列" if is_column else "行"
    subject = header_subject(path, seen.recognised.period)
    if subject == NO_HEADER:
        message = f"{where(finding)}这一列没有表头，暂不读入。请补写表头后重新上报，或确认不读。"
        return _question(finding, subject, message, [Option(SKIP, "不读这一列")], lasting=False)
    table = seen.table(finding)
    in_form_row = table is not None and table.form == "banner_monthly"
    near = list(candidates(path, finding.indicator, in_form_row))
    rest = [] if finding.indicator else _own_values(near)
    options = [*_options(near), Option(SKIP, f"不读这一{line}"), *_options(rest)]
    message = f"{where(finding)}“{path}”这一{line}填的是什么？"
    return _question(finding, subject, message, options, lasting=True)


def _question(finding: Finding, subject: str, message: str, options: list[Option], lasting: bool) -> Question:
    return Question("header", subject, message, tuple(options), finding.sheet, finding.cell, lasting)


@lru_cache(maxsize=1024)
def candidates(path: str, group: str | None, in_form_row: bool) -> tuple[str, ...]:
    """What a header path may mean, as choices (A01:numerator), the likeliest first.

    Below a known group only that indicator's quantities; otherwise those whose names are near.
    """
    if group:
        return tuple(_choices(group, in_form_row))
    parts = [part for part in reversed(path.split("/")) if part]
    near = [hit for part in parts for hit in _near_quantities(part)]
    near += [f"{code}:value" for part in parts for code in indicators.near(part)]
    codes = list(dict.fromkeys(choice.partition(":")[0] for choice in near))[:MOST_CANDIDATES]
    every = [choice for code in codes for choice in _choices(code, in_form_row)]
    return tuple(sorted(every, key=lambda choice: (near.index(choice) if choice in near else len(near))))


def _near_quantities(text: str) -> Iterator[str]:
    for name in difflib.get_close_matches(indicators.key(text), _quantities(), n=3, cutoff=NEAR):
        yield from _quantities()[name]


@cache
def _quantities() -> dict[str, list[str]]:
    """Every name of a numerator or denominator, as it is compared, with the choices it stands for."""
    found: dict[str, list[str]] = {}
    for indicator in catalogue.indicators().values():
        for field in ("numerator", "denominator"):
            quantity = getattr(indicator, field)
            if quantity and indicators.is_ratio(indicator.code):
                for name in sorted(indicators.quantity_names(quantity)):
                    found.setdefault(name, []).append(f"{indicator.code}:{field}")
    return found


def _choices(code: str, in_form_row: bool) -> list[str]:
    fields = OF_RATIO if indicators.is_ratio(code) else OF_COUNT
    return [
        f"{code}:{field}" for field in fields
        if (not in_form_row or field in OF_FORM_ROW) and in_words(f"{code}:{field}")
    ]  # fmt: skip


def _own_values(near: list[str]) -> list[str]:
    every = [f"{code}:value" for code in catalogue.indicators()]
    return [choice for choice in every if choice not in near]


def _options(choices: list[str]) -> list[Option]:
    return [Option(choice, in_words(choice)) for choice in choices]


def in_words(choice: str) -> str:
    """A choice as people read it: 新农合参合率：参合人数（分子）; empty for a quantity there is none of."""
    code, _, field = choice.partition(":")
    indicator = indicators.get(code)
    if field in ("numerator", "denominator"):
        quantity = getattr(indicator, field)
        side = "分子" if field == "numerator" else "分母"
        return f"{indicator.name}：{quantity.name}（{side}）" if quantity else ""
    if field == "value" and indicator.kind != "count":
        return f"{indicator.name}（{indicator.unit}）"
    return f"{indicator.name}：{FIELD_NAMES[field]}"
