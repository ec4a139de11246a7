"""The header over a city table: two rows with merged groups, three with domains above, or one flat row."""

from __future__ import annotations

from itertools import groupby

from data import catalogue
from tests.mess import known
from tests.mess.draft import Draft, Group, Series
from tests.mess.layouts import heading
from tests.mess.model import Cell, Sheet


def add(draft: Draft, sheet: Sheet) -> None:
    """Put the header rows of the draft under what stands on the sheet, with their merges."""
    corner = Cell(draft.head_names.get("areas", "地  区"), part="head")
    sheet.head = corner
    if draft.header_rows == 1:
        sheet.rows.append([corner, *(_flat(draft, g, s) for g in draft.groups for s in g.series)])
        return
    every = [one for group in draft.groups for one in group.series]
    rows = [[Cell()] for _ in range(draft.header_rows)]
    rows[0][0] = corner
    sheet.merges.append((corner, rows[-1][0]))
    if draft.header_rows == 3:
        _domains(draft, sheet, rows[0])
    for group in draft.groups:
        _group(draft, sheet, rows[-2:], group)
    sheet.rows += rows
    if draft.unit_place == "row":
        sheet.rows.append([Cell(), *(Cell(f"({one.printed_unit})" if one.unit else None) for one in every)])


def _domains(draft: Draft, sheet: Sheet, row: list[Cell]) -> None:
    for domain, found in groupby(draft.groups, key=lambda group: catalogue.indicators()[group.code].domain):
        width = sum(len(group.series) for group in found)
        cells = [Cell(catalogue.domains()[domain].name, part="group"), *(Cell() for _ in range(width - 1))]
        if width > 1:
            sheet.merges.append((cells[0], cells[-1]))
        row += cells


def _group(draft: Draft, sheet: Sheet, rows: list[list[Cell]], group: Group) -> None:
    if len(group.series) == 1:
        first, below = Cell(_alone(draft, group), part="group"), [Cell()]
        sheet.merges.append((first, below[0]))
        above = [first]
    else:
        above = [Cell(group.name, part="group"), *(Cell() for _ in group.series[1:])]
        below = [Cell(heading.with_unit(one.word, one, draft), part="head") for one in group.series]
        sheet.merges.append((above[0], above[-1]))
    rows[0] += above
    rows[1] += below


def _alone(draft: Draft, group: Group) -> str:
    """The header of an indicator that has but one column."""
    series = group.series[0]
    if series.percent:
        return f"{group.name}(%)" if draft.unit_place == "header" else group.name
    return heading.with_unit(group.name, series, draft)


def _flat(draft: Draft, group: Group, series: Series) -> Cell:
    """In one row: 住院分娩补助任务数 for a count, the rate's own name beside the names of its quantities."""
    word = group.name if series.field == "value" else series.word
    if draft.topic:
        word = series.word
    elif known.kind(group.code) == "count":
        word = f"{group.name}{series.word}"
    return Cell(heading.with_unit(word, series, draft), part="head")
