"""The common shape of a check's finding: sheet and cell first, then what is wrong, then what to do."""

from __future__ import annotations

from data.intake.findings import Finding
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import areas, indicators


def about(
    datum: Datum, severity: str, code: str, message: str, instead: float | None = None
) -> Finding:
    """A finding at a figure's cell, its sentence led by sheet, cell, area and indicator.

    `instead` is the right value in the house's unit, where that is known for certain.
    """
    where = place(datum.sheet, datum.at, datum.area, datum.indicator)
    advice = None if instead is None else datum.as_written(instead)
    return Finding(
        severity, code, where + message, datum.sheet, datum.at, datum.area, datum.indicator, advice
    )


def place(sheet: str, cell: str, area: str | None, indicator: str) -> str:
    """The place of a figure and whose it is, as a sentence begins with it; without an area it is a total."""
    return f"“{sheet}”表 {cell}（{areas.name(area) if area else '合计'}，{indicators.name(indicator)}）："


def number(value: float) -> str:
    """A figure as people write it: no needless zeros, thousands separated, a true minus."""
    return f"{value:,.2f}".rstrip("0").rstrip(".").replace("-", "−")


def groups(data: list[Datum]) -> dict[tuple, dict[str, Datum]]:
    """The figures of one table, area, period and indicator, by field."""
    found: dict[tuple, dict[str, Datum]] = {}
    for datum in data:
        found.setdefault((datum.table, datum.area, datum.period, datum.indicator), {}).setdefault(
            datum.field, datum
        )
    return found
