"""The suggestions that only the whole workbook can settle.

A formula without a stored result is given the figure it comes to. A name proposed for a row is taken back
where it is not certain: the area or indicator has a row of its own already, or the name is as near to
another quantity.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from data import catalogue
from data.intake.facts import Reading
from data.intake.findings import Finding
from data.intake.giving_back.formulas import Reckoner
from data.intake.reading.cells import Grid, place
from data.intake.vocabulary import areas, indicators

# a fraction shown in percent then has two decimals, and money in 万元 its yuan
DECIMALS = 4


def settled(reading: Reading, sheets: Iterable[Grid]) -> Reading:
    """The reading with its suggestions completed; nothing else changes."""
    by_name = {grid.sheet: (grid, Reckoner(grid)) for grid in sheets}
    said = {(fact.sheet, name) for fact in reading.facts for name in (fact.area, fact.indicator)}
    findings = tuple(
        _one(finding, *by_name[finding.sheet], said) if finding.sheet in by_name and finding.cell else finding
        for finding in reading.findings
    )
    return replace(reading, findings=findings)


def _one(finding: Finding, grid: Grid, cells: Reckoner, said: set[tuple[str, str]]) -> Finding:
    at = place(finding.cell)
    if finding.code == "formula_no_cache" and at:
        found = cells.result(*at)
        return replace(finding, suggestion=None if found is None else round(found, DECIMALS))
    if finding.code in ("area_misspelled", "indicator_unknown") and finding.suggestion and at:
        known = areas.known(finding.suggestion) or indicators.exact(finding.suggestion)
        certain = finding.code == "area_misspelled" or _means(grid.seen(*at).text, known)
        if not certain or (finding.sheet, known) in said:
            return replace(finding, suggestion=None)
    return finding


@lru_cache(maxsize=1024)
def _means(text: str, indicator: str) -> bool:
    """Whether a row's name is nearer to the indicator's than to that of any count behind a rate."""
    written = indicators.key(text)
    names = [name for name, code in indicators.names().items() if code == indicator]
    own = max(SequenceMatcher(None, written, name).ratio() for name in names)
    every = catalogue.indicators().values()
    counts = (quantity for one in every for quantity in (one.numerator, one.denominator))
    return own > max(indicators.likeness(text, quantity) for quantity in counts)
