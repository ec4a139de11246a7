"""The rows of a table with areas down the side: which area each speaks of, and which line of it.

One may ask for the lines of a block. Most areas have one row; where a column beside the names divides each
area into 城市 and 农村, or into 任务数, 累计完成 and 完成率, its rows are lines of one area.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.intake.reading.cells import Grid
from data.intake.recognising import header, town_and_country
from data.intake.vocabulary import areas, figures
from data.intake.vocabulary.roles import role

LINE_ROLES = ("target", "month_value", "value", "stock_value", "reported_completion")


@dataclass(frozen=True)
class Line:
    """One row: its label, the row to be added to it (农村 below 城市), or the word of its own line."""

    row: int
    label: areas.Label
    also: int | None = None
    word: str = ""


def of_block(grid: Grid, rows: Iterable[int], label_col: int, columns: range) -> list[Line]:
    """The lines of the rows of a block, top to bottom."""
    rows = list(rows)
    labels = {row: _label(grid, row, label_col) for row in rows}
    dividing = _dividing(grid, rows, columns, labels)
    if dividing is None:
        return _undivided(grid, rows, labels, columns)
    lines: list[Line] = []
    for group in _groups(rows, labels):
        lines += _lines(grid, group, labels[group[0]], dividing)
    return lines


def _label(grid: Grid, row: int, label_col: int) -> areas.Label:
    text = header.label_cell(grid, row, label_col).text
    if header.is_numbering(grid, row) or areas.is_aside(text):
        return areas.Label("skipped")
    return areas.label(text)


def _dividing(grid: Grid, rows: list[int], columns: range, labels: dict[int, areas.Label]) -> int | None:
    """The column that divides each area into lines, if there is one: its words come again in every area."""
    groups = [group for group in _groups(rows, labels) if len(group) > 1]
    if len(groups) < 2:
        return None
    for col in columns[:3]:
        words = [[grid.at(row, col).text for row in group] for group in groups]
        if len({tuple(line) for line in words}) == 1 and all(map(_divides, words[0])):
            return col
    return None


def _undivided(grid: Grid, rows: list[int], labels: dict[int, areas.Label], columns: range) -> list[Line]:
    """One line a row; where areas have several rows of figures and nothing tells them apart, none is read."""
    several = [
        group
        for group in _groups(rows, labels)
        if labels[group[0]].kind == "area" and sum(_holds(grid, row, columns) for row in group) > 1
    ]
    if len(several) < 2:
        return [Line(row, labels[row]) for row in rows]
    unclear = {row for group in several for row in group}
    return [Line(row, areas.Label("several") if row in unclear else labels[row]) for row in rows]


def _holds(grid: Grid, row: int, columns: range) -> bool:
    cells = (grid.at(row, col) for col in columns)
    return any(cell.uncached or figures.figure(cell.value).number is not None for cell in cells)


def hangs(grid: Grid, row: int, label_col: int, columns: range) -> bool:
    """Whether a row without a name of its own is a further line of the area above it."""
    if not header.label_cell(grid, row, label_col).blank or not _holds(grid, row, columns):
        return False
    merged = grid.seen(row, label_col)
    return not merged.blank or any(_divides(grid.at(row, col).text) for col in columns[:3])


def _divides(word: str) -> bool:
    return town_and_country.side(word) is not None or role(word) in LINE_ROLES


def _groups(rows: Sequence[int], labels: dict[int, areas.Label]) -> list[list[int]]:
    """Every labelled row with the unlabelled ones below it."""
    groups: list[list[int]] = []
    for row in rows:
        if labels[row].kind != "blank" or not groups:
            groups.append([])
        groups[-1].append(row)
    return groups


def _lines(grid: Grid, group: list[int], label: areas.Label, dividing: int) -> list[Line]:
    words = {row: grid.at(row, dividing).text for row in group}
    sides = {side: row for row, word in words.items() if (side := town_and_country.side(word))}
    if "both" in sides:
        return [Line(sides["both"], label)]
    if {"town", "country"} <= sides.keys():
        first, second = sorted((sides["town"], sides["country"]))
        return [Line(first, label, also=second)]
    return [Line(row, label, word=word) for row, word in words.items()]
