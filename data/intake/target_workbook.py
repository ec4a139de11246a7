"""Our own target workbook: what every area is asked for over its windows, in the layout that intake reads.

One may ask for the workbook of given lines (`target_sheet`), and for the bytes of all targets in force
(`targets_bytes`): corrected and sent back through 上报, it says what they shall be. National and regional
targets are no part of it: they come with their documents, in the catalogue.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
from openpyxl import Workbook

from data import catalogue, periods
from data.intake.giving_back import writing
from data.intake.looks import Looks, for_paper, merge, widths

CITY = "150700"
SHEET = "任务分解"
HEAD_ROW = 3
FIRST_AREA = 7
NO_TASK = "/"
NOTES = (
    "注：1.有结转任务的，任务数含上年结转。2.“/”为该地区不承担此项任务。3.计划曲线为各月应完成的份额。",
    "单位负责人：局长　　　　审核人：医改办主任　　　　填表人：医改办科员",
)


@dataclass(frozen=True)
class TaskLine:
    """One printed row: what each area is asked for by the end of a window, and what of it was carried over.

    `asked` and `carried_over` by area code, the city's own among them; an area that is not there has "/".
    `plan` is the name of a curve, or shares as typed.
    """

    indicator: str
    window_start: str
    window_end: str
    asked: Mapping[str, object]
    plan: str
    source: str
    carried_over: Mapping[str, object] = field(default_factory=dict)


def areas() -> list[str]:
    """The areas in the order of their columns, the city first."""
    return [CITY, *(area.code for area in catalogue.banners())]


def target_sheet(lines: Sequence[TaskLine], *, title: str, issued_on: str) -> tuple[Workbook, list[int]]:
    """The workbook and the row each line stands in; 其中：上年结转 follows a line with carry-over."""
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    looks = Looks(book)
    heads = (
        "序号", "指标名称", "单位", "考核起始", "考核截止", "全市",
        *(catalogue.areas()[code].short for code in areas()[1:]), "计划曲线", "来源",
    )
    _heading(sheet, looks, heads, title, issued_on)
    row, places = HEAD_ROW + 1, []
    for order, line in enumerate(lines, start=1):
        places.append(row)
        _line(sheet, looks, row, order, line)
        if line.carried_over:
            row += 1
            _carried(sheet, looks, row, line)
        row += 1
    _foot(sheet, looks, row, len(heads))
    widths(sheet, (5, 26, 6, 9, 9, 10, *(9 for _ in areas()[1:]), 12, 30))
    for_paper(sheet, header_rows=(1, HEAD_ROW), freeze=f"C{HEAD_ROW + 1}")
    return book, places


def _heading(sheet, looks: Looks, heads: tuple[str, ...], title: str, issued_on: str) -> None:
    looks.write(sheet, 1, 1, title, "title")
    merge(sheet, 1, 1, 1, len(heads))
    looks.write(sheet, 2, 1, "下达单位：呼伦贝尔市卫生局医改领导小组办公室（章）", "line")
    looks.write(sheet, 2, len(heads) - 1, f"下达时间：{issued_on}", "line")
    for column, head in enumerate(heads, start=1):
        looks.write(sheet, HEAD_ROW, column, head, "head")
    sheet.row_dimensions[1].height = 30


def _line(sheet, looks: Looks, row: int, order: int, line: TaskLine) -> None:
    indicator = catalogue.indicators()[line.indicator]
    look = "count" if indicator.kind == "count" else "one"
    lead = (order, indicator.name, indicator.unit, line.window_start, line.window_end)
    for column, value in enumerate(lead, start=1):
        looks.write(sheet, row, column, value, "text" if column == 2 else "centre")
    for column, code in enumerate(areas(), start=FIRST_AREA - 1):
        value = line.asked.get(code, NO_TASK if code != CITY else None)
        looks.write(sheet, row, column, value, "centre" if isinstance(value, str) else look)
    after = FIRST_AREA + len(areas()) - 1
    for column, words, dress in ((after, line.plan, "centre"), (after + 1, line.source, "text")):
        # a source was typed by somebody: it must stay a text whatever it begins with
        looks.dress(writing.text(sheet.cell(row=row, column=column), words), dress)


def _carried(sheet, looks: Looks, row: int, line: TaskLine) -> None:
    unit = catalogue.indicators()[line.indicator].unit
    parts = [line.carried_over.get(code, NO_TASK if code not in line.asked else None) for code in areas()]
    cells = (None, "　其中：上年结转", unit, None, None, *parts, None, None)
    for column, value in enumerate(cells, start=1):
        looks.write(sheet, row, column, value, "text" if column == 2 else "count")


def _foot(sheet, looks: Looks, row: int, width: int) -> None:
    for offset, text in enumerate(NOTES):
        looks.write(sheet, row + offset, 1, text, "line")
        merge(sheet, row + offset, 1, row + offset, width)


def targets_bytes(targets: pd.DataFrame, *, issued_on: str) -> bytes:
    """All targets of the city and its banners as .xlsx bytes: what intake reads back is what they are.

    `targets` as `store.targets` gives them. Areas whose plan or source differs stand in lines of their own.
    """
    own = targets[targets["tier"].isin(("city", "banner"))]
    first, last = own["window_start"].min(), own["window_end"].max()
    title = f"呼伦贝尔市医改目标任务分解表（{_month(first)}—{_month(last)}）"
    book, _ = target_sheet(_lines(own), title=title, issued_on=issued_on)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _lines(targets: pd.DataFrame) -> list[TaskLine]:
    found: dict[tuple, dict[str, object]] = {}
    for row in targets.sort_values(["indicator", "window_start", "area"]).itertuples():
        plan = plan_words(row.indicator, row.window_start, row.window_end, row.plan)
        key = (row.indicator, row.window_start, row.window_end, plan, row.source)
        found.setdefault(key, {})[row.area] = row
    return [
        TaskLine(
            *key[:3], {area: written(row.value, row.low, row.high) for area, row in held.items()}, *key[3:],
            {area: row.carried_over for area, row in held.items() if pd.notna(row.carried_over)},
        )
        for key, held in found.items()
    ]  # fmt: skip


def written(value: float | None, low: float | None, high: float | None) -> float | str:
    """A target as it is written into one cell, and read back by `catalogue.bounds`: a number, or words."""
    there = [pd.notna(x) for x in (value, low, high)]
    if there == [True, False, False]:
        return float(value)
    if there == [True, True, True]:
        even = abs((value - low) - (high - value)) < 1e-9
        return f"{value:g}±{value - low:g}" if even else f"{value:g}（{low:g}-{high:g}）"
    if there == [False, True, True]:
        return f"{low:g}-{high:g}"
    return f"不低于{low:g}" if there[1] else f"不超过{high:g}"


def plan_words(indicator: str, window_start: str, window_end: str, plan: Sequence[float]) -> str:
    """The name of the curve whose shares these are, the indicator's own first; otherwise the shares."""
    own = catalogue.indicators()[indicator].plan
    for code in (own, *catalogue.plan_curves()):
        if list(plan) == catalogue.shares(code, window_start, window_end):
            return code
    return catalogue.written_shares(plan)


def _month(period: str) -> str:
    year, month = divmod(periods.index(period), 12)
    return f"{year}年{month + 1}月"
