"""Check: both roads over one store, held against each other.

Ask `check(store)` for the outcome; nothing may be written to the store meanwhile.
"""

from collections.abc import Callable

from oracle import compare, given, recompute, shown


def check(
    store, period: str | None = None, *, between: Callable[[], None] = lambda: None
) -> compare.Outcome:
    """All figures of all months, or of `period`: how many were compared and which differ.

    `between` is called between the steps; what it raises breaks the check off.
    """
    mine = shown.frames(store, period, between)
    with store.cursor() as cursor:
        other = shown.again(recompute.recomputed(cursor, given.rows(mine), between))
    return compare.compared(mine, other, period)
