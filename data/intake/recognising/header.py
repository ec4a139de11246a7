"""The header of a table: which rows it takes, and the full path of words above each column.

Merged group headers count for every column they cover; where a group header was written once and not merged,
it counts until the next one. Rows that only number the columns (栏次, 甲乙丙, 1 2 3) are not words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from data.intake.reading.cells import Cell, Grid
from data.intake.vocabulary import areas
from data.intake.vocabulary.units import unit

NUMBERING = re.compile(r"^(?:栏次|栏目|[甲乙丙丁]|[(]?\d{1,2}[)]?(?:=[\d+\-*/()]+)?|[①-⑳]|-|[A-Z])$")


def is_numbering(grid: Grid, row: int) -> bool:
    """Whether a row does nothing but number the columns: 1, 2, 3 in step, at least three (or 甲 before)."""
    texts = [cell.text for cell in grid.row(row)]
    numbers = [
        int(text.strip("()").split("=")[0]) for text in texts if re.match(r"^[(]?\d{1,2}[)]?(?:=|$)", text)
    ]
    in_step = all(after - before == 1 for before, after in pairwise(numbers))
    headed = len(texts) >= 2 and texts[0] in ("栏次", "栏目", "甲")
    return (len(numbers) >= 3 or headed) and in_step and all(NUMBERING.match(text) for text in texts)


def top_row(grid: Grid, bottom: int, label_col: int, floor: int = 1) -> int:
    """The first row of the header whose last row is `bottom`, found by the cell that heads the label
    column.
    """
    row = bottom
    while row > floor and grid.seen(row, label_col).blank and not _is_banner(grid, row - 1, label_col):
        row -= 1
    anchor = grid.seen(row, label_col)
    top = min(row, anchor.row) if not anchor.blank else row
    while top > floor and _is_group_row(grid, top - 1, label_col):
        top -= 1
    return top


def _is_banner(grid: Grid, row: int, label_col: int) -> bool:
    """A title row: one cell, or one spread over most of the sheet that a group header would leave free."""
    cells = grid.row(row)
    if not cells:  # a row that merged headers reach into is no title
        reached = (grid.seen(row, col) for col in range(1, grid.n_cols + 1))
        return len({(cell.row, cell.col) for cell in reached if not cell.blank}) <= 1
    spread = [cell for cell in cells if grid.width(cell) > grid.n_cols * 0.6]
    return len(cells) <= 1 or any(cell.col <= label_col for cell in spread)


def _is_group_row(grid: Grid, row: int, label_col: int) -> bool:
    """A row of merged group headers standing above the label column's own heading."""
    cells = [cell for cell in grid.row(row) if cell.col > label_col]
    spread = [cell for cell in cells if 1 < grid.width(cell) <= grid.n_cols * 0.6]
    return len(spread) >= 2 and len(spread) == len(cells)


def label_cell(grid: Grid, row: int, col: int) -> Cell:
    """The cell that labels a row: in the label column, or a 合计 up to two columns before it."""
    own = grid.at(row, col)
    if not own.blank:
        return own
    left = [cell for cell in grid.row(row) if col - 2 <= cell.col < col]
    totals = [cell for cell in left if areas.label(cell.text).kind in ("total", "subtotal", "average")]
    return totals[-1] if totals else own


def unit_row(grid: Grid, head: range, columns: range) -> int | None:
    """The last header row where it holds nothing but units (人 | 人 | %): it names no column."""
    if len(head) < 2:
        return None
    cells = [cell for cell in grid.row(head.stop - 1) if cell.col in columns]
    own_row = [cell for cell in cells if cell.row == head.stop - 1]
    units = [cell for cell in own_row if isinstance(cell.value, str) and unit(cell.text)]
    return head.stop - 1 if len(units) >= 2 and len(units) == len(own_row) else None


def paths(grid: Grid, top: int, bottom: int, columns: range) -> dict[int, tuple[str, ...]]:
    """Column → the words above it from the group down, repeats of one merged cell left out."""
    rows = [row for row in range(top, bottom + 1) if not is_numbering(grid, row)]
    return {col: _path(grid, rows, col, columns.start) for col in columns}


def _path(grid: Grid, rows: list[int], col: int, first: int) -> tuple[str, ...]:
    parts: list[str] = []
    places: set[tuple[int, int]] = set()
    for depth, row in enumerate(rows):
        cell = grid.seen(row, col)
        if cell.blank and any(not grid.seen(below, col).blank for below in rows[depth + 1 :]):
            cell = _to_the_left(grid, rows[: depth + 1], col, first)
        # a formula without its stored result is not blank and has no words either
        if cell.text and (cell.row, cell.col) not in places:
            places.add((cell.row, cell.col))
            parts.append(str(cell.value))
    return tuple(parts)


def _to_the_left(grid: Grid, rows: list[int], col: int, first: int) -> Cell:
    """The group header written once at the left of its columns and never merged; it ends where a wider group
    (a word in a row above) begins.
    """
    own = grid.at(rows[-1], col)
    for left in range(col, first - 1, -1):
        cell = grid.seen(rows[-1], left)
        if not cell.blank:
            merged = (cell.row, cell.col) in grid.widths
            return own if merged or left == first else cell
        if any(not grid.at(above, left).blank for above in rows[:-1]):
            return own
    return own
