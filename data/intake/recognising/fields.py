"""What a column (or a row below a group) holds, by the whole path of its header.

One may ask for the indicator, the field and the unit of a path, and to have neighbouring columns settled.
A path is read from the group down, so that 参合人数 below 新农合参合率 is that rate's numerator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.intake.vocabulary import indicators
from data.intake.vocabulary.roles import role
from data.intake.vocabulary.units import Unit, in_header
from data.intake.vocabulary.words import plain, without_brackets

# What may be written in one word with an indicator's name: 住院分娩补助年度任务数, 两癌筛查累计完成.
JOINED = (
    "target", "month_value", "value", "stock_value", "reported_completion", "rate", "explanation",
    "comparison",
)  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """What a column or row holds: the indicator (None where it stands elsewhere), the field, the unit
    printed.

    `field` is a field of a fact, or one of: stock_value, rank, unit, label, window_start, window_end, plan,
    source, carried_over, comparison, skip, unknown (an unresolved quantity of the indicator).
    """

    field: str
    indicator: str | None = None
    unit: Unit | None = None
    text: str = ""


def path(parts: Sequence[str]) -> Meaning:
    """What a header path holds, read from the group down; `unknown` without indicator where nothing is
    known.
    """
    printed = next((found for part in reversed(parts) if (found := in_header(plain(part)))), None)
    leaf = parts[-1] if parts else ""
    for depth, part in enumerate(parts):
        code = indicators.exact(part) if depth == len(parts) - 1 else indicators.group(part)
        if code:
            found = _own(code, part) if depth == len(parts) - 1 else below(code, leaf)
            return replace(found, unit=printed, text=plain(leaf))
    return replace(_without_group(leaf), unit=printed, text=plain(leaf))


def _own(code: str, text: str) -> Meaning:
    """A column headed by the indicator's own name holds its figure; 完成率 of a count indicator its
    completion.
    """
    if indicators.get(code).kind == "count" and re.search(r"(?:完成率|进度)$", without_brackets(plain(text))):
        return Meaning("reported_completion", code)
    return Meaning("value", code)


def _without_group(leaf: str) -> Meaning:
    for code, rest in indicators.joined(leaf):
        if not rest:
            return _own(code, leaf)
        if role(rest) in JOINED:
            return below(code, rest)
    return Meaning(role(leaf) or "unknown")


def below(code: str, leaf: str) -> Meaning:
    """What a word means below an indicator's name."""
    word = role(leaf)
    if word in ("comparison", "explanation", "rank", "skip", "unit", "carried_over"):
        return Meaning(word, code)
    quantity = indicators.quantity_of(leaf, code)
    if indicators.get(code).kind == "count":
        return Meaning(_of_count(quantity, word, leaf, code), code)
    if quantity:
        return Meaning(quantity, code)
    if indicators.exact(leaf) == code:
        return Meaning("value", code)
    return Meaning({"rate": "value", None: "unknown", "label": "unknown"}.get(word, word), code)


def _of_count(quantity: str | None, word: str | None, leaf: str, code: str) -> str:
    if word in ("target", "month_value", "reported_completion", "stock_value"):
        return word
    if word == "rate":
        return "reported_completion"
    if quantity == "numerator" or word == "value" or indicators.exact(leaf) == code:
        return "value"
    return "unknown"


def settle(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings of neighbouring columns, with what only the neighbours tell: see the functions below."""
    flat = _quantities_beside_rate(list(meanings))
    for code in dict.fromkeys(m.indicator for m in flat if m.indicator):
        flat = _group(flat, code)
    return flat


def _quantities_beside_rate(meanings: list[Meaning]) -> list[Meaning]:
    """In a flat header 应参合人数 | 参合人数 | 参合率 the first two belong to the rate beside them."""
    rates = [
        m.indicator
        for m in meanings
        if m.indicator and m.field == "value" and indicators.is_ratio(m.indicator)
    ]
    return [_beside(meaning, dict.fromkeys(rates)) for meaning in meanings]


def _beside(meaning: Meaning, rates: dict) -> Meaning:
    own = meaning.indicator and indicators.is_ratio(meaning.indicator)
    if own or meaning.field not in ("unknown", "value", "target"):
        return meaning
    for code in rates:
        quantity = indicators.quantity_of(meaning.text, code)
        if quantity:
            return replace(meaning, field=quantity, indicator=code)
    return meaning


def _group(meanings: list[Meaning], code: str) -> list[Meaning]:
    """Within one indicator's columns: a rate given as 任务数, 完成数, 完成率; and quantities known by
    elimination.
    """
    places = [at for at, meaning in enumerate(meanings) if meaning.indicator == code]
    if not indicators.is_ratio(code):
        return meanings
    held = {meanings[at].field: at for at in reversed(places)}
    result = list(meanings)
    unknown = [at for at in places if meanings[at].field == "unknown"]
    if {"target", "value", "reported_completion"} <= held.keys() and _counts_in(meanings, held):
        swap = {"target": "denominator", "value": "numerator", "reported_completion": "value"}
        for field, to in swap.items():
            result[held[field]] = replace(meanings[held[field]], field=to)
        return result
    _eliminate(result, unknown, code)
    if "value" not in held and "reported_completion" in held and "target" not in held:
        at = held["reported_completion"]
        result[at] = replace(result[at], field="value")
    return result


def _counts_in(meanings: list[Meaning], held: dict[str, int]) -> bool:
    """Whether the target of a rate's group is printed in things, not in percent."""
    printed = meanings[held["target"]].unit
    return printed is not None and printed.name != "%"


def eliminated(meanings: Iterable[Meaning]) -> list[Meaning]:
    """Child rows of a rate whose names the catalogue does not know, named by what is still open."""
    result = list(meanings)
    for code in dict.fromkeys(m.indicator for m in result if m.indicator and m.field == "child"):
        if indicators.is_ratio(code):
            places = [at for at, m in enumerate(result) if m.indicator == code and m.field == "child"]
            _eliminate(result, places, code)
    return result


def _eliminate(result: list[Meaning], unknown: list[int], code: str) -> None:
    """Name one or two unknown quantities by what is still open, by likeness to the catalogue's names."""
    taken = {meaning.field for meaning in result if meaning.indicator == code}
    open_fields = [field for field in ("numerator", "denominator") if field not in taken]
    if not unknown or len(unknown) > len(open_fields):
        return
    indicator = indicators.get(code)
    if len(unknown) == 2:
        first, second = (result[at].text for at in unknown)
        straight = indicators.likeness(first, indicator.numerator) + indicators.likeness(
            second, indicator.denominator
        )
        crossed = indicators.likeness(first, indicator.denominator) + indicators.likeness(
            second, indicator.numerator
        )
        if abs(straight - crossed) < 0.05:
            return
        open_fields = ["numerator", "denominator"] if straight > crossed else ["denominator", "numerator"]
    elif len(open_fields) == 2:
        scores = {
            field: indicators.likeness(result[unknown[0]].text, getattr(indicator, field))
            for field in open_fields
        }
        open_fields = [max(scores, key=scores.get)] if max(scores.values()) > 0.5 else []
    for at, field in zip(unknown, open_fields, strict=False):
        result[at] = replace(result[at], field=field)
