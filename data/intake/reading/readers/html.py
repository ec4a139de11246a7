"""Tables of a web page, as many systems hand them out under the name .xls → one grid.

One may ask for the grid of the bytes. Raises Unreadable. As in Excel, everything on the page goes onto one
sheet, tables and lines of text one below the other; a title often stands in a table of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from data.intake.reading import refusals
from data.intake.reading.cells import Grid
from data.intake.reading.readers import text
from data.intake.reading.readers.elements import repeats
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import grid
from data.intake.reading.spread import Spread
from data.intake.reading.used_area import WIDEST

SHEET_NAME = re.compile(r"<x:Name>([^<]{1,31})</x:Name>", re.IGNORECASE)
NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)
TEXT_FORMAT = re.compile(r"mso-number-format\s*:\s*[\"']?\\+?@", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")
SILENT = ("script", "style", "title", "xml", "noscript")
LINES = ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "caption", "li", "body", "form", "table")
TALLEST = 65_536
MOST_TAGS = 1_000_000
# Python's parser begins anew at every mark that is never closed: a page of them takes it hours
MOST_OPEN = 100


@dataclass
class Piece:
    """One cell: its text, over how much it is spread, and whether it must stay text."""

    words: list[str] = field(default_factory=list)
    rows: int = 1
    cols: int = 1
    as_text: bool = False

    @property
    def text(self) -> str:
        lines = (SPACE.sub(" ", line).strip(" ") for line in "".join(self.words).split("\v"))
        return "\n".join(lines).strip("\n")


@dataclass
class Line:
    """One row, hidden or not."""

    pieces: list[Piece] = field(default_factory=list)
    hidden: bool = False


def grids(content: bytes) -> list[Grid]:
    """The one grid of a page. Raises Unreadable, also where the page has no table."""
    # What a page says of its encoding is not asked: pages that say GB2312 hold UTF-8 and the other way round,
    # and Chinese in GB2312 is never valid UTF-8 for long.
    return [of_text(text.decoded(content))]


def of_text(page: str, name: str | None = None) -> Grid:
    """The grid of a page's text. Raises Unreadable."""
    if page.count("<") > MOST_TAGS or any(part.count("<") > MOST_OPEN for part in page.split(">")):
        raise Unreadable(*refusals.unsafe("网页内容过多或标记不成对，不像月报表"))
    parser = _Page()
    parser.feed(page)
    parser.close()
    if not parser.tables:
        raise Unreadable(*refusals.no_table())
    said = SHEET_NAME.search(page)
    return _spread(parser, name or (said[1] if said else text.SHEET))


class _Page(HTMLParser):
    """The rows of a page in the order in which their tables begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[Line]] = []
        self.tables = 0
        self.hidden_cols: list[tuple[int, int]] = []
        self._open: list[list[Line]] = []
        self._piece: list[Piece | None] = []
        self._silent = 0
        self._cols = 0
        self._loose = Piece()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        if tag in LINES:
            self._end_of_line()
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            self.tables += 1
            self.blocks.append([])
            self._open.append(self.blocks[-1])
            self._piece.append(None)
            self._cols = 0
        elif tag == "br":
            self.handle_data("\v")
        elif self._open:
            self._inside(tag, about)

    def _inside(self, tag: str, about: dict[str, str]) -> None:
        lines = self._open[-1]
        hidden = bool(NO_DISPLAY.search(about.get("style", "")))
        if tag == "tr":
            lines.append(Line(hidden=hidden))
            self._piece[-1] = None
        elif tag in ("td", "th"):
            if not lines:
                lines.append(Line())
            as_text = bool(TEXT_FORMAT.search(about.get("style", "")))
            rows, cols = min(repeats(about, "rowspan"), TALLEST), min(repeats(about, "colspan"), WIDEST)
            self._piece[-1] = Piece([], rows, cols, as_text)
            lines[-1].pieces.append(self._piece[-1])
        elif tag == "col":
            times = min(repeats(about, "span"), WIDEST)
            if hidden:
                self.hidden_cols.append((self._cols + 1, self._cols + times))
            self._cols += times

    def handle_endtag(self, tag: str) -> None:
        if tag in LINES:
            self._end_of_line()
        if tag in SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table" and self._open:
            self._open.pop()
            self._piece.pop()
        elif tag in ("td", "th", "tr") and self._open:
            self._piece[-1] = None

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if not self._open:
            self._loose.words.append(data)
        elif self._piece[-1] is not None:
            self._piece[-1].words.append(data)

    def _end_of_line(self) -> None:
        """Words outside every table make a row of their own; inside a cell a new line."""
        if self._open:
            if self._piece[-1] is not None and self._piece[-1].words:
                self._piece[-1].words.append("\v")
        elif self._loose.text:
            self.blocks.append([Line([self._loose])])
            self._loose = Piece()

    def close(self) -> None:
        super().close()
        self._open.clear()
        self._end_of_line()


def _spread(page: _Page, name: str) -> Grid:
    spread, row = Spread(), 0
    for block in page.blocks:
        for line in block:
            row += 1
            if line.hidden:
                spread.look.hidden_rows.add(row)
            _put(spread, row, line)
    spread.look.hidden_cols = page.hidden_cols
    return grid(name, spread.rows, spread.look)


def _put(spread: Spread, row: int, line: Line) -> None:
    col = 1
    for piece in line.pieces:
        col = spread.free(row, col)
        if piece.rows > 1 or piece.cols > 1:
            spread.merge(row, col, piece.rows, piece.cols)
            spread.cover(row, col, piece.rows, piece.cols)
        if words := piece.text:
            spread.put(row, col, words if piece.as_text else text.value(words, spread.look, row, col))
        col += piece.cols
