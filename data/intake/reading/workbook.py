"""Workbook bytes of any kind → one grid a sheet.

`Unreadable` is raised with one sentence for the sender when the bytes cannot be opened; nothing else escapes.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable

from data.intake.reading import refusals
from data.intake.reading.cells import Grid
from data.intake.reading.kind import kind
from data.intake.reading.prescan import refusal
from data.intake.reading.readers import html, mhtml, ods, old_xls, spreadsheetml, text, xlsb, xlsx
from data.intake.reading.refusals import Unreadable

__all__ = ["Unreadable", "grids", "opened"]

READERS: dict[str, Callable[[bytes], list[Grid]]] = {
    "xlsx": xlsx.grids,
    "xlsm": xlsx.grids,
    "xlsb": xlsb.grids,
    "xls": old_xls.grids,
    "ods": ods.grids,
    "fods": ods.flat,
    "csv": text.grids,
    "html": html.grids,
    "spreadsheetml": spreadsheetml.grids,
    "mhtml": mhtml.grids,
}


def grids(content: bytes) -> list[Grid]:
    """Every worksheet as a grid, in the order of the workbook. Raises Unreadable."""
    reason = refusal(content)
    if reason:
        raise Unreadable(*reason)
    return opened(content)


def opened(content: bytes) -> list[Grid]:
    """As `grids`, for bytes the look before reading has already let through. Raises Unreadable."""
    try:
        return READERS[kind(content)](content)
    except Unreadable:
        raise
    except MemoryError as problem:
        raise Unreadable(*refusals.unsafe("文件读入时占用内存过多，不像月报表")) from problem
    except Exception as problem:  # a torn file may make a reader hit anything; the sender needs one sentence
        traceback.print_exc()  # seldom (readers know how files are torn), and then the fault may be our own
        raise Unreadable(*refusals.damaged()) from problem
