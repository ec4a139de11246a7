"""A sheet as it was received, as plain lists of texts under Excel's own row numbers and letters.

One may ask for the `pictures` of a workbook's sheets or the `picture` of one grid. Titles, notes and
signature lines spread over the whole width say nothing by cell; they are left out and named in `aside`.
Nothing is corrected. This opens the workbook, so it runs in the worker; `received` makes tables of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from data.intake.giving_back import ours
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.reading.workbook import Unreadable, grids

TOTAL = re.compile(r"^(合计|总计|小计|总和|全市|全区|全市合计|全区合计)$")
SPREAD = 3
# signatures may name persons, and nobody needs them to judge a figure
SIGNED = re.compile(
    r"(?:(?:填表|制表|填报|上报|报送|审核|审定|审批|复核|经办|负责|联系|统计|录入)人|签[字名章])(?:[（(].*?[）)])?[：:]"
)
# a page cannot carry more; a sheet that goes on was most likely formatted to the last row by mistake
MOST_ROWS = 300
MOST_COLUMNS = 200


@dataclass(frozen=True)
class Picture:
    """One sheet: the row numbers and column letters shown, the texts, which are numbers, which rows totals.

    `aside` holds the rows left out, as (first, last) runs of row numbers.
    """

    sheet: str
    rows: tuple[int, ...]
    columns: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    numbers: tuple[tuple[bool, ...], ...]
    totals: tuple[int, ...]
    aside: tuple[tuple[int, ...], ...]


def pictures(content: bytes, keep: Mapping[str, Collection[int]]) -> list[Picture]:
    """Every sheet of a workbook that holds anything; none when it cannot be opened.

    `keep` names rows, by sheet, that are shown whatever they hold.
    """
    try:
        found = grids(content)
    except Unreadable:
        return []
    shown = [grid for grid in found if grid.n_rows and not ours.is_results(grid)]
    return [picture(grid, keep.get(grid.sheet, ())) for grid in shown]


def picture(grid: Grid, keep: Collection[int] = ()) -> Picture:
    """The rows of a grid worth showing; rows in `keep` are shown whatever they hold."""
    filled = {row: cells for row in sorted(grid.by_row) if (cells := _said(grid, row))}
    last = _last(grid, filled, keep)
    shown = [row for row, cells in filled.items() if row in keep or not _is_line(grid, cells, last)]
    shown, among = shown[:MOST_ROWS], set(shown[:MOST_ROWS])
    columns = sorted({cell.col for row in shown for cell in filled[row]})[:MOST_COLUMNS]
    cells = [[grid.at(row, column) for column in columns] for row in shown]
    return Picture(
        sheet=grid.sheet,
        rows=tuple(shown),
        columns=tuple(letters(column) for column in columns),
        texts=tuple(tuple(written(cell) for cell in row) for row in cells),
        numbers=tuple(tuple(cell.is_number for cell in row) for row in cells),
        totals=tuple(row for row in shown if any(TOTAL.match(cell.text) for cell in filled[row][:3])),
        aside=_runs([row for row in filled if row not in among]),
    )


def _last(grid: Grid, filled: Mapping[int, list[Cell]], keep: Collection[int]) -> int:
    """The row below which words are no part of the table: the last one kept, if it is among the figures."""
    figures = (row for row, cells in filled.items() if any(cell.is_number for cell in cells))
    last = max(keep, default=0)
    return last if last >= next(figures, grid.n_rows) else grid.n_rows


def _said(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row(row) if not cell.blank]


def _is_line(grid: Grid, cells: list[Cell], last: int) -> bool:
    """A title, note or signature: few cells spread over several columns, or words below the last figure."""
    # 地区 beside one wide group heads a table: of two cells both have to be spread
    spread = len(cells) <= 2 and all(grid.width(cell) >= SPREAD for cell in cells)
    signed = any(SIGNED.search("".join(str(cell.value).split())) for cell in cells)
    return spread or signed or (cells[0].row > last and not any(cell.is_number for cell in cells))


def _runs(rows: list[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return tuple(runs)


def written(cell: Cell) -> str:
    """A cell as Excel shows it, near enough to recognise: thousands comma, at most two decimals, percent."""
    value = cell.value
    if value is None:
        return cell.formula or ""
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    if not cell.is_number:
        return str(value)
    if cell.shows_percent:
        return f"{value * 100:,.{_decimals(cell.number_format)}f}%"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"


def _decimals(number_format: str) -> int:
    found = re.search(r"\.(0+)", number_format)
    return len(found.group(1)) if found else 0
