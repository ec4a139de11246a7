"""Cells written one after the other, with repeats and spans, spread out to rows and merged ranges.

One may put cells at the next free place of a row, as HTML, OpenDocument and XML workbooks write them. Raises
Unreadable where what is spread out is larger than any report: a few bytes may claim millions of repeats.
"""

from __future__ import annotations

from data.intake.reading import used_area
from data.intake.reading.rows import Look


class Spread:
    """Rows of values and the look of a sheet in the making; rows and columns count from 1."""

    def __init__(self) -> None:
        self.rows: list[list] = []
        self.look = Look()
        self._last_row = self._last_col = self._merged = 0
        self._covered: set[tuple[int, int]] = set()

    def put(self, row: int, col: int, value: object) -> None:
        """A value at a place. Raises Unreadable where that is too far away."""
        values = self._row(row, col)
        values += [""] * (col - len(values))
        values[col - 1] = value

    def _row(self, row: int, col: int) -> list:
        self._far(row, col)
        self.rows += [[] for _ in range(row - len(self.rows))]
        return self.rows[row - 1]

    def _far(self, row: int, col: int) -> None:
        # every new farthest place is asked about once; most cells lie within what was allowed before
        if row > self._last_row or col > self._last_col:
            self._last_row, self._last_col = max(row, self._last_row), max(col, self._last_col)
            used_area.too_large(self._last_row, self._last_col)

    def same(self, row: int, times: int) -> None:
        """The row again, `times` more; all of them share what the row holds."""
        values = self._row(row, 1)
        self._far(row + times, len(values))
        self.rows += [values] * times
        for overlay in (self.look.formats, self.look.formulas, self.look.errors):
            if row in overlay:
                overlay.update(dict.fromkeys(range(row + 1, row + times + 1), overlay[row]))

    def merge(self, row: int, col: int, rows: int, cols: int) -> None:
        """A merged range from a place down and to the right. Raises Unreadable where too much is merged."""
        self._merged += rows * cols
        used_area.too_merged(len(self.look.merges) + 1, self._merged)
        self.look.merges.append((row, col, row + rows - 1, col + cols - 1))

    def cover(self, row: int, col: int, rows: int, cols: int) -> None:
        """Places that cells written later must leave free."""
        self._covered |= {(row + down, col + right) for down in range(rows) for right in range(cols)}

    def free(self, row: int, col: int) -> int:
        """The first column from `col` on that no range from above covers."""
        while (row, col) in self._covered:
            col += 1
        return col
