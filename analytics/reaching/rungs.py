"""阶梯 — which figures does an area have to reach for its target, the city average and each better place?

A rung is a bar that stands still while the area climbs, exact as a fraction of the figure's unit. That is
so for the average too: the area stays in it and raises it, but it is at the average of all exactly when
it is at the average of the others, because N+k over D and (n+k) over d are equal just when (N−n) over
(D−d) equals both.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from analytics.reaching.counted import reached
from analytics.reaching.lines import Line, lines
from analytics.reaching.tasks import things_to_average

Sum = tuple[Fraction, ...]


class Rung(NamedTuple):
    """`bar` is target, city or place; `place` the place it gives; `rivals` who stands there now."""

    bar: str
    place: int | None
    figure: Fraction | None
    rivals: tuple[str, ...] = ()


def rungs(rows: pd.DataFrame, area: str) -> list[Rung]:
    """`Ladder.rungs` of one area among the rows of a month and indicator."""
    found = lines(rows)
    own = [one for one in found if one.area == area]
    return Ladder(found).rungs(own[0]) if own else []


class Ladder:
    """What all lines of one month and indicator are together: their order, best first, and their sums."""

    def __init__(self, found: list[Line]):
        known = sorted((one for one in found if one.figure is not None), key=lambda one: one.area)
        known.sort(key=lambda one: -one.upwards * one.figure)
        self._levels = [list(level) for _, level in groupby(known, key=lambda one: one.figure)]
        self._pairs = _sum([one.pair for one in found if one.pair], 2)
        self._tasks = _sum([one.task for one in found if one.task], 3)
        self._figures = [one.figure_told for one in known]

    def rungs(self, own: Line, mine: Line | None = None) -> list[Rung]:
        """Target, city and every place, the best first; empty without a figure.

        Place k is had with the figure of the k-th best of the others: then at most k − 1 are better, and
        equal figures share the better place. Target: with tolerance its nearer bound. City: missing for
        bands and limits on counts, whose average is no quotient; of figures without counts the mean of the
        others; of tasks the completion the area has when it is level with the sum of all, itself and
        tolerances included. `mine`: what climbs in the place of `own`, if it is not that itself.
        """
        if own.figure is None:
            return []
        mine = mine or own
        city = Rung("city", None, self._average(own, mine))
        return [Rung("target", None, mine.target), city, *self._places(own)]

    def _places(self, own: Line) -> Iterator[Rung]:
        place = 0
        for level in self._levels:
            there = [one for one in level if one is not own]
            names = tuple(one.name for one in there)
            for one in there:
                place += 1
                yield Rung("place", place, one.figure, names)

    def _average(self, own: Line, mine: Line) -> Fraction | None:
        if own.bent:
            return None
        if own.is_task:
            return _task_average(mine, _without(self._tasks, own.task))
        return _quotient(mine, *_without(self._pairs, own.pair)) if own.pair else self._mean(own)

    def _mean(self, own: Line) -> Fraction:
        others = len(self._figures) - 1
        return (sum(self._figures) - own.figure_told) / others if others else own.figure


def _quotient(mine: Line, part: Fraction, whole: Fraction) -> Fraction | None:
    if whole > 0:
        return part / whole
    # things above a denominator of 0 weigh on the sum all the same: nobody can come up with that average
    return mine.figure if part == 0 or mine.upwards < 0 else None


def _task_average(mine: Line, rest: Sum) -> Fraction | None:
    value, nearer, farther = mine.done
    most = things_to_average(mine.done, rest)
    return None if most is None else 100 * reached(value + most, nearer, farther)


def _sum(terms: list[Sum], n: int) -> Sum:
    return tuple(sum((one[i] for one in terms), Fraction(0)) for i in range(n))


def _without(total: Sum, own: Sum | None) -> Sum:
    return total if own is None else tuple(one - mine for one, mine in zip(total, own, strict=True))
