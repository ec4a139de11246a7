"""一级要几件 — how many things bring one row to one rung, and why is there no number where there is none?"""

from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from analytics.exact import MILLIONTHS
from analytics.reaching.counted import Counted, counted, exactly
from analytics.reaching.rungs import Rung


class Answer(NamedTuple):
    """`things` to add (`sign` 1) or take off (−1); None with a `limit` that says why."""

    things: float | None
    limit: str
    sign: int


NO_BAR = Answer(None, "no_bar", 1)


def answer(row: pd.Series, one: Rung, ceiling: float | None) -> Answer:
    """The least number of things that brings the row's figure to the rung, the rung standing still.

    `limit` where there is none, as in `needed`. `ceiling`: the highest figure possible, for shares.
    """
    if one.figure is None:
        return NO_BAR
    if row["kind"] == "parameter" and row["direction"] != 0:
        short = (one.figure - exactly(row["figure"])) * int(row["direction"])
        return Answer(float(max(short, Fraction(0))), "", int(row["direction"]))
    own = counted(row)
    if own is None:
        return Answer(None, "no_counts", int(row["figure_direction"]))
    if row["direction"] != 0 and row["kind"] != "count":
        sign = int(row["figure_direction"])
        return _possible(own, own.things_to(one.figure, sign), sign, ceiling if _is_share(row) else None)
    return _to_completion(own, _completion(row, one), ceiling if _is_share(row) else None)


def _completion(row: pd.Series, one: Rung) -> Fraction:
    if one.bar == "target" or row["direction"] > 0:
        return one.figure / 100
    # ranked at the millionth (`analytics.exact.order`): the least that rounds to the rival's
    return (one.figure - Fraction(1, 2 * MILLIONTHS)) / 100


def _to_completion(own: Counted, rate: Fraction, ceiling: float | None) -> Answer:
    bar, sign = own.bar_of_completion(rate)
    things = own.things_to(bar, sign)
    if own.completion(sign * things) < rate:
        return Answer(None, "overshoot", sign)
    return _possible(own, things, sign, ceiling)


def _is_share(row: pd.Series) -> bool:
    return row["kind"] == "rate" and row["direction"] >= 0


def _possible(own: Counted, things: int, sign: int, ceiling: float | None) -> Answer:
    if things == 0:
        return Answer(0.0, "", sign)
    if sign < 0 and things > own.part:
        return Answer(None, "floor", sign)
    if sign > 0 and ceiling is not None and own.actual(things) > exactly(ceiling):
        return Answer(None, "ceiling", sign)
    return Answer(float(things), "", sign)
