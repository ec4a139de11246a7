"""A sheet as it was received, ready to be looked at: tables of texts under Excel's row numbers and letters.

One may ask for the tables of a `picture` (which opens the workbook; this does not), and narrow them to the
rows that matter or to what lies around one cell.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from data.intake.reading.cells import letters, place
from data.intake.reading.picture import Picture


@dataclass(frozen=True)
class Received:
    """One sheet: `texts` by row number and column letter, which of them are numbers, which rows are totals.

    `aside` holds the rows left out, as (first, last) runs of row numbers.
    """

    sheet: str
    texts: pd.DataFrame
    numbers: pd.DataFrame
    totals: tuple[int, ...]
    aside: tuple[tuple[int, ...], ...]

    def near(self, rows: Collection[int], margin: int = 2) -> Received:
        """The same sheet narrowed to its head and to `rows` with their neighbours.

        In a form of 180 rows the four that matter would otherwise have to be searched for.
        """
        figures = self.numbers.index[self.numbers.any(axis=1)]
        head = [row for row in self.texts.index if len(figures) and row < figures[0]]
        close = [row for row in self.texts.index if any(abs(row - one) <= margin for one in rows)]
        kept = sorted({*head, *close})
        return replace(self, texts=self.texts.loc[kept], numbers=self.numbers.loc[kept],
                       totals=tuple(row for row in self.totals if row in kept))  # fmt: skip

    def alone(self, longer_than: int) -> dict[str, str]:
        """Longer texts with nothing beside them in their row, by address: titles and notes."""
        found = {}
        for row, texts in self.texts.iterrows():
            said = {column: text for column, text in texts.items() if text}
            if len(said) == 1 and len(next(iter(said.values()))) > longer_than:
                column, text = said.popitem()
                found[f"{column}{row}"] = text
        return found

    def without(self, rows: Collection[int]) -> Received:
        """The same sheet without some rows."""
        kept = [row for row in self.texts.index if row not in rows]
        return replace(self, texts=self.texts.loc[kept], numbers=self.numbers.loc[kept],
                       totals=tuple(row for row in self.totals if row in kept))  # fmt: skip

    def around(self, cell: str, also: Collection[int] = (), rows: int = 2, columns: int = 3) -> Received:
        """The same sheet narrowed to a cell (as C12) and so many of the rows and columns shown beside it.

        `also` are further rows that belong to the matter. Empty rows and columns are not shown and do not
        count. Everything, where the cell is not shown itself.
        """
        row, col = place(cell)
        if row not in self.texts.index or letters(col) not in self.texts.columns:
            return self
        at, left = self.texts.index.get_loc(row), self.texts.columns.get_loc(letters(col))
        kept = {*self.texts.index[max(at - rows, 0) : at + rows + 1], *also}
        beside = self.texts.columns[max(left - columns, 0) : left + columns + 1]
        shown = self.texts.index.isin(kept)
        texts, numbers = self.texts.loc[shown, beside], self.numbers.loc[shown, beside]
        return replace(self, texts=texts, numbers=numbers, aside=(),
                       totals=tuple(row for row in self.totals if row in kept))  # fmt: skip


def received(seen: Picture) -> Received:
    """The tables of a picture."""
    frame = {"index": list(seen.rows), "columns": list(seen.columns)}
    return Received(
        sheet=seen.sheet,
        texts=pd.DataFrame([list(row) for row in seen.texts], **frame, dtype=object),
        numbers=pd.DataFrame([list(row) for row in seen.numbers], **frame, dtype=bool),
        totals=seen.totals,
        aside=seen.aside,
    )
