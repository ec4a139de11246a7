"""The records of a binary workbook part (.xlsb): number, place and size of each ([MS-XLSB] 2.1.4).

One may run over the records of a part and read the few shapes of data in them that intake needs.
"""

from __future__ import annotations

from collections.abc import Iterator

ROW, CELLS, FORMULAS = 0, range(1, 12), range(8, 12)
ERROR, TEXT_FORMULA, ERROR_FORMULA = 3, 8, 11
NUMBER_FORMAT, STYLE, COLUMNS, MERGE = 44, 47, 60, 176
CELL_STYLES, CELL_STYLES_END = 617, 618
COMMENT, COMMENT_TEXT = 635, 637


def records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """(number, where its data starts, size) of every whole record."""
    at, end = 0, len(data)
    while at < end:
        number = data[at]
        at += 1
        if number & 0x80 and at < end:
            number = (number & 0x7F) | data[at] << 7
            at += 1
        size, shift = 0, 0
        while at < end and shift < 28:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        if at + size > end:
            return
        yield number, at, size
        at += size


def integer(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def text(data: bytes, at: int) -> str:
    """A counted text: four bytes of length, then UTF-16."""
    return data[at + 4 : at + 4 + 2 * integer(data, at)].decode("utf-16-le", "replace")
