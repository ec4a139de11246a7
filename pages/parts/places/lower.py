"""Below the ranking of 位次: why places changed, and how far they may be trusted.

Side by side where both can be drawn; one alone takes the whole width, the other is one sentence below it.
"""

from pages.parts import blocks
from pages.parts.places import moves, trust


def show(rows, choice: str, period: str, peers: str | None, chosen: str | None) -> None:
    """Both blocks of one month's ranking rows."""
    if moves.drawn(choice, period, peers) and trust.drawn(rows, choice):
        first, second = blocks.halves()
        with first:
            moves.show(choice, period, peers, chosen)
        with second:
            trust.show(rows, choice, period, peers, chosen)
        return
    if moves.drawn(choice, period, peers):
        moves.show(choice, period, peers, chosen)
        trust.show(rows, choice, period, peers, chosen)
    else:
        trust.show(rows, choice, period, peers, chosen)
        moves.show(choice, period, peers, chosen)
