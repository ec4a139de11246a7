"""One area's own form: indicators down, target, month, cumulative, completion and reason across.

Also the form with three value columns (本月, 本年累计, 全部累计) and the workbook with a sheet for each area.
"""

from __future__ import annotations

from dataclasses import replace

from data import catalogue
from data.sample.figures import point
from data.sample.reasons import reason
from tests.mess import writing
from tests.mess.draft import ROW_FIELDS, Draft, Group, Line, Series
from tests.mess.layouts import heading
from tests.mess.model import Cell, Sheet, Told

HEADS = dict(zip(ROW_FIELDS, ("年度目标", "本月完成", "累计完成", "完成率"), strict=True))
REASON = "未完成原因及存在问题"
THREE = ("本月完成数", "本年度累计完成数", "截止本月底全部累计数")


def sheets(draft: Draft) -> list[Sheet]:
    if draft.layout == "sheet per area":
        return [_of_area(draft, line) for line in draft.lines]
    return [_three(draft) if draft.layout == "three value columns" else form(draft)]


def _of_area(draft: Draft, line: Line) -> Sheet:
    area = catalogue.areas()[line.areas[0]]
    name = draft.title.replace(catalogue.areas()[draft.lines[0].areas[0]].name, area.name)
    return form(replace(draft, lines=[line], title=name, sheet_name=area.short))


def form(draft: Draft) -> Sheet:
    """The form with 序号, indicator, unit, the four figures and the reason."""
    column = draft.unit_place == "header"
    words = [draft.head_names.get(name, HEADS[name]) for name in ROW_FIELDS]
    heads = ["序号", draft.head_names.get("indicators", "指标名称"), *["单位"][:column], *words, REASON]
    sheet = heading.begin(draft, len(heads))
    sheet.rows.append([Cell(text, part="head") for text in heads])
    sheet.head = sheet.rows[-1][0]
    for number, group in enumerate(draft.groups, start=1):
        sheet.rows.append(_row(draft, group, number, column))
        sheet.body = sheet.body or sheet.rows[-1][0]
        sheet.rows += [_quantity(draft, one, column) for one in group.series if one.field not in ROW_FIELDS]
    sheet.label = sheet.body
    return sheet


def _row(draft: Draft, group: Group, number: int, column: bool) -> list[Cell]:
    own = {series.field: series for series in group.series}
    value, line = own["value"], draft.lines[0]
    name = group.name if column else f"{group.name}({value.printed_unit})"
    row = [Cell(number, part="number"), Cell(name, part="name")]
    if column:
        row.append(Cell(value.printed_unit, part="unit"))
    for field in ROW_FIELDS:
        series = own.get(field)
        if series and not series.percent:
            series.scale = value.scale
        row.append(writing.cell(draft, line, series) if series else Cell(part="figure"))
    return [*row, _reason(draft, group.code)]


def _reason(draft: Draft, code: str) -> Cell:
    area = draft.lines[0].areas[0]
    found = point(area, code, draft.period)
    words = reason(found) if found.status == "reported" and (area, code) not in draft.markers else None
    if words is None:
        return Cell(part="words")
    return Cell(words, "General", "words", Told(area, code, "explanation", words, "", draft.period))


def _quantity(draft: Draft, series: Series, column: bool) -> list[Cell]:
    """A child row: the quantity stands in the cumulative column, after an empty target and month."""
    name = series.word if column else f"{series.word}({series.printed_unit})"
    row = [Cell(part="number"), Cell(name, part="name")]
    if column:
        row.append(Cell(series.printed_unit, part="unit"))
    return [*row, Cell(), Cell(), writing.cell(draft, draft.lines[0], series), Cell(), Cell()]


def _three(draft: Draft) -> Sheet:
    """本月 | 本年累计 | 全部累计: a stock counts all that ever was, anything else this year's."""
    sheet = heading.begin(draft, 5)
    sheet.rows.append([Cell(text, part="head") for text in ("内容", "指标", *THREE)])
    sheet.head = sheet.rows[-1][0]
    for number, group in enumerate(draft.groups):
        month, value = group.series
        month.scale = value.scale
        series = (month, value, replace(value, told=False))
        if catalogue.indicators()[group.code].series == "stock":
            series = (month, replace(value, told=False), value)
        cells = [writing.cell(draft, draft.lines[0], one) for one in series]
        topic = Cell("一、医改重点工作" if number == 0 else None, part="words")
        name = f"{group.name}({value.printed_unit})"
        sheet.rows.append([topic, Cell(name, part="name"), *cells])
        sheet.body = sheet.body or sheet.rows[-1][0]
    sheet.label = sheet.rows[-1][1]
    return sheet
