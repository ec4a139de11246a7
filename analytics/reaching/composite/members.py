"""计入综合的各项 — the completions of which a 综合 is the mean, exact: how far is it short of a goal?

Ask `members` for the rows that count, with their counts and capped completions as fractions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from analytics.composite import DECIMALS, WITH_FIGURES
from analytics.reaching.counted import Counted, counted

POINTS = 100


@dataclass(frozen=True)
class Members:
    """`rows` that count, in any order; of each its `own` counts and its `rate`, at most 1.

    `groups`: for the values of `by` that make one 综合 the positions of its rows. `distinct`: a number that
    a row has in common with those it repeats, so that what holds of it in several 综合 is reckoned once.
    """

    rows: pd.DataFrame
    own: list[Counted | None]
    rate: list[Fraction]
    groups: dict[tuple, list[int]]
    distinct: list[int]
    by: tuple[str, ...]

    def asked(self, goals: pd.DataFrame) -> Iterator[tuple[int, tuple, Fraction]]:
        """Of each goal its number, its group, and how much the sum of completions is short of it.

        A goal of a group without rows is left out.
        """
        sums = {group: sum(self.rate[at] for at in here) for group, here in self.groups.items()}
        keys = zip(*(goals[name] for name in self.by), strict=True)
        for number, (group, goal) in enumerate(zip(keys, goals["goal"], strict=True)):
            if group in self.groups:
                yield number, group, bar_of(goal) * len(self.groups[group]) - sums[group]


def members(rows: pd.DataFrame, by: Sequence[str]) -> Members:
    """The reckoned rows with a completion that counts; `by`: the columns that tell one 综合 from another.

    A row that counts in several is there several times, under the same index.
    """
    used = rows[rows["status"].isin(WITH_FIGURES) & rows["completion_rate"].notna()]
    own, rates = _exact(used[~used.index.duplicated()])
    distinct = pd.factorize(used.index)[0].tolist()
    groups: dict[tuple, list[int]] = {}
    for at, group in enumerate(zip(*(used[name] for name in by), strict=True)):
        groups.setdefault(group, []).append(at)
    each = [own[at] for at in distinct], [rates[at] for at in distinct]
    return Members(used, *each, groups, distinct, tuple(by))


def _exact(rows: pd.DataFrame) -> tuple[list[Counted | None], list[Fraction]]:
    """The counts and the capped completions of rows that are different ones."""
    own = counted(rows)
    told = zip(own, rows["completion_rate"].astype(float).tolist(), strict=True)
    return own, [min(Fraction(rate) if one is None else one.completion(), Fraction(1)) for one, rate in told]


def bar_of(goal: float) -> Fraction:
    """The least mean that rounds to the goal: 综合 is compared at the 12th decimal."""
    return Fraction(round(float(goal), DECIMALS)) - Fraction(1, 2 * 10**DECIMALS)


def capped(own: Counted, more: int) -> Fraction:
    """The completion with `more` things, as it counts."""
    return min(own.completion(more), Fraction(1))
