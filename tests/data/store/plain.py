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
    for place, sent in enumerate(accepted):
        if not any(replaces(later, sent) for later in accepted[place + 1:]):
            known.update(sent.says)
    return known


def replaces(later: Sent, sent: Sent) -> bool:
    """A later word on the same sheet: same form, same scope, and something in common."""
    return (later.form, later.scope) == (sent.form, sent.scope) and bool(later.says.keys() & sent.says.keys())
