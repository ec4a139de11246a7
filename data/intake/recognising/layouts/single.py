"""One area's own form: indicators down the side, 年度目标 / 本月完成 / 累计完成 / 完成率 / 原因 across (G2).

The area is not in the table: it stands in the title, in 填报单位 or in the sheet's name.
"""

from __future__ import annotations

from data.intake.findings import Finding
from data.intake.reading.cells import Grid
from data.intake.recognising import cumulative, fields, header, surroundings
from data.intake.recognising.layouts import rows, unclear, unread
from data.intake.recognising.layouts.single_frame import FACT_ROLES, Frame
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import figures, indicators

QUANTITIES = ("numerator", "denominator")


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
