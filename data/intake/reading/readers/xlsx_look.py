"""What calamine does not tell of an .xlsx sheet: percent formats, what is hidden, formulas, error cells.

One may ask for the look of a sheet's XML stream. It is read row by row with patterns that match only the
cells that matter: most sheets have few, and a parser over two million cells would take longer than reading
them. A row that is written in an unusual way is taken apart carefully instead.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO

from data.intake.reading.cells import column, letters
from data.intake.reading.rows import Look, Shared

CHUNK = 1 << 20
# beyond this every styled cell is matched: a pattern of thousands of numbers takes longer to build
FEW_STYLES = 50
ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
PREFIX = re.compile(rb"<(\w+:)worksheet\b")
COLUMN = re.compile(rb"<(?:\w+:)?col(?=\s)[^>]*>")
CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c\s*>)", re.DOTALL)
FORMULA = re.compile(rb"<(?:\w+:)?f(?=[\s/>])([^>]*?)(?:/>|>(.*?)</(?:\w+:)?f\s*>)", re.DOTALL)
RESULT = re.compile(rb"<(?:\w+:)?v(?=[\s/>])[^>]*?(?:/>|>(.*?)</(?:\w+:)?v\s*>)", re.DOTALL)
USUAL_FORMULA = re.compile(rb'<c r="([A-Z]+)\d+"([^>]*)><f([^>/]*)(?:/>|>([^<]*)</f>)(<v></v>|<v/>)?')
# what the patterns for usual rows would miss: error cells, other quotes, spaced attributes
UNUSUAL = (b'"e"', b"'", b"= ", b" =")
HIDDEN = re.compile(rb"""\b(?:hidden\s*=\s*["'](?:1|true)["']|ht\s*=\s*["']0(?:\.0*)?["'])""")
NO_WIDTH = re.compile(rb"""\b(?:hidden\s*=\s*["'](?:1|true)["']|width\s*=\s*["']0(?:\.0*)?["'])""")
ROW_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d+)["']""")


def look(stream: BinaryIO, percent: dict[str, str]) -> Look:
    """The look of one sheet; `percent` are the cell styles that show a percentage."""
    pieces = _pieces(stream)
    taking = _Taking(percent)
    taking.look.hidden_cols += _hidden_columns(next(pieces)[0])
    for piece, usual in pieces:
        taking.row(piece, usual)
    return taking.look


def _prefix(before: bytes) -> bytes:
    """What some programs write before the name of every element."""
    found = PREFIX.search(before)
    return found[1] if found else b""


def _pieces(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """What stands before the first row, then row by row without the mark each begins with; and whether the
    row is written in the usual way.
    """
    rest = stream.read(CHUNK)
    prefix, usual, ended = _prefix(rest), True, False
    row, end = b"<" + prefix + b"row", b"</" + prefix + b"sheetData"
    while not ended:
        ended = end in rest
        usual = not prefix and not any(mark in rest for mark in UNUSUAL)
        *whole, rest = rest.partition(end)[0].split(row)
        yield from ((piece, usual) for piece in whole)
        if not ended:
            # reading as much again as is held keeps a row of many megabytes from being searched over and over
            chunk = stream.read(max(CHUNK, len(rest)))
            ended = not chunk
            rest += chunk
    yield rest, usual


def _hidden_columns(head: bytes) -> Iterator[tuple[int, int]]:
    for tag in COLUMN.findall(head):
        if NO_WIDTH.search(tag):
            size = _attributes(tag)
            if size.get("min", "").isdigit() and size.get("max", "").isdigit():
                yield int(size["min"]), int(size["max"])


def _attributes(tag: bytes) -> dict[str, str]:
    found = ATTRIBUTE.findall(tag)
    return {name.decode(): html.unescape((a or b).decode("utf-8", "replace")) for name, a, b in found}


@lru_cache(maxsize=20_000)
def _column(name: bytes) -> int:
    return column(name.decode())


class _Taking:
    """Rows taken one after the other; what they share (formulas, patterns of formats) is kept once."""

    def __init__(self, percent: dict[str, str]):
        self.look = Look()
        self._percent = percent
        self._shared: dict[str, Shared] = {}
        self._same: dict[tuple, dict[int, str]] = {}
        self._last = 0
        few = len(percent) <= FEW_STYLES
        styles = "|".join(percent).encode() if few else rb"\d+"
        self._styled = re.compile(rb'<c r="([A-Z]+)\d+" s="(' + styles + rb')"') if percent else None
        self._styles = [f' s="{style}"'.encode() for style in percent] if few else [b' s="']

    def row(self, piece: bytes, usual: bool) -> None:
        head = piece[: piece.find(b">") + 1]
        number = ROW_NUMBER.search(head)
        self._last = int(number[1]) if number else self._last + 1
        if HIDDEN.search(head):
            self.look.hidden_rows.add(self._last)
        if not (usual and self._formats(piece) and self._formulas(piece)):
            self._carefully(piece[len(head) :])

    def _formats(self, piece: bytes) -> bool:
        """Take the percent formats of a usual row; whether that was all of them."""
        if self._styled is None:
            return True
        found = tuple(self._styled.findall(piece))
        if len(found) != sum(map(piece.count, self._styles)):
            return False
        if found:
            # whole columns share a format: the rows of a sheet have a handful of patterns between them
            if found not in self._same:
                told = ((_column(name), self._percent.get(style.decode())) for name, style in found)
                self._same[found] = {col: code for col, code in told if code}
            self.look.formats[self._last] = self._same[found]
        return True

    def _formulas(self, piece: bytes) -> bool:
        """Take the formulas of a usual row; whether that was all of them."""
        count = piece.count(b"<f")
        if not count:
            return True
        found = USUAL_FORMULA.findall(piece)
        if len(found) != count:
            return False
        for name, cell, attributes, text, empty in found:
            if empty and b't="str"' in cell:
                self.look.empty.add((self._last, _column(name)))
            self._formula(_column(name), attributes, text)
        return True

    def _formula(self, col: int, tag: bytes, text: bytes) -> None:
        about = _attributes(tag) if tag else {}
        written = "=" + html.unescape(text.decode("utf-8", "replace")) if text else ""
        shared = about.get("si") if about.get("t") == "shared" else None
        if shared is not None and written:
            self._shared[shared] = Shared(written, f"{letters(col)}{self._last}")
        unsaid = "=TABLE()" if about.get("t") == "dataTable" else "="
        formula = written or self._shared.get(shared or "") or unsaid
        self.look.formulas.setdefault(self._last, {})[col] = formula

    def _carefully(self, body: bytes) -> None:
        col = 0
        for tag, inside in CELL.findall(body):
            about = _attributes(tag)
            name = about.get("r", "").rstrip("0123456789")
            col = column(name) if name.isalpha() and name.isascii() else col + 1
            self._cell(col, about, inside)

    def _cell(self, col: int, about: dict[str, str], inside: bytes) -> None:
        result = RESULT.search(inside)
        shown = html.unescape((result[1] or b"").decode("utf-8", "replace")) if result else ""
        if about.get("t") == "e":
            self.look.errors.setdefault(self._last, {})[col] = shown or "#N/A"
        if about.get("s") in self._percent:
            formats = self.look.formats.get(self._last, {})
            self.look.formats[self._last] = {**formats, col: self._percent[about["s"]]}
        formula = FORMULA.search(inside)
        if formula:
            if about.get("t") == "str" and result and not shown:
                self.look.empty.add((self._last, col))
            self._formula(col, formula[1], formula[2] or b"")
