"""Indicators down, areas across, and under each area 任务数, 累计完成 and 完成率."""

from __future__ import annotations

from tests.mess import writing
from tests.mess.clean import COUNTED
from tests.mess.draft import Draft, Group, Line
from tests.mess.layouts import heading
from tests.mess.model import Cell, Sheet


def sheets(draft: Draft) -> list[Sheet]:
    sheet = heading.begin(draft, 2 + 3 * len(draft.lines))
    above = [Cell(draft.head_names.get("indicators", "指标"), part="head"), Cell("单位", part="head")]
    below = [Cell(), Cell()]
    sheet.head = above[0]
    sheet.merges += [(above[0], below[0]), (above[1], below[1])]
    for line in draft.lines:
        _head(draft, sheet, line, above, below)
    sheet.rows += [above, below]
    sheet.rows += [_row(draft, group) for group in draft.groups]
    sheet.body = sheet.label = sheet.rows[-len(draft.groups)][0]
    return [sheet]


def _head(draft: Draft, sheet: Sheet, line: Line, above: list[Cell], below: list[Cell]) -> None:
    name = Cell(line.name, part="label" if line.kind == "area" else "total")
    above += [name, Cell(), Cell()]
    sheet.merges.append((name, above[-1]))
    below += [Cell(_of(draft.groups[0], field).word, part="head") for field in COUNTED]


def _of(group: Group, field: str):
    return next(one for one in group.series if one.field == field)


def _row(draft: Draft, group: Group) -> list[Cell]:
    for series in group.series:
        series.scale = _of(group, "value").scale if not series.percent else 1.0
    row = [Cell(group.name, part="name"), Cell(_of(group, "value").printed_unit, part="unit")]
    figures = [writing.cell(draft, line, _of(group, field)) for line in draft.lines for field in COUNTED]
    return row + figures
