"""What stands beside a column (or row): the nearest place with a quantity of a rate, and its group's words.

One may ask for the places of printed rates, for the `nearest` count of one of them, and whether two headers
share a group or speak of one subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.intake.recognising import town_and_country
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import indicators, quantities
from data.intake.vocabulary.words import is_child, plain

LOOSE_END = re.compile(r"(?:患者|病人|人群|管理|情况|工作|项目|服务|健康管理)+$")
NUMBERED = re.compile(r"^[^\u4e00-\u9fff]*型?")
# How far a count may stand from its rate: 常住人口, 建档, 规范建档, 电子建档 … before the rates of all.
WINDOW = 8
QUANTITIES = ("numerator", "denominator")


def values(meanings: Sequence[Meaning]) -> list[tuple[int, str]]:
    """Places of printed rates, with their codes."""
    return [
        (at, m.indicator)
        for at, m in enumerate(meanings)
        if m.indicator and m.field == "value" and indicators.is_ratio(m.indicator)
    ]


def held(meanings: Sequence[Meaning], code: str, field: str) -> bool:
    """Whether some place already holds that quantity of the rate."""
    return any((m.indicator, m.field) == (code, field) for m in meanings)


def nearest(meanings: Sequence[Meaning], at: int, code: str, field: str) -> int | None:
    """The nearest place whose name is that quantity of the rate: to the left first, then to the right."""
    left = range(at - 1, max(-1, at - WINDOW - 1), -1)
    right = range(at + 1, min(len(meanings), at + WINDOW + 1))
    for place in (*left, *right):
        other = meanings[place]
        if other.told or passed_over(other) or not same_group(other, meanings[at]):
            continue
        if _names(other, code) == field and not _foreign(meanings, place, at, code):
            return place
    return None


def _names(meaning: Meaning, code: str) -> str | None:
    """Which quantity of a rate a header names, alone or together with its group."""
    spelled = [meaning.text, *(group + meaning.text for group in groups(meaning))]
    found = next((found for text in spelled if (found := quantities.named(text, code))), None)
    return found or quantities.shortened(meaning.text, code)


def _parents(meaning: Meaning) -> tuple[str, ...]:
    parts = [plain(part) for part in meaning.header.split("/") if not town_and_country.side(part)]
    return tuple(parts[:-1])


def same_group(count: Meaning, rate: Meaning) -> bool:
    """A count belongs to a rate of its own group, or to one of a group below its own."""
    own = _parents(count)
    return _parents(rate)[: len(own)] == own


def _foreign(meanings: Sequence[Meaning], place: int, at: int, code: str) -> bool:
    """Whether a rate on another subject stands between: 已管理 before it belongs to that one. A name that is
    the same thing for all of them (活产数) is foreign to none.
    """
    low, high = sorted((place, at))
    between = {found for where, found in values(meanings) if low < where < high}
    things = {
        getattr(indicators.get(other), field).name
        for other in {found for _, found in values(meanings)} | {code}
        if (field := quantities.named(meanings[place].text, other))
    }
    return len(things) > 1 and any(subject(other) != subject(code) for other in between)


def subject(code: str) -> str:
    """Whom a rate speaks of, by the beginning of its name: 高血压, 糖尿病."""
    return NUMBERED.sub("", indicators.name(code))[:2]


def groups(meaning: Meaning) -> list[str]:
    """The group words above a header, nearest first, each also without its loose ending."""
    found = []
    for part in reversed(_parents(meaning)):
        word = indicators.key(part)
        found += [word, LOOSE_END.sub("", word)]
    return [word for word in dict.fromkeys(found) if word]


def passed_over(meaning: Meaning) -> bool:
    """Whether a header is none of the rate's own: another period's, a part of the one above."""
    leaf = meaning.header.split("/")[-1]
    return meaning.field in ("comparison", "skip", "child", "finer") or is_child(leaf)
