"""The fund sheet of one area: funds down the side, 应到位, 实到位 and 到位率 across (G10).

Only the funds that feed a rate of the catalogue are read, and of those the totals of all budgets; what else
the sheet holds is said once for its rows and once for its columns.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.recognising import funds, header, surroundings
from data.intake.recognising.layouts import rows, unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas
from data.intake.vocabulary.units import in_header
from data.intake.vocabulary.words import plain


@dataclass(frozen=True)
class Frame:
    """Where a fund sheet's header stands, its names, and what each column holds (part: nothing kept)."""

    top: int
    body: int
    label_col: int
    fields: dict[int, str]
    words: dict[int, tuple[str, ...]]


def frame(grid: Grid) -> Frame | None:
    """The header of a fund sheet: a row with 应到位 and 实到位, funds of the catalogue below; else None."""
    for row in grid.by_row:
        said = {funds.field_of((cell.text,)) for cell in grid.row(row) if isinstance(cell.value, str)}
        if {"numerator", "denominator"} <= said:
            return _frame(grid, row)
    return None


def _frame(grid: Grid, row: int) -> Frame | None:
    bottom = row
    while bottom < grid.n_rows and _is_header(grid, bottom + 1):
        bottom += 1
    label_col = _label_col(grid, bottom + 1)
    if label_col is None:
        return None
    words = header.paths(grid, row, bottom, range(1, grid.n_cols + 1))
    found = {col: funds.field_of(parts) for col, parts in words.items() if col != label_col}
    held = {col: field for col, field in found.items() if field}
    return Frame(row, bottom + 1, label_col, _totals(held), words)


def _is_header(grid: Grid, row: int) -> bool:
    cells = grid.row(row)
    known = [cell for cell in cells if funds.TIER.match(cell.text) or funds.WHOLE.match(cell.text)]
    return header.is_numbering(grid, row) or (len(known) >= 2 and len(known) >= len(cells) - 2)


def _label_col(grid: Grid, body: int) -> int | None:
    below = [cell for row in range(body, grid.n_rows + 1) for cell in grid.row(row)]
    named = [cell.col for cell in below if isinstance(cell.value, str) and funds.feeding(cell.value)]
    return max(set(named), key=named.count, default=None)


def _totals(held: dict[int, str]) -> dict[int, str]:
    """Of several columns of one field the only one, else none: parts are never added up."""
    result = dict(held)
    for field in ("numerator", "denominator", "value"):
        own = [col for col, found in held.items() if found == field]
        if len(own) > 1:
            result |= dict.fromkeys(own, "part")
    return result


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The fund sheet as a table of one area, which whoever knows the title fills in."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.top, range(1, grid.n_cols + 1))
    result = Table(grid.sheet, "banner_monthly", unit_line=around.unit_line)
    result.columns = {col: "/".join(parts) for col, parts in frame.words.items()}
    left: list[Cell] = []
    for row in range(frame.body, grid.n_rows + 1):
        first = next(iter(grid.row(row)), None)
        if first is not None and rows.ends_table(first):
            break
        _place_row(grid, frame, result, row, left)
    result.findings += _said(grid, frame, left)
    return result, around


def _place_row(grid: Grid, frame: Frame, table: Table, row: int, left: list[Cell]) -> None:
    name = grid.at(row, frame.label_col)
    code = funds.feeding(name.text)
    table.rows[row] = name.raw
    if code is None:
        total = areas.label(name.text).kind in ("total", "subtotal")
        if not total and not name.blank and any(unread.numeric(grid.at(row, col)) for col in frame.words):
            left.append(name)
        return
    for col, field in frame.fields.items():
        if field != "part":
            unit = in_header(plain("".join(frame.words[col])))
            place = Placement(grid.at(row, col), "area", None, code, field, unit, (grid.sheet, "column", col))
            table.placements.append(place)


def _said(grid: Grid, frame: Frame, left: list[Cell]) -> list[Finding]:
    """What is not read, once for the rows and once for the columns."""
    found = []
    if left:
        names = "、".join(cell.text for cell in left)
        message = f"“{grid.sheet}”表 {left[0].address}：{names}没有对应的目录指标，资金数未读入。"
        found.append(Finding("note", "fund_not_kept", message, grid.sheet, left[0].address))
    body = range(frame.body, grid.n_rows + 1)
    others = [
        col
        for col in frame.words
        if col > frame.label_col and frame.fields.get(col, "part") == "part"
        and any(unread.numeric(grid.at(row, col)) for row in body)
    ]  # fmt: skip
    if others:
        cols = "、".join(letters(col) for col in others)
        message = f"“{grid.sheet}”表 {cols} 列：各级分担数、支出、结余等目录没有对应的指标，未读入。"
        place = f"{letters(others[0])}{frame.body}"
        found.append(Finding("note", "fund_not_kept", message, grid.sheet, place))
    return found
