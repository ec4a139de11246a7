"""What a sheet holds that no layout can place for certain: rows without a name, figures outside the table,
columns and rows that nothing tells apart, two rows that were added up.

One may ask for the findings on each; every one names its cell and says what to do.
"""

from __future__ import annotations

import re

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid, letters
from data.intake.recognising import town_and_country
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import unread
from data.intake.vocabulary import areas
from data.intake.vocabulary.roles import role


def nameless(grid: Grid, row: int, label_col: int) -> list[Finding]:
    """A row within the table that holds figures and no area's name."""
    address = f"{letters(label_col)}{row}"
    message = f"“{grid.sheet}”表 {address}：这一行有数，没有写地区名称，未读入。请补写地区名称。"
    return [Finding("ask", "area_unknown", message, grid.sheet, address)]


def several_lines(grid: Grid, lines: list, label_col: int) -> list[Finding]:
    """Areas with several rows of figures that nothing tells apart."""
    rows = [line.row for line in lines if line.label.kind == "several"]
    if not rows:
        return []
    address = f"{letters(label_col)}{rows[0]}"
    message = (
        f"“{grid.sheet}”表 {address} 起：每个地区有几行数，看不出各行是什么，未读入。"
        "请在地区名后面一列写明（如任务数、累计完成）。"
    )
    return [Finding("ask", "rows_unknown", message, grid.sheet, address)]


def columns_unclear(sheet: str, cell: Cell) -> Finding:
    """Areas with several columns of figures that no second header row tells apart."""
    message = (
        f"“{sheet}”表 {cell.address} 起：每个地区占几列，看不出各列是什么，未读入。"
        "请在地区名下面一行写明（如任务数、累计完成）。"
    )
    return Finding("ask", "columns_unknown", message, sheet, cell.address)


def outside(grid: Grid, tables: list) -> list[Finding]:
    """Numbers below the last table that belong to none, told once."""
    rows = [place.cell.row for table in tables for place in table.placements]
    last = max([*rows, *(row for table in tables for row in table.rows)], default=grid.n_rows)
    held = [
        cell
        for row in range(last + 1, grid.n_rows + 1)
        for cell in grid.row(row)
        if cell.is_number and not areas.is_aside(grid.row(row)[0].text)
    ]
    told = {finding.cell for table in tables for finding in table.findings}
    rows_told = {re.sub(r"[A-Z]+", "", address) for address in told if address}
    held = [cell for cell in held if cell.address not in told and str(cell.row) not in rows_told]
    if not held:
        return []
    many = f"等 {len(held)} 个数" if len(held) > 1 else "的数"
    message = f"“{grid.sheet}”表 {held[0].address} {many}在表格以外，未读入；如属于本表，请移到表格里。"
    return [Finding("note", "outside_table", message, grid.sheet, held[0].address)]


def merged(grid: Grid, row: int, col: int) -> list[Finding]:
    """One figure in a cell that is merged over the rows of several areas: whose it is cannot be seen."""
    own = grid.seen(row, col)
    if own.row == row or not own.is_number:
        return []
    message = f"“{grid.sheet}”表 {own.address} 是几个地区合并的单元格，只记给第一个地区，请拆开分别填写。"
    return [Finding("ask", "merged_figure", message, grid.sheet, own.address)]


def added(grid: Grid, lines: list, meanings: dict[int, Meaning]) -> list[Finding]:
    """What was added up of 城市 and 农村: once a column, or once for areas that are divided into rows."""
    first = next((line for line in lines if line.label.kind == "area"), None)
    if first is None:
        return []
    found = [
        town_and_country.finding(
            grid, meaning, (grid.at(first.row, col), grid.at(first.row, meaning.also[0]))
        )
        for col, meaning in meanings.items()
        if meaning.also and meaning.field != "finer" and meaning.indicator
    ]
    if first.also is not None:
        message = (
            f"“{grid.sheet}”表：各地区分城市、农村两行，数量相加后按一个地区记，比率不相加、未读入。"
        )
        found.append(Finding("note", "parts_added", message, grid.sheet, f"A{first.row}"))
    return found


def comparison_row(sheet: str, cell: Cell) -> Finding:
    """A row of another period's figures."""
    message = f"“{sheet}”表 {cell.address}：“{cell.text}”是对比期数据，本行未读入。"
    return Finding("note", "comparison_period_column", message, sheet, cell.address)


def other_columns(
    grid: Grid, body: list[int], head: int, used: set[int], below: int | None = None
) -> list[Finding]:
    """Columns beside a list of indicators that hold figures and have no part in it."""
    found = []
    for col in range(1, grid.n_cols + 1):
        held = [row for row in body if unread.numeric(grid.at(row, col))]
        texts = [grid.seen(row, col).text for row in range(head, below or head + 1)]
        title = next((text for text in reversed(texts) if text), "")
        word = role(title)
        if col in used or not held or word in ("skip", "unit", "rank", "label", "explanation"):
            continue
        if not title and _in_step([grid.at(row, col) for row in held]):
            continue
        found.append(_other_column(grid, grid.at(held[0], col), col, title, word))
    return found


def _in_step(cells: list[Cell]) -> bool:
    """Running numbers, which need no heading."""
    return [cell.value for cell in cells] == list(range(1, len(cells) + 1))


def _other_column(grid: Grid, place: Cell, col: int, title: str, word: str | None) -> Finding:
    where = f"“{grid.sheet}”表 {letters(col)} 列“{title or '（无表头）'}”"
    if word == "comparison":
        return Finding(
            "note", "comparison_period_column", f"{where}是对比期数据，未读入。", grid.sheet,
            unread.compared(grid, place.row, col) or place.address,
        )  # fmt: skip
    message = f"{where}不认识，未读入。请核对表头。"
    return Finding("ask", "indicator_unknown", message, grid.sheet, place.address)
