"""Three lines for each area, 任务数, 累计完成 and 完成率, under one column for each indicator."""

from __future__ import annotations

from tests.mess import writing
from tests.mess.clean import COUNTED
from tests.mess.draft import Draft, Line
from tests.mess.layouts import heading
from tests.mess.model import Cell, Sheet


def sheets(draft: Draft) -> list[Sheet]:
    sheet = heading.begin(draft, 2 + len(draft.groups))
    head = [Cell(draft.head_names.get("areas", "地  区"), part="head"), Cell("项目", part="head")]
    for group in draft.groups:
        for series in group.series:
            series.scale = 1.0 if series.percent else group.series[0].scale
    names = [heading.with_unit(group.name, group.series[0], draft) for group in draft.groups]
    sheet.rows.append([*head, *(Cell(name, part="head") for name in names)])
    sheet.head = head[0]
    for line in draft.lines:
        _line(draft, sheet, line)
    return [sheet]


def _line(draft: Draft, sheet: Sheet, line: Line) -> None:
    name = Cell(line.name, part="label" if line.kind == "area" else "total")
    sheet.body, sheet.label = sheet.body or name, sheet.label or name
    for number, field in enumerate(COUNTED):
        own = [next(one for one in group.series if one.field == field) for group in draft.groups]
        word = Cell(own[0].word, part="words")
        figures = [writing.cell(draft, line, one) for one in own]
        sheet.rows.append([Cell() if number else name, word, *figures])
    sheet.merges.append((name, sheet.rows[-1][0]))
