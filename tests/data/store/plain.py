"""The rule "as known at T" in loops and sets: slow, obvious, and what the store's SQL must agree with."""

from typing import NamedTuple


class Sent(NamedTuple):
    """One submission: form, area scope, day of acceptance, and what it says per (area, indicator)."""

    form: str
    scope: str | None
    day: int
    says: dict[tuple[str, str], float | None]


def known_at(history: list[Sent], day: int) -> dict[tuple[str, str], float | None]:
    """Per (area, indicator) the figure in force at the end of that day; None where its absence was said."""
    accepted = sorted((sent for sent in history if sent.day <= day), key=lambda sent: sent.day)
    known: dict[tuple[str, str], float | None] = {}
    for what in {what for sent in accepted for what in sent.says}:
        last_of_form = {sent.form: sent for sent in accepted if what in sent.says}
        words = sorted(last_of_form.values(), key=accepted.index)
        figures = [sent.says[what] for sent in words if sent.says[what] is not None]
        known[what] = figures[-1] if figures else None
    return known


class TargetWord(NamedTuple):
    """One word on the target of an area: from where, which day, what it is to be; None withdraws it."""

    origin: str
    area: str
    day: int
    value: float | None


def target_at(history: list[TargetWord], day: int) -> dict[str, float]:
    """Per area the target that holds at the end of that day: the last word, unless it withdrew."""
    held: dict[str, float | None] = {}
    for word in sorted(history, key=lambda word: word.day):
        if word.day <= day:
            held[word.area] = word.value
    return {area: value for area, value in held.items() if value is not None}
