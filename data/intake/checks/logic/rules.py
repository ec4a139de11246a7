"""The rules run one after the other: which kind is looked after by what, and which findings say too much.

One may ask for all findings on a workbook's figures, with or without what was known before. A figure that
slipped by a digit also falls, jumps or exceeds its task; the slip alone is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from data import catalogue
from data.catalogue import LogicCheck
from data.intake.checks.logic import copies, course, parts, slips, tasks
from data.intake.checks.logic.material import Material, material
from data.intake.facts import Fact, TargetRow
from data.intake.findings import Finding

# `reason` and `due` are looked after elsewhere: they need the form, or the day it came in.
KINDS: dict[str, Callable[[LogicCheck, Material], Iterator[Finding]]] = {
    "chain": parts.chain,
    "sum": parts.total,
    "same": parts.same,
    "over": tasks.over,
    "equal": course.january,
    "fall": course.fall,
    "step": course.step,
    "jump": course.jump,
    "tenfold": slips.against_last_month,
    "odd_one": slips.against_neighbours,
    "copy": copies.of_last_month,
    "same_as_neighbour": copies.of_neighbour,
    "target_changed": tasks.changed,
    "carried_over": tasks.without_remainder,
    "carried_within": tasks.remainder_within,
}
MONTHLY = tuple(code for code, form in catalogue.forms().items() if form.due_day)
SLIPS = ("tenfold", "odd_one")
# What follows from a slip in the same cell, and what from one in another cell of the same line.
OUTDONE = ("fall", "jump", "target_changed")
BESIDE = ("step", "over")


def within(form: str | None, facts: tuple[Fact, ...], lines: tuple[TargetRow, ...],
           found: Iterable[Finding]) -> list[Finding]:
    """The rules' findings on one workbook alone, its own earlier months among what is known."""
    found = list(found)
    # A target workbook and the region's annex say nothing of what a banner did in a month.
    figures = facts if form in MONTHLY else ()
    return beyond(check(material(figures, lines, is_correction=is_correction(found))), found)


def beyond(found: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Those findings that nothing told already says of their cell."""
    told = list(told)
    known = {(one.code, one.sheet, one.cell) for one in told}
    # 0.97 among 97s is asked as a fraction; that it is a hundredth of the others is the same said twice.
    known |= {("tenfold", one.sheet, one.cell) for one in told
              if (one.code, one.severity) == ("rate_fraction_vs_percent", "ask")}
    return [one for one in found if (one.code, one.sheet, one.cell) not in known]


def is_correction(found: Iterable[Finding]) -> bool:
    """Whether the sheet calls itself a correction."""
    return any(finding.code == "correction_of" for finding in found)


def check(given: Material) -> list[Finding]:
    """Every finding of every rule, a slip in the place of what follows from it."""
    found = [(rule.kind, one) for rule in catalogue.logic_checks() if rule.kind in KINDS
             for one in KINDS[rule.kind](rule, given)]
    slips = [one for kind, one in found if kind in SLIPS]
    cells = {(one.sheet, one.cell) for one in slips}
    lines = {(one.sheet, one.area, one.indicator) for one in slips}
    return [one for kind, one in found
            if not (kind in OUTDONE and (one.sheet, one.cell) in cells)
            and not (kind in BESIDE and (one.sheet, one.area, one.indicator) in lines)]


def of_kind(kind: str) -> LogicCheck | None:
    """The first rule of a kind; None where somebody has taken it out of the catalogue."""
    return next((rule for rule in catalogue.logic_checks() if rule.kind == kind), None)
