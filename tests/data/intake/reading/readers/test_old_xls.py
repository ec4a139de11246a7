"""Old workbooks: code pages that lie, formulas, dates, and files that cannot be opened."""

import io
import struct
from datetime import date

import pytest
import xlwt

from data.intake.reading.workbook import Unreadable, grids
from tests.support import kinds


def bare_book(text: bytes, code_page: int) -> bytes:
    """A workbook of Excel 5 as a bare run of records: one sheet with one text."""

    def record(number: int, data: bytes = b"") -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    begin = struct.pack("<HHHH", 0x0500, 0x0005, 0x0DBB, 1996)
    sheet_begin = struct.pack("<HHHH", 0x0500, 0x0010, 0x0DBB, 1996)
    font = record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + b"\x05Arial")
    style = record(0xE0, struct.pack("<HHHHHHHH", 0, 0, 0xFFF5, 0, 0, 0, 0, 0))
    head = record(0x809, begin) + record(0x42, struct.pack("<H", code_page)) + font * 4 + style * 16
    bound = len(head) + 4 + 6 + 3 + 4
    head += record(0x85, struct.pack("<IBB", bound, 0, 0) + b"\x02s1") + record(0x0A)
    label = record(0x204, struct.pack("<HHHH", 0, 0, 0, len(text)) + text)
    return head + record(0x809, sheet_begin) + label + record(0x0A)


@pytest.mark.parametrize("code_page", [1252, 936])
def test_chinese_is_read_whatever_code_page_the_file_claims(code_page):
    assert grids(bare_book("海拉尔区".encode("gb18030"), code_page))[0].at(1, 1).value == "海拉尔区"


def test_texts_that_are_no_chinese_keep_their_own_code_page():
    assert grids(bare_book(b"caf\xe9", 1252))[0].at(1, 1).value == "café"


def written(fill):
    book = xlwt.Workbook()
    fill(book.add_sheet("表1"))
    buffer = io.BytesIO()
    book.save(buffer)
    return grids(buffer.getvalue())[0]


def test_dates_are_dates():
    day = date(2010, 7, 28)
    style = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    assert written(lambda sheet: sheet.write(0, 0, day, style)).at(1, 1).value == day


def test_a_formula_is_put_into_words():
    grid = written(lambda sheet: sheet.write(0, 0, xlwt.Formula("SUM(B1:B3)*2")))
    assert grid.at(1, 1).formula == "=SUM(B1:B3)*2"


def test_whole_numbers_read_as_they_were_typed():
    assert written(lambda sheet: sheet.write(0, 0, 95)).at(1, 1).raw == "95"


def test_an_encrypted_old_workbook_asks_for_the_password_to_be_taken_off():
    content = bytearray(kinds.xls())
    # FILEPASS takes the place of the record after the first: what follows would be enciphered
    stream = content.index(b"\x09\x08\x10\x00")
    at = stream + 20
    content[at : at + 2] = b"\x2f\x00"
    with pytest.raises(Unreadable) as refused:
        grids(bytes(content))
    assert refused.value.code == "file_encrypted"


def test_a_book_torn_in_the_middle_is_damaged():
    with pytest.raises(Unreadable) as refused:
        grids(kinds.xls()[:1500])
    assert refused.value.code == "file_damaged"
