"""The region's annex (G7) → benchmark rows: the figure of 全区 and of the city, the city's place, how
many compared.
"""

from __future__ import annotations

from data.intake.checks.say import groups
from data.intake.facts import BenchmarkRow
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import indicators

SCOPES = {"150000": "region", "150700": "city"}


def rows(data: list[Datum], file: str) -> tuple[BenchmarkRow, ...]:
    """One row a scope, indicator and period."""
    held = groups([datum for datum in data if datum.kind in ("area", "league")])
    made = [_row(data, key, fields, file) for key, fields in held.items() if key[1] in SCOPES]
    return tuple(row for row in made if row is not None)


def _row(data: list[Datum], key: tuple, fields: dict[str, Datum], file: str) -> BenchmarkRow | None:
    table, area, period, code = key
    over, under, printed = _names(code)
    numerator, denominator = (fields[name].value if name in fields else None for name in (over, under))
    value = fields[printed].value if printed in fields else None
    if value is None and numerator is not None and denominator:
        value = 100 * numerator / denominator
    if value is None:
        return None
    shown = fields.get(printed) or fields.get(over)
    rank = fields["rank"].value if "rank" in fields and SCOPES[area] == "city" else None
    return BenchmarkRow(
        SCOPES[area], code, period, value, numerator, denominator, int(rank) if rank else None,
        _compared(data, table, code, (printed, over)), file, shown.sheet, shown.at,
    )  # fmt: skip


def _names(code: str) -> tuple[str, str, str]:
    if indicators.get(code).kind == "count":
        return "value", "target", "reported_completion"
    return "numerator", "denominator", "value"


def _compared(data: list[Datum], table: int, code: str, fields: tuple[str, str]) -> int:
    """How many leagues (the city among them) have a figure for this indicator."""
    return len(
        {
            datum.area
            for datum in data
            if (datum.table, datum.indicator) == (table, code)
            and datum.field in fields
            and datum.area != "150000"
        }
    )
