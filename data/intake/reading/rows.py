"""The cells of a sheet kept as rows of plain values, with what few cells have besides kept apart.

One may ask for it like a mapping from place to cell, for the cells of a row, and for the last row and column.
A cell object is made when it is asked for: a sheet of two million places would not fit into memory otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

from data.intake.reading.cells import Cell, Grid, letters

Place = tuple[int, int]
ByPlace = dict[int, dict[int, str]]

# up to here made cells are kept for the next asking; recognising asks for the same ones many times
KEPT = 200_000
# beyond this an integral float is no count typed by anybody, and int() would print digits nobody typed
WHOLE = 1e15
NONE: dict = {}


@dataclass(frozen=True)
class Shared:
    """A formula written once for a block of cells: its text and the cell it was written in."""

    text: str
    origin: str

    def at(self, row: int, col: int) -> str:
        """The formula as it reads in another cell of the block."""
        # openpyxl costs as much to import as all the rest of reading, and shared formulas are rare
        from openpyxl.formula.translate import Translator, TranslatorError

        try:
            return Translator(self.text, self.origin).translate_formula(f"{letters(col)}{row}")
        except (TranslatorError, ValueError, IndexError, AttributeError):  # whatever a strange text hits
            return "="


@dataclass
class Look:
    """What a reader of values does not tell of a sheet: all sparse, by row and column, counted from 1.

    `formulas` holds texts or `Shared`; `empty` are formulas whose stored result is the empty text; `errors`
    are the texts shown; `typed` the text a value was made of; `formats` only those that show a percentage.
    """

    formats: ByPlace = field(default_factory=dict)
    formulas: dict[int, dict[int, str | Shared]] = field(default_factory=dict)
    empty: set[Place] = field(default_factory=set)
    errors: ByPlace = field(default_factory=dict)
    typed: ByPlace = field(default_factory=dict)
    comments: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_cols: list[tuple[int, int]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


class Rows(Mapping[Place, Cell]):
    """Cells by place; `values` are rows from row 1, each from column 1, with '' for a blank."""

    def __init__(self, values: list[list], look: Look):
        self._values = values
        self._look = look
        self._made: dict[int, dict[int, Cell]] = {}
        self._keeps = sum(map(len, values)) <= KEPT

    @cached_property
    def by_row(self) -> CellsByRow:
        """Row → its cells, made when asked for."""
        return CellsByRow(self)

    @cached_property
    def numbers(self) -> list[int]:
        """The rows that hold something, in order."""
        filled = {row for row, values in enumerate(self._values, 1) if any(v != "" for v in values)}
        return sorted(filled | self._look.formulas.keys() | self._look.errors.keys())

    @cached_property
    def last_col(self) -> int:
        """The last column in which something stands, formulas without a result included."""
        overlays = (*self._look.formulas.values(), *self._look.errors.values())
        last = max((col for cols in overlays for col in cols), default=0)
        for values in self._values:
            for col in range(len(values), last, -1):
                if values[col - 1] != "":
                    last = col
                    break
        return last

    def of_row(self, row: int) -> dict[int, Cell]:
        """The cells of a row that hold something, by column, left to right."""
        made = self._made.get(row)
        if made is None:
            made = {col: self._cell(row, col, value) for col, value in self._filled(row)}
            if self._keeps:
                self._made[row] = made
        return made

    def _filled(self, row: int) -> list[tuple[int, object]]:
        values = self._values[row - 1] if 0 < row <= len(self._values) else []
        formulas, errors = self._look.formulas.get(row, NONE), self._look.errors.get(row, NONE)
        found = {col: value for col, value in enumerate(values, 1) if value != ""}
        if not formulas and not errors:
            return list(found.items())
        return sorted((dict.fromkeys(formulas) | found | errors).items())

    def _cell(self, row: int, col: int, value: object) -> Cell:
        look = self._look
        formula = look.formulas.get(row, NONE).get(col)
        if formula is not None:
            formula = formula.at(row, col) if isinstance(formula, Shared) else formula
            value = "" if value is None and (row, col) in look.empty else value
        number_format = look.formats.get(row, NONE).get(col, "General")
        comment, typed = look.comments.get((row, col)), look.typed.get(row, NONE).get(col)
        return Cell(row, col, _whole(value), number_format, formula, comment, typed)

    def __getitem__(self, place: Place) -> Cell:
        row, col = place
        if self._keeps:
            return self.of_row(row)[col]
        return self._cell(row, col, dict(self._filled(row))[col])

    def __iter__(self) -> Iterator[Place]:
        return ((row, col) for row in self.numbers for col, _ in self._filled(row))

    def __len__(self) -> int:
        return sum(len(self._filled(row)) for row in self.numbers)

    def __bool__(self) -> bool:
        return bool(self.numbers)

    def values(self) -> Iterator[Cell]:
        """Every cell, row by row; a running one, because a view would make each cell twice."""
        return (cell for row in self.numbers for cell in self.of_row(row).values())

    def items(self) -> Iterator[tuple[Place, Cell]]:
        """Every place with its cell, as `values`."""
        return (((cell.row, cell.col), cell) for cell in self.values())


def _whole(value: object) -> object:
    # spreadsheet files know no integers; a count must read 95 as it was typed, not 95.0
    if type(value) is float and value.is_integer() and abs(value) < WHOLE:
        return int(value)
    return value


class CellsByRow(Mapping[int, list[Cell]]):
    """The rows of a sheet that hold something, each made when it is asked for."""

    def __init__(self, cells: Rows):
        self._cells = cells

    def __getitem__(self, row: int) -> list[Cell]:
        found = self._cells.of_row(row)
        if not found:
            raise KeyError(row)
        return list(found.values())

    def __iter__(self) -> Iterator[int]:
        return iter(self._cells.numbers)

    def __len__(self) -> int:
        return len(self._cells.numbers)


def grid(sheet: str, values: list[list], look: Look, visible: bool = True) -> Grid:
    """A grid of rows of values and what was seen besides; merged ranges are cut to where cells are."""
    cells = Rows(values, look)
    last_row, last_col = (cells.numbers or [0])[-1], cells.last_col
    anchors: dict[Place, Place] = {}
    widths: dict[Place, int] = {}
    for top, left, bottom, right in look.merges:
        widths[top, left] = right - left + 1
        inside = product(range(top, min(bottom, last_row) + 1), range(left, min(right, last_col) + 1))
        anchors.update(dict.fromkeys(inside, (top, left)))
    hidden_cols = {c for first, last in look.hidden_cols for c in range(first, min(last, last_col) + 1)}
    rows = frozenset(look.hidden_rows)
    return Grid(sheet, cells, anchors, widths, rows, frozenset(hidden_cols), visible)
