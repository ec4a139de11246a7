"""Which cells of an old workbook (.xls) hold formulas, what they say, and which were never reckoned.

xlrd tells the results of formulas and not that they are formulas; their records are run over once more here.
One may ask for the formulas of one sheet of an open xlrd book.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from xlrd.book import Book
from xlrd.formula import FMLA_TYPE_CELL, decompile_formula

FORMULA = (0x0006, 0x0206, 0x0406)
BEGINS = (0x0809, 0x0409, 0x0209, 0x0009)
END = 0x000A
RECKON_ON_LOAD = 2
EMPTY_TEXT = b"\x03"
# beyond this only "=" is kept: putting a formula into words takes xlrd longer than reading its row
IN_WORDS = 2000
WHOLE = re.compile(r"(?<![\w.])(\d+)\.0(?!\d)")


@dataclass(frozen=True)
class Formula:
    """A formula at a place (from 1); `reckoned` is False where the file holds no result of it."""

    row: int
    col: int
    text: str
    reckoned: bool
    empty: bool


def formulas(book: Book, sheet: int) -> Iterator[Formula]:
    """The formulas of a sheet, in the order of the file."""
    for count, data in enumerate(_records(book, sheet)):
        if len(data) < 16:
            return
        row, col, _, result, flags = struct.unpack("<HHH8sH", data[:16])
        text = _in_words(book, data, row, col) if count < IN_WORDS else "="
        empty = result[6:] == b"\xff\xff" and result[:1] == EMPTY_TEXT
        # A program that cannot reckon stores an empty text, or a naught to be reckoned on opening. An empty
        # text that is meant stands in the formula.
        reckoned = '""' in text if empty else not (flags & RECKON_ON_LOAD and result == bytes(8))
        yield Formula(row + 1, col + 1, text, reckoned, empty and reckoned)


def _records(book: Book, sheet: int) -> Iterator[bytes]:
    if book.mem is None or book.biff_version < 50:
        return
    at, depth = book._sh_abs_posn[sheet], 0
    while at + 4 <= len(book.mem):
        number, size = struct.unpack("<HH", book.mem[at : at + 4])
        depth += (number in BEGINS) - (number == END)
        if number in FORMULA and depth == 1:
            yield bytes(book.mem[at + 4 : at + 4 + size])
        at += 4 + size
        if depth <= 0:
            return


def _in_words(book: Book, data: bytes, row: int, col: int) -> str:
    try:
        size = int.from_bytes(data[20:22], "little")
        words = decompile_formula(book, data[22:], size, FMLA_TYPE_CELL, row, col) or ""
        return "=" + WHOLE.sub(r"\1", words)
    except Exception:  # xlrd's reader of formulas is unfinished and fails in any way; the result still counts
        return "="
