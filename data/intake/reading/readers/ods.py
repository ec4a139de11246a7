"""An OpenDocument workbook (.ods, or its flat XML) → grids, by one pass over its content.

One may ask for the grids of the bytes. Raises Unreadable. The file itself says what is a percentage, an
error or a formula, so that nothing has to be looked at twice; repeats are spread out only where something
stands in them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from data.intake.reading import refusals
from data.intake.reading.cells import Grid
from data.intake.reading.kind import TORN, part_name
from data.intake.reading.readers.elements import about, local, repeats
from data.intake.reading.readers.ods_cells import note, percent_format, value
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import grid
from data.intake.reading.spread import Spread
from data.intake.reading.used_area import MAX_ROWS, WIDEST

HIDDEN = ("collapse", "filter")
BLANK_ROWS = 1000


def grids(content: bytes) -> list[Grid]:
    """Every sheet of a zipped workbook, in its order. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {part_name(name): name for name in archive.namelist()}
            with archive.open(names["content.xml"]) as stream:
                return _sheets(stream)
    except (*TORN, KeyError) as problem:
        raise Unreadable(*refusals.damaged()) from problem


def flat(content: bytes) -> list[Grid]:
    """Every sheet of a workbook saved as one XML file. Raises Unreadable."""
    return _sheets(io.BytesIO(content))


def _sheets(stream: BinaryIO) -> list[Grid]:
    try:
        found = list(_tables(stream))
    except (ParseError, LookupError) as problem:  # the XML may name an encoding that there is none of
        raise Unreadable(*refusals.damaged()) from problem
    if not found:
        raise Unreadable(*refusals.no_sheet())
    return found


def _tables(stream: BinaryIO) -> Iterator[Grid]:
    """Sheet after sheet; rows are taken as they end and emptied, so that only one is held."""
    hidden_styles: set[str] = set()
    taking, deep = None, 0
    for event, element in iterparse(stream, events=("start", "end")):
        name = local(element.tag)
        if name == "table":
            deep += 1 if event == "start" else -1
            if event == "start" and deep == 1:
                taking = _Taking(about(element))
            elif event == "end" and deep == 0 and taking:
                yield taking.grid(hidden_styles)
                element.clear()
        elif event == "end":
            if name == "style" and _hides(element):
                hidden_styles.add(about(element).get("name", ""))
            elif taking and deep == 1 and name == "table-column":
                taking.columns(about(element))
            elif taking and deep == 1 and name == "table-row":
                taking.row(element)
                element.clear()


def _hides(style: Element) -> bool:
    properties = (part for part in style if local(part.tag) == "table-properties")
    return any(about(part).get("display") == "false" for part in properties)


class _Taking:
    """One sheet in the making."""

    def __init__(self, table: dict[str, str]):
        self._name, self._style = table.get("name", ""), table.get("style-name", "")
        self._spread = Spread()
        self._row = self._col = 0

    def grid(self, hidden_styles: set[str]) -> Grid:
        return grid(self._name, self._spread.rows, self._spread.look, self._style not in hidden_styles)

    def columns(self, column: dict[str, str]) -> None:
        times = repeats(column, "number-columns-repeated")
        if column.get("visibility") in HIDDEN:
            self._spread.look.hidden_cols.append((self._col + 1, self._col + times))
        self._col += times

    def row(self, element: Element) -> None:
        row = about(element)
        times = repeats(row, "number-rows-repeated")
        first, filled = self._row + 1, self._cells(element)
        self._row += times
        if row.get("visibility") in HIDDEN:
            # the blank rest of a sheet may be hidden too: a million rows that nobody asks for
            most = MAX_ROWS if filled else BLANK_ROWS
            self._spread.look.hidden_rows |= set(range(first, first + min(times, most)))
        if filled and times > 1:
            self._spread.same(first, times - 1)

    def _cells(self, element: Element) -> bool:
        col, filled = 1, False
        for cell in element:
            if local(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            times = repeats(about(cell), "number-columns-repeated")
            if self._cell(self._row + 1, col, times, cell):
                filled = True
            col += times
        return filled

    def _cell(self, row: int, col: int, times: int, element: Element) -> bool:
        cell, spread = about(element), self._spread
        shown, error = value(cell, element)
        formula = cell.get("formula")
        rows, cols = repeats(cell, "number-rows-spanned"), repeats(cell, "number-columns-spanned")
        if rows > 1 or cols > 1:
            spread.merge(row, col, rows, cols)
        if shown == "" and not error and formula is None:
            return False
        look = spread.look
        for at in range(col, col + min(times, WIDEST)):
            spread.put(row, at, shown)
            if error:
                look.errors.setdefault(row, {})[at] = error
            if formula is not None:
                look.formulas.setdefault(row, {})[at] = "=" + formula.partition("=")[2]
                if shown == "" and cell.get("value-type") == "string":
                    look.empty.add((row, at))
            if cell.get("value-type") == "percentage":
                look.formats.setdefault(row, {})[at] = percent_format(element)
        if comment := note(element):
            look.comments[row, col] = comment
        return True
