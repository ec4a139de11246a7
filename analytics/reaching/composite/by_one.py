"""单靠一项 — how many things of one indicator alone bring a 综合 to a goal?

Floats settle it wherever they lie further from a whole number, or from 100 %, than rounding can bring them;
the rest is reckoned in fractions (`exactly_by_one`), as all of it could be.
"""

from fractions import Fraction

import numpy as np
import pandas as pd

from analytics.reaching.composite.members import POINTS, Members, capped
from analytics.reaching.counted import Counted

# Far above the noise of a few float operations, far below what decides.
NEAR = 1e-9

FOUND = ["goal_row", "used", "needed", "limit", "sign", "most_points", "to_full"]


def things_by_one(used: Members, goals: pd.DataFrame, around: Members) -> pd.DataFrame:
    """One row per goal and indicator: `goal_row`, `used` (which row), `needed`, `limit`, `sign`.

    `around` counts for the other indicators. `most_points` and `to_full` as in `together.by_one`.
    """
    ahead = _ahead(used, around)
    asked = [(number, at, short) for number, group, short in around.asked(goals) for at in used.groups[group]]
    different = dict(zip(used.distinct, used.own, strict=True))
    to_full = {number: _things(own, Fraction(1)) for number, own in different.items()}
    most = {at: float(POINTS * (1 - used.rate[at]) / len(here))
            for here in used.groups.values() for at in here}  # fmt: skip
    rough = _roughly(used, asked, ahead)
    lines = []
    for (number, at, short), answer in zip(asked, rough, strict=True):
        found = answer or exactly_by_one(used.own[at], used.rate[at], short + ahead[at])
        lines.append((number, at, *found, most[at], to_full[used.distinct[at]]))
    return pd.DataFrame(lines, columns=FOUND)


def exactly_by_one(own: Counted | None, now: Fraction, short: Fraction) -> tuple[int | None, str, int]:
    """The least number of things that adds `short` to the completion `now`, why there is none, the sign."""
    if short <= 0:
        return 0, "", 1
    if own is None:
        return None, "no_counts", 1
    if now + short > 1:
        return None, "cap", 1
    things, sign = _things(own, now + short), own.bar_of_completion(now + short)[1]
    return things, "cap" if things is None else "", sign


def _ahead(used: Members, around: Members) -> list[Fraction]:
    """What each indicator brings beside the others, which must not be counted twice."""
    if used is around:
        return [Fraction(0)] * len(used.rate)
    names = list(used.by)
    keys, others = (
        list(zip(*(one.rows[name] for name in [*names, "indicator"]), strict=True)) for one in (used, around)
    )
    known = dict(zip(others, around.rate, strict=True))
    return [known[key] - rate for key, rate in zip(keys, used.rate, strict=True)]


def _things(own: Counted | None, rate: Fraction) -> int | None:
    """The least count for that completion; None where no number of things gives it."""
    if own is None:
        return None
    bar, sign = own.bar_of_completion(rate)
    things = own.things_to(bar, sign)
    possible = own.part + sign * things >= 0 and capped(own, sign * things) >= rate
    return things if possible else None


def _roughly(used: Members, asked: list[tuple], ahead: list[Fraction]) -> list[tuple | None]:
    """`exactly_by_one` in floats where these are sure; None where they are not."""
    at = np.array([one[1] for one in asked], dtype=int)
    now, before = (np.array([float(x) for x in values])[at] for values in (used.rate, ahead))
    short = np.array([float(one[2]) for one in asked]) + before
    part, level = (values[at] for values in _levels(used.own))
    with np.errstate(all="ignore"):  # of what is not counted nothing is asked
        more = (now + short) * level - part
        least = np.ceil(more)
        unsure = np.abs(more - np.rint(more)) <= NEAR * (1 + np.abs(level) + np.abs(part))
    counts_up = ~np.isnan(level) & ~unsure & (now + short < 1 - NEAR)
    cases = [short < -NEAR, short <= NEAR, now + short > 1 + NEAR, counts_up]
    sure = np.select(cases, ["there", "unsure", "beyond", "counted"], "unsure")
    told = zip(sure.tolist(), least.tolist(), at.tolist(), strict=True)
    return [_told(case, things, used.own[one]) for case, things, one in told]


def _told(case: str, things: float, own: Counted | None) -> tuple[int | None, str, int] | None:
    """What `exactly_by_one` would answer in that case; None in the unsure one."""
    if case == "there":
        return 0, "", 1
    if case == "beyond":
        return None, "no_counts" if own is None else "cap", 1
    return (int(things), "", 1) if case == "counted" else None


def _levels(own: list[Counted | None]) -> tuple[np.ndarray, np.ndarray]:
    """The counts and the count of full completion where more is better; NaN elsewhere."""
    up = [one if one is not None and one.direction > 0 else None for one in own]
    parts = [np.nan if one is None else float(one.part) for one in up]
    levels = [np.nan if one is None else float(one.nearer * one.whole / one.scale) for one in up]
    return np.array(parts), np.array(levels)
