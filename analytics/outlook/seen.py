"""所见 — all that had been seen of one indicator by the end of a month: reckoned once, asked several times.

Landings, the months on the way to them and the back-test rest on the same tables; a page that shows all three
asks `seen` once and hands it to each.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.outlook.growth import Steps, steps
from analytics.outlook.histories import Histories, histories
from analytics.outlook.past import Made, made


@dataclass(frozen=True)
class Seen:
    """The tables of an indicator (`known`), their running sums and every forecast made in them (`past`)."""

    known: Histories
    sums: Steps
    past: Made


def seen(frame: pd.DataFrame, plan: pd.DataFrame | None = None, *, period: str) -> Seen | None:
    """Of reckoned rows of one indicator up to and including `period`; None without any such row."""
    rows = frame[frame["period"] <= period]
    if rows.empty:
        return None
    known = histories(rows, plan)
    return Seen(known, steps(known), made(known))
