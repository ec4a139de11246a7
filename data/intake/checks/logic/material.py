"""What the logic checks look at: one workbook's figures, what was known before, and the tasks in force.

One may ask for the figures of one area and month, for the last figure before a given one, and whether a
cumulative series still runs on from there. Past figures come from the workbook's own earlier months and from
what the store had accepted; nothing here knows the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from data import periods
from data.catalogue import Term
from data.intake.facts import Fact, TargetRow
from data.intake.vocabulary import indicators

if TYPE_CHECKING:
    from data.store.read.earlier import Earlier, Task

Place = tuple[str, str]


@dataclass
class Material:
    """The figures of a workbook (no written reasons) with what may be held against them.

    `past` has the known figures by area, indicator and field, then by month; `is_correction` is true of a
    sheet that calls itself a correction.
    """

    figures: tuple[Fact, ...]
    task_lines: tuple[TargetRow, ...] = ()
    past: dict[tuple[str, str, str], dict[str, float]] = field(default_factory=dict)
    tasks: dict[tuple[str, str, str], Task] = field(default_factory=dict)
    is_correction: bool = False
    months: dict[Place, dict[Term, Fact]] = field(default_factory=dict)

    def task(self, fact: Fact) -> Task | None:
        """The task in force for the figure's area, indicator and month."""
        return self.tasks.get((fact.area, fact.indicator, fact.period))

    def beside(self, fact: Fact, other: str) -> Fact | None:
        """Another field of the same area, month and indicator in this workbook."""
        return self.months[fact.area, fact.period].get(Term(fact.indicator, other))

    def before(self, fact: Fact) -> tuple[str, float] | None:
        """The latest earlier month that is known for the same quantity, and its figure."""
        known = self.past.get((fact.area, fact.indicator, fact.field), {})
        return max(((month, known[month]) for month in known if month < fact.period), default=None)

    def month_before(self, fact: Fact) -> tuple[str, float] | None:
        """As `before`, for the month just before alone."""
        last = self.before(fact)
        return last if last and last[0] == periods.shift(fact.period, -1) else None

    def runs_on(self, fact: Fact, month: str) -> bool:
        """Whether a cumulative figure of that earlier month is part of this one: same year or same window."""
        if month[:4] == fact.period[:4]:
            return True
        task = self.task(fact)
        return indicators.get(fact.indicator).series != "ytd" and task is not None and (
            task.window_start <= month)


def material(figures: Iterable[Fact], task_lines: Iterable[TargetRow] = (), earlier: Earlier | None = None,
             **known) -> Material:
    """The figures of a workbook, with the store's earlier ones where they are given; its own months count as
    known to its later ones.
    """
    made = Material(tuple(_counted(figures)), tuple(task_lines), **known)
    if earlier:
        made.tasks = dict(earlier.tasks)
        for (area, indicator, month, name), value in earlier.figures.items():
            made.past.setdefault((area, indicator, name), {})[month] = value
    for fact in made.figures:
        made.past.setdefault((fact.area, fact.indicator, fact.field), {})[fact.period] = fact.value
        made.months.setdefault((fact.area, fact.period), {})[Term(fact.indicator, fact.field)] = fact
    return made


def _counted(figures: Iterable[Fact]) -> Iterator[Fact]:
    return (fact for fact in figures if isinstance(fact.value, float))
