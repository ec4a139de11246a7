"""A modern workbook (.xlsx, .xlsm) → grids: values by calamine, the rest by a look at the XML.

One may ask for the grids of the bytes. Raises Unreadable. What calamine refuses and openpyxl opens (new
kinds of error cells, XML in UTF-16) is read by openpyxl, which is slower by far.
"""

from __future__ import annotations

import io
import zipfile

from data.intake.reading import refusals
from data.intake.reading.cells import Grid
from data.intake.reading.kind import TORN
from data.intake.reading.readers import calamine_values, xlsx_look
from data.intake.reading.readers.calamine_values import Values
from data.intake.reading.readers.xlsx_parts import Package
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import Look, grid


def grids(content: bytes) -> list[Grid]:
    """Every ordinary worksheet, in the order of the workbook. Raises Unreadable."""
    try:
        sheets = calamine_values.sheets(content)
    except calamine_values.Refused:
        from data.intake.reading.readers import full_openpyxl  # seldom needed, and half of a child's start

        return full_openpyxl.grids(content)
    if not sheets:
        # calamine leaves out a sheet whose part it cannot find; openpyxl may know it by another name
        raise Unreadable(*refusals.no_sheet())
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _looked_at(Package(archive), sheets)
    except TORN as problem:
        raise Unreadable(*refusals.damaged()) from problem


def _looked_at(package: Package, sheets: list[Values]) -> list[Grid]:
    parts, percent = package.sheets(), package.percent_styles()
    return [_grid(package, sheet, parts.get(sheet.name), percent) for sheet in sheets]


def _grid(package: Package, sheet: Values, part: str | None, percent: dict[str, str]) -> Grid:
    look = Look()
    if part:
        with package.open(part) as stream:
            look = xlsx_look.look(stream, percent)
        look.comments = package.comments(part)
    look.merges = sheet.merges
    return grid(sheet.name, sheet.rows, look, sheet.visible)
