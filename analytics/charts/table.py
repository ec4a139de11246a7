"""A small table of finished texts: names left, numbers right, a colour for each cell where it is wanted.

Ask `styled(columns)` with columns made by `left` and `right`. Numbers come as finished text, because how a
number is written is decided in `labels` alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from pandas.io.formats.style import Styler


@dataclass(frozen=True)
class Column:
    """One column: its texts, whether they stand right, and the colour of each (None = ink)."""

    texts: Sequence[str]
    right: bool
    colours: Sequence[str] | None


def left(texts: Sequence[str], colours: Sequence[str] | None = None) -> Column:
    """A column of names."""
    return Column([str(text) for text in texts], False, colours)


def right(texts: Sequence[str], colours: Sequence[str] | None = None) -> Column:
    """A column of numbers written out."""
    return Column([str(text) for text in texts], True, colours)


def styled(columns: dict[str, Column]) -> Styler:
    """The table as pandas' Styler, which Streamlit draws as it is.

    A text cell is forced left by Streamlit; a number formatted into its text stays right. So a right column
    holds row numbers, and the format looks its text up.
    """
    cells = {head: range(len(c.texts)) if c.right else c.texts for head, c in columns.items()}
    style = pd.DataFrame(cells).style
    style = style.format({head: c.texts.__getitem__ for head, c in columns.items() if c.right})
    for head, column in columns.items():
        if column.colours is not None:
            paint = [f"color: {colour}" if colour else "" for colour in column.colours]
            style = style.apply(lambda _, paint=paint: paint, subset=[head])
    return style
