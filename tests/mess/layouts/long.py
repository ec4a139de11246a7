"""One row a figure: year, month, codes and names of area and indicator, target, cumulative figure, unit."""

from __future__ import annotations

from datetime import datetime

from data import catalogue
from tests.mess import writing
from tests.mess.draft import Draft, Group, Line
from tests.mess.model import Cell, Sheet

HEADS = ("年度", "月份", "地区代码", "地区名称", "指标代码", "指标名称")


def sheets(draft: Draft) -> list[Sheet]:
    fields = list(dict.fromkeys(one.field for group in draft.groups for one in group.series))
    words = {"target": "目标值", "month_value": "本月完成", "value": "累计值"}
    sheet = Sheet(draft.sheet_name)
    first = (draft.columns, *HEADS[2:]) if draft.columns else HEADS
    heads = (*first, *(words[field] for field in fields), "单位", "报送时间")
    sheet.rows.append([Cell(text, part="head") for text in heads])
    sheet.head = sheet.rows[0][0]
    sheet.rows += [_row(draft, group, line, fields) for group in draft.groups for line in draft.lines]
    sheet.body, sheet.label = sheet.rows[1][0], next(cell for cell in sheet.rows[1] if cell.part == "label")
    return [sheet]


def _row(draft: Draft, group: Group, line: Line, fields: list[str]) -> list[Cell]:
    own = {series.field: series for series in group.series}
    for series in own.values():
        series.scale = own["value"].scale
    year, month = int(draft.period[:4]), int(draft.period[5:])
    area = catalogue.areas()[line.areas[0]]
    row = [Cell(year, part="number"), Cell(month, part="number")]
    if draft.columns:
        row = [Cell(draft.subtitle, 'yyyy"年"m"月"' if isinstance(draft.subtitle, datetime) else "General")]
    row += [Cell(area.code), Cell(line.name, part="label"), Cell(group.code), Cell(group.name, part="name")]
    row += [writing.cell(draft, line, own[field]) if field in own else Cell() for field in fields]
    return [*row, Cell(own["value"].printed_unit, part="unit"), Cell(f"{year}-{month:02d}-29")]
