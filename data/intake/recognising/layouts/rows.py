"""Indicators down the side: reading each row's name, its children (其中) and its unit.

Shared by the transposed sheet and the single-area form. A child row gives a quantity of the rate above it; a
row of its own keeps its own indicator even where its name is also a quantity of another.
"""

from __future__ import annotations

import re
from dataclasses import replace

from data.intake.reading.cells import Cell, Grid
from data.intake.recognising import fields, surroundings
from data.intake.recognising.fields import Meaning
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
    return _settled(found)


def _meaning(grid: Grid, row: int, label_cols: list[int], current: str | None) -> Meaning:
    cell = name_cell(grid, row, label_cols)
    parts = [str(grid.seen(row, col).value) for col in label_cols if not grid.seen(row, col).blank]
    text = str(cell.value or "")
    if current and is_child(text):
        return _child(text, current)
    meaning = fields.path(parts)
    if meaning.indicator is None and current and (own := indicators.quantity_of(text, current)):
        return Meaning(own, current, meaning.unit, label(text))
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
    """Quantities written above their rate (常住人口, 累计建档, 建档率) belong to the nearest rate below."""
    rows = list(found)
    found = dict(zip(rows, fields.eliminated(found.values()), strict=True))
    for at, row in enumerate(rows):
        meaning = found[row]
        if meaning.indicator is None and meaning.text:
            for below in rows[at + 1 : at + 4]:
                code = found[below].indicator
                if code and indicators.is_ratio(code) and (own := indicators.quantity_of(meaning.text, code)):
                    found[row] = replace(meaning, field=own, indicator=code)
                    break
    return found
