"""A binary workbook (.xlsb) → grids: values by calamine, the rest by a look at the records.

One may ask for the grids of the bytes. Raises Unreadable. Formulas are known to be there but not what they
say: their text is kept as "=".
"""

from __future__ import annotations

import io
import zipfile

from data.intake.reading import refusals
from data.intake.reading.cells import Grid, is_percent
from data.intake.reading.kind import TORN
from data.intake.reading.readers import calamine_values, error_codes, xlsb_records
from data.intake.reading.readers.xlsb_records import integer, text
from data.intake.reading.readers.xlsx_parts import BUILT_IN, LONGEST_COMMENT, Package
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import Look, grid

SHEET = 156


def grids(content: bytes) -> list[Grid]:
    """Every ordinary worksheet, in the order of the workbook. Raises Unreadable."""
    try:
        sheets = calamine_values.sheets(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            package = Package(archive)
            parts, percent = _parts(package), _percent_styles(package)
            looks = [_look(package, parts.get(sheet.name, ""), percent) for sheet in sheets]
    except (calamine_values.Refused, *TORN) as problem:
        raise Unreadable(*refusals.damaged()) from problem
    if not sheets:
        raise Unreadable(*refusals.no_sheet())
    return [grid(one.name, one.rows, look, one.visible) for one, look in zip(sheets, looks, strict=True)]


def _bytes(package: Package, part: str) -> bytes:
    if not package.has(part):
        return b""
    with package.open(part) as stream:
        return stream.read()


def _parts(package: Package) -> dict[str, str]:
    """Sheet name → part."""
    relations = package.relations("xl/workbook.bin")
    data = _bytes(package, "xl/workbook.bin")
    found = {}
    for number, start, size in xlsb_records.records(data):
        if number == SHEET and size >= 16:
            identity = text(data, start + 8)
            name = text(data, start + 12 + 2 * integer(data, start + 8))
            found[name] = relations.get(identity, ("", ""))[1]
    return found


def _percent_styles(package: Package) -> dict[int, str]:
    """Number of a cell style → its number format, of those that show a percentage."""
    data = _bytes(package, "xl/styles.bin")
    formats, found, count, counting = dict(BUILT_IN), {}, 0, False
    for number, start, _ in xlsb_records.records(data):
        if number == xlsb_records.NUMBER_FORMAT:
            formats[str(int.from_bytes(data[start : start + 2], "little"))] = text(data, start + 2)
        elif number in (xlsb_records.CELL_STYLES, xlsb_records.CELL_STYLES_END):
            counting = number == xlsb_records.CELL_STYLES
        elif number == xlsb_records.STYLE and counting:
            code = formats.get(str(int.from_bytes(data[start + 2 : start + 4], "little")), "")
            if is_percent(code):
                found[count] = code
            count += 1
    return found


def _look(package: Package, part: str, percent: dict[int, str]) -> Look:
    look, row = Look(), 0
    data = _bytes(package, part)
    for number, start, size in xlsb_records.records(data):
        if number == xlsb_records.ROW and size >= 12:
            row = integer(data, start) + 1
            if data[start + 11] & 0x10:
                look.hidden_rows.add(row)
        elif number in xlsb_records.CELLS and size >= 8:
            _cell(look, row, number, data[start : start + size], percent)
        elif number == xlsb_records.COLUMNS and size >= 18 and data[start + 16] & 1:
            look.hidden_cols.append((integer(data, start) + 1, integer(data, start + 4) + 1))
        elif number == xlsb_records.MERGE and size >= 16:
            top, bottom, left, right = (integer(data, start + 4 * at) + 1 for at in range(4))
            look.merges.append((top, left, bottom, right))
    look.comments = _comments(package, part)
    return look


def _cell(look: Look, row: int, number: int, data: bytes, percent: dict[int, str]) -> None:
    col = integer(data, 0) + 1
    style = int.from_bytes(data[4:7], "little")
    if style in percent:
        look.formats.setdefault(row, {})[col] = percent[style]
    if number in (xlsb_records.ERROR, xlsb_records.ERROR_FORMULA) and len(data) > 8:
        look.errors.setdefault(row, {})[col] = error_codes.text(data[8])
    if number in xlsb_records.FORMULAS:
        look.formulas.setdefault(row, {})[col] = "="
        if number == xlsb_records.TEXT_FORMULA and integer(data, 8) == 0:
            look.empty.add((row, col))


def _comments(package: Package, part: str) -> dict[tuple[int, int], str]:
    """Place → text; the text of a comment follows the record that says where it is."""
    found: dict[tuple[int, int], str] = {}
    relations = package.relations(part).values() if part else ()
    for target in (target for kind, target in relations if kind == "comments"):
        data, place = _bytes(package, target), None
        for number, start, size in xlsb_records.records(data):
            if number == xlsb_records.COMMENT and size >= 20:
                place = (integer(data, start + 4) + 1, integer(data, start + 12) + 1)
                found[place] = ""
            elif number == xlsb_records.COMMENT_TEXT and place and size >= 5:
                found[place] = text(data, start + 1)[:LONGEST_COMMENT]
    return found
