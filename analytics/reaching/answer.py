"""一级要几件 — how many things bring one line to one rung, and why is there no number where there is none?"""

from fractions import Fraction
from typing import NamedTuple

from analytics.exact import MILLIONTHS
from analytics.reaching.counted import Counted
from analytics.reaching.lines import Line
from analytics.reaching.rungs import Rung


class Answer(NamedTuple):
    """`things` to add (`sign` 1) or take off (−1); None with a `limit` that says why."""

    things: float | None
    limit: str
    sign: int


NO_BAR = Answer(None, "no_bar", 1)


def answer(line: Line, one: Rung, ceiling: float | None) -> Answer:
    """The least number of things that brings the line's figure to the rung, the rung standing still.

    `limit` where there is none, as in `needed`. `ceiling`: the highest figure possible, for shares.
    """
    if one.figure is None:
        return NO_BAR
    if line.kind == "parameter" and line.direction != 0:
        short = (one.figure - line.figure_told) * line.direction
        return Answer(float(max(short, Fraction(0))), "", line.direction)
    if line.own is None:
        return Answer(None, "no_counts", line.upwards)
    highest = ceiling if line.kind == "rate" and line.direction >= 0 else None
    if line.direction != 0 and line.kind != "count":
        return _possible(line.own, line.own.things_to(one.figure, line.upwards), line.upwards, highest)
    return _to_completion(line.own, _completion(line, one), highest)


def _completion(line: Line, one: Rung) -> Fraction:
    if one.bar == "target" or line.direction > 0:
        return one.figure / 100
    # ranked at the millionth (`analytics.exact.order`): the least that rounds to the rival's
    return (one.figure - Fraction(1, 2 * MILLIONTHS)) / 100


def _to_completion(own: Counted, rate: Fraction, ceiling: float | None) -> Answer:
    bar, sign = own.bar_of_completion(rate)
    things = own.things_to(bar, sign)
    if own.completion(sign * things) < rate:
        return Answer(None, "overshoot", sign)
    return _possible(own, things, sign, ceiling)


def _possible(own: Counted, things: int, sign: int, ceiling: float | None) -> Answer:
    if things == 0:
        return Answer(0.0, "", sign)
    if sign < 0 and things > own.part:
        return Answer(None, "floor", sign)
    highest = None if ceiling is None else Fraction(round(ceiling * MILLIONTHS), MILLIONTHS)
    if sign > 0 and highest is not None and own.actual(things) > highest:
        return Answer(None, "ceiling", sign)
    return Answer(float(things), "", sign)
