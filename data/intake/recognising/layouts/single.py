"""One area's own form: indicators down the side, 年度目标 / 本月完成 / 累计完成 / 完成率 / 原因 across (G2).

The area is not in the table: it stands in the title, in 填报单位 or in the sheet's name.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from data.intake.findings import Finding
from data.intake.reading.cells import Grid
from data.intake.recognising import cumulative, fields, header, surroundings, years
from data.intake.recognising.layouts import rows, unclear, unread
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


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The form as a table; its area is filled in by whoever knows the title."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.top, range(1, grid.n_cols + 1))
    result = Table(grid.sheet, "banner_monthly", unit_line=around.unit_line)
    body = _body(grid, frame)
    meanings = rows.meanings(grid, body, frame.label_cols, frame.roles.get("unit"))
    result.rows = {row: meaning.header for row, meaning in meanings.items()}
    words = header.paths(grid, frame.top, frame.body - 1, range(1, grid.n_cols + 1))
    result.columns = {col: "/".join(parts) for col, parts in words.items()}
    more = rows.shared(meanings)
    for row, meaning in meanings.items():
        for held in (meaning, *more.get(row, ())):
            if held.indicator and held.field == "value":
                _place_own(grid, frame, result, row, held)
                _place_before(grid, frame, result, row, held)
            elif held.indicator and held.field in QUANTITIES:
                _place_quantity(grid, frame, result, row, held)
        read = meaning.indicator and meaning.field in ("value", *QUANTITIES)
        if not read and _has_numbers(grid, frame, row):
            result.findings += rows.untold(grid, row, meaning, frame.label_cols)
    result.findings += rows.added(grid, meanings, _first_figure(frame))
    result.findings += _months_of_counts(grid, frame, meanings)
    used = {*(col for named, col in frame.roles.items() if named != "comparison"), *frame.label_cols}
    result.findings += unclear.other_columns(grid, body, frame.top, used, frame.body)
    return result, around


def _first_figure(frame: Frame) -> int:
    return next((col for named, col in frame.roles.items() if named in FACT_ROLES), 1)


def _months_of_counts(grid: Grid, frame: Frame, meanings: dict[int, fields.Meaning]) -> list[Finding]:
    """The month's count behind a rate is not kept; it is said once."""
    col = frame.roles.get("month_value")
    counts = [row for row, held in meanings.items() if held.indicator and held.field in QUANTITIES]
    held = [row for row in counts if col and unread.numeric(grid.at(row, col))]
    if not held:
        return []
    cell = grid.at(held[0], col)
    told = f"比率的本月人数不入库，只记累计；这一列有 {len(held)} 格未读入。"
    message = f"“{grid.sheet}”表 {cell.address}：{told}"
    return [Finding("note", "column_not_kept", message, grid.sheet, cell.address)]


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
        cell = rows.cell(grid, table, row, col, meaning)
        table.placements.append(
            Placement(cell, "area", None, meaning.indicator, field, meaning.unit, series)
        )


def _place_before(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    """The cumulative count up to the month before, to hold this month's against."""
    col = frame.roles.get("comparison")
    head = [grid.seen(at, col).text for at in range(frame.top, frame.body)] if col else []
    if indicators.get(meaning.indicator).kind == "count" and any(map(cumulative.says_last_month, head)):
        cell, series = rows.cell(grid, table, row, col, meaning), (grid.sheet, "column", col)
        table.placements.append(
            Placement(cell, "area", None, meaning.indicator, cumulative.BEFORE, meaning.unit, series)
        )


def _place_quantity(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    columns = _columns(frame, meaning.indicator)
    col = columns.get("value") or columns.get("stock_value")
    if col:
        cell, series = rows.cell(grid, table, row, col, meaning), (grid.sheet, "quantity", col)
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
