"""Shown: the figures of all months as the pages have them, by the functions that the pages call.

Ask `frames(store, period)` for every table of `TABLES`; `again` brings the other road's answers into the
same tables. Each module here answers for the tables in its own TABLES: `frames(asked)` gives them as shown,
`again(answers)` as recomputed. What is slow to ask is asked of the months wanted only, some of it of one.
"""

from collections.abc import Callable, Mapping

import pandas as pd

from oracle.shown import (
    doubt,
    lifts,
    moves,
    outlook,
    places,
    quality,
    reached,
    reporting,
    revised,
    score_changes,
    score_doubt,
    scored,
    standing,
    suspected,
    targets,
    tried,
    weak,
)
from oracle.shown.asked import asked

STEPS = (standing, reporting, places, weak, doubt, scored, score_doubt, quality, score_changes, moves,
         reached, lifts, outlook, suspected, targets, revised, tried)  # fmt: skip
TABLES = {table.name: table for step in STEPS for table in step.TABLES}


def frames(
    store, period: str | None = None, between: Callable[[], None] = lambda: None
) -> dict[str, pd.DataFrame]:
    """What the pages show, by the names of TABLES; of a store with at least one month.

    `between` is called between the steps; what it raises breaks the work off.
    """
    of, told = asked(store, period), {}
    for step in STEPS:
        between()
        told |= step.frames(of)
    return told


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The answers of `recompute.recomputed` under the names and columns of TABLES."""
    return {name: frame for step in STEPS for name, frame in step.again(answers).items()}
