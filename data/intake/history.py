"""A reading held against what was known before it came: the same month's checks with the store's eyes.

One may ask for the reading with those findings added. Reading and checking a workbook need no store; what the
store knows comes here as plain figures (see `data.store.read.earlier`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from data.intake import findings
from data.intake.checks.logic import lateness, rules
from data.intake.checks.logic.material import material
from data.intake.facts import Reading

if TYPE_CHECKING:
    from data.store.read.earlier import Earlier

FALL = "cumulative_decrease"


@dataclass(frozen=True)
class Batch:
    """The figures of the workbooks handed in beside one, in the place of the store's."""

    figures: dict[tuple[str, str, str, str], float]
    tasks: dict


def among(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of workbooks handed in together, in their order, with a note at every cumulative figure
    that is below that of an earlier month in another of them.

    Only noted: which of the two workbooks is wrong, and whether the other is loaded at all, is not known.
    """
    return [_beside(reading, readings) for reading in readings]


def _beside(reading: Reading, readings: Sequence[Reading]) -> Reading:
    if not _monthly(reading):
        return reading
    figures = {
        (fact.area, fact.indicator, fact.period, fact.field): fact.value
        for other in readings if other is not reading and _monthly(other)
        for fact in other.facts if isinstance(fact.value, float) and fact.period < reading.period
    }  # fmt: skip
    given = material(reading.facts, earlier=Batch(figures, {}))
    falls = [replace(one, severity="note") for one in rules.check(given) if one.code == FALL]
    ordered = findings.ordered([*reading.findings, *rules.beyond(falls, reading.findings)])
    return replace(reading, findings=ordered)


def _monthly(reading: Reading) -> bool:
    return reading.verdict != "refuse" and reading.form in rules.MONTHLY and reading.period is not None


def with_history(reading: Reading, earlier: Earlier, received_on: date | None = None) -> Reading:
    """The reading with the findings that earlier figures and tasks in force give, ordered and judged anew.

    `received_on` is the day it came in, where that is known; without it nothing is said of lateness. A
    refused reading, and one that is no monthly form, comes back as it is. Asking twice adds nothing.
    """
    if reading.verdict == "refuse" or reading.form not in rules.MONTHLY:
        return reading
    corrected = rules.is_correction(reading.findings)
    alone = rules.check(material(reading.facts, is_correction=corrected))
    # What the rules found in the workbook alone they find again, unless they now know better.
    told = [finding for finding in reading.findings if finding not in alone]
    given = material(reading.facts, earlier=earlier, is_correction=corrected)
    found = [*told, *rules.beyond(rules.check(given), told)]
    # A month that came in time is not made late by its correction.
    if (rule := rules.of_kind("due")) is not None and not corrected:
        found += lateness.check(rule, reading.form, reading.period, received_on)
    ordered = findings.ordered(found)
    return replace(reading, findings=ordered, verdict=findings.verdict(ordered))
