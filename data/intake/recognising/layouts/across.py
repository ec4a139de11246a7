"""Indicators down the side, areas across the top: the transposed monitoring sheet, and the target
workbook's frame.

One may ask whether a sheet is of this family (its header row), and for its table.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from data.intake.facts import FIGURES
from data.intake.reading.cells import Grid
from data.intake.recognising import cumulative, fields, header, surroundings
from data.intake.recognising.layouts import rows, unclear, unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas, figures
from data.intake.vocabulary.roles import role
from data.intake.vocabulary.units import unit


@dataclass(frozen=True)
class Frame:
    """The header of a transposed sheet: which columns are areas or totals, and which tell about the row.

    `words` has the word of each column where a second header row divides the areas (任务数 | 累计完成).
    """

    row: int
    areas: dict[int, areas.Label]
    label_cols: list[int]
    roles: dict[str, int]
    last: int
    words: dict[int, str] = field(default_factory=dict)


def frame(grid: Grid) -> Frame | None:
    """The header of a transposed sheet: the first row that names three or more areas beside a column for
    the indicators, or None.
    """
    for row in grid.by_row:
        codes = {areas.known(cell.value) for cell in grid.row(row) if isinstance(cell.value, str)} - {None}
        if len(codes) >= 3 and (found := _frame(grid, row)).label_cols:
            return found
    return None


def _frame(grid: Grid, row: int) -> Frame:
    labels = {cell.col: areas.label(cell.text) for cell in grid.row(row) if isinstance(cell.value, str)}
    wanted = ("area", "total", "average", "subtotal", "institution", "ambiguous", "misspelled")
    columns = {col: label for col, label in labels.items() if label.kind in wanted}
    first = min(columns)
    roles: dict[str, int] = {}
    for col in range(1, grid.n_cols + 1):
        named = role(grid.seen(row, col).text) if col not in columns else None
        if named:
            roles.setdefault(named, col)
    left = [col for col in range(1, first) if col not in columns]
    plain_roles = [col for col in left if role(grid.seen(row, col).text) in ("label", None)]
    label_cols = [col for col in plain_roles if _words_below(grid, row, col)]
    # beside a window every cell is a target, also where a first row holds nothing but strokes or 2-3
    words = {} if {"window_start", "window_end"} <= roles.keys() else _words_under(grid, row, columns)
    if not words and sum(grid.width(grid.at(row, col)) > 1 for col in columns) > 1:
        columns = dict.fromkeys(columns, areas.Label("unclear"))
    for col in words:
        columns.setdefault(col, columns[max(at for at in columns if at <= col)])
    last = _last_row(grid, row)
    return Frame(row, columns, label_cols or left[:1], roles, last, words)


def _words_under(grid: Grid, row: int, columns: dict[int, areas.Label]) -> dict[int, str]:
    """Column → its word in a second header row that divides every area (任务数 | 累计完成)."""
    ends = [*sorted(columns)[1:], grid.n_cols + 1]
    spans = [range(col, end) for col, end in zip(sorted(columns), ends, strict=True)]
    under = {col: grid.at(row + 1, col) for span in spans for col in span}
    said = {col: cell.text for col, cell in under.items() if isinstance(cell.value, str) and cell.text}
    if any(figures.figure(word).number is not None for word in said.values()):
        return {}
    if len(said) <= len(columns) or not all(role(word) or unit(word) is None for word in said.values()):
        return {}
    return said


def _words_below(grid: Grid, row: int, col: int) -> bool:
    below = [grid.at(r, col) for r in range(row + 1, grid.n_rows + 1)]
    return any(
        isinstance(cell.value, str) and fields.path((cell.value,)).field != "unknown" for cell in below
    )


def _last_row(grid: Grid, head: int) -> int:
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
    first = frame.row + (2 if frame.words else 1)
    return [row for row in range(first, frame.last + 1) if not header.is_numbering(grid, row)]


def table(grid: Grid, frame: Frame) -> tuple[Table, Surroundings]:
    """The transposed sheet as a table."""
    around = surroundings.of_table(grid, 1, grid.n_rows, frame.row, range(1, grid.n_cols + 1))
    listed = tuple(label.code for label in frame.areas.values() if areas.is_banner(label.code))
    result = Table(grid.sheet, "city_projects", listed=listed, unit_line=around.unit_line)
    places = [
        (label.code, cell)
        for col, label in frame.areas.items()
        if label.kind == "area" and not (cell := grid.at(frame.row, col)).blank
    ]
    result.findings += unread.repeated(grid.sheet, places) + unread.spaced(grid.sheet, places)
    if any(label.kind == "unclear" for label in frame.areas.values()):
        result.findings.append(unclear.columns_unclear(grid.sheet, grid.at(frame.row, min(frame.areas))))
        return result, around
    for col, label in frame.areas.items():
        if label.kind in ("institution", "ambiguous", "misspelled"):
            result.findings.append(unread.area(grid.sheet, grid.at(frame.row, col), label))
    body = rows.meanings(grid, data_rows(grid, frame), frame.label_cols, frame.roles.get("unit"))
    result.rows = {row: meaning.header for row, meaning in body.items()}
    more = rows.shared(body)
    for row, meaning in body.items():
        for held in (meaning, *more.get(row, ())):
            if held.indicator and held.field in FIGURES:
                _place(grid, frame, result, row, held)
        read = meaning.indicator and meaning.field in FIGURES
        if not read and unread.has_numbers(grid, row, frame.areas):
            result.findings += rows.untold(grid, row, meaning, frame.label_cols)
    result.findings += rows.added(grid, body, first_area(frame))
    result.findings += unclear.other_columns(
        grid, data_rows(grid, frame), frame.row, set(frame.areas) | set(frame.label_cols)
    )
    return result, around


def first_area(frame: Frame) -> int:
    """The column of the first area, in which a remark on a whole row is placed."""
    return min(frame.areas)


def _place(grid: Grid, frame: Frame, table: Table, row: int, meaning: fields.Meaning) -> None:
    for col, label in frame.areas.items():
        kind = label.kind if label.kind in ("area", "total", "average", "subtotal", "skipped") else "other"
        code = label.code if areas.is_banner(label.code) else None
        if kind == "area" and code is None:
            kind = "total"
        own = _under_word(meaning, cumulative.alone(frame.words.get(col, ""), frame.words.values()))
        if own.field not in FIGURES:
            continue
        series = (grid.sheet, "row", row, frame.words.get(col, ""))
        cell = rows.cell(grid, table, row, col, own)
        table.placements.append(Placement(cell, kind, code, own.indicator, own.field, own.unit, series))


def _under_word(meaning: fields.Meaning, word: str | None) -> fields.Meaning:
    """What a row holds in a column with a word of its own."""
    if not word or meaning.field != "value" or meaning.told:
        return meaning
    found = fields.below(meaning.indicator, word).field
    printed = meaning.unit if found in ("value", "target", "month_value") else None
    return replace(meaning, field=found, unit=printed)
