"""Writing into a cell so that a text stays a text, whatever it begins with.

Everything that came from a workbook or a file name is written through here.
"""

from __future__ import annotations

from copy import copy

from openpyxl.cell import Cell

from data.intake.giving_back.words import clean

# Typed by hand, a text that begins so is reckoned by Excel.
RECKONED = ("=", "+", "-", "@", "\t", "\r")


def text(cell: Cell, words: object) -> Cell:
    """Write a text that never becomes a formula, an error value or a link."""
    written = clean(words)
    cell.value = written
    cell.data_type = "s"
    if written.startswith(RECKONED):
        unshared(cell)
        cell.quotePrefix = True
    return cell


def unshared(cell: Cell) -> Cell:
    """Give the cell a style of its own: cells dressed alike share one, and would all change with it."""
    cell._style = copy(cell._style)
    return cell
