"""The city-wide sheet of the major public-health projects (layout G1): areas down, projects across.

One may ask for the sheet of a month and what it says. It prints the very figures of the banners' own forms;
an area that has not reported yet stands there blank, with a remark.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from data import catalogue
from data.intake.looks import Looks, for_paper, merge, widths
from data.sample.chance import chance
from data.sample.figures import Point, point
from data.sample.printed import PrintedAbsence, PrintedFact, Truth

PROJECTS = {
    "E02": "住院分娩补助", "E03": "宫颈癌检查", "E04": "乳腺癌检查",
    "E08": "乙肝疫苗补种", "E09": "白内障复明手术", "E10": "无害化卫生厕所建设",
}
LEAVES = ("任务数（含09年结转）", "本月完成", "累计完成", "完成率(%)")
FIELDS = ("target", "month_value", "value", "reported_completion")
FIRST_ROW = 6
SHEET = "重大公卫"


def city_form(period: str, filled_on: str, absent: tuple[str, ...]) -> tuple[Workbook, Truth]:
    """The sheet of `period`; `absent` are the areas whose figures had not come in when it was drawn up."""
    book, truth = Workbook(), Truth()
    sheet = book.active
    sheet.title = SHEET
    looks = Looks(book)
    areas = [area.code for area in catalogue.banners()]
    draw = chance("city sheet", period)
    draw.shuffle(areas)
    _heading(sheet, looks, period, filled_on)
    rows = {area: [_project(area, code, period, area in absent) for code in PROJECTS] for area in areas}
    _total(sheet, looks, list(rows.values()))
    for number, area in enumerate(areas, start=FIRST_ROW):
        looks.write(sheet, number, 1, _name(area, draw), "centre")
        _area(sheet, looks, truth, number, rows[area], as_text=draw.random() < 0.3)
        remark = f"{int(period[5:])}月未报" if area in absent else None
        looks.write(sheet, number, 2 + 4 * len(PROJECTS), remark, "text")
    _foot(sheet, looks, FIRST_ROW + len(areas))
    widths(sheet, (16, *(9 for _ in range(4 * len(PROJECTS))), 12))
    for_paper(sheet, header_rows=(1, FIRST_ROW - 2), freeze=f"B{FIRST_ROW - 1}")
    return book, truth


def title(period: str) -> str:
    """How the sheet names its months: 1月, 1~7月, and 截至…底 once the second year has begun."""
    year, month = int(period[:4]), int(period[5:])
    if year > 2010:
        span = f"截至{year}年{month}月底"
    else:
        span = f"{year}年{month}月" if month == 1 else f"{year}年1~{month}月"
    return f"呼伦贝尔市重大公共卫生服务项目{span}进展情况统计表"


def _heading(sheet, looks: Looks, period: str, filled_on: str) -> None:
    last = 2 + 4 * len(PROJECTS)
    looks.write(sheet, 1, 1, title(period), "title")
    merge(sheet, 1, 1, 1, last)
    looks.write(sheet, 2, 1, "填报单位（盖章）：市妇幼保健所", "line")
    looks.write(sheet, 2, last - 5, f"填报日期：{filled_on}　　单位：人、例、户", "line")
    _tall(sheet, looks, 1, "旗市区")
    _tall(sheet, looks, last, "备注")
    for number, name in enumerate(PROJECTS.values()):
        first = 2 + 4 * number
        for offset, leaf in enumerate(LEAVES):
            looks.write(sheet, 3, first + offset, name if offset == 0 else None, "head")
            looks.write(sheet, 4, first + offset, leaf, "head")
        merge(sheet, 3, first, 3, first + 3)
    sheet.row_dimensions[1].height, sheet.row_dimensions[4].height = 30, 40


def _tall(sheet, looks: Looks, column: int, text: str) -> None:
    looks.write(sheet, 3, column, text, "head")
    looks.write(sheet, 4, column, None, "head")
    merge(sheet, 3, column, 4, column)


def _project(area: str, code: str, period: str, absent: bool) -> Point:
    found = point(area, code, period)
    if absent and found.status == "reported":
        return Point(area, code, period, "not_reported", found.target)
    return found


def _cells(found: Point, as_text: bool) -> tuple:
    if found.status == "not_applicable":
        return ("/", "/", "/", "/")
    if found.status == "not_reported":
        return (found.target.value, None, None, None)
    # As in the banners' own forms: the same figure printed finer would count as a change.
    share = round(found.printed_completion * 100, 1)
    return (found.target.value, found.month_value, found.value, f"{share:.1f}%" if as_text else share)


def _area(sheet, looks: Looks, truth: Truth, row: int, points: list[Point], *, as_text: bool) -> None:
    for number, found in enumerate(points):
        for offset, value in enumerate(_cells(found, as_text)):
            column = 2 + 4 * number + offset
            look = "centre" if isinstance(value, str) else ("one" if offset == 3 else "count")
            looks.write(sheet, row, column, value, look)
            _note(truth, found, FIELDS[offset], value, f"{get_column_letter(column)}{row}")


def _note(truth: Truth, found: Point, field: str, value: object, cell: str) -> None:
    if field == "value" and found.status != "reported":
        truth.absences.append(
            PrintedAbsence(found.area, found.period, found.indicator, found.status, SHEET, cell)
        )
    if value is None or value == "/":
        return
    said = float(str(value).rstrip("%")) if field == "reported_completion" else value
    truth.facts.append(PrintedFact(found.area, found.period, found.indicator, field, said, SHEET, cell))


def _total(sheet, looks: Looks, rows: list[list[Point]]) -> None:
    """The line 合计 of what is printed below it, first as the city's sheets have it."""
    row = FIRST_ROW - 1
    looks.write(sheet, row, 1, "合  计", "sum")
    for number, points in enumerate(zip(*rows, strict=True)):
        counted = [p for p in points if p.status == "reported"]
        task = sum(p.target.value for p in points if p.target)
        done = sum(p.value for p in counted)
        cells = (task, sum(p.month_value for p in counted), done, round(done / task * 100, 2))
        for offset, value in enumerate(cells):
            looks.write(sheet, row, 2 + 4 * number + offset, value, "one" if offset == 3 else "count")
    looks.write(sheet, row, 2 + 4 * len(PROJECTS), None, "text")


def _name(area: str, draw) -> str:
    """Full name or one of the everyday names that cannot be mistaken for another area."""
    known = catalogue.areas()[area]
    usable = [name for name in known.aliases[:3] if name not in catalogue.ambiguous_aliases()]
    return draw.choice([known.name, known.name, *usable])


def _foot(sheet, looks: Looks, row: int) -> None:
    notes = (
        "注：1.完成率=累计完成/任务数。2.乳腺癌检查仅在项目旗市开展。3.累计完成自2010年1月起计。",
        "单位负责人：所长　　　　审核人：妇幼科科长　　　　填表人：信息科科员",
    )
    for offset, text in enumerate(notes):
        looks.write(sheet, row + offset, 1, text, "line")
        merge(sheet, row + offset, 1, row + offset, 2 + 4 * len(PROJECTS))
