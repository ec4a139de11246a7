"""各行 — the rows of a month in exact fractions, made once for all: what rungs and answers are found from."""

from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from analytics.completion import tolerance
from analytics.exact import counts, fraction, is_task
from analytics.figure import shows_completion
from analytics.reaching.counted import Counted, counted, exact


class Line(NamedTuple):
    """One area on one indicator in a month; `figure` is None where it has none.

    `figure` is exact, the quotient of its counts where it has them, `figure_told` the reckoned number to
    the millionth. `pair`: part and whole of `analytics.exact.counts`, None where either is missing. `done`:
    value, nearer and farther bound of a task; `task` the same where it weighs on the sum of all. `target`:
    the figure at which the target is met. `bent`: a completion that is no quotient (bands, limits on
    counts). `upwards`: 1 where more of the figure is better, else −1.
    """

    area: str
    name: str
    kind: str
    direction: int
    upwards: int
    figure: Fraction | None
    figure_told: Fraction | None
    target: Fraction | None
    own: Counted | None
    pair: tuple[Fraction, Fraction] | None
    is_task: bool
    done: tuple
    task: tuple | None
    bent: bool


def lines(rows: pd.DataFrame) -> list[Line]:
    """The reckoned rows in their order."""
    pairs = _pairs(counts(rows))
    done = _done(rows)
    tasks = is_task(rows).tolist()
    weighing = [one if task and pair else None for one, task, pair in zip(done, tasks, pairs, strict=True)]
    bent = shows_completion(rows) & (rows["direction"] <= 0)
    columns = [
        rows["area"], rows["area_short"], rows["kind"], rows["direction"], rows["figure_direction"],
        _figures(rows), exact(rows["figure"]), _targets(rows), counted(rows), pairs, tasks, done, weighing,
        bent,
    ]  # fmt: skip
    listed = [one if isinstance(one, list) else one.tolist() for one in columns]
    return [Line(*one) for one in zip(*listed, strict=True)]


def _pairs(pair: pd.DataFrame) -> list[tuple | None]:
    both = zip(exact(pair["part"]), exact(pair["whole"]), strict=True)
    return [None if None in one else one for one in both]


def _figures(rows: pd.DataFrame) -> list[Fraction | None]:
    pair = fraction(rows)
    both = zip(exact(pair["part"].where(rows["figure"].notna())), exact(pair["whole"]), strict=True)
    return [None if part is None else part / whole for part, whole in both]


def _done(rows: pd.DataFrame) -> list[tuple]:
    bounds = tolerance(rows)
    return list(zip(exact(rows["value"]), exact(bounds["nearer"]), exact(bounds["farther"]), strict=True))


def _targets(rows: pd.DataFrame) -> list[Fraction | None]:
    return exact(tolerance(rows)["nearer"].mask(shows_completion(rows), rows["figure_target"]))
