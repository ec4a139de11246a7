"""Indicators down the side, areas across the top: the transposed monitoring sheet, and the target
workbook's frame.

One may ask whether a sheet is of this family (its header row), and for its table.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.reading.cells import Grid
from data.intake.recognising import fields, header, surroundings
from data.intake.recognising.layouts import rows, unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas
from data.intake.vocabulary.roles import role

FACT_FIELDS = ("numerator", "denominator", "value", "month_value", "target", "reported_completion")


@dataclass(frozen=True)
class Frame:
    """The header of a transposed sheet: which columns are areas or totals, and which tell about the row."""

    row: int
    areas: dict[int, areas.Label]
    label_cols: list[int]
    roles: dict[str, int]
    last: int


def frame(grid: Grid) -> Frame | None:
    """The header of a transposed sheet: the first row that names three or more areas, or None."""
    for row in grid.by_row:
        codes = {areas.known(cell.value) for cell in grid.row(row) if isinstance(cell.value, str)} - {None}
        if len(codes) >= 3:
            return _frame(grid, row)
    return None


def _frame(grid: Grid, row: int) -> Frame:
    labels = {cell.col: areas.label(cell.text) for cell in grid.row(row) if isinstance(cell.value, str)}
    wanted = ("area", "total", "average", "subtotal", "ambiguous", "misspelled")
    columns = {col: label for col, label in labels.items() if label.kind in wanted}
    first = min(col for col, label in columns.items() if label.kind == "area")
    roles: dict[str, int] = {}
    for col in range(1, grid.n_cols + 1):
        named = role(grid.seen(row, col).text) if col not in columns else None
        if named:
            roles.setdefault(named, col)
    left = [col for col in range(1, first) if col not in columns]
    plain_roles = [col for col in left if role(grid.seen(row, col).text) in ("label", None)]
    label_cols = [col for col in plain_roles if _words_below(grid, row, col)]
    return Frame(row, columns, label_cols or left[:1], roles, _last_row(grid, row, label_cols or left[:1]))


def _words_below(grid: Grid, row: int, col: int) -> bool:
    below = [grid.at(r, col) for r in range(row + 1, grid.n_rows + 1)]
    return any(
        isinstance(cell.value, str) and fields.path((cell.value,)).field != "unknown" for cell in below
    )


def _last_row(grid: Grid, head: int, label_cols: list[int]) -> int:
    last = head
    for row in range(head + 1, grid.n_rows + 1):
        first = next(iter(grid.row(row)), None)
        if first is not None and rows.ends_table(first):
            break
        if first is not None:
            last = row
    return last


def data_rows(grid: Grid, frame: Frame) -> list[int]:
    """The rows of the table body, without numbering rows."""
    return [row for row in range(frame.row + 1, frame.last + 1) if not header.is_numbering(grid, row)]


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The transposed sheet as a table."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.row, range(1, grid.n_cols + 1))
    listed = tuple(label.code for label in frame.areas.values() if areas.is_banner(label.code))
    result = Table(grid.sheet, "city_projects", listed=listed, unit_line=around.unit_line)
    places = [
        (label.code, grid.at(frame.row, col)) for col, label in frame.areas.items() if label.kind == "area"
    ]
    result.findings += unread.repeated(grid.sheet, places)
    for col, label in frame.areas.items():
        if label.kind in ("ambiguous", "misspelled"):
            result.findings.append(unread.area(grid.sheet, grid.at(frame.row, col), label))
    body = rows.meanings(grid, data_rows(grid, frame), frame.label_cols, frame.roles.get("unit"))
    for row, meaning in body.items():
        if meaning.indicator and meaning.field in FACT_FIELDS:
            _place(grid, frame, result, row, meaning)
        elif _has_numbers(grid, frame, row) and meaning.field not in (
            "comparison",
            "skip",
            "carried_over",
            "rank",
        ):
            result.findings.append(unread.row(grid.sheet, rows.name_cell(grid, row, frame.label_cols)))
    return result, around


def _place(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    for col, label in frame.areas.items():
        kind = label.kind if label.kind in ("area", "total", "average", "subtotal") else "other"
        code = label.code if areas.is_banner(label.code) else None
        if kind == "area" and code is None:
            kind = "total"
        series = (grid.sheet, "row", row)
        table.placements.append(
            Placement(grid.at(row, col), kind, code, meaning.indicator, meaning.field, meaning.unit, series)
        )


def _has_numbers(grid: Grid, frame: Frame, row: int) -> bool:
    return any(unread.numeric(grid.at(row, col)) for col in frame.areas)
