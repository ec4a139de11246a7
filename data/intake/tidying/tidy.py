"""Placed cells → figures in the house's units: percent points, yuan, single things; and the absences.

One may ask for the tidy data of recognised tables. Missing markers become absences, never figures; a cell
that cannot be read for certain becomes a finding. Total rows are tidied too, for the checks alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.intake.facts import Absence
from data.intake.findings import Finding
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.tidying import percent, scales
from data.intake.tidying.absences import absences
from data.intake.tidying.datum import Datum
from data.intake.tidying.factors import Doubt, Factors
from data.intake.tidying.remarks import remark
from data.intake.vocabulary import figures, indicators
from data.intake.vocabulary.figures import Figure
from data.intake.vocabulary.units import scale_for

# So many whole percentages below each other are rounded ones, not chance.
FEWEST_WHOLE = 4


@dataclass
class Tidied:
    """All figures of a workbook (areas, totals and others apart by `kind`), its absences and its remarks."""

    data: list[Datum] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: list[tuple[int, Placement]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def of_areas(self) -> list[Datum]:
        """The figures of areas alone, total lines left out."""
        return [datum for datum in self.data if datum.kind == "area"]


def tidy(tables: Iterable[tuple[Table, Surroundings]], period: str | None) -> Tidied:
    """The tidy figures of every table; `period` counts where the row does not say its own."""
    result = Tidied()
    for number, (table, _) in enumerate(tables):
        read = [_read(table, placement) for placement in table.placements]
        read = [pair for pair in read if pair[0] is not None]
        percents = percent.factors(read, table.series)
        result.findings += percents.findings(table.sheet)
        result.findings += scales.findings(read, table.unit_line, table.sheet)
        result.doubts += percents.doubts
        for placement, figure in read:
            _take(result, table, number, placement, figure, period, percents)
        result.absences += absences(table, read, period)
    result.data = _rounded_whole(result.data)
    return result


def _rounded_whole(data: list[Datum]) -> list[Datum]:
    """The figures, those marked that stand in a column of percentages without any decimals."""
    columns: dict[tuple, list[Datum]] = {}
    for datum in data:
        if datum.unit == "%" and datum.kind == "area" and isinstance(datum.value, float):
            columns.setdefault((datum.table, *datum.place.series), []).append(datum)
    whole = {
        key for key, held in columns.items()
        if sum(datum.value not in (0, 100) for datum in held) >= FEWEST_WHOLE
        and all(datum.value.is_integer() for datum in held)
    }  # fmt: skip
    return [
        replace(datum, rounded=True)
        if (datum.table, *datum.place.series) in whole and datum.unit == "%" and datum.value.is_integer()
        else datum
        for datum in data
    ]


def _read(table: Table, placement: Placement) -> tuple[Placement | None, Figure]:
    """The placement as it is to be read, with what its cell says; None where it holds nothing of use."""
    area = placement.area or (table.area if placement.row_kind == "area" else None)
    own = replace(placement, area=area)
    if area in indicators.get(own.indicator).not_applicable and own.cell.blank:
        return None, Figure()
    if _completion_printed_as_value(own):
        if own.field != "value":
            return None, Figure()
        own = replace(own, field="reported_completion")
    figure = figures.figure(own.cell.value)
    if figure.percent and own.field != "explanation" and not percent.is_percent(own):
        figure = Figure(remark=own.cell.text)  # 100% of what is not said: no count can be made of it
    return own, figure


def _completion_printed_as_value(placement: Placement) -> bool:
    """A count indicator printed in % shows its completion, not its count."""
    counted = indicators.get(placement.indicator).kind == "count"
    in_percent = placement.unit is not None and placement.unit.name == "%"
    return counted and in_percent and placement.field in ("value", "target", "month_value")


def _take(
    result: Tidied, table: Table, number: int, placement: Placement, figure: Figure, period: str | None,
    percents: Factors,
) -> None:  # fmt: skip
    month = placement.period or table.period or period
    if placement.row_kind == "area" and (placement.area is None or month is None):
        return
    if placement.field == "explanation":
        if placement.row_kind == "area" and figure.missing is None and not placement.cell.blank:
            text = str(placement.cell.value).strip()
            result.data.append(Datum(placement, number, table.sheet, month, placement.area, text, ""))
        return
    said = remark(table, placement, figure)
    if said and placement.row_kind in ("area", "total"):
        result.findings.append(said)
    if figure.number is None:
        if placement.cell.uncached or figure.error or figure.remark:
            result.unread.append((number, placement))
        return
    result.data.append(_datum(table, number, placement, figure, month, percents))


def _datum(
    table: Table,
    number: int,
    placement: Placement,
    figure: Figure,
    month: str | None,
    percents: Factors,
) -> Datum:
    if percent.is_percent(placement):
        factor = percents.of(placement)
        places = max(figure.decimals - (2 if factor == 100 else 0), 0)
        value = round(figure.number * factor, 10)
        return Datum(
            placement, number, table.sheet, month or "", placement.area, value, "%", places, factor
        )
    unit = _expected_unit(placement)
    scale = placement.unit.scale if placement.unit else scale_for(unit, table.unit_line)
    if figure.own_unit:
        scale = 1.0
    name = placement.unit.name if placement.unit and placement.unit.name != "%" else unit
    value = round(figure.number * scale, 6)
    places = figure.decimals - len(f"{scale:.0f}") + 1
    return Datum(placement, number, table.sheet, month or "", placement.area, value, name, places, scale)


def _expected_unit(placement: Placement) -> str:
    indicator = indicators.get(placement.indicator)
    if placement.field in ("numerator", "denominator"):
        quantity = getattr(indicator, placement.field)
        return quantity.unit if quantity else ""
    return indicator.unit
