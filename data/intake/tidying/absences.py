"""Cells that say there is no figure: blank and 未报 are not reported, —, / and 未开展 do not apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.intake.facts import Absence
from data.intake.recognising.placement import Table
from data.intake.tidying.factors import Read

OWN = ("value", "numerator", "denominator")


def absences(table: Table, read: Iterable[Read], period: str | None) -> Iterator[Absence]:
    """One absence for each area and indicator without any figure of its own; the value's cell tells its
    kind.
    """
    groups: dict[tuple, list[Read]] = {}
    for placement, figure in read:
        if placement.row_kind == "area" and placement.area and placement.field in OWN:
            month = placement.period or table.period or period
            groups.setdefault((placement.area, month, placement.indicator), []).append((placement, figure))
    for (area, month, indicator), cells in groups.items():
        if month is None or any(figure.missing is None for _, figure in cells):
            continue
        if any(placement.cell.uncached for placement, _ in cells):
            continue
        placement, figure = min(cells, key=lambda pair: OWN.index(pair[0].field))
        cell = placement.cell
        yield Absence(area, month, indicator, figure.missing, table.sheet, cell.address, cell.raw)
