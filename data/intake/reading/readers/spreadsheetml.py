"""A workbook as one XML file of Excel 2003, as report servers write it under the name .xls → grids.

One may ask for the grids of the bytes. Raises Unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from data.intake.reading import refusals
from data.intake.reading.cells import Grid, is_percent
from data.intake.reading.readers import text
from data.intake.reading.readers.elements import about, local, moment, repeats
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import grid
from data.intake.reading.spread import Spread

DECLARED = re.compile(rb"""^[^>]*?encoding\s*=\s*["']([\w-]+)["'][^>]*\?>""")
HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
PIECE = 1 << 20
PERCENT = {"Percent": "0.00%"}


def grids(content: bytes) -> list[Grid]:
    """Every worksheet, in the order of the file. Raises Unreadable."""
    try:
        found = list(_sheets(_decoded(content)))
    except ParseError as problem:
        raise Unreadable(*refusals.damaged()) from problem
    if not found:
        raise Unreadable(*refusals.no_sheet())
    return found


def _decoded(content: bytes) -> str:
    """The XML as text and without its declaration: Python's parser knows no Chinese encoding but these."""
    declared = DECLARED.match(content[:200].lstrip())
    name = declared[1].decode().lower() if declared else ""
    page = content.decode("gb18030", "replace") if name.startswith("gb") else text.decoded(content)
    return HEAD.sub("", page.lstrip("\ufeff"), count=1)


def _sheets(page: str) -> Iterator[Grid]:
    parser = XMLPullParser(("start", "end"))
    styles: dict[str, str] = {}
    taking = None
    for start in range(0, len(page), PIECE):
        parser.feed(page[start : start + PIECE])
        for event, element in parser.read_events():
            name = local(element.tag)
            if event == "start":
                taking = _Taking(about(element).get("Name", ""), styles) if name == "Worksheet" else taking
            elif name == "Style":
                _style(element, styles)
            elif taking and name in ("Column", "Row", "Visible"):
                taking.take(name, element)
                element.clear()
            elif taking and name == "Worksheet":
                yield taking.grid()
                element.clear()
                taking = None
    parser.close()


def _style(element: Element, styles: dict[str, str]) -> None:
    shown = [about(part).get("Format", "") for part in element if local(part.tag) == "NumberFormat"]
    code = PERCENT.get(shown[0], shown[0]) if shown else ""
    if is_percent(code):
        styles[about(element).get("ID", "")] = code


class _Taking:
    """One sheet in the making."""

    def __init__(self, name: str, styles: dict[str, str]):
        self._name, self._styles, self._visible = name, styles, True
        self._spread, self._row, self._col = Spread(), 0, 0

    def grid(self) -> Grid:
        return grid(self._name, self._spread.rows, self._spread.look, self._visible)

    def take(self, name: str, element: Element) -> None:
        said = about(element)
        if name == "Visible":
            self._visible = (element.text or "").strip() not in ("SheetHidden", "SheetVeryHidden")
        elif name == "Column":
            first = _index(said, self._col)
            self._col = first + _extra(said, "Span")
            if said.get("Hidden") == "1":
                self._spread.look.hidden_cols.append((first, self._col))
        else:
            self._rows(said, element)

    def _rows(self, said: dict[str, str], element: Element) -> None:
        first = _index(said, self._row)
        self._row = first + _extra(said, "Span")
        if said.get("Hidden") == "1":
            self._spread.look.hidden_rows |= set(range(first, min(self._row, first + 1000) + 1))
        col = 0
        for cell in element:
            if local(cell.tag) == "Cell":
                col = self._cell(first, self._spread.free(first, _index(about(cell), col)), cell)

    def _cell(self, row: int, col: int, element: Element) -> int:
        """Take a cell; the last column it reaches."""
        said, spread = about(element), self._spread
        right, down = _extra(said, "MergeAcross"), _extra(said, "MergeDown")
        if right or down:
            spread.merge(row, col, down + 1, right + 1)
            spread.cover(row, col, down + 1, right + 1)
        parts = {local(part.tag): part for part in element}
        if "Comment" in parts:
            spread.look.comments[row, col] = "".join(parts["Comment"].itertext()).strip()
        data = parts.get("Data")
        kind = about(data).get("Type", "") if data is not None else ""
        words = "".join(data.itertext()) if data is not None else ""
        if said.get("Formula") is not None:
            self._formula(row, col, said["Formula"], kind, words)
        if kind == "Error":
            spread.look.errors.setdefault(row, {})[col] = words
        elif words:
            spread.put(row, col, _value(kind, words))
        if said.get("StyleID") in self._styles:
            spread.look.formats.setdefault(row, {})[col] = self._styles[said["StyleID"]]
        return col + right

    def _formula(self, row: int, col: int, formula: str, kind: str, words: str) -> None:
        self._spread.put(row, col, "")
        self._spread.look.formulas.setdefault(row, {})[col] = formula
        if kind == "String" and not words:
            self._spread.look.empty.add((row, col))


def _index(said: dict[str, str], last: int) -> int:
    """Where something stands: as it says itself, else after the one before."""
    return repeats(said, "Index") if "Index" in said else last + 1


def _extra(said: dict[str, str], name: str) -> int:
    """Over how many more it reaches; none where it does not say."""
    return repeats(said, name) if said.get(name, "0") != "0" else 0


def _value(kind: str, words: str) -> object:
    if kind == "Number":
        try:
            return float(words)
        except ValueError:
            return words
    if kind == "Boolean":
        return words == "1"
    return moment(words) if kind == "DateTime" else words
