"""What the numbers themselves prove about a header that words leave open.

One may ask to have the two unnamed count columns of a rate told apart: the pair is numerator and denominator
where their quotient gives the printed rate in nearly every row. Nothing is settled on fewer than three rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.intake.reading.cells import Grid
from data.intake.recognising.fields import Meaning
from data.intake.vocabulary import figures, indicators

FEWEST_ROWS = 3
NEARLY_EVERY = 0.8
NEAR = 0.02


def proven(meanings: Sequence[Meaning], grid: Grid, columns: range, rows: range) -> list[Meaning]:
    """The meanings of neighbouring columns, unnamed pairs of a rate named where the numbers prove them."""
    result = list(meanings)
    for code in dict.fromkeys(meaning.indicator for meaning in meanings if meaning.indicator):
        held = [at for at, meaning in enumerate(meanings) if meaning.indicator == code]
        unknown = [at for at in held if meanings[at].field == "unknown"]
        values = [at for at in held if meanings[at].field == "value"]
        if indicators.is_ratio(code) and len(unknown) == 2 and len(values) == 1:
            _tell_apart(result, grid, rows, columns, unknown, values[0])
    return result


def _tell_apart(
    result: list[Meaning], grid: Grid, rows: range, columns: range, unknown: list[int], value: int
) -> None:
    for top, bottom in (unknown, unknown[::-1]):
        if _holds(grid, rows, columns[top], columns[bottom], columns[value]):
            result[top] = replace(result[top], field="numerator")
            result[bottom] = replace(result[bottom], field="denominator")
            return


def _holds(grid: Grid, rows: range, top: int, bottom: int, value: int) -> bool:
    """Whether top ÷ bottom is the printed value, as a fraction or in points, in nearly every row."""
    lines = [[figures.figure(grid.at(row, col).value).number for col in (top, bottom, value)] for row in rows]
    whole = [line for line in lines if None not in line and line[1] and line[2]]
    right = [line for line in whole if any(_near(line[0] / line[1] * times, line[2]) for times in (1, 100))]
    return len(whole) >= FEWEST_ROWS and len(right) >= NEARLY_EVERY * len(whole)


def _near(own: float, printed: float) -> bool:
    return abs(own - printed) <= NEAR * abs(printed)
