"""攀登 — every area's way to every rung of a month: how many things now, and how many if the others go on?

Ask `climbs`; `analytics.reaching.needed` makes the frame of it that the pages show.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from analytics.reaching.answer import NO_BAR, Answer, answer
from analytics.reaching.carried import carried_and_standing
from analytics.reaching.lines import Line, lines
from analytics.reaching.rungs import Ladder, Rung


class Climb(NamedTuple):
    """`row`: which row of the month, `rung` as it is today, `now` and `after` what it takes."""

    row: int
    rung: Rung
    now: Answer
    after: Answer


def climbs(
    history: pd.DataFrame,
    period: str,
    *,
    ceiling: float | dict[str, float] | None = None,
    areas: Collection[str] | None = None,
) -> Iterator[Climb]:
    """Every rung of every area with a figure, or of `areas`, up to its own place.

    `after` is `NO_BAR` where nothing can be carried on. `history` and `ceiling` as in `carried`.
    """
    rows = history[history["period"] == period]
    # what the area itself adds until then is what is asked; of savings, its own pace is what is saved from
    moments = [rows, *carried_and_standing(history, period, ceiling=ceiling)]
    now, later, standing = (lines(one) for one in moments)
    ladders = _ladders(rows, now), _ladders(rows, later)
    codes, ranks = rows["indicator"].tolist(), rows["rank"].tolist()
    carries, ceilings = _carries(rows).tolist(), _ceilings(rows, ceiling)
    asked = rows["figure"].notna() & (True if areas is None else rows["area"].isin(areas))
    for row in np.flatnonzero(asked):
        today, then = (ladder[codes[row]] for ladder in ladders)
        moved = then.rungs(later[row], standing[row])
        for one, by_then in zip(today.rungs(now[row]), moved, strict=False):
            if one.place is None or one.place <= ranks[row]:
                after = answer(standing[row], by_then, ceilings[row]) if carries[row] else NO_BAR
                yield Climb(int(row), one, answer(now[row], one, ceilings[row]), after)


def _ladders(rows: pd.DataFrame, found: list[Line]) -> dict[str, Ladder]:
    of_indicator: dict[str, list[Line]] = {}
    for code, line in zip(rows["indicator"], found, strict=True):
        of_indicator.setdefault(code, []).append(line)
    return {code: Ladder(members) for code, members in of_indicator.items()}


def _ceilings(rows: pd.DataFrame, ceiling: float | dict[str, float] | None) -> list[float | None]:
    return [ceiling.get(code) if isinstance(ceiling, dict) else ceiling for code in rows["indicator"]]


def _carries(rows: pd.DataFrame) -> pd.Series:
    counts_up = (rows["direction"] > 0) | ((rows["direction"] < 0) & (rows["kind"] != "count"))
    return (rows["kind"] == "parameter") | (counts_up & (rows["months_left"] >= 0))
