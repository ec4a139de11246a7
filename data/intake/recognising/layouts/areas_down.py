"""Areas down the side, indicators across: city sheets (G1), the region's annex (G7), tables side by side.

One may ask for the tables of a grid; each column that lists areas makes one, and a repeated heading further
down starts another. Total rows are placed as totals, never as an area.
"""

from __future__ import annotations

from dataclasses import replace

from data.intake.facts import FIELDS
from data.intake.reading.cells import Grid
from data.intake.recognising import cumulative, fields, surroundings, town_and_country
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import columns, lines, pages, unclear, unread
from data.intake.recognising.layouts.blocks import Block, blocks
from data.intake.recognising.placement import Placement, Surroundings, Table
from data.intake.vocabulary import areas


def tables(grid: Grid, offices: bool = False) -> list[tuple[Table, Surroundings]]:
    """Every table of this family on the sheet, left to right, top to bottom; see `blocks` on offices."""
    found: list[tuple[Table, Surroundings]] = []
    before: Block | None = None
    for block in blocks(grid, offices):
        above = found[-1] if before and before.label_col == block.label_col else None
        page = _table(grid, block, above)
        if above and pages.goes_on(found[-1][0], page[0]):
            pages.append(found[-1][0], page[0])
        else:
            found.append(page)
        before = block
    return found


def _table(
    grid: Grid, block: Block, above: tuple[Table, Surroundings] | None
) -> tuple[Table, Surroundings]:
    """The table of a block; a second page below another has the title and unit line of the first."""
    span = range(block.left, block.columns.stop)
    around = surroundings.of_table(grid, block.top, grid.n_rows, block.head_top, span)
    if above and not around.titles:
        first = above[1]
        around = replace(around, titles=first.titles, unit_line=around.unit_line or first.unit_line)
    body = range(block.first, block.last + 1)
    every = lines.of_block(grid, body, block.label_col, block.columns)
    found = [line for line in every if not _hidden_repeat(grid, line, every)]
    codes = [line.label.code for line in found if line.label.kind == "area"]
    table = Table(grid.sheet, _form(found, above[0].form if above else ""), unit_line=around.unit_line)
    held = columns.of_block(
        grid, range(block.head_top, block.first), body, block.columns, block.label_col, around
    )
    table.listed = tuple(code for code in codes if areas.is_banner(code))
    table.columns = {col: meaning.header for col, meaning in held.own.items()}
    words = {line.word for line in found}
    table.findings += [
        unread.hidden_repeat(grid, line.row, line.label.code) for line in every if line not in found
    ]
    for line in found:
        _place_line(grid, table, block, replace(line, word=cumulative.alone(line.word, words)), held)
    _tell(grid, table, block, found, held)
    return table, around


def _hidden_repeat(grid: Grid, line: lines.Line, every: list[lines.Line]) -> bool:
    """Whether a hidden row lists an area again that is to be seen in the table: an old row put away."""
    return line.row in grid.hidden_rows and line.label.kind == "area" and any(
        (other.label, other.word) == (line.label, line.word) and other.row not in grid.hidden_rows
        for other in every
    )


def _form(found: list[lines.Line], above: str) -> str:
    """The region's annex lists leagues, or 全区 and the city alone; its next page may list but one."""
    levels = [areas.level(line.label.code) for line in found if line.label.kind == "area"]
    annex = levels.count("league") >= 2 or ("region" in levels and "banner" not in levels)
    annex = annex or (above == "region_benchmark" and "banner" not in levels)
    return "region_benchmark" if annex else "city_projects"


def _tell(grid: Grid, table: Table, block: Block, found: list[lines.Line], held: columns.Columns) -> None:
    """What has to be said of the names and of the columns."""
    places = {
        cell.address: (line.label.code, cell)
        for line in found
        if line.label.kind == "area" and not (cell := grid.seen(line.row, block.label_col)).blank
    }
    places = list(places.values())
    table.findings += unread.repeated(grid.sheet, places) + unread.spaced(grid.sheet, places)
    table.findings += unread.columns(grid, block.first, block.last, held.own)
    table.findings += unclear.added(grid, found, held.own)
    table.findings += unclear.several_lines(grid, found, block.label_col)


def _place_line(grid: Grid, table: Table, block: Block, line: lines.Line, held: columns.Columns) -> None:
    kind, code = _row_kind(line.label, table.form)
    if kind in ("ambiguous", "misspelled", "institution", "unknown"):
        if not unread.has_numbers(grid, line.row, held.own):
            return
        named = grid.at(line.row, block.label_col)
        if town_and_country.side(named.text.removeprefix("其中").strip(":")):
            table.findings.append(unread.part_of_total(grid.sheet, named))
            return
        table.findings += [] if named.blank else [unread.area(grid.sheet, named, line.label)]
        kind = "other"
    if kind == "blank" and unread.has_numbers(grid, line.row, _facts(held.own)):
        table.findings += unclear.nameless(grid, line.row, block.label_col)
    if kind in ("blank", "skipped", "several"):
        return
    for col in held.own:
        for meaning in held.each(col):
            _place(grid, table, line, col, _of_line(meaning, line), (kind, code))


def _of_line(meaning: Meaning, line: lines.Line) -> Meaning:
    """What a column holds in a line of its own (任务数 below 累计完成)."""
    if not line.word or not meaning.indicator or meaning.field != "value":
        return meaning
    return replace(meaning, field=fields.below(meaning.indicator, line.word).field)


def _facts(meanings: dict[int, Meaning]) -> dict[int, Meaning]:
    return {col: held for col, held in meanings.items() if held.field in FIELDS and held.indicator}


def _place(
    grid: Grid, table: Table, line: lines.Line, col: int, meaning: Meaning, owner: tuple[str, str | None]
) -> None:
    if not meaning.indicator or meaning.field not in (*FIELDS, "rank", cumulative.BEFORE):
        return
    second = (line.row, meaning.also[0]) if meaning.also else None
    if line.also is not None:
        if not town_and_country.addable(meaning):
            return
        second = (line.also, col)
    if second and (said := town_and_country.half_missing(grid, (line.row, col), second)):
        table.findings.append(said)
    cell = town_and_country.cell(grid, (line.row, col), second)
    if cell.blank and owner[0] == "area":
        table.findings += unclear.merged(grid, line.row, col)
    series = (grid.sheet, "column", col)
    table.placements.append(
        Placement(cell, *owner, meaning.indicator, meaning.field, meaning.unit, series, meaning.period)
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
