"""The single-banner monthly form: blank and pre-filled for a month, or filled in.

One may ask for the workbook of an area and month with given rows (`single_banner_form`), and for the bytes
of the form an area downloads: its applicable indicators, their targets, and last month's cumulative figures
in a grey column that intake reads past (`template_bytes`).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd
from openpyxl import Workbook

from data import catalogue, periods
from data.intake.looks import Looks, for_paper, merge, widths

HEADS = (
    "序号", "项目类别", "指标名称", "单位", "年度目标", "本月完成", "累计完成", "完成率",
    "未完成原因及存在困难和问题",
)
COLUMNS = {"target": "E", "month_value": "F", "value": "G", "reported_completion": "H", "explanation": "I"}
PAST = "上月累计"
FIRST_ROW = 4
SIGNATURES = "单位负责人：局长　　　　审核人：农卫科科长　　　　填表人：农卫科科员"
TIERS = ("banner", "city", "region", "national")
NUMERALS = "一二三四五六七八"


@dataclass(frozen=True)
class FormRow:
    """One printed row: an indicator, or one of the two counts behind its rate (`part` tells which).

    `look` is how its figures are printed (see `looks.LOOKS`); figures may be text such as "/" or "未报".
    """

    indicator: str
    part: str
    label: str
    unit: str
    look: str = "count"
    target: object = None
    month_value: object = None
    value: object = None
    reported_completion: object = None
    explanation: str | None = None
    past: object = None


def single_banner_form(
    area: str,
    period: str,
    rows: Sequence[FormRow],
    *,
    filled_on: str = "　　年　月　日",
    notes: str = "",
    past: bool = False,
) -> Workbook:
    """The form of one area and month; row i of `rows` stands in sheet row `FIRST_ROW + i`.

    With `past` a column 上月累计 follows the reasons. Signatures name posts, never persons.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "医改月报"
    looks = Looks(book)
    heads = (*HEADS, PAST) if past else HEADS
    _heading(sheet, looks, area, period, heads, filled_on)
    for number, row in enumerate(rows):
        _line(sheet, looks, FIRST_ROW + number, row, past=past)
    _numbers(sheet, rows)
    _categories(sheet, looks, rows)
    _foot(sheet, looks, FIRST_ROW + len(rows), len(heads), notes)
    widths(sheet, (5, 14, 34, 7, 12, 12, 14, 9, 46, 14)[: len(heads)])
    for_paper(sheet, header_rows=(1, FIRST_ROW - 1), freeze=f"D{FIRST_ROW}")
    return book


def _heading(sheet, looks: Looks, area: str, period: str, heads: Sequence[str], filled_on: str) -> None:
    place = catalogue.areas()[area]
    year, month = period.split("-")
    looks.write(sheet, 1, 1, f"{place.name}医改目标任务完成进度月报表（{year}年{int(month)}月）", "title")
    merge(sheet, 1, 1, 1, len(heads))
    looks.write(sheet, 2, 1, f"填报单位：{place.short}卫生局（章）", "line")
    merge(sheet, 2, 1, 2, 4)
    looks.write(sheet, 2, 7, f"填报时间：{filled_on}", "line")
    for column, head in enumerate(heads, start=1):
        looks.write(sheet, FIRST_ROW - 1, column, head, "head")
    sheet.row_dimensions[1].height = 30
    sheet.row_dimensions[FIRST_ROW - 1].height = 26


def _line(sheet, looks: Looks, number: int, row: FormRow, *, past: bool) -> None:
    completion = "share" if isinstance(row.reported_completion, float) else "centre"
    cells = (
        (None, "centre"), (None, "centre"), (row.label, "text"), (row.unit, "centre"), (row.target, row.look),
        (row.month_value, row.look), (row.value, row.look), (row.reported_completion, completion),
        (row.explanation, "text"),
    )
    for column, (value, look) in enumerate(cells, start=1):
        looks.write(sheet, number, column, value, look)
    if past:
        looks.write(sheet, number, len(cells) + 1, row.past, "past")


def _numbers(sheet, rows: Sequence[FormRow]) -> None:
    own = [number for number, row in enumerate(rows) if row.part == "value"]
    for order, number in enumerate(own, start=1):
        sheet.cell(row=FIRST_ROW + number, column=1, value=order)


def _categories(sheet, looks: Looks, rows: Sequence[FormRow]) -> None:
    """Write each section's name once, in a cell merged down over its rows."""
    start = FIRST_ROW
    for order, (section, group) in enumerate(groupby(rows, key=lambda row: row.indicator[0])):
        end = start + len(list(group)) - 1
        name = catalogue.sections()[section].name
        looks.write(sheet, start, 2, f"{NUMERALS[order]}、{name}", "centre")
        merge(sheet, start, 2, end, 2)
        start = end + 1


def _foot(sheet, looks: Looks, row: int, width: int, notes: str) -> None:
    lines = ((f"文字说明：{notes}", "note"), (SIGNATURES, "line"))
    for offset, (text, look) in enumerate(lines):
        looks.write(sheet, row + offset, 1, text, look)
        merge(sheet, row + offset, 1, row + offset, width)
    sheet.row_dimensions[row].height = 60


def template_bytes(area: str, period: str, previous: pd.DataFrame, targets: pd.DataFrame) -> bytes:
    """The .xlsx an area downloads to fill in for `period`.

    `previous` holds observations (indicator, period, value, numerator, denominator); the month before
    `period` is taken from it. `targets` holds indicator, area, tier, window_start, window_end, value; the
    most specific tier that covers `period` is printed. Both may be empty.
    """
    last = _of(previous, area)
    if "period" in last:
        last = last[last["period"] == periods.shift(period, -1)]
    past = {row["indicator"]: row for row in last.to_dict("records")}
    tasks = _tasks(targets, area, period)
    indicators = [i for i in catalogue.indicators().values() if area not in i.not_applicable]
    rows = [row for i in indicators for row in _blank(i, tasks.get(i.code), past.get(i.code, {}))]
    book = single_banner_form(area, period, rows, past=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _of(frame: pd.DataFrame, area: str) -> pd.DataFrame:
    return frame[frame["area"] == area] if "area" in frame else frame


def _tasks(targets: pd.DataFrame, area: str, period: str) -> dict[str, float]:
    if targets.empty:
        return {}
    covering = targets[(targets["window_start"] <= period) & (targets["window_end"] >= period)]
    # A banner's own target may only be its own; a city's or region's row holds for every area below it.
    valid = covering[(covering["area"] == area) | (covering["tier"] != "banner")]
    ordered = valid.assign(order=valid["tier"].map(TIERS.index)).sort_values("order", kind="stable")
    chosen = ordered.dropna(subset="value").drop_duplicates("indicator")
    return dict(zip(chosen["indicator"], chosen["value"], strict=True))


def _blank(indicator, target: float | None, past: Mapping) -> Iterable[FormRow]:
    look = "count" if indicator.kind == "count" else "one"
    last = _known(past, "value")
    yield FormRow(indicator.code, "value", indicator.name, indicator.unit, look, target=target, past=last)
    yield from parts(indicator, past=past)


def parts(indicator, **columns: Mapping) -> Iterable[FormRow]:
    """The two indented rows under a rate or an average, filled from `columns` (e.g. value={numerator: 3})."""
    if indicator.numerator is None or indicator.denominator is None:
        return
    for part, indent in (("numerator", "　其中："), ("denominator", "　　　　")):
        quantity = getattr(indicator, part)
        filled = {column: _known(figures, part) for column, figures in columns.items()}
        yield FormRow(indicator.code, part, f"{indent}{quantity.name}", quantity.unit, "count", **filled)


def _known(figures: Mapping, part: str) -> float | None:
    figure = figures.get(part)
    return None if pd.isna(figure) else figure
