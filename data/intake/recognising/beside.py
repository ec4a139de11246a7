"""What a column (or row) means by what stands beside it: 管理率 behind 高血压患者总人数 is 高血压's.

One may have neighbouring meanings completed: rates whose header leaves out their subject, counts that belong
to a rate beside them, a count that is one rate's numerator and the next one's denominator (`shared`), and
counts that stand alone. Nothing that somebody said, or that its own header says, is changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from data.intake.recognising import town_and_country
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import indicators, quantities
from data.intake.vocabulary.words import is_child, plain

RATE = re.compile(r"(?:率|比例|占比|补偿比|降幅)$")
LOOSE_END = re.compile(r"(?:患者|病人|人群|管理|情况|工作|项目|服务|健康管理)+$")
NUMBERED = re.compile(r"^[^\u4e00-\u9fff]*型?")
# How far a count may stand from its rate: 常住人口, 建档, 规范建档, 电子建档 … before the rates of all.
WINDOW = 8
QUANTITIES = ("numerator", "denominator")


def completed(meanings: Sequence[Meaning], take_over: bool = True) -> list[Meaning]:
    """The meanings with rates and counts named by their neighbours. `take_over`: a count indicator's column
    becomes the quantity of the rate beside it (参合人数 beside 参合率).
    """
    result = _rates(list(meanings))
    for at, code in _values(result):
        for field in QUANTITIES:
            if not _held(result, code, field) and (found := _nearest(result, at, code, field)) is not None:
                if _free(result[found], take_over):
                    result[found] = replace(result[found], field=field, indicator=code)
    return _with_denominators([_alone(meaning) for meaning in result])


def _with_denominators(result: list[Meaning]) -> list[Meaning]:
    """The population beside a count whose rate is not printed."""
    for at, meaning in enumerate(result):
        code = meaning.indicator
        if meaning.field != "numerator" or _held(result, code, "value") or _held(result, code, "denominator"):
            continue
        found = _nearest(result, at, code, "denominator")
        if found is not None and _free(result[found], take_over=False):
            result[found] = replace(result[found], field="denominator", indicator=code)
    return result


def shared(meanings: Sequence[Meaning]) -> dict[int, list[Meaning]]:
    """Place → further meanings of it: quantities that a rate lacks and a neighbour rate already has."""
    more: dict[int, list[Meaning]] = {}
    for at, code in _values(meanings):
        for field in QUANTITIES:
            found = None if _held(meanings, code, field) else _nearest(meanings, at, code, field)
            if found is not None and meanings[found].field in QUANTITIES:
                more.setdefault(found, []).append(replace(meanings[found], field=field, indicator=code))
    return more


def _values(meanings: Sequence[Meaning]) -> list[tuple[int, str]]:
    """Places of printed rates, with their codes."""
    return [
        (at, m.indicator)
        for at, m in enumerate(meanings)
        if m.indicator and m.field == "value" and indicators.is_ratio(m.indicator)
    ]


def _held(meanings: Sequence[Meaning], code: str, field: str) -> bool:
    return any((m.indicator, m.field) == (code, field) for m in meanings)


def _free(meaning: Meaning, take_over: bool) -> bool:
    if meaning.told or meaning.field not in ("unknown", "value", "target"):
        return False
    if meaning.indicator is None:
        return True
    return take_over and not indicators.is_ratio(meaning.indicator)


def _nearest(meanings: Sequence[Meaning], at: int, code: str, field: str) -> int | None:
    """The nearest place whose name is that quantity of the rate: to the left first, then to the right."""
    left = range(at - 1, max(-1, at - WINDOW - 1), -1)
    right = range(at + 1, min(len(meanings), at + WINDOW + 1))
    for place in (*left, *right):
        other = meanings[place]
        if other.told or _passed_over(other) or not _same_group(other, meanings[at]):
            continue
        if _names(other, code) == field and not _foreign(meanings, place, at, code):
            return place
    return None


def _names(meaning: Meaning, code: str) -> str | None:
    """Which quantity of a rate a header names, alone or together with its group."""
    spelled = [meaning.text, *(group + meaning.text for group in _groups(meaning))]
    found = next((found for text in spelled if (found := quantities.named(text, code))), None)
    return found or quantities.shortened(meaning.text, code)


def _parents(meaning: Meaning) -> tuple[str, ...]:
    parts = [plain(part) for part in meaning.header.split("/") if not town_and_country.side(part)]
    return tuple(parts[:-1])


def _same_group(count: Meaning, rate: Meaning) -> bool:
    """A count belongs to a rate of its own group, or to one of a group below its own."""
    own = _parents(count)
    return _parents(rate)[: len(own)] == own


def _foreign(meanings: Sequence[Meaning], place: int, at: int, code: str) -> bool:
    """Whether a rate on another subject stands between: 已管理 before it belongs to that one. A name that is
    the same thing for all of them (活产数) is foreign to none.
    """
    low, high = sorted((place, at))
    between = {found for where, found in _values(meanings) if low < where < high}
    things = {
        getattr(indicators.get(other), field).name
        for other in {found for _, found in _values(meanings)} | {code}
        if (field := quantities.named(meanings[place].text, other))
    }
    return len(things) > 1 and any(_subject(other) != _subject(code) for other in between)


def _subject(code: str) -> str:
    return NUMBERED.sub("", indicators.name(code))[:2]


def _rates(meanings: list[Meaning]) -> list[Meaning]:
    """Rates named by their group, by a count to their left, or by both their counts beside them."""
    for at, meaning in enumerate(meanings):
        if meaning.indicator is None and not meaning.told and RATE.search(indicators.key(meaning.text)):
            code = _by_group(meaning) or _by_left(meanings, at) or _by_counts(meanings, at)
            if code:
                meanings[at] = replace(meaning, field="value", indicator=code)
    return meanings


def _groups(meaning: Meaning) -> list[str]:
    """The group words above a header, nearest first, each also without its loose ending."""
    found = []
    for part in reversed(_parents(meaning)):
        word = indicators.key(part)
        found += [word, LOOSE_END.sub("", word)]
    return [word for word in dict.fromkeys(found) if word]


def _by_group(meaning: Meaning) -> str | None:
    leaf = indicators.key(meaning.text)
    return next((code for group in _groups(meaning) if (code := indicators.exact(group + leaf))), None)


def _by_left(meanings: list[Meaning], at: int) -> str | None:
    """The rate that the beginning of a header to the left makes with this ending."""
    leaf = indicators.key(meanings[at].text)
    for left in range(at - 1, max(-1, at - WINDOW - 1), -1):
        if _passed_over(meanings[left]) or not _same_group(meanings[left], meanings[at]):
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
        quantities.named(text, other) for other in quantities.ratios() if _subject(other) == _subject(code)
    )


def _passed_over(meaning: Meaning) -> bool:
    """Whether a header is none of the rate's own: another period's, a part of the one above."""
    leaf = meaning.header.split("/")[-1]
    return meaning.field in ("comparison", "skip", "child", "finer") or is_child(leaf)


def _by_counts(meanings: list[Meaning], at: int) -> str | None:
    """The one rate with such an ending both of whose counts stand beside it."""
    fitting = [
        code
        for code in quantities.ending_with(meanings[at].text)
        if all(_nearest(meanings, at, code, field) is not None for field in QUANTITIES)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _alone(meaning: Meaning) -> Meaning:
    """A count that is the numerator of one rate only, where no rate stands beside it."""
    if meaning.indicator or meaning.told or meaning.field not in ("unknown", "value"):
        return meaning
    spelled = [meaning.text, *(group + meaning.text for group in _groups(meaning))]
    code = next((found for text in spelled if (found := quantities.numerator_of(text))), None)
    return replace(meaning, field="numerator", indicator=code) if code else meaning
