"""How much of a sheet is used, told from its XML or its records piece by piece.

One may feed a `Gauge` the XML of a worksheet, or ask `of_records` for a binary one; both raise Unreadable
when the used area, the merged ranges or a run of text is larger than any report's. One stray cell in the
last corner of a sheet makes a reader ask for terabytes, and ends the process.
"""

from __future__ import annotations

import re

from data.intake.reading import refusals
from data.intake.reading.cells import column
from data.intake.reading.readers import xlsb_records
from data.intake.reading.refusals import Unreadable

MAX_AREA = 3_000_000
MAX_ROWS = 200_000
MAX_MERGES = 20_000
MAX_MERGED_AREA = 1_000_000
# Excel's own limit is 32,767 characters a cell; a megabyte without any mark is no text of a report
LONGEST_TEXT = 1 << 20

WIDEST = 16_384

ROW_OF = re.compile(rb' r="[A-Z]*(\d+)"')
COLUMN_OF = re.compile(rb' r="([A-Z]+)')
ELEMENT = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)")
NAMED_CELL = re.compile(rb"""r\s*=\s*["'][A-Za-z]""")
REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d+)""")
MERGE = re.compile(
    rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?["']"""
)


class Gauge:
    """What was seen of one worksheet's XML so far; `prefixed` where names of elements have a prefix."""

    def __init__(self, prefixed: bool) -> None:
        self._prefixed = prefixed
        self.last_row = self.last_col = 0
        self._row = self._col = 0
        self._merges = self._merged = 0
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Look at the next piece of the XML. Raises Unreadable."""
        if len(piece) >= LONGEST_TEXT and (b"<" not in piece or b">" not in piece):
            raise Unreadable(*refusals.unsafe("工作表里有一格文字长得不正常"))
        whole = self._rest + piece
        cut = max(whole.rfind(b"<"), 0)
        self._rest = whole[cut:]
        self._look(whole[:cut])

    def end(self) -> None:
        """Look at what the last piece left over. Raises Unreadable."""
        self._look(self._rest)

    def _look(self, xml: bytes) -> None:
        rows = ROW_OF.findall(xml)
        unusual = self._prefixed or b"'" in xml
        if not unusual and not NAMED_CELL.search(xml):
            self._unnamed(xml)
        elif unusual or len(rows) < xml.count(b"<c") + xml.count(b"<row"):
            self._carefully(xml)
        else:
            self.last_row = max(self.last_row, max(map(int, set(rows)), default=0))
            names = set(COLUMN_OF.findall(xml))
            self.last_col = max(self.last_col, max((column(name.decode()) for name in names), default=0))
        too_large(self.last_row, self.last_col)
        if b"mergeCell" in xml:
            self._merged_ranges(xml)

    def _unnamed(self, xml: bytes) -> None:
        """Cells that do not say where they are stand one after the other: they are only counted."""
        rest, *rows = xml.split(b"<row")
        self._col += rest.count(b"<c")
        self.last_col = max(self.last_col, self._col)
        for row in rows:
            place = REFERENCE.search(row, 0, row.find(b">"))
            self._row, self._col = int(place[2]) if place else self._row + 1, row.count(b"<c")
            self.last_col = max(self.last_col, self._col)
        self.last_row = max(self.last_row, self._row)

    def _carefully(self, xml: bytes) -> None:
        """Cells and rows need not say where they are; then they follow the one before."""
        for name, attributes in ELEMENT.findall(xml):
            place = REFERENCE.search(attributes)
            if name == b"row":
                self._row, self._col = int(place[2]) if place else self._row + 1, 0
            elif place and place[1]:
                self._col, self._row = column(place[1].decode().upper()), int(place[2])
            else:
                self._col += 1
            self.last_row, self.last_col = max(self.last_row, self._row), max(self.last_col, self._col)

    def _merged_ranges(self, xml: bytes) -> None:
        for left, top, right, bottom in MERGE.findall(xml):
            self._merges += 1
            if right:
                width = abs(column(right.decode()) - column(left.decode())) + 1
                self._merged += width * (abs(int(bottom) - int(top)) + 1)
        too_merged(self._merges, self._merged)


def too_large(last_row: int, last_col: int) -> None:
    """Raises Unreadable where a sheet reaches farther than any report."""
    if last_row > MAX_ROWS or last_col > WIDEST or last_row * last_col > MAX_AREA:
        where = f"工作表用到的区域过大（{last_row} 行、{last_col} 列）"
        raise Unreadable(*refusals.unsafe(where, "请删除表外多余的行列后另存，重新上报。"))


def too_many(places: int) -> None:
    """Raises Unreadable where all sheets together have more places than any report's."""
    if places > 2 * MAX_AREA:
        why = "各工作表用到的区域合起来过大"
        raise Unreadable(*refusals.unsafe(why, "请只保留报表所在的工作表，另存后重新上报。"))


def too_merged(merges: int, area: int) -> None:
    """Raises Unreadable where more is merged than in any report."""
    if merges > MAX_MERGES or area > MAX_MERGED_AREA:
        why = "工作表的合并单元格过多或过大"
        raise Unreadable(*refusals.unsafe(why, "请取消表外的合并后另存，重新上报。"))


def of_records(data: bytes) -> None:
    """Look at a binary worksheet. Raises Unreadable."""
    last_row = last_col = merges = merged = 0
    for number, start, size in xlsb_records.records(data):
        if number == xlsb_records.ROW and size >= 4:
            last_row = max(last_row, xlsb_records.integer(data, start) + 1)
        elif number in xlsb_records.CELLS and size >= 4:
            last_col = max(last_col, xlsb_records.integer(data, start) + 1)
        elif number == xlsb_records.MERGE and size >= 16:
            top, bottom, left, right = (xlsb_records.integer(data, start + 4 * at) for at in range(4))
            merges, merged = merges + 1, merged + (abs(bottom - top) + 1) * (abs(right - left) + 1)
    too_large(last_row, last_col)
    too_merged(merges, merged)
