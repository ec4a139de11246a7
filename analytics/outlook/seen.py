"""所见 — all that had been seen of one indicator by the end of a month: reckoned once, asked several times.

Landings, the months on the way to them and the back-test rest on the same tables; a page that shows all three
asks `seen` once and hands it to each.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.outlook.growth import Steps, steps
from analytics.outlook.histories import Histories, histories, of_each
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
    return None if rows.empty else _seen(histories(rows, plan))


def seen_of_each(frame: pd.DataFrame, plan: pd.DataFrame | None = None, *, period: str) -> dict[str, Seen]:
    """`seen` of every indicator with such a row, by its code; `plan` says its indicator too."""
    known = of_each(frame[frame["period"] <= period], plan)
    return {indicator: _seen(tables) for indicator, tables in known.items()}


def _seen(known: Histories) -> Seen:
    sums = steps(known)
    return Seen(known, sums, made(known, sums))
