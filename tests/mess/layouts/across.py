"""Indicators down, areas across: the monitoring sheet, with a unit column or the unit behind the name."""

from __future__ import annotations

from tests.mess import writing
from tests.mess.draft import Draft, Group, Series
from tests.mess.layouts import heading
from tests.mess.model import Cell, Sheet


def sheets(draft: Draft) -> list[Sheet]:
    column = draft.unit_place == "header"
    sheet = heading.begin(draft, 1 + column + len(draft.lines))
    head = [Cell(draft.head_names.get("indicators", "指标"), part="head")]
    if column:
        head.append(Cell("计量单位", part="head"))
    head += [Cell(line.name, part="label" if line.kind == "area" else "total") for line in draft.lines]
    sheet.head = head[0]
    sheet.rows.append(head)
    for group in draft.groups:
        for series in group.series:
            sheet.rows.append(_row(draft, group, series, column))
            sheet.body = sheet.body or sheet.rows[-1][0]
    sheet.label = sheet.body
    return [sheet]


def _row(draft: Draft, group: Group, series: Series, column: bool) -> list[Cell]:
    name = group.name if series.field == "value" else series.word
    if not column:
        name = f"{name}({series.printed_unit})"
    row = [Cell(name, part="name")]
    if column:
        row.append(Cell(series.printed_unit, part="unit"))
    return row + [writing.cell(draft, line, series) for line in draft.lines]
