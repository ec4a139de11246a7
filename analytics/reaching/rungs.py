"""阶梯 — which figures does an area have to reach for its target, the city average and each better place?

A rung is a bar that stands still while the area climbs, exact as a fraction of the figure's unit. That is
so for the average too: the area stays in it and raises it, but it is at the average of all exactly when
it is at the average of the others, because N+k over D and (n+k) over d are equal just when (N−n) over
(D−d) equals both.
"""

from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from analytics.completion import tolerance
from analytics.exact import counts, fraction, is_task
from analytics.figure import shows_completion
from analytics.reaching.counted import exactly, reached, tolerated
from analytics.reaching.tasks import things_to_average


class Rung(NamedTuple):
    """`bar` is target, city or place; `place` the place it gives; `rivals` who stands there now."""

    bar: str
    place: int | None
    figure: Fraction | None
    rivals: tuple[str, ...] = ()


def rungs(rows: pd.DataFrame, area: str) -> list[Rung]:
    """Target, city and the places 1 to the area's own, of one month and indicator; empty without a figure.

    Place k is had with the figure of the k-th best of the others: then at most k − 1 are better, and
    equal figures share the better place. Target: with tolerance its nearer bound. City: missing for bands
    and limits on counts, whose average is no quotient; of figures without counts the mean of the others;
    of tasks the completion the area has when it is level with the sum of all, itself and tolerances
    included.
    """
    own = rows[rows["area"] == area]
    if own.empty or pd.isna(own["figure"].iloc[0]):
        return []
    others = rows[rows["area"] != area]
    best = _best_first(others[others["figure"].notna()])
    places = [Rung("place", k, figure, _at(best, figure)) for k, (figure, _) in enumerate(best, start=1)]
    city = Rung("city", None, _average(own, others))
    return [Rung("target", None, _target(own)), city, *places]


def _target(own: pd.DataFrame) -> Fraction | None:
    bar = tolerance(own)["nearer"].mask(shows_completion(own), own["figure_target"])
    return exactly(bar.iloc[0])


def _best_first(others: pd.DataFrame) -> list[tuple[Fraction, str]]:
    pair = fraction(others)
    figures = [
        exactly(part) / exactly(whole) for part, whole in zip(pair["part"], pair["whole"], strict=True)
    ]
    sign = int(others["figure_direction"].iloc[0]) if len(others) else 1
    found = sorted(zip(figures, others["area"], others["area_short"], strict=True), key=lambda one: one[1])
    return [(figure, name) for figure, _, name in sorted(found, key=lambda one: -sign * one[0])]


def _at(best: list[tuple[Fraction, str]], figure: Fraction) -> tuple[str, ...]:
    return tuple(name for other, name in best if other == figure)


def _average(own: pd.DataFrame, others: pd.DataFrame) -> Fraction | None:
    if shows_completion(own).iloc[0] and own["direction"].iloc[0] <= 0:
        return None
    pair = counts(others).dropna()
    if is_task(own).iloc[0] and own["figure"].notna().iloc[0]:
        return _task_average(own, others)
    if counts(own)["whole"].notna().iloc[0]:
        part, whole = (sum((exactly(x) for x in pair[name]), Fraction(0)) for name in ("part", "whole"))
        if whole > 0:
            return part / whole
        # things above a denominator of 0 weigh on the sum all the same: nobody can come up with that average
        return fraction_of(own) if part == 0 or own["figure_direction"].iloc[0] < 0 else None
    figures = [exactly(x) for x in others["figure"].dropna()]
    return sum(figures, Fraction(0)) / len(figures) if figures else fraction_of(own)


def _task_average(own: pd.DataFrame, others: pd.DataFrame) -> Fraction | None:
    mine, rest = (
        _task(own.iloc[0]),
        [_task(row) for _, row in others[counts(others)["whole"].notna()].iterrows()],
    )
    most = things_to_average(mine, tuple(sum(one[i] for one in rest) for i in range(3)))
    value, nearer, farther = mine
    return None if most is None else 100 * reached(value + most, nearer, farther)


def _task(row: pd.Series) -> tuple[Fraction, Fraction, Fraction]:
    return (exactly(row["value"]), *tolerated(row))


def fraction_of(own: pd.DataFrame) -> Fraction:
    """The figure of a single row, exact."""
    pair = fraction(own)
    return exactly(pair["part"].iloc[0]) / exactly(pair["whole"].iloc[0])
