"""Every banner on every indicator in every month as one numbered cell, on which words and targets are laid.

The cells are numbered in the order of month, indicator, banner. What was said of a cell, and which target
reaches it, then needs no join and no sorting, whether the grid holds thirteen banners or thousands.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

# A value a cell, as arrays: there is nothing to align, and a series of each would cost more than its values.
Column = np.ndarray | pd.api.extensions.ExtensionArray


@dataclass(frozen=True)
class Grid:
    """`months` as text, `indicators` and `banners` as frames with a row each, all in order."""

    months: list[str]
    indicators: pd.DataFrame
    banners: pd.DataFrame

    @property
    def lines(self) -> int:
        """How many pairs of month and indicator there are; each is a line of cells, one a banner."""
        return len(self.months) * len(self.indicators)

    @property
    def size(self) -> int:
        """How many cells there are."""
        return self.lines * len(self.banners)

    def place(self, indicator: pd.Series) -> np.ndarray:
        """The place of each indicator code, −1 for one that is not in the grid."""
        return pd.Index(self.indicators["indicator"]).get_indexer(indicator)

    def month(self, cells: np.ndarray) -> np.ndarray:
        """The place of each cell's month."""
        return cells // max(len(self.indicators) * len(self.banners), 1)

    def of_months(self, values: object) -> Column:
        """A value a month, given to all its cells."""
        return _given(values, np.arange(len(self.months)).repeat(len(self.indicators) * len(self.banners)))

    def of_indicators(self, values: object) -> Column:
        """A value an indicator, given to its cells in every month."""
        return _given(values, self._indicator)

    def of_banners(self, values: object) -> Column:
        """A value a banner, given to its cells."""
        return _given(values, self._banner)

    def of_lines(self, values: object) -> Column:
        """A value a line, given to its cells."""
        return _given(values, np.arange(self.lines).repeat(len(self.banners)))

    def laid(self, cells: np.ndarray, values: Column) -> Column:
        """Values on their cells, missing on all others."""
        at = np.full(self.size, -1)
        at[cells] = np.arange(len(cells))
        return taken(values, at)

    # the same for every column, so found once
    @cached_property
    def _indicator(self) -> np.ndarray:
        return np.tile(np.arange(len(self.indicators)).repeat(len(self.banners)), len(self.months))

    @cached_property
    def _banner(self) -> np.ndarray:
        return np.tile(np.arange(len(self.banners)), self.lines)


def taken(values: Column, at: np.ndarray) -> Column:
    """The values at these places, missing where the place is −1."""
    return pd.api.extensions.take(values, at, allow_fill=True)


def first_to_reach(lines: np.ndarray, reached: list[np.ndarray], width: int, n_lines: int) -> np.ndarray:
    """For each place of each line which of the candidates, given in turn, reaches it first; −1 for none.

    `lines`: the line of each candidate, `reached`: the places within the line that it reaches, of `width`.
    """
    judge = np.full(n_lines * width, -1)
    if len(reached):
        sizes = [len(places) for places in reached]
        cells = np.concatenate(reached) + np.repeat(lines * width, sizes)
        # written from the last turn to the first, so that the first stays
        judge[cells[::-1]] = np.repeat(np.arange(len(lines)), sizes)[::-1]
    return judge


def _given(values: object, at: np.ndarray) -> Column:
    return pd.Series(values).values.take(at)
