"""A sheet as a grid of cells, whatever program wrote it.

One may ask a grid for the cell at a place, for the cell that is *seen* there (merged ranges show their first
cell), and for what is hidden; and what an address or a number format says. Rows and columns count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from data.intake.vocabulary.words import plain

# a % in quotes or behind a back slash is printed and multiplies nothing
PRINTED = re.compile(r'"[^"]*"|\\.')
ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def letters(column: int) -> str:
    """The letters of a column number: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column(name: str) -> int:
    """The number of a column's letters: AA is 27."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


def place(address: str) -> tuple[int, int] | None:
    """Row and column of an address such as B12, or None for anything else."""
    found = ADDRESS.fullmatch(address)
    return (int(found[2]), column(found[1])) if found else None


def is_percent(number_format: str) -> bool:
    """Whether a number format shows a number times a hundred."""
    return "%" in number_format and "%" in PRINTED.sub("", number_format)


@dataclass(frozen=True)
class Cell:
    """One cell: its value, how it is shown, and the formula behind it if there is one.

    `typed` is the text as it stood in the file where the value was made of it (a number in a text file).
    """

    row: int
    col: int
    value: object = None
    number_format: str = "General"
    formula: str | None = None
    comment: str | None = None
    typed: str | None = None

    @property
    def address(self) -> str:
        """Where the cell stands, as Excel writes it: B12."""
        return f"{letters(self.col)}{self.row}"

    @cached_property
    def text(self) -> str:
        """The value in ordinary width and without spaces."""
        return plain(self.value)

    @property
    def is_number(self) -> bool:
        """Whether a number is stored; TRUE and FALSE are none."""
        return isinstance(self.value, int | float) and not isinstance(self.value, bool)

    @property
    def uncached(self) -> bool:
        """A formula whose result was never stored: it looks blank and is not."""
        return self.formula is not None and self.value is None

    @property
    def blank(self) -> bool:
        """Whether nothing stands there, a formula neither."""
        return self.formula is None and self.text == ""

    @property
    def shows_percent(self) -> bool:
        """Whether its format shows 0.97 as 97%."""
        return is_percent(self.number_format)

    @property
    def raw(self) -> str:
        """What was typed: the formula, or the value as text."""
        if self.formula is not None:
            return self.formula
        if self.typed is not None:
            return self.typed
        return "" if self.value is None else str(self.value)


@dataclass(frozen=True)
class Grid:
    """One sheet. `anchors` leads from every place inside a merged range to the range's first place.

    `cells` may be a plain dict or lazily made cells (`rows.Rows`): a sheet of millions of places is never
    turned into millions of objects at once.
    """

    sheet: str
    cells: Mapping[tuple[int, int], Cell]
    anchors: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    widths: dict[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_cols: frozenset[int] = frozenset()
    visible: bool = True

    @cached_property
    def n_rows(self) -> int:
        """The last row in which something stands; 0 for an empty sheet."""
        return max(self.by_row, default=0)

    @cached_property
    def n_cols(self) -> int:
        """The last column in which something stands; 0 for an empty sheet."""
        if isinstance(self.cells, dict):
            return max((col for _, col in self.cells), default=0)
        return self.cells.last_col

    @cached_property
    def by_row(self) -> Mapping[int, list[Cell]]:
        """The cells that hold something, row by row, left to right."""
        if not isinstance(self.cells, dict):
            return self.cells.by_row
        rows: dict[int, list[Cell]] = {}
        for place in sorted(self.cells):
            rows.setdefault(place[0], []).append(self.cells[place])
        return rows

    def row(self, row: int) -> list[Cell]:
        """The cells of a row that hold something, from left to right."""
        return self.by_row.get(row, [])

    def at(self, row: int, col: int) -> Cell:
        """The cell itself; an empty one where nothing stands."""
        return self.cells.get((row, col)) or Cell(row, col)

    def seen(self, row: int, col: int) -> Cell:
        """What a reader sees there: of a merged range its first cell."""
        return self.at(*self.anchors.get((row, col), (row, col)))

    def width(self, cell: Cell) -> int:
        """Over how many columns a cell is spread."""
        return self.widths.get((cell.row, cell.col), 1)
