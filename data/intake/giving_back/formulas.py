"""What a plain formula comes to, reckoned from the cells of its own sheet.

For formulas whose result was never stored. Known are + - * / ^ %, brackets, numbers, cells, and SUM, AVERAGE,
ROUND; anything else, a text where a number is needed, or a circle gives None rather than a guess.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

from data.intake.reading.cells import Grid, place

TOKEN = re.compile(
    r"\s*(?:(?:\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)"  # a number
    r"|[A-Z]{1,3}\d+"  # a cell
    r"|[A-Z]+(?=\()"  # a function
    r"|[-+*/^%(),:])"
)
# deeper than any clerk's chain of running totals, far from Python's own limit
DEEPEST = 60
LARGEST_RANGE = 10_000
# A few hundred formulas that each sum whole columns come to this; more would be a trap.
MOST_CELLS = 200_000


class Unreckoned(Exception):
    """The formula is not plain enough, or a cell it needs holds no number."""


class Reckoner:
    """The formulas of one sheet; each is reckoned once, however many others ask for it."""

    def __init__(self, grid: Grid):
        self._grid = grid
        self._known: dict[tuple[int, int], float | None] = {}
        self._looked = 0

    def result(self, row: int, col: int) -> float | None:
        """The number that a formula's cell would show, or None where that is not certain."""
        try:
            return self.number(row, col, 0)
        except (Unreckoned, ArithmeticError, ValueError, TypeError, RecursionError):
            return None

    def blank(self, row: int, col: int) -> bool:
        return self._grid.at(row, col).blank

    def number(self, row: int, col: int, depth: int) -> float:
        """The number in a cell, a blank being nought. Raises Unreckoned."""
        cell = self._grid.at(row, col)
        self._looked += 1
        if cell.is_number:
            return float(cell.value)
        if cell.blank:
            return 0.0
        if not cell.uncached or depth > DEEPEST or self._looked > MOST_CELLS:
            raise Unreckoned
        if (row, col) not in self._known:
            self._known[row, col] = None  # until it is reckoned: a circle finds this and ends
            found = Formula(self, cell.formula, depth + 1).value()
            self._known[row, col] = found if math.isfinite(found) else None
        if self._known[row, col] is None:
            raise Unreckoned
        return self._known[row, col]


class Formula:
    """One formula, read from left to right by the usual precedence."""

    def __init__(self, cells: Reckoner, text: str, depth: int):
        self.cells, self.depth, self.at = cells, depth, 0
        self.tokens = list(_tokens(text.removeprefix("=").replace("$", "").upper()))

    def value(self) -> float:
        found = self._sum()
        if self.at != len(self.tokens):
            raise Unreckoned
        return found

    def _next(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def _take(self, wanted: str = "") -> str:
        token = self._next()
        if not token or (wanted and token != wanted):
            raise Unreckoned
        self.at += 1
        return token

    def _chain(self, part: Callable[[], float], signs: str) -> Iterator[tuple[str, float]]:
        yield "", part()
        while self._next() and self._next() in signs:
            yield self._take(), part()

    def _sum(self) -> float:
        return sum(-value if sign == "-" else value for sign, value in self._chain(self._product, "+-"))

    def _product(self) -> float:
        found = 1.0
        for sign, value in self._chain(self._power, "*/"):
            found = found / value if sign == "/" else found * value
        return found

    def _power(self) -> float:
        found = 0.0
        for sign, value in self._chain(self._signed, "^"):
            found = float(found**value) if sign else value
        return found

    def _signed(self) -> float:
        if self._next() in ("-", "+"):
            return -self._signed() if self._take() == "-" else self._signed()
        found = self._atom()
        while self._next() == "%":
            self._take()
            found /= 100
        return found

    def _atom(self) -> float:
        token = self._take()
        if token == "(":
            found = self._sum()
            self._take(")")
            return found
        if token in FUNCTIONS:
            self._take("(")
            return FUNCTIONS[token](self._arguments())
        at = place(token)
        return self.cells.number(*at, self.depth) if at else float(token)

    def _arguments(self) -> list[float]:
        found = [*self._argument()]
        while self._next() == ",":
            self._take()
            found += self._argument()
        self._take(")")
        return found

    def _argument(self) -> list[float]:
        following = self.tokens[self.at + 1 : self.at + 2]
        if following != [":"]:
            return [self._sum()]
        first, _, last = place(self._take()), self._take(":"), place(self._take())
        if not first or not last or (last[0] - first[0] + 1) * (last[1] - first[1] + 1) > LARGEST_RANGE:
            raise Unreckoned
        rows, columns = range(first[0], last[0] + 1), range(first[1], last[1] + 1)
        places = [(row, col) for row in rows for col in columns if not self.cells.blank(row, col)]
        return [self.cells.number(*at, self.depth) for at in places]


def _tokens(text: str) -> Iterator[str]:
    at = 0
    while text[at:].strip():
        found = TOKEN.match(text, at)
        if not found:
            raise Unreckoned
        at = found.end()
        yield found[0].strip()


def _rounded(values: list[float]) -> float:
    """As Excel rounds: half away from zero."""
    number, places = values
    scale = 10.0 ** int(places)
    shifted = int(abs(number) * scale + 0.5 + 1e-9)
    return (shifted if number >= 0 else -shifted) / scale


FUNCTIONS: dict[str, Callable[[list[float]], float]] = {
    "SUM": sum,
    "AVERAGE": lambda values: sum(values) / len(values),
    "ROUND": _rounded,
}
