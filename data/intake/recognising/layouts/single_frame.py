"""Where the header of one area's own form stands: which column holds which role, and where the body begins.

One may ask for the `Frame` of a sheet; `single` reads the figures in it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from data.intake.reading.cells import Grid
from data.intake.recognising import header, surroundings, years
from data.intake.vocabulary import indicators
from data.intake.vocabulary.roles import role

FACT_ROLES = ("target", "month_value", "value", "stock_value", "reported_completion", "explanation")


@dataclass(frozen=True)
class Frame:
    """The header of a single-area form: role → column, the label columns, and where the body begins."""

    top: int
    body: int
    roles: dict[str, int]
    label_cols: list[int]


def frame(grid: Grid) -> Frame | None:
    """The header of a single-area form, or None where no row heads a list of indicators."""
    for row in grid.by_row:
        texts = {role(cell.text) for cell in grid.row(row) if isinstance(cell.value, str)}
        heads = "label" in texts and len(texts & set(FACT_ROLES)) >= 1 and len(grid.row(row)) >= 3
        # below a merged group header the word for the names may be another column's second line
        if heads and (found := _frame(grid, row)).label_cols:
            return found
    return _by_content(grid)


def _by_content(grid: Grid) -> Frame | None:
    """A header whose name column is called something else (目标任务): it stands above the indicators."""
    named = [
        cell for cell in grid.cells.values() if isinstance(cell.value, str) and indicators.exact(cell.value)
    ]
    if not named:
        return None
    col = Counter(cell.col for cell in named).most_common(1)[0][0]
    first = min(cell.row for cell in named if cell.col == col)
    above = (row for row in grid.by_row if row < first and not grid.seen(row, col).blank)
    return next((found for row in above if (found := _headed(grid, row, col))), None)


def _headed(grid: Grid, row: int, col: int) -> Frame | None:
    """The header in a row whose names stand in column `col`, or None where it heads no figures."""
    found = _frame(grid, row)
    roles = _roles(grid, row, found.body, col)
    return None if found.label_cols or "value" not in roles else replace(found, roles=roles, label_cols=[col])


def _frame(grid: Grid, row: int) -> Frame:
    body = row + 1
    while body <= grid.n_rows and (header.is_numbering(grid, body) or _still_header(grid, body)):
        body += 1
    named = _named(grid, row, body)
    label_cols = [col for col, found in named.items() if found == "label"]
    return Frame(row, body, _roles(grid, row, body), label_cols)


def _named(grid: Grid, row: int, body: int) -> dict[int, str]:
    """Column → the role its header gives it, columns without one left out."""
    words = header.paths(grid, row, body - 1, range(1, grid.n_cols + 1))
    roles = {col: next(filter(None, map(role, reversed(parts))), None) for col, parts in words.items()}
    return {col: named for col, named in roles.items() if named}


def _roles(grid: Grid, row: int, body: int, besides: int | None = None) -> dict[str, int]:
    """Role → its first column, the column of names left out; of several months that of the title."""
    columns: dict[str, int] = {}
    others = _other_months(grid, row, body)
    for col, named in _named(grid, row, body).items():
        if named != "label" and col != besides and col not in others:
            columns.setdefault(named, col)
    return columns


def _other_months(grid: Grid, row: int, body: int) -> set[int]:
    """The columns of months that are not the title's, where the header names several."""
    words = header.paths(grid, row, body - 1, range(1, grid.n_cols + 1))
    said = {col: month for col, parts in words.items() if (month := years.month_of(parts))}
    if len(set(said.values())) < 2:
        return set()
    around = surroundings.of_table(grid, 1, grid.n_rows, row, range(1, grid.n_cols + 1))
    return {col for col, month in said.items() if month != years.title_month(around)}


def _still_header(grid: Grid, row: int) -> bool:
    """A second header row: words below merged group headers, every one of them with a role, no number."""
    cells = grid.row(row)
    return bool(cells) and all(isinstance(cell.value, str) and role(cell.text) for cell in cells)
