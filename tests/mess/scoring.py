"""How well a reading did against the truth of an example: found, invented, at their cells, asked in vain.

One may score one reading and add scores up by kind of mess. A figure read with another value counts both as
missing and as invented.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from data.intake.facts import Fact, Reading
from tests.mess import saving
from tests.mess.model import Book, Told

NEAR = 1e-6


@dataclass
class Score:
    """Counts of one or many readings; `faults` say each deviation in words, for whoever mends it."""

    sheets: int = 0
    told: int = 0
    read: int = 0
    right: int = 0
    placed: int = 0
    vain: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / self.told if self.told else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def cells(self) -> float:
        return self.placed / self.right if self.right else 1.0

    def add(self, other: Score) -> None:
        for name in ("sheets", "told", "read", "right", "placed", "vain", "seconds"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults += other.faults


def score(book: Book, reading: Reading) -> Score:
    """The score of one reading of a book; facts that are not sure count for nothing."""
    every = saving.truth(book)
    sure = {key: said for key, said in every.items() if said[0].sure}
    found = {
        key: fact for fact in reading.facts
        if (key := (fact.area, fact.period, fact.indicator, fact.field)) in sure
        or (key not in every and fact.area not in book.unsure)
    }  # fmt: skip
    result = Score(sheets=1, told=len(sure), read=len(found))
    for key, (told, sheet, cell) in sure.items():
        _one(result, key, told, found.get(key), (sheet, cell), named=not book.coding)
    result.faults += [f"invented {fact}" for key, fact in found.items() if key not in sure]
    vain = [one for one in reading.findings if one.severity != "note" and one.code not in book.reasons]
    result.vain = len(vain)
    result.faults += [f"{one.severity} {one.code}: {one.message}" for one in vain]
    return result


def _one(
    result: Score, key: tuple, told: Told, fact: Fact | None, at: tuple[str, str], *, named: bool
) -> None:
    """Count one fact; a text file has no sheet name, so there only the cell is compared."""
    if fact is None or not same(told, fact):
        result.faults.append(f"{at} {key} {told.value} read as {fact and fact.value}")
        return
    result.right += 1
    if fact.cell == at[1] and (fact.sheet == at[0] or not named):
        result.placed += 1
    else:
        result.faults.append(f"{at} {key} placed at {fact.sheet}!{fact.cell}")


def same(told: Told, fact: Fact) -> bool:
    """Whether a fact is what was told: words to the letter, figures as far as arithmetic allows."""
    if isinstance(told.value, str) or isinstance(fact.value, str):
        return told.value == fact.value
    return abs(told.value - fact.value) <= NEAR * max(1.0, abs(told.value))
