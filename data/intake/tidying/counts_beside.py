"""What do the counts beside a percentage say it is written as: a fraction, or percent points?

Ask `numbers` once for the numbers that stand beside each other, then `vote` of each percentage.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from data.intake.recognising.placement import Placement
from data.intake.tidying.factors import Factors, Read
from data.intake.vocabulary.figures import Figure

FRACTION_BELOW = 1.5
IN_POINTS = "completion in points"
# How far a recomputed rate may be from the printed one, as a part of it, and still be meant by it.
ALIKE = 0.25


def numbers(decided: Factors, read: list[Read]) -> dict[tuple, dict[str, float | None]]:
    """The numbers beside each other, by area and indicator; percentages as far as they are decided."""
    counts: dict[tuple, dict[str, float | None]] = {}
    for placement, figure in read:
        number = figure.number and figure.number * decided.of(placement)
        counts.setdefault(_group(placement), {})[placement.field] = number
    for placement, points in _completions_in_points(decided, read):
        counts[_group(placement)][IN_POINTS] = points
    return counts


def _completions_in_points(decided: Factors, read: list[Read]) -> Iterator[tuple[Placement, float]]:
    """The completions that are certain to be percent points: decided, or in a column that others prove so."""
    printed: dict[tuple, list[Read]] = {}
    for placement, figure in read:
        if placement.field == "reported_completion" and figure.number:
            printed.setdefault(placement.series, []).append((placement, figure))
    for cells in printed.values():
        plain = [abs(figure.number) for placement, figure in cells if not decided.decided(placement)]
        in_points = bool(plain) and median(plain) > FRACTION_BELOW
        for placement, figure in cells:
            if in_points or decided.decided(placement):
                yield placement, figure.number * decided.of(placement)


def vote(placement: Placement, figure: Figure, counts: dict) -> float | None:
    """The factor that makes it percent points, 100 or 1, by `numbers`; None where they do not tell."""
    group = counts[_group(placement)]
    over, under = (
        ("value", "target") if placement.field == "reported_completion" else ("numerator", "denominator")
    )
    top, bottom = group.get(over), group.get(under)
    if placement.field == "target" or not figure.number:
        return None
    if placement.field == "value" and not (top and bottom):
        top, bottom = _of_target(group), 1.0
    if not top or not bottom:
        return None
    fraction = top / bottom
    near = {100.0: abs(figure.number / fraction - 1), 1.0: abs(figure.number / (100 * fraction) - 1)}
    best = min(near, key=near.get)
    return best if near[best] < ALIKE else None


def _of_target(group: dict[str, float | None]) -> float | None:
    """The rate, as a fraction, that the target in points and the completion beside it make."""
    target, done = group.get("target"), group.get(IN_POINTS)
    return target * done / 10_000 if target and done and target > FRACTION_BELOW else None


def _group(placement: Placement) -> tuple:
    """What belongs together: the cells of one area (or one total line) and one indicator."""
    along = placement.cell.col if placement.series[1:2] == ("row",) else placement.cell.row
    line = None if placement.area else along
    return placement.row_kind, placement.area, line, placement.indicator, placement.period
