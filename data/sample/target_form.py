"""The target workbook: every banner's tasks over their windows, sent out once.

One may ask for the workbook and what it says. A task that contains last year's remainder is followed by a
row 其中：上年结转.
"""

from __future__ import annotations

from itertools import groupby

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from data import catalogue
from data.intake.looks import Looks, for_paper, merge, widths
from data.sample.goals import CITY, Goal, goal, tasks
from data.sample.printed import PrintedTask, Truth

TITLE = "呼伦贝尔市2010年医改目标任务分解表（2010年1月—2011年3月）"
SHEET = "任务分解"
HEAD_ROW = 3
FIRST_AREA = 7


def target_form() -> tuple[Workbook, Truth]:
    """All tasks of the banners, one line an indicator and window, and the truth of it."""
    book, truth = Workbook(), Truth()
    sheet = book.active
    sheet.title = SHEET
    looks = Looks(book)
    areas = [area.code for area in catalogue.banners()]
    heads = (
        "序号", "指标名称", "单位", "考核起始", "考核截止", "全市",
        *(catalogue.areas()[code].short for code in areas), "计划曲线", "来源",
    )
    _heading(sheet, looks, heads)
    row = HEAD_ROW + 1
    lines = groupby(tasks(), key=lambda task: (task.indicator, task.window_start, task.window_end))
    for order, (_, line) in enumerate(lines, start=1):
        held = {task.area: task for task in line}
        _line(sheet, looks, row, order, areas, held)
        _note(truth, row, areas, held)
        row += 1
        if any(task.carried_over for task in held.values()):
            _carried(sheet, looks, row, areas, held)
            row += 1
    _foot(sheet, looks, row, len(heads))
    widths(sheet, (5, 26, 6, 9, 9, 10, *(9 for _ in areas), 12, 30))
    for_paper(sheet, header_rows=(1, HEAD_ROW), freeze=f"C{HEAD_ROW + 1}")
    return book, truth


def _heading(sheet, looks: Looks, heads: tuple[str, ...]) -> None:
    looks.write(sheet, 1, 1, TITLE, "title")
    merge(sheet, 1, 1, 1, len(heads))
    looks.write(sheet, 2, 1, "下达单位：呼伦贝尔市卫生局医改领导小组办公室（章）", "line")
    looks.write(sheet, 2, len(heads) - 1, "下达时间：2010年1月15日", "line")
    for column, head in enumerate(heads, start=1):
        looks.write(sheet, HEAD_ROW, column, head, "head")
    sheet.row_dimensions[1].height = 30


def _line(sheet, looks: Looks, row: int, order: int, areas: list[str], held: dict[str, Goal]) -> None:
    any_task = next(iter(held.values()))
    indicator = catalogue.indicators()[any_task.indicator]
    curve = catalogue.plan_curves()[indicator.plan]
    lead = (order, indicator.name, indicator.unit, any_task.window_start, any_task.window_end)
    figures = [held[code].value if code in held else "/" for code in areas]
    look = "count" if indicator.kind == "count" else "one"
    for column, value in enumerate(lead, start=1):
        looks.write(sheet, row, column, value, "text" if column == 2 else "centre")
    looks.write(sheet, row, FIRST_AREA - 1, city_value(any_task.indicator, held), look)
    for column, value in enumerate(figures, start=FIRST_AREA):
        looks.write(sheet, row, column, value, "centre" if value == "/" else look)
    looks.write(sheet, row, FIRST_AREA + len(areas), curve.code, "centre")
    looks.write(sheet, row, FIRST_AREA + len(areas) + 1, any_task.source, "text")


def _carried(sheet, looks: Looks, row: int, areas: list[str], held: dict[str, Goal]) -> None:
    remainders = [held[code].carried_over if code in held else "/" for code in areas]
    total = sum(value for value in remainders if value != "/")
    unit = catalogue.indicators()[next(iter(held.values())).indicator].unit
    cells = (None, "　其中：上年结转", unit, None, None, total, *remainders, None, None)
    for column, value in enumerate(cells, start=1):
        looks.write(sheet, row, column, value, "text" if column == 2 else "count")


def city_value(code: str, held: dict[str, Goal]) -> float:
    """The city's own cell: the sum of the tasks of a count indicator, the city's target of a rate."""
    if catalogue.indicators()[code].kind == "count":
        return sum(task.value for task in held.values())
    start = next(iter(held.values())).window_start
    return goal(code, CITY, start).value


def _note(truth: Truth, row: int, areas: list[str], held: dict[str, Goal]) -> None:
    any_task = next(iter(held.values()))
    window = (any_task.window_start, any_task.window_end)
    carried = sum(task.carried_over or 0 for task in held.values()) or None
    cells = [(CITY, FIRST_AREA - 1, city_value(any_task.indicator, held), carried)]
    cells += [
        (code, column, held[code].value, held[code].carried_over)
        for column, code in enumerate(areas, start=FIRST_AREA) if code in held
    ]
    for area, column, value, remainder in cells:
        cell = f"{get_column_letter(column)}{row}"
        truth.tasks.append(PrintedTask(any_task.indicator, area, *window, value, remainder, SHEET, cell))


def _foot(sheet, looks: Looks, row: int, width: int) -> None:
    lines = (
        "注：1.有结转任务的，任务数含上年结转。2.“/”为该地区不承担此项任务。3.计划曲线为各月应完成的份额。",
        "单位负责人：局长　　　　审核人：医改办主任　　　　填表人：医改办科员",
    )
    for offset, text in enumerate(lines):
        looks.write(sheet, row + offset, 1, text, "line")
        merge(sheet, row + offset, 1, row + offset, width)
