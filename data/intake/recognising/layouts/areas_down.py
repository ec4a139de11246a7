"""Areas down the side, indicators across: city sheets (G1), the region's annex (G7), tables side by side.

One may ask for the tables of a grid; each column that lists areas makes one, and a repeated heading further
down starts another. Total rows are placed as totals, never as an area.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import cumulative, fields, header, proof, surroundings, years
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import unread
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas, figures, indicators

FACT_FIELDS = (
    "numerator", "denominator", "value", "month_value", "target", "reported_completion", "explanation",
)  # fmt: skip


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


def tables(grid: Grid) -> list[tuple[Table, Surroundings]]:
    """Every table of this family on the sheet, left to right, top to bottom."""
    return [_table(grid, block) for block in _blocks(grid)]


def _blocks(grid: Grid) -> Iterator[Block]:
    listed: dict[int, list[int]] = {}
    for (row, col), cell in grid.cells.items():
        if isinstance(cell.value, str) and areas.known(cell.value):
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
    columns, first = range(col + 1, span.stop), rows[0]
    while first > top and _is_data(grid, first - 1, col, columns):
        first -= 1
    last = rows[-1]
    while last < grid.n_rows and _continues(grid, last + 1, col):
        last += 1
    head_top = header.top_row(grid, max(top, first - 1), col, top)
    return Block(col, columns, span.start, top, head_top, first, last)


def _is_data(grid: Grid, row: int, col: int, columns: range) -> bool:
    """Whether a row above the first certain area still belongs to the body: totals first, names in doubt."""
    if header.is_numbering(grid, row):
        return True
    cell = header.label_cell(grid, row, col)
    if cell.blank or areas.is_heading(cell.text) or cell.col + grid.width(cell) > col + 1:
        return False
    kind = areas.label(cell.text).kind
    return kind in ("total", "subtotal", "average") or any(_is_figure(grid.at(row, at)) for at in columns)


def _continues(grid: Grid, row: int, col: int) -> bool:
    cell = header.label_cell(grid, row, col)
    text = cell.text
    aside = areas.is_aside(text) or surroundings.is_signature(text) or surroundings.is_sender(grid, row)
    return bool(text) and not aside and cell.col + grid.width(cell) <= col + 1


def _table(grid: Grid, block: Block) -> tuple[Table, Surroundings]:
    span = range(block.left, block.columns.stop)
    around = surroundings.of_table(grid, block.top, grid.n_rows, block.head_top, span)
    rows = {row: _label(grid, row, block) for row in range(block.first, block.last + 1)}
    codes = [label.code for label in rows.values() if label.kind == "area"]
    benchmark = sum(areas.level(code) == "league" for code in codes) >= 2
    table = Table(
        grid.sheet, "region_benchmark" if benchmark else "city_projects", unit_line=around.unit_line
    )
    columns = _meanings(grid, block, around)
    table.listed = tuple(code for code in codes if areas.is_banner(code))
    for row, label in rows.items():
        _place_row(grid, block, table, row, label, columns)
    places = [
        (label.code, grid.at(row, block.label_col)) for row, label in rows.items() if label.kind == "area"
    ]
    table.findings += unread.repeated(grid.sheet, places)
    table.findings += unread.columns(grid, block.first, block.last, columns)
    return table, around


def _label(grid: Grid, row: int, block: Block) -> areas.Label:
    text = header.label_cell(grid, row, block.label_col).text
    if header.is_numbering(grid, row) or areas.is_aside(text):
        return areas.Label("blank")
    return areas.label(text)


def _meanings(grid: Grid, block: Block, around: Surroundings) -> dict[int, Meaning]:
    words = header.paths(grid, block.head_top, block.first - 1, range(block.label_col, block.columns.stop))
    found = [fields.path(words[col]) for col in block.columns]
    found = years.own(_from_title(found, around), [words[col] for col in block.columns], around)
    found = fields.settle(proof.proven(found, grid, block.columns, range(block.first, block.last + 1)))
    return dict(zip(block.columns, cumulative.chosen(found), strict=True))


def _from_title(meanings: list[Meaning], around: Surroundings) -> list[Meaning]:
    """Where no column names an indicator, the title does: 2010年7月住院分娩补助进展情况 | 任务数 |
    累计完成.
    """
    if any(meaning.indicator for meaning in meanings):
        return meanings
    named = [found for _, text in around.titles if (found := indicators.joined(text))]
    if not named:
        return meanings
    code, _ = named[0][0]
    return [_below_title(meaning, code) for meaning in meanings]


def _below_title(meaning: Meaning, code: str) -> Meaning:
    if not meaning.text:
        return meaning
    found = fields.below(code, meaning.text)
    return Meaning(found.field, code, meaning.unit, meaning.text)


def _place_row(grid: Grid, block: Block, table: Table, row: int, label: areas.Label, columns: dict) -> None:
    kind, code = _row_kind(label, table.form)
    if kind in ("ambiguous", "misspelled", "unknown"):
        if not _has_numbers(grid, row, columns):
            return
        table.findings.append(unread.area(grid.sheet, grid.at(row, block.label_col), label))
        kind = "other"
    if kind == "blank":
        return
    for col, meaning in columns.items():
        if meaning.indicator and (meaning.field in FACT_FIELDS or meaning.field == "rank"):
            cell = grid.at(row, col)
            series = (grid.sheet, "column", col)
            table.placements.append(
                Placement(cell, kind, code, meaning.indicator, meaning.field, meaning.unit, series)
            )


def _row_kind(label: areas.Label, form: str) -> tuple[str, str | None]:
    if form == "region_benchmark":
        if label.kind == "total":
            return "area", "150000"
        if label.kind == "area" and areas.level(label.code) == "league":
            return "league", label.code
        return label.kind, label.code
    if label.kind == "area" and not areas.is_banner(label.code):
        return "total", None
    return label.kind, label.code


def _has_numbers(grid: Grid, row: int, columns: dict) -> bool:
    return any(_is_figure(grid.at(row, col)) for col in columns)


def _is_figure(cell: Cell) -> bool:
    return cell.uncached or figures.figure(cell.value).number is not None
