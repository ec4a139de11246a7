"""Rates whose header leaves out whom they speak of (a bare 管理率): named by what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.recognising.neighbours import (
    QUANTITIES,
    WINDOW,
    groups,
    nearest,
    passed_over,
    same_group,
    subject,
)
from data.intake.vocabulary import indicators, quantities

RATE = re.compile(r"(?:率|比例|占比|补偿比|降幅)$")


def named(meanings: list[Meaning]) -> list[Meaning]:
    """The meanings with such rates named: by their group, a count to the left, or both counts beside."""
    for at, meaning in enumerate(meanings):
        if meaning.indicator is None and not meaning.told and RATE.search(indicators.key(meaning.text)):
            code = _by_group(meaning) or _by_left(meanings, at) or _by_counts(meanings, at)
            if code:
                meanings[at] = replace(meaning, field="value", indicator=code)
    return meanings


def _by_group(meaning: Meaning) -> str | None:
    leaf = indicators.key(meaning.text)
    return next((code for group in groups(meaning) if (code := indicators.exact(group + leaf))), None)


def _by_left(meanings: list[Meaning], at: int) -> str | None:
    """The rate that the beginning of a header to the left makes with this ending."""
    leaf = indicators.key(meanings[at].text)
    for left in range(at - 1, max(-1, at - WINDOW - 1), -1):
        if passed_over(meanings[left]) or not same_group(meanings[left], meanings[at]):
            continue
        word = indicators.key(meanings[left].text)
        for length in range(len(word), 1, -1):
            code = indicators.exact(word[:length] + leaf)
            if code and _speaks_of(meanings[left].text, code):
                return code
    return None


def _speaks_of(text: str, code: str) -> bool:
    """Whether a name is a quantity of a rate on the same subject: 高血压患者总人数 and 高血压管理率."""
    return any(
        quantities.named(text, other) for other in quantities.ratios() if subject(other) == subject(code)
    )


def _by_counts(meanings: list[Meaning], at: int) -> str | None:
    """The one rate with such an ending both of whose counts stand beside it."""
    fitting = [
        code
        for code in quantities.ending_with(meanings[at].text)
        if all(nearest(meanings, at, code, field) is not None for field in QUANTITIES)
    ]
    return fitting[0] if len(fitting) == 1 else None
