"""Where the tables with areas down the side stand on a sheet: side by side, or one below the other.

One may ask for the blocks of a grid; each column that lists areas makes one, and a repeated heading further
down starts another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from data.intake.reading.cells import Grid
from data.intake.recognising import header, surroundings
from data.intake.recognising.layouts import lines, unread
from data.intake.vocabulary import areas

# What names a line of the body even where it holds no figure.
NAMED = ("total", "subtotal", "average", "ambiguous", "misspelled", "institution")
# Of a total's lines (任务数, 本月, 累计, 完成率 …) only the first has its name.
LINES = 6


@dataclass(frozen=True)
class Block:
    """Where one table stands: its label column, its columns, its header and its data rows."""

    label_col: int
    columns: range
    left: int
    top: int
    head_top: int
    first: int
    last: int


def blocks(grid: Grid, offices: bool = False) -> Iterator[Block]:
    """Every block on the sheet, left to right, top to bottom; `offices`: areas may stand there as their
    offices (海拉尔区卫生局).
    """
    names = areas.of_office if offices else areas.known
    listed: dict[int, list[int]] = {}
    for (row, col), cell in grid.cells.items():
        if isinstance(cell.value, str) and names(cell.value):
            listed.setdefault(col, []).append(row)
    label_cols = sorted(col for col, rows in listed.items() if _is_list(grid, col, sorted(rows)))
    left = 1
    for at, col in enumerate(label_cols):
        end = label_cols[at + 1] if at + 1 < len(label_cols) else grid.n_cols + 1
        top = 1
        for rows in _segments(grid, col, sorted(listed[col])):
            block = _block(grid, col, range(left, end), rows, top)
            top = block.last + 1
            yield block
        left = end


def _is_list(grid: Grid, col: int, rows: list[int]) -> bool:
    if len(rows) >= 2:
        return True
    return any(areas.is_heading(grid.seen(row, col).text) for row in range(max(1, rows[0] - 3), rows[0]))


def _segments(grid: Grid, col: int, rows: list[int]) -> list[list[int]]:
    """The area rows, cut where the heading of the area column stands again."""
    found = [[rows[0]]]
    for before, row in pairwise(rows):
        if any(areas.is_heading(grid.at(between, col).text) for between in range(before + 1, row)):
            found.append([])
        found[-1].append(row)
    return found


def _block(grid: Grid, col: int, span: range, rows: list[int], top: int) -> Block:
    across, first = range(col + 1, span.stop), rows[0]
    while (above := _filled(grid, first - 1, top)) and above > top and (
        _is_data(grid, above, col, across) or _hangs_on_data(grid, above, col, across)
    ):
        first = above
    last = rows[-1]
    while last < grid.n_rows and (
        _continues(grid, last + 1, col) or lines.hangs(grid, last + 1, col, across)
    ):
        last += 1
    head_top = header.top_row(grid, _filled(grid, first - 1, top) or max(top, first - 1), col, top)
    return Block(col, across, span.start, top, head_top, first, last)


def _filled(grid: Grid, row: int, top: int) -> int | None:
    """The next row upwards that holds anything, from `row` to `top`: blank rows part nothing."""
    return next((at for at in range(row, top - 1, -1) if grid.row(at)), None)


def _is_data(grid: Grid, row: int, col: int, across: range) -> bool:
    """Whether a row above the first certain area still belongs to the body: totals first, names in doubt."""
    if header.is_numbering(grid, row):
        return True
    cell = header.label_cell(grid, row, col)
    if cell.blank or areas.is_heading(cell.text) or cell.col + grid.width(cell) > col + 1:
        return False
    if areas.label(cell.text).kind in NAMED:
        return True
    return any(unread.numeric(grid.at(row, at)) for at in across)


def _hangs_on_data(grid: Grid, row: int, col: int, across: range) -> bool:
    """Whether a row is a further line of a total above the first area."""
    above = range(row - 1, max(row - LINES, 0), -1)
    named = next((at for at in above if not grid.at(at, col).blank), None)
    if named is None or areas.is_heading(grid.at(named, col).text):
        return False
    return lines.hangs(grid, row, col, across) and _is_data(grid, named, col, across)


def _continues(grid: Grid, row: int, col: int) -> bool:
    cell = header.label_cell(grid, row, col)
    text = cell.text
    aside = areas.is_aside(text) or surroundings.is_signature(text) or surroundings.is_sender(grid, row)
    aside = aside or areas.is_heading(text)  # a second page begins with the header again
    return bool(text) and not aside and cell.col + grid.width(cell) <= col + 1
