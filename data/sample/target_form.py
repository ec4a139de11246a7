"""The target workbook: every banner's tasks over their windows, sent out once.

One may ask for the workbook and what it says (`target_form`), and for the one that handed a part of a task
over in mid-period (`shifted_form`): only the two areas, the city's sum unchanged. A task that contains
last year's remainder is followed by a row 其中：上年结转.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from data import catalogue
from data.intake.target_workbook import FIRST_AREA, SHEET, TaskLine, areas, target_sheet
from data.sample.printed import PrintedTask, Truth
from data.sample.targets import CITY, SHIFT, Target, as_shifted, target_of, tasks

SHIFTED_TITLE = "呼伦贝尔市2010年医改目标任务分解表（2010年9月调整）"
TITLE = "呼伦贝尔市2010年医改目标任务分解表（2010年1月—2011年3月）"


def target_form() -> tuple[Workbook, Truth]:
    """All tasks of the banners, one line an indicator and window, and the truth of it."""
    grouped = groupby(tasks(), key=lambda task: (task.indicator, task.window_start, task.window_end))
    return _form([_line({task.area: task for task in line}) for _, line in grouped], TITLE, "2010年1月15日")


def shifted_form() -> tuple[Workbook, Truth]:
    """The two areas' tasks of which a part was handed over, and the truth of it; the others are not named."""
    both = [task for task in tasks()
            if task.indicator == SHIFT.indicator and task.area in (SHIFT.giver, SHIFT.taker)]  # fmt: skip
    return _form([_line({t.area: as_shifted(t, SHIFT.period) for t in both}, whole=False)],
                 SHIFTED_TITLE, "2010年9月3日")  # fmt: skip


def _form(lines: Sequence[TaskLine], title: str, issued_on: str) -> tuple[Workbook, Truth]:
    book, rows = target_sheet(lines, title=title, issued_on=issued_on)
    truth = Truth()
    for row, line in zip(rows, lines, strict=True):
        _note(truth, row, line)
    return book, truth


def _line(held: dict[str, Target], *, whole: bool = True) -> TaskLine:
    any_task = next(iter(held.values()))
    carried = {code: task.carried_over for code, task in held.items() if task.carried_over is not None}
    city = {CITY: city_value(any_task.indicator, held)} if whole else {}
    if whole and any(carried.values()):
        carried = {CITY: sum(carried.values()), **carried}
    return TaskLine(
        any_task.indicator, any_task.window_start, any_task.window_end,
        city | {code: task.value for code, task in held.items()},
        catalogue.indicators()[any_task.indicator].plan, any_task.source,
        carried if any(carried.values()) else {},
    )  # fmt: skip


def city_value(code: str, held: dict[str, Target]) -> float:
    """The city's own cell: the sum of the tasks of a count indicator, the city's target of a rate."""
    if catalogue.indicators()[code].kind == "count":
        return sum(task.value for task in held.values())
    start = next(iter(held.values())).window_start
    return target_of(code, CITY, start).value


def _note(truth: Truth, row: int, line: TaskLine) -> None:
    for column, area in enumerate(areas(), start=FIRST_AREA - 1):
        if area in line.asked:
            cell = f"{get_column_letter(column)}{row}"
            carried = line.carried_over.get(area)
            truth.tasks.append(PrintedTask(line.indicator, area, line.window_start, line.window_end,
                                           line.asked[area], carried, SHEET, cell))
