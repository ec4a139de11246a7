"""One area's own form: indicators down the side, 年度目标 / 本月完成 / 累计完成 / 完成率 / 原因 across (G2).

The area is not in the table: it stands in the title, in 填报单位 or in the sheet's name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.intake.reading.cells import Grid
from data.intake.recognising import fields, header, surroundings
from data.intake.recognising.layouts import rows, unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import figures, indicators
from data.intake.vocabulary.roles import role

FACT_ROLES = ("target", "month_value", "value", "stock_value", "reported_completion", "explanation")
QUANTITIES = ("numerator", "denominator")


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
        if "label" in texts and len(texts & set(FACT_ROLES)) >= 1 and len(grid.row(row)) >= 3:
            return _frame(grid, row)
    return next((found for row in grid.by_row if (found := _by_content(grid, row))), None)


def _by_content(grid: Grid, row: int) -> Frame | None:
    """A header whose name column is called something else (目标任务): it is where the indicators stand."""
    found = _frame(grid, row)
    below = [cell for at in range(found.body, grid.n_rows + 1) for cell in grid.row(at)]
    named = [cell.col for cell in below if isinstance(cell.value, str) and indicators.exact(cell.value)]
    col = max(named, key=named.count, default=None)
    if col is None or found.label_cols or grid.seen(row, col).blank:
        return None
    roles = _roles(grid, row, found.body, col)
    return replace(found, roles=roles, label_cols=[col]) if "value" in roles else None


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
    """Role → its first column, the column of names left out."""
    columns: dict[str, int] = {}
    for col, named in _named(grid, row, body).items():
        if named != "label" and col != besides:
            columns.setdefault(named, col)
    return columns


def _still_header(grid: Grid, row: int) -> bool:
    """A second header row: words below merged group headers, every one of them with a role, no number."""
    cells = grid.row(row)
    return bool(cells) and all(isinstance(cell.value, str) and role(cell.text) for cell in cells)


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The form as a table; its area is filled in by whoever knows the title."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.top, range(1, grid.n_cols + 1))
    result = Table(grid.sheet, "banner_monthly", unit_line=around.unit_line)
    body = _body(grid, frame)
    meanings = rows.meanings(grid, body, frame.label_cols, frame.roles.get("unit"))
    for row, meaning in meanings.items():
        if meaning.indicator and meaning.field == "value":
            _place_own(grid, frame, result, row, meaning)
        elif meaning.indicator and meaning.field in QUANTITIES:
            _place_quantity(grid, frame, result, row, meaning)
        elif _has_numbers(grid, frame, row) and meaning.field not in ("carried_over", "skip", "comparison"):
            result.findings.append(unread.row(grid.sheet, rows.name_cell(grid, row, frame.label_cols)))
    return result, around


def _body(grid: Grid, frame: Frame) -> list[int]:
    found = []
    for row in range(frame.body, grid.n_rows + 1):
        first = next(iter(grid.row(row)), None)
        if first is not None and rows.ends_table(first):
            break
        if first is not None and not header.is_numbering(grid, row):
            found.append(row)
    return found


def _place_own(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    for named, col in _columns(frame, meaning.indicator).items():
        field = "value" if named == "stock_value" else named
        series = (grid.sheet, "column", col)
        table.placements.append(
            Placement(grid.at(row, col), "area", None, meaning.indicator, field, meaning.unit, series)
        )


def _place_quantity(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    columns = _columns(frame, meaning.indicator)
    col = columns.get("value") or columns.get("stock_value")
    if col:
        cell, series = grid.at(row, col), (grid.sheet, "quantity", col)
        table.placements.append(
            Placement(cell, "area", None, meaning.indicator, meaning.field, meaning.unit, series)
        )


def _columns(frame: Frame, code: str) -> dict[str, int]:
    """The columns of facts for this indicator; of 本年累计 and 全部累计 the one its series type asks for."""
    columns = {named: col for named, col in frame.roles.items() if named in FACT_ROLES}
    if {"value", "stock_value"} <= columns.keys():
        del columns["value" if indicators.get(code).series == "stock" else "stock_value"]
    return columns


def _has_numbers(grid: Grid, frame: Frame, row: int) -> bool:
    columns = [col for named, col in frame.roles.items() if named in FACT_ROLES]
    return any(figures.figure(grid.at(row, col).value).number is not None for col in columns)
