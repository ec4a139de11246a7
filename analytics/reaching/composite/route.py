"""几项合力 — in which order and how far are indicators raised until a 综合 comes to a goal?

The steps of one 综合 are the same whatever the goal; a goal is where the sum of their gains reaches it.
"""

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

import pandas as pd

from analytics.reaching.composite.members import POINTS, Members, capped
from analytics.reaching.counted import Counted

FOUND = ["goal_row", "used", "extra", "things", "gain_points", "reached", "last"]


@dataclass(frozen=True)
class Step:
    """A row is raised from `before` to `upto` things; `already` are done beside them.

    `gain` is what this adds to its completion, `in_all` what `upto` things add.
    """

    own: Counted
    before: int
    upto: int
    gain: Fraction
    in_all: Fraction
    already: float


def steps_taken(used: Members, goals: pd.DataFrame, already: list[float] | None) -> pd.DataFrame:
    """One row per goal and indicator on its way, in the order taken (`together.route`)."""
    steps, ways, lines = _steps(used, already), {}, []
    for number, group, short in used.asked(goals):
        here = used.groups[group]
        if group not in ways:
            ways[group] = _in_turn(steps, here, used)
        if short > 0:
            lines += [(number, *line) for line in _taken(*ways[group], short, len(here))]
    numbers = dict.fromkeys(["extra", "things", "gain_points"], float)
    numbers |= dict.fromkeys(["reached", "last"], bool)
    return pd.DataFrame(lines, columns=FOUND).astype(numbers)


def _in_turn(steps: dict[int, list[tuple]], here: list[int], used: Members) -> tuple[list, list[Fraction]]:
    """The steps of one 综合, each with its row, in their order, and the sums of what they gain."""
    found = [(turn, at, step) for at in here for turn, step in steps[used.distinct[at]]]
    found.sort(key=lambda one: one[0])
    return [(at, step) for _, at, step in found], list(accumulate(step.gain for _, _, step in found))


def _steps(used: Members, already: list[float] | None) -> dict[int, list[tuple]]:
    """Of every different row what best months carry and what is beyond them, each with its turn.

    First what best months carry, of all; in either, the most gain for a best month comes first.
    """
    names = ["indicator", "direction", "best_month", "months_left"]
    told = zip(used.distinct, used.own, *(used.rows[name].tolist() for name in names),
               already or [0.0] * len(used.own), strict=True)  # fmt: skip
    found: dict[int, list[tuple]] = {}
    for number, own, code, direction, best, left, done in told:
        if number not in found:
            pays = own is not None and direction > 0 and best > 0 and own.completion() < 1
            found[number] = _both_steps(own, code, best, left, int(done)) if pays else []
    return found


def _both_steps(own: Counted, code: str, best: float, left: float, done: int) -> list[tuple]:
    full = own.things_to(own.bar_of_completion(Fraction(1))[0], 1)
    most = max(min(full, int(best * left) - done if left > 0 else 0), 0)
    worth = (own.completion(1) - own.completion()) * Fraction(float(best))
    now, then, end = (capped(own, things) for things in (0, most, full))
    within = Step(own, 0, most, then - now, then - now, float(done))
    further = Step(own, most, full, end - then, end - now, float(done))
    steps = [((False, -worth, code), within), ((True, -worth, code), further)]
    return [one for one in steps if one[1].upto > 0]


def _taken(steps: list[tuple[int, Step]], sums: list[Fraction], short: Fraction, n: int) -> list[tuple]:
    """Of each row on the way: which, things beyond `already`, in all, points gained, reached, last."""
    end = bisect_left(sums, short)
    reached = end < len(steps)
    taken = {at: (step, step.upto, step.in_all) for at, step in steps[:end]}
    if reached:
        (at, step), missing = steps[end], short - (sums[end - 1] if end else 0)
        bar = step.own.bar_of_completion(capped(step.own, step.before) + missing)[0]
        things = step.own.things_to(bar, 1)
        taken[at] = step, things, capped(step.own, things) - capped(step.own, 0)
    last = steps[min(end, len(steps) - 1)][0] if steps else None
    return [(at, extra, extra + step.already, float(POINTS * gain / n), reached, at == last)
            for at, (step, extra, gain) in taken.items()]  # fmt: skip
