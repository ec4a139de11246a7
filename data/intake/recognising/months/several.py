"""Whether the sheets of one workbook are different months of one series, or one of them names a wrong month.

One may ask for the month of each sheet where they clearly are a series: sheets of the same kind and the same
areas, every one of them with a month of its own. One sheet among many that disagrees is no series.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from data.intake.recognising.placement import Table

ALIKE = 0.5


def are_series(claimed: Sequence[tuple[Table, str]]) -> bool:
    """Whether tables and the months they claim are one series: at least two months, every table has a twin
    of another month, and no two twins claim the same month.
    """
    if len({month for _, month in claimed}) < 2:
        return False
    twins = [(a, b) for a, b in combinations(range(len(claimed)), 2) if _alike(claimed[a][0], claimed[b][0])]
    if any(claimed[a][1] == claimed[b][1] for a, b in twins):
        return False
    return {at for pair in twins for at in pair} == set(range(len(claimed)))


def _alike(one: Table, other: Table) -> bool:
    """Whether two tables report the same things of the same areas."""
    if (one.form, one.area) != (other.form, other.area) or one.sheet == other.sheet:
        return False
    return _share(_indicators(one), _indicators(other)) and _share(set(one.listed), set(other.listed))


def _indicators(table: Table) -> set[str]:
    return {placement.indicator for placement in table.placements}


def _share(one: set, other: set) -> bool:
    return len(one & other) >= ALIKE * max(len(one), len(other), 1) or not (one or other)
