"""Check: both roads over one store, held against each other.

Ask `check(store)` for the outcome; nothing may be written to the store meanwhile.
"""

from oracle import compare, recompute, scored, shown


def check(store, period: str | None = None) -> compare.Outcome:
    """All figures of all months, or of `period`: how many were compared and which differ."""
    mine = shown.frames(store)
    with store.cursor() as cursor:
        other = shown.recomputed(recompute.recomputed(cursor, *scored.schemes()))
    return compare.compared(mine, other, period)
