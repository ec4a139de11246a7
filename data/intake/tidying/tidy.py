"""Placed cells → figures in the house's units: percent points, yuan, single things; and the absences.

One may ask for the tidy data of recognised tables. Missing markers become absences, never figures; a cell
that cannot be read for certain becomes a finding. Total rows are tidied too, for the checks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.intake.facts import Absence
from data.intake.findings import Finding
from data.intake.giving_back import ours
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.tidying import percent, scales
from data.intake.vocabulary import figures, indicators
from data.intake.vocabulary.figures import Figure
from data.intake.vocabulary.units import COUNTERS, scale_for

OPEN_AND_SAVE = "请用 Excel 或 WPS 打开后保存一次，或改填数值。"
# two numbers joined: neither is certain to be the one that was asked for
LARGE = re.compile(r"[百千万亿]")
TWO_NUMBERS = re.compile(r"\d[^\d(（,.]{0,2}[-/~:×至到][^\d]{0,2}\d")
FIXED = re.compile(r"0(?:\.(0+))?")
# So many whole percentages below each other are rounded ones, not chance.
FEWEST_WHOLE = 4
OWN = ("value", "numerator", "denominator")


@dataclass(frozen=True)
class Datum:
    """One tidy figure with the place it came from. `decimals` counts those printed, in the unit given
    here; `worth` is how many of that unit one is worth as the cell is written; `rounded` is true of a
    percentage in a column of whole ones.
    """

    place: Placement
    table: int
    sheet: str
    period: str
    area: str | None
    value: float | str
    unit: str
    decimals: int = 0
    worth: float = 1.0
    rounded: bool = False

    def as_written(self, value: float) -> float | str:
        """Another value as this very cell would hold it: its unit, its printed decimals, at most two."""
        cell, places = self.place.cell, max(min(self._printed, 2), 0)
        shown = round(value, places)
        if not cell.is_number and "%" in cell.text:
            return f"{shown:.{places}f}%"
        return round(shown / self.worth, 10)

    @property
    def _printed(self) -> int:
        """The decimals seen on the sheet. A plain number counts one at least, as it does when it is read."""
        fixed = FIXED.search(self.place.cell.number_format)
        if not self.place.cell.is_number or not fixed:
            return self.decimals
        shown = len(fixed[1] or "")
        return shown if self.place.cell.shows_percent else max(shown, 1)

    @property
    def at(self) -> str:
        return self.place.cell.address

    @property
    def indicator(self) -> str:
        return self.place.indicator

    @property
    def field(self) -> str:
        return self.place.field

    @property
    def kind(self) -> str:
        return self.place.row_kind


@dataclass
class Tidied:
    """All figures of a workbook (areas, totals and others apart by `kind`), its absences and its remarks."""

    data: list[Datum] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unread: list[tuple[int, Placement]] = field(default_factory=list)
    doubts: list[percent.Doubt] = field(default_factory=list)

    def of_areas(self) -> list[Datum]:
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
        _absences(result, table, read, period)
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
    percents: percent.Factors,
) -> None:  # fmt: skip
    month = placement.period or table.period or period
    if placement.row_kind == "area" and (placement.area is None or month is None):
        return
    if placement.field == "explanation":
        if placement.row_kind == "area" and figure.missing is None and not placement.cell.blank:
            text = str(placement.cell.value).strip()
            result.data.append(Datum(placement, number, table.sheet, month, placement.area, text, ""))
        return
    remark = _remark(table, placement, figure)
    if remark and placement.row_kind in ("area", "total"):
        result.findings.append(remark)
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
    percents: percent.Factors,
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


def _remark(table: Table, placement: Placement, figure: Figure) -> Finding | None:
    """What has to be said of a cell: no stored result, an error, words instead of or beside a figure."""
    cell = placement.cell
    where = f"“{table.sheet}”表 {cell.address}"
    severity, code, message, instead = "ask", None, "", None
    if cell.uncached:
        severity = "ask" if placement.row_kind == "area" else "note"
        code = "formula_no_cache"
        message = f"{where} 是公式，但文件里没有保存计算结果，未读入。{OPEN_AND_SAVE}"
    elif figure.error:
        code, message = "cell_error", f"{where} 显示为错误值（{cell.text}），未读入。请改正公式或填数值。"
    elif figure.number is None and figure.remark:
        code, message = (
            "free_text_values",
            f"{where} 应填数字，现在是文字，未读入。请填数字，没有开展的填“—”，未报的留空。",
        )
    elif figure.number is not None and figure.remark:
        severity = "note" if figure.remark in COUNTERS else "ask"
        code = "value_with_remark"
        message = f"{where}“{cell.text}”带有文字，读作 {figure.number:g}。请只填数字，说明写到备注。"
        instead = _bare(placement, figure)
    elif ours.theirs(cell.comment) and placement.row_kind == "area":
        severity, code, message = "note", "cell_comment", f"{where} 有批注，请核对数值是否以单元格为准。"
    if code is None:
        return None
    return Finding(
        severity, code, message, table.sheet, cell.address, placement.area, placement.indicator, instead
    )


def _bare(placement: Placement, figure: Figure) -> str | float | None:
    """The number without the words beside it; None where they might change it (322/410, 30~40, 12 万)."""
    scaled = LARGE.search(placement.cell.text) or (placement.unit and placement.unit.scale != 1)
    if scaled or TWO_NUMBERS.search(figure.remark):
        return None
    return f"{figure.number:g}%" if figure.percent else figure.number


def _absences(result: Tidied, table: Table, read: list, period: str | None) -> None:
    """One absence for each area and indicator without any figure of its own; the value's cell tells the
    kind.
    """
    groups: dict[tuple, list] = {}
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
        result.absences.append(
            Absence(area, month, indicator, figure.missing, table.sheet, cell.address, cell.raw)
        )
