"""Do the quantities of one area and month agree: parts within their whole, sums, one thing said twice?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from data.catalogue import LogicCheck, Term
from data.intake.checks.logic.material import Material
from data.intake.checks.logic.wording import cell, finding, quantity
from data.intake.facts import Fact
from data.intake.findings import Finding
from data.intake.vocabulary import indicators


def chain(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding wherever a quantity is larger than the next one present in its line.

    A rate's own numerator above its own denominator is told by the quotients, not here.
    """
    for _, here in _lines(rule, material):
        for part, whole in pairwise(here):
            own = part.indicator == whole.indicator and whole.field == "denominator"
            if not own and not _of_last_year(part, whole) and part.value > whole.value * (1 + rule.tolerance):
                yield finding(rule, part, part=quantity(part), figure=part.value, whole=quantity(whole),
                              limit=whole.value, cell=cell(whole, part))


def _of_last_year(part: Fact, whole: Fact) -> bool:
    """In January and February a quarterly figure repeats last December's, and the year's count began anew."""
    series = {indicators.get(part.indicator).series, indicators.get(whole.indicator).series}
    return part.period[5:] in ("01", "02") and series == {"step-quarter", "ytd"}


def total(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at the last quantity of a line where it is not the sum of the others."""
    for line, here in _lines(rule, material):
        if len(here) < len(line):
            continue
        *parts, whole = here
        own = sum(part.value for part in parts)
        if abs(own - whole.value) > max(0.5, rule.tolerance * abs(whole.value)):
            names = "、".join(quantity(part) for part in parts)
            yield finding(rule, whole, parts=names, own=own, figure=whole.value, gap=whole.value - own)


def same(rule: LogicCheck, material: Material) -> Iterator[Finding]:
    """A finding at the first quantity of a pair that ought to be equal and is not."""
    for _, here in _lines(rule, material):
        if len(here) < 2:
            continue
        first, other = here
        slack = max(rule.least, 0.5, rule.tolerance * max(abs(first.value), abs(other.value)))
        if abs(first.value - other.value) > slack:
            yield finding(rule, first, figure=first.value, other=quantity(other), limit=other.value,
                          cell=cell(other, first))


def _lines(rule: LogicCheck, material: Material) -> Iterator[tuple[tuple[Term, ...], list[Fact]]]:
    """Each line of the rule for each area and month, with those of its quantities that are there."""
    for figures in material.months.values():
        for line in rule.quantities:
            yield line, [figures[term] for term in line if term in figures]
