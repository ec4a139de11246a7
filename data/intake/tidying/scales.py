"""A column that mixes 万 and single units: 6.9万, or 22.9588 among 63816 and 12306.

One may ask for the findings on the columns of a table. A cell that prints 万 itself is read by it and asked;
a broken number a thousand times smaller than the whole numbers around it is asked. One odd cell in a long
column is left to the checks, which weigh it against each area's population.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from data.intake.findings import Finding
from data.intake.recognising.placement import Placement
from data.intake.tidying import percent
from data.intake.tidying.factors import Read
from data.intake.vocabulary.units import Unit

PRINTED = re.compile(r"[千万亿]")
FEWEST = 3
APART = 300
A_LONG_COLUMN = 6


def findings(read: Iterable[Read], unit_line: tuple[Unit, ...], sheet: str) -> list[Finding]:
    """The findings on every column (or row) of counts and amounts of one table."""
    series: dict[tuple, list[Read]] = {}
    for placement, figure in read:
        if figure.number is not None and placement.row_kind == "area" and not percent.is_percent(placement):
            key = (*placement.series, placement.indicator, placement.field)
            series.setdefault(key, []).append((placement, figure))
    return [finding for cells in series.values() for finding in _column(cells, unit_line, sheet)]


def _column(cells: list[Read], unit_line: tuple[Unit, ...], sheet: str) -> list[Finding]:
    printed = [pair for pair in cells if pair[1].own_unit and PRINTED.search(pair[0].cell.text)]
    if len(cells) < FEWEST or _scaled(cells[0][0], unit_line):
        return []
    found = []
    if len(printed) < len(cells):
        found = [
            _finding(place, sheet, f"写的是“{place.cell.text}”，读作 {figure.number:.10g}")
            for place, figure in printed
        ]
    odd = [pair for pair in _odd(cells) if pair not in printed]
    if len(odd) == 1 and len(cells) > A_LONG_COLUMN:
        return found
    return found + [
        _finding(place, sheet, f"填的是 {figure.number:g}，可能是以万为单位") for place, figure in odd
    ]


def _scaled(placement: Placement, unit_line: tuple[Unit, ...]) -> bool:
    """Whether the header or the unit line speaks of thousands already: broken numbers are usual there."""
    return any(unit.scale > 1 for unit in (*unit_line, *filter(None, [placement.unit])))


def _odd(cells: list[Read]) -> list[Read]:
    """Broken numbers far below the whole numbers of their column; none where most are broken."""
    whole = [abs(figure.number) for _, figure in cells if figure.number and figure.number.is_integer()]
    broken = [pair for pair in cells if not pair[1].number.is_integer()]
    if not whole or len(broken) >= len(cells) - 1 or not broken:
        return []
    return [pair for pair in broken if 0 < abs(pair[1].number) * APART <= median(whole)]


def _finding(place: Placement, sheet: str, what: str) -> Finding:
    message = f"“{sheet}”表 {place.cell.address}：同列其他数以一为单位，这里{what}，请统一单位。"
    return Finding("ask", "unit_scale_mixed", message, sheet, place.cell.address, place.area, place.indicator)
