"""The values of a workbook by calamine: fast, and at their places; it tells nothing of how they are shown.

One may ask for the sheets of some bytes: name, whether visible, rows of values from A1, merged ranges. Raises
`Refused` where calamine cannot read, also where it panics; it knows xlsx, xlsm, xlsb.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data.intake.reading import refusals, used_area
from data.intake.reading.refusals import Unreadable

Merge = tuple[int, int, int, int]
MOST_SHEETS = 400


class Refused(Exception):
    """Calamine could not read the bytes; the message is its own."""


@dataclass(frozen=True)
class Values:
    """One sheet: rows from row 1, each from column 1, '' for a blank; merges from first to last corner."""

    name: str
    visible: bool
    rows: list[list]
    merges: list[Merge]


def sheets(content: bytes) -> list[Values]:
    """Every ordinary worksheet in its order. Raises Refused, or Unreadable where it is too much."""
    try:
        return list(_sheets(content))
    except (KeyboardInterrupt, SystemExit, MemoryError, Unreadable):
        raise
    except BaseException as problem:  # a panic of its Rust is no Exception and would end the process
        raise Refused(f"{type(problem).__name__}: {problem}") from problem


def _sheets(content: bytes) -> Iterator[Values]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        places = 0
        if len(book.sheets_metadata) > MOST_SHEETS:
            raise Unreadable(*refusals.unsafe(f"工作簿里有 {len(book.sheets_metadata)} 张工作表"))
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                sheet = book.get_sheet_by_name(about.name)
                # positions count from A1, not from the first cell that is filled
                rows = sheet.to_python(skip_empty_area=False)
                # one part may be named as many sheets: each is within bounds, all together are not
                places += sum(map(len, rows))
                used_area.too_many(places)
                yield Values(about.name, about.visible == SheetVisibleEnum.Visible, rows, _merges(sheet))


def _merges(sheet: CalamineSheet) -> list[Merge]:
    found = sheet.merged_cell_ranges or []
    return [(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in found]
