"""What one indicator's columns (or rows) mean together: a rate given as 任务数, 完成数, 完成率; quantities
known by elimination.

One may have neighbouring meanings settled, and child rows named by what is still open. Nothing is named that
is unlike the catalogue's names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import indicators

# How like the catalogue's names a pair, or a single header, must be to be named by elimination.
LIKE_ENOUGH = 0.6
LIKE_A_LITTLE = 0.3


def settle(meanings: Sequence[Meaning]) -> list[Meaning]:
    """The meanings of neighbouring columns, with what only one indicator's other columns tell."""
    flat = list(meanings)
    for code in dict.fromkeys(m.indicator for m in flat if m.indicator):
        flat = _group(flat, code)
    return flat


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
        if abs(straight - crossed) < 0.05 or max(straight, crossed) < LIKE_ENOUGH:
            return
        open_fields = ["numerator", "denominator"] if straight > crossed else ["denominator", "numerator"]
    elif len(open_fields) == 2:
        scores = {
            field: indicators.likeness(result[unknown[0]].text, getattr(indicator, field))
            for field in open_fields
        }
        open_fields = [max(scores, key=scores.get)] if max(scores.values()) > 0.5 else []
    elif indicators.likeness(result[unknown[0]].text, getattr(indicator, open_fields[0])) < LIKE_A_LITTLE:
        return
    for at, field in zip(unknown, open_fields, strict=False):
        result[at] = replace(result[at], field=field)
