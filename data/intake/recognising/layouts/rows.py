"""Indicators down the side: reading each row's name, its children (其中) and its unit.

Shared by the transposed sheet and the single-area form. A child row gives a quantity of the rate above it; a
row of its own keeps its own indicator even where its name is also a quantity of another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from data.intake.findings import Finding
from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import beside, fields, settling, surroundings, town_and_country
from data.intake.recognising.fields import Meaning
from data.intake.recognising.layouts import unclear, unread
from data.intake.recognising.placement import Table
from data.intake.vocabulary import areas, indicators
from data.intake.vocabulary.roles import role
from data.intake.vocabulary.units import Unit
from data.intake.vocabulary.units import unit as unit_of
from data.intake.vocabulary.words import is_child, label

NOT_DATA = re.compile(r"^(?:注|说明|填表说明|备注|文字说明|情况说明|工作进展说明|数据来源|填报)")


def ends_table(cell: Cell) -> bool:
    """Whether a row's first words close the table: notes, signatures, a written report."""
    return (
        bool(NOT_DATA.match(cell.text)) or surroundings.is_signature(cell.text) or areas.is_aside(cell.text)
    )


def name_cell(grid: Grid, row: int, label_cols: list[int]) -> Cell:
    """The cell that names the row: the rightmost label column that holds something."""
    for col in reversed(label_cols):
        if not grid.at(row, col).blank:
            return grid.at(row, col)
    return grid.at(row, label_cols[-1])


def meanings(grid: Grid, rows: list[int], label_cols: list[int], unit_col: int | None) -> dict[int, Meaning]:
    """Row → what it holds. `field` is value for an indicator's own row; `child` where it is not
    understood.
    """
    found: dict[int, Meaning] = {}
    current: str | None = None
    for row in rows:
        meaning = _meaning(grid, row, label_cols, current)
        if meaning.indicator and meaning.field not in ("child",):
            current = meaning.indicator
        printed = _unit(grid, row, unit_col) or meaning.unit
        found[row] = replace(meaning, unit=printed)
    words = [_words(grid, row, label_cols) for row in found]
    joined = town_and_country.joined(list(found.values()), list(found), words)
    return _settled(dict(zip(found, joined, strict=True)))


def _words(grid: Grid, row: int, label_cols: list[int]) -> list[str]:
    return [str(grid.seen(row, col).value) for col in label_cols if not grid.seen(row, col).blank]


def _meaning(grid: Grid, row: int, label_cols: list[int], current: str | None) -> Meaning:
    cell = name_cell(grid, row, label_cols)
    parts = _words(grid, row, label_cols)
    text = str(cell.value or "")
    if current and is_child(text):
        header = f"{indicators.name(current)}/{text}"
        return fields.told(header) or replace(_child(text, current), header=header)
    meaning = fields.path(parts)
    own = indicators.quantity_of(text, current) if current else None
    if own and meaning.indicator is None and not meaning.told:
        meaning = replace(meaning, field=own, indicator=current)
    return replace(meaning, text=label(text))


def _child(text: str, current: str) -> Meaning:
    unit = fields.path((text,)).unit
    quantity = indicators.quantity_of(text, current)
    if quantity:
        return Meaning(quantity if indicators.is_ratio(current) else "child", current, unit, label(text))
    if indicators.exact(text) not in (None, current):
        return Meaning("value", indicators.exact(text), unit, label(text))
    if role(label(text)) == "carried_over":
        return Meaning("carried_over", current, unit, label(text))
    return Meaning("child", current, unit, label(text))


def _unit(grid: Grid, row: int, unit_col: int | None) -> Unit | None:
    return unit_of(grid.seen(row, unit_col).text) if unit_col else None


def _settled(found: dict[int, Meaning]) -> dict[int, Meaning]:
    """Quantities written above their rate (常住人口, 累计建档, 建档率) belong to that rate, and counts that
    stand alone to the only rate they are of.
    """
    told = list(found.values())
    settled = beside.completed(settling.eliminated(told), take_over=False)
    return dict(zip(found, fields.kept(told, town_and_country.checked(settled)), strict=True))


def shared(found: dict[int, Meaning]) -> dict[int, list[Meaning]]:
    """Row → further meanings of it: 已管理 above 管理率 and 规范管理率 is a quantity of both."""
    rows = list(found)
    return {rows[at]: more for at, more in beside.shared(list(found.values())).items()}


def cell(grid: Grid, table: Table, row: int, col: int, meaning: Meaning) -> Cell:
    """The cell of a figure, or of the sum of two rows; a half that is missing is told in the table."""
    second = (meaning.also[0], col) if meaning.also else None
    if second and (said := town_and_country.half_missing(grid, (row, col), second)):
        table.findings.append(said)
    return town_and_country.cell(grid, (row, col), second)


def added(grid: Grid, found: dict[int, Meaning], col: int) -> list[Finding]:
    """What is said of rows that were added up."""
    return [
        town_and_country.finding(grid, meaning, (grid.at(row, col), grid.at(meaning.also[0], col)))
        for row, meaning in found.items()
        if meaning.also and meaning.field != "finer" and meaning.indicator
    ]


def untold(grid: Grid, row: int, meaning: Meaning, label_cols: list[int]) -> list[Finding]:
    """What is said of a row that holds figures and is not read; nothing of rows known to be aside."""
    if meaning.field in ("carried_over", "skip", "rank") or (meaning.field == "finer" and meaning.also):
        return []
    name = name_cell(grid, row, label_cols)
    if meaning.field == "comparison":
        return [unclear.comparison_row(grid.sheet, name)]
    return [unread.row(grid.sheet, name)]
