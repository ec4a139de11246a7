"""A sheet as it was received, made ready to be looked at: texts under Excel's own row numbers and letters.

One may ask for the sheets of a workbook (`sheets`) or one grid (`as_received`). Titles, notes and signature
lines spread over the whole width say nothing by cell; they are left out of the table and named in `aside`.
Nothing is corrected here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.intake.facts import Reading
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.reading.workbook import Unreadable, grids

TOTAL = re.compile(r"^(合计|总计|小计|总和|全市|全区|全市合计|全区合计)$")
SPREAD = 3
# a page cannot carry more; a sheet that goes on was most likely formatted to the last row by mistake
MOST_ROWS = 300


@dataclass(frozen=True)
class Received:
    """One sheet: `texts` by row number and column letter, which of them are numbers, which rows are totals.

    `aside` holds the rows left out, as (first, last) runs of row numbers.
    """

    sheet: str
    texts: pd.DataFrame
    numbers: pd.DataFrame
    totals: tuple[int, ...]
    aside: tuple[tuple[int, int], ...]

    def near(self, rows: Collection[int], margin: int = 2) -> Received:
        """The same sheet narrowed to its head and to `rows` with their neighbours.

        In a form of 180 rows the four that matter would otherwise have to be searched for.
        """
        figures = self.numbers.index[self.numbers.any(axis=1)]
        head = [row for row in self.texts.index if len(figures) and row < figures[0]]
        close = [row for row in self.texts.index if any(abs(row - one) <= margin for one in rows)]
        kept = sorted({*head, *close})
        return replace(self, texts=self.texts.loc[kept], numbers=self.numbers.loc[kept],
                       totals=tuple(row for row in self.totals if row in kept))  # fmt: skip


def sheets(reading: Reading) -> dict[str, Received]:
    """Every sheet of a workbook that holds anything, by name; empty when the workbook cannot be opened."""
    try:
        found = grids(reading.content)
    except Unreadable:
        return {}
    return {grid.sheet: as_received(grid, _named(reading, grid.sheet)) for grid in found if grid.n_rows}


def _named(reading: Reading, sheet: str) -> set[int]:
    """The rows that a fact or a finding names; they are shown even where they look like a title."""
    grave = [finding for finding in reading.findings if finding.severity != "note"]
    cells = [said.cell for said in (*reading.facts, *grave) if said.sheet == sheet]
    return {int(number) for cell in cells if cell for number in re.findall(r"(?<=[A-Z])\d+", cell)}


def as_received(grid: Grid, keep: Collection[int] = ()) -> Received:
    """The rows of a grid worth showing; rows in `keep` are shown whatever they hold."""
    filled = {row: cells for row in range(1, grid.n_rows + 1) if (cells := _said(grid, row))}
    last = max(keep, default=grid.n_rows)
    shown = [row for row, cells in filled.items() if row in keep or not _is_line(grid, cells, last)]
    shown = shown[:MOST_ROWS]
    columns = sorted({cell.col for row in shown for cell in filled[row]})
    cells = [[grid.at(row, column) for column in columns] for row in shown]
    frame = {"index": shown, "columns": [letters(column) for column in columns]}
    return Received(
        sheet=grid.sheet,
        texts=pd.DataFrame([[written(cell) for cell in row] for row in cells], **frame, dtype=object),
        numbers=pd.DataFrame([[cell.is_number for cell in row] for row in cells], **frame, dtype=bool),
        totals=tuple(row for row in shown if any(TOTAL.match(cell.text) for cell in filled[row][:3])),
        aside=_runs([row for row in filled if row not in shown]),
    )


def _said(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in grid.row(row) if not cell.blank]


def _is_line(grid: Grid, cells: list[Cell], last: int) -> bool:
    """A title, note or signature: few cells spread over several columns, or words below the last figure."""
    spread = len(cells) <= 2 and any(grid.width(cell) >= SPREAD for cell in cells)
    # signatures may name persons, and nobody needs them to judge a figure
    return spread or (cells[0].row > last and not any(cell.is_number for cell in cells))


def _runs(rows: list[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        runs = [*runs[:-1], (runs[-1][0], row)] if runs and runs[-1][1] == row - 1 else [*runs, (row, row)]
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
