"""Hostile and foreign bytes end in one sentence, before any reader touches them."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import intake
from data.intake.reading import archive, prescan
from tests.data.intake.hostile.making import GOOD, SHEET, part, rezipped
from tests.support import binary_workbook
from tests.support.zips import unzipped, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FOREIGN = {
    "file_empty": b"",
    "file_encrypted": OLE + "EncryptedPackage".encode("utf-16-le"),
    "file_foreign": OLE,
    "file_no_table": "<html><p>请先登录</p></html>".encode("gb18030"),
    "file_damaged": GOOD[: len(GOOD) // 2],
}


ALL_MERGED = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
MANY = b'<sst count="4294967295" uniqueCount="4294967295"><si><t>a</t></si></sst>'
CELL = b'<c><v>1</v></c>'


def with_row(row):
    return rezipped({SHEET: part(SHEET).replace(b"<sheetData>", b"<sheetData>" + row)})


HOSTILE = {
    "bomb": lambda: rezipped(None, ("xl/media/zeros.bin", bytes(archive.MAX_PART + 1))),
    "much of nothing": lambda: zipped({**unzipped(GOOD), "xl/media/a.bin": bytes(archive.RATIO_MATTERS + 1)}),
    "many parts": lambda: rezipped(None, *((f"xl/media/{n}", b"") for n in range(archive.MAX_ENTRIES))),
    "the same part twice": lambda: rezipped(None, (SHEET.upper(), b"<worksheet/>")),
    "a name that climbs out": lambda: rezipped(None, ("xl/../../evil.txt", b"x")),
    "a name from the root": lambda: rezipped(None, ("/etc/evil.txt", b"x")),
    "a name with a drive": lambda: rezipped(None, ("C:\\evil.txt", b"x")),
    "billion laughs": lambda: rezipped({SHEET: b'<!DOCTYPE x [<!ENTITY a "b">]>' + part(SHEET)}),
    "declaration in UTF-16": lambda: rezipped({SHEET: '<!DOCTYPE x [<!ENTITY a "b">]>'.encode("utf-16")}),
    "far cell": lambda: rezipped({SHEET: part(SHEET).replace(b'r="A1"', b'r="XFD1048576"', 1)}),
    "far cell in other quotes": lambda: with_row(b"<row r='7'><c r='XFD1048576'><v>1</v></c></row>"),
    "far cell without a place": lambda: with_row(b'<row r="199999">' + CELL * 16_000 + b"</row>"),
    "far row": lambda: rezipped({SHEET: part(SHEET).replace(b'<row r="1"', b'<row r="1048576"', 1)}),
    "wide and high": lambda: with_row(b'<row r="150000"><c r="Z150000"><v>1</v></c></row>'),
    "merged all over": lambda: rezipped({SHEET: part(SHEET).replace(b"</sheetData>", ALL_MERGED)}),
    "texts that are not there": lambda: rezipped(None, ("xl/sharedStrings.xml", MANY)),
    "a text without end": lambda: with_row(b"<row><c><v>" + b"x" * (3 << 20) + b"</v></c></row>"),
    "deep nesting": lambda: rezipped({"xl/workbook.xml": b"<a>" * 2_100_000}),
    "far cell in records": lambda: binary_workbook.book(
        {"x": binary_workbook.sheet(binary_workbook.row(1_048_575) + binary_workbook.number(16_383, 1.0))}
    ),
}


def test_a_sound_workbook_is_opened():
    assert prescan.refusal(GOOD) is None


@pytest.mark.parametrize("code", sorted(FOREIGN))
def test_a_foreign_file_gets_its_own_sentence(code):
    reading = intake.check(FOREIGN[code], "七月.xlsx")
    assert [(f.code, f.severity) for f in reading.findings] == [(code, "refuse")]
    assert reading.verdict == "refuse" and reading.findings[0].message.endswith("。")


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_workbook_is_not_opened(name):
    code, _ = prescan.refusal(HOSTILE[name]())
    assert code == "file_unsafe"


def test_a_directory_that_states_a_smaller_size_is_found_out():
    content = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as book:
        size = book.getinfo(SHEET).file_size
    stated = size.to_bytes(4, "little")
    assert bytes(content).count(stated) >= 1
    lying = bytes(content).replace(stated, (size - 100).to_bytes(4, "little"))
    assert prescan.refusal(lying)[0] == "file_unsafe"


def test_a_changed_letter_inside_the_archive_is_found_out():
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
    changed = stored.getvalue().replace("根河".encode(), "根可".encode(), 1)
    assert prescan.refusal(stored.getvalue()) is None and prescan.refusal(changed)[0] == "file_damaged"


def test_a_stated_extent_over_the_whole_sheet_is_no_reason_to_refuse():
    sheet = part(SHEET).replace(b'ref="A1:B4"', b'ref="A1:XFD1048576"')
    assert sheet != part(SHEET) and prescan.refusal(rezipped({SHEET: sheet})) is None


def test_one_part_named_as_many_sheets_is_not_read_many_times():
    book = part("xl/workbook.xml")
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(2, 1000))
    named = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    many = book.replace(b"</sheets>", sheets + b"</sheets>")
    many = many.replace(b"<workbook ", b"<workbook " + named + b" ", 1)
    assert intake.check(rezipped({"xl/workbook.xml": many}), "七月.xlsx").findings[0].code == "file_unsafe"


def test_another_office_file_is_told_apart():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert prescan.refusal(buffer.getvalue())[0] == "file_foreign"


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path):
    assert intake.check(tmp_path / "没有.xlsx").findings[0].code == "file_unreadable"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_no_torn_workbook_raises(place, noise):
    torn = GOOD[:place] + noise + GOOD[place + len(noise) :]
    assert intake.check(torn, "七月.xlsx").verdict in ("ready", "ask", "refuse")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(content):
    assert intake.check(b"PK\x03\x04" + content, "七月.xlsx").verdict == "refuse"
