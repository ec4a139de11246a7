"""A sheet before it is a file: cells that know what they say, so that truth moves with them.

One may ask a sheet where a cell stands at last, and put rows and columns between others. Nothing here is
random and nothing knows a form.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter


@dataclass(frozen=True)
class Told:
    """The fact that a cell states, in the units of the house (single things, yuan, percent points).

    One that is not `sure` may be read only after a question: it is neither asked for nor held against anyone.
    """

    area: str
    indicator: str
    field: str
    value: float | str
    unit: str
    period: str
    sure: bool = True


@dataclass(eq=False)
class Cell:
    """One cell: what is written, its number format, its part in the form, and the fact it states if any.

    `part` is one of title, meta, head, group, label, figure, total, unit, number, words, foot, or empty.
    """

    value: object = None
    look: str = "General"
    part: str = ""
    told: Told | None = None
    formula: str = ""


@dataclass(eq=False)
class Sheet:
    """One sheet as rows of cells; merges and hidden lines are kept by cell, so they move along."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    merges: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden_rows: list[Cell] = field(default_factory=list)
    hidden_cols: list[Cell] = field(default_factory=list)
    hidden: bool = False
    head: Cell | None = None
    body: Cell | None = None
    label: Cell | None = None

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)

    def squared(self) -> None:
        """Give every row the same length."""
        width = self.width
        for row in self.rows:
            row += [Cell() for _ in range(width - len(row))]

    def places(self) -> dict[int, tuple[int, int]]:
        """Each cell's id with its row and column, from 0."""
        return {id(cell): (r, c) for r, row in enumerate(self.rows) for c, cell in enumerate(row)}

    def row_of(self, cell: Cell) -> int:
        return self.places()[id(cell)][0]

    def col_of(self, cell: Cell) -> int:
        return self.places()[id(cell)][1]

    def add_row(self, at: int, cells: list[Cell] | None = None) -> None:
        self.squared()
        cells = cells or []
        self.rows.insert(at, cells + [Cell() for _ in range(self.width - len(cells))])

    def add_col(self, at: int, cells: dict[int, Cell] | None = None) -> None:
        """A new column before column `at`; `cells` by row."""
        self.squared()
        for number, row in enumerate(self.rows):
            row.insert(at, (cells or {}).get(number) or Cell())

    def figures(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row if cell.told]


def address(row: int, col: int) -> str:
    """A place from 0 as sheets write it: 0, 0 is A1."""
    return f"{get_column_letter(col + 1)}{row + 1}"


@dataclass(eq=False)
class Book:
    """A workbook to be written, with the kinds of mess in it and the findings these give reason for.

    Of the areas that are `unsure` anything may be read or left out.
    """

    layout: str
    period: str
    sheets: list[Sheet]
    file: str = "报表.xlsx"
    coding: str = ""
    kinds: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
