"""The autonomous region's annex (layout G7): 全区 and its 12 盟市, a month behind.

One may ask for the workbook of a month and what it says of the region and of the city. The city's row is the
sum of what the 13 areas really did; the other eleven are invented around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from data import catalogue
from data.catalogue import Indicator
from data.intake.looks import Looks, for_paper, merge, widths
from data.sample.chance import chance, drift
from data.sample.figures import truth as true_figure
from data.sample.paths import MONTHS
from data.sample.printed import PrintedBenchmark, Truth
from data.sample.targets import CITY, applicable, target_of

REGION = "150000"
ANNEXES = (
    ("附件1", "住院分娩补助等项目", ("E01", "E02", "E03", "E04", "E05", "E08", "E09", "E10")),
    ("附件2", "新农合和基本药物制度", ("A01", "A05", "A07", "B01", "B05", "B07")),
    ("附件3", "基本公共卫生服务", ("D01", "D02", "D03", "D07", "D10", "D12", "D14", "D15", "D18", "D21")),
)
# People of the other 盟市 against the city's, roughly.
SIZES = {
    "150100": 1.12, "150200": 1.04, "150300": 0.21, "150400": 1.70, "150500": 1.23, "150600": 0.76,
    "150800": 0.65, "150900": 0.84, "152200": 0.63, "152500": 0.40, "152900": 0.09,
}
FIRST_ROW = 5


@dataclass(frozen=True)
class Sum:
    """What one 盟市 (or 全区) has: done of whole, and its place among the twelve."""

    area: str
    whole: float
    done: float
    rate: float
    rank: int | None = None


def region_form(period: str) -> tuple[Workbook, Truth]:
    """The annex with the figures of `period`, one sheet an annex."""
    book, truth = Workbook(), Truth()
    book.remove(book.active)
    for name, _, _ in ANNEXES:
        book.create_sheet(name)
    looks = Looks(book)
    for name, subject, codes in ANNEXES:
        _annex(book[name], looks, truth, period, f"{name}　{subject}", codes)
    return book, truth


def _annex(sheet, looks: Looks, truth: Truth, period: str, subject: str, codes: tuple[str, ...]) -> None:
    year, month = period[:4], int(period[5:])
    span = f"{month}月" if month == 1 else f"1~{month}月"
    width = 1 + 4 * len(codes)
    looks.write(sheet, 1, 1, f"{subject}{year}年{span}完成情况统计表", "title")
    merge(sheet, 1, 1, 1, width)
    looks.write(sheet, 2, 1, "制表：自治区卫生厅　　位次为在12个盟市中的位次", "line")
    looks.write(sheet, 3, 1, "盟市", "head")
    looks.write(sheet, 4, 1, None, "head")
    merge(sheet, 3, 1, 4, 1)
    leagues = [area.code for area in catalogue.areas().values() if area.level in ("league", "city")]
    for row, code in enumerate((REGION, *leagues), start=FIRST_ROW):
        name = "全区" if code == REGION else catalogue.areas()[code].name
        looks.write(sheet, row, 1, name, "sum" if code == REGION else "centre")
    for number, code in enumerate(codes):
        _group(sheet, looks, truth, period, code, 2 + 4 * number, leagues)
    widths(sheet, (16, *(10 for _ in range(4 * len(codes)))))
    for_paper(sheet, header_rows=(1, 4), freeze="B5")
    sheet.row_dimensions[1].height, sheet.row_dimensions[4].height = 30, 40


def _group(sheet, looks: Looks, truth: Truth, period: str, code: str, first: int, leagues: list[str]) -> None:
    indicator = catalogue.indicators()[code]
    leaves = ("任务数", "完成数", "完成率(%)", "位次")
    if indicator.kind != "count":
        whole, done = indicator.denominator, indicator.numerator
        leaves = (f"{whole.name}({whole.unit})", f"{done.name}({done.unit})", "比率(%)", "位次")
    for offset, leaf in enumerate(leaves):
        looks.write(sheet, 3, first + offset, indicator.name if offset == 0 else None, "head")
        looks.write(sheet, 4, first + offset, leaf, "head")
    merge(sheet, 3, first, 3, first + 3)
    sums = standings(indicator, period, leagues)
    for row, area in enumerate((REGION, *leagues), start=FIRST_ROW):
        found = sums[area]
        cells = (found.whole, found.done, found.rate, found.rank or "—")
        for offset, (value, look) in enumerate(zip(cells, ("count", "count", "two", "centre"), strict=True)):
            looks.write(sheet, row, first + offset, value, look)
        if area in (REGION, CITY):
            scope = "region" if area == REGION else "city"
            cell = f"{get_column_letter(first + 2)}{row}"
            truth.benchmarks.append(
                PrintedBenchmark(scope, code, period, found.rate, found.rank, sheet.title, cell)
            )


def standings(indicator: Indicator, period: str, leagues: list[str]) -> dict[str, Sum]:
    """Every 盟市 with its place (equal rates share the better one), and the region as the sum of all."""
    city = city_sum(indicator, period)
    found = {code: city if code == CITY else _league(code, indicator, period, city) for code in leagues}
    rates = [one.rate for one in found.values()]
    ranked = {
        code: Sum(code, one.whole, one.done, one.rate, 1 + sum(rate > one.rate for rate in rates))
        for code, one in found.items()
    }
    whole, done = sum(one.whole for one in found.values()), sum(one.done for one in found.values())
    return {**ranked, REGION: _sum(REGION, whole, done)}


def city_sum(indicator: Indicator, period: str) -> Sum:
    """The city's own row: the 13 areas together, whether or not they had reported to the city in time."""
    points = [
        true_figure(area.code, indicator, period, target_of(indicator.code, area.code, period))
        for area in applicable(indicator)
    ]
    if indicator.kind == "count":
        return _sum(CITY, sum(p.target.value for p in points), sum(p.value for p in points))
    return _sum(CITY, sum(p.denominator for p in points), sum(p.numerator for p in points))


def _sum(area: str, whole: float, done: float) -> Sum:
    return Sum(area, whole, done, round(done / whole * 100, 2) if whole else 0.0)


def _league(code: str, indicator: Indicator, period: str, city: Sum) -> Sum:
    draw = chance("league", code, indicator.code)
    whole = round(city.whole * SIZES[code] * draw.uniform(0.9, 1.1))
    lead = 1 + draw.gauss(0.01, 0.07) + drift(len(MONTHS), 0.008, code, indicator.code)[MONTHS.index(period)]
    most = 1.2 if indicator.kind == "count" else 0.995
    share = min(most, city.done / city.whole * lead) if city.whole else 0.0
    return _sum(code, whole, float(round(share * whole)))
