"""The monthly form of one banner, filled in from the sample's figures (layout G2).

One may ask for the workbook of an area and month together with the truth it prints; with `slip` the form
that was sent first and had to be corrected.
"""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook

from data import catalogue
from data.catalogue import Indicator
from data.intake.template import COLUMNS, FIRST_ROW, FormRow, parts, single_banner_form
from data.sample.chance import chance
from data.sample.figures import Point, decimals
from data.sample.levels import style
from data.sample.oddities import printed
from data.sample.printed import PrintedAbsence, PrintedFact, Truth
from data.sample.reasons import reason, remarks

SHEET = "医改月报"
FIELDS = ("target", "month_value", "value", "reported_completion", "explanation")
TEN_THOUSAND = 10_000


@dataclass(frozen=True)
class Slip:
    """A count typed with one nought too many, in the form that was later corrected; its 完成率 is right."""

    area: str
    period: str
    indicator: str
    factor: int = 10


def banner_form(
    area: str, period: str, filled_on: str, slip: Slip | None = None, *, put_right: bool = False
) -> tuple[Workbook, Truth]:
    """The form of `area` for `period` and what it says; `put_right` where it corrects its oddities."""
    points = printed(area, period, put_right=put_right)
    rows = [row for point in points for row in _rows(point, slip)]
    truth = Truth()
    for number, row in enumerate(rows):
        _note(truth, area, period, FIRST_ROW + number, row)
    book = single_banner_form(area, period, rows, filled_on=filled_on, notes=remarks(points))
    return book, truth


def _rows(point: Point, slip: Slip | None) -> list[FormRow]:
    indicator = catalogue.indicators()[point.indicator]
    if point.status != "reported":
        return [_absent(point, indicator)]
    factor = slip.factor if slip and slip.indicator == point.indicator else 1
    own = FormRow(
        indicator.code, "value", indicator.name, indicator.unit, _look(point, indicator),
        target=point.target.value, month_value=point.month_value, value=point.value * factor,
        reported_completion=_share(point), explanation=reason(point),
    )
    behind = {"numerator": point.numerator, "denominator": point.denominator}
    return [own, *(_in_print(point.area, row) for row in parts(indicator, value=behind))]


def _absent(point: Point, indicator: Indicator) -> FormRow:
    mark = "/"
    if point.status == "not_reported":
        mark = chance("mark", point.area, point.indicator, point.period).choice(("未报", None))
    target = point.target.value if point.target else None
    name, unit = indicator.name, indicator.unit
    return FormRow(indicator.code, "value", name, unit, "centre", target=target, value=mark)


def _look(point: Point, indicator: Indicator) -> str:
    if indicator.kind in ("count", "parameter", "milestone"):
        return "count"
    return "two" if decimals(point.area) == 2 else "one"


def _share(point: Point) -> float | str:
    """The printed 完成率: text such as 98.5%, or a number shown as a percentage, as the area is used to."""
    share = point.printed_completion
    return share if style(point.area) == "number" else f"{share * 100:.1f}%"


def _in_print(area: str, row: FormRow) -> FormRow:
    """Money as the area prints it: in 万元 where it writes its percentages as text, otherwise in 元."""
    if row.unit != "元" or style(area) != "text":
        return row
    return FormRow(
        row.indicator, row.part, row.label, "万元", "money", value=round(row.value / TEN_THOUSAND, 2),
    )


def _note(truth: Truth, area: str, period: str, number: int, row: FormRow) -> None:
    place = {name: f"{letter}{number}" for name, letter in COLUMNS.items()}
    if row.value in ("/", "未报", None):
        kind = "not_applicable" if row.value == "/" else "not_reported"
        truth.absences.append(PrintedAbsence(area, period, row.indicator, kind, SHEET, place["value"]))
    for name in FIELDS:
        value = _said(getattr(row, name), name, row.unit)
        if value is None or (name == "value" and row.value in ("/", "未报")):
            continue
        field = row.part if name == "value" else name
        truth.facts.append(PrintedFact(area, period, row.indicator, field, value, SHEET, place[name]))


def _said(value: object, name: str, unit: str) -> float | str | None:
    if value is None or name == "explanation":
        return value
    if name == "reported_completion":
        return float(value.rstrip("%")) if isinstance(value, str) else round(value * 100, 1)
    if unit == "万元":
        return round(value * TEN_THOUSAND, 2)
    return value
