"""Hostile and foreign bytes end in one sentence, before any reader touches them."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import intake
from data.intake.reading import prescan
from tests.support.sheets import workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = workbook("2010年7月\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96")
FOREIGN = {
    "file_empty": b"",
    "file_xls": OLE,
    "file_encrypted": OLE + "EncryptedPackage".encode("utf-16-le"),
    "file_html": "<html><table><tr><td>海拉尔</td></tr></table></html>".encode("gb18030"),
    "file_foreign": "地区,参合率\n海拉尔,95".encode(),
    "file_damaged": GOOD[: len(GOOD) // 2],
}


def rezipped(change=None, extra=()):
    """The good workbook with parts changed (name → new bytes) or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, (change or {}).get(entry.filename, old.read(entry)))
        for name, content in extra:
            new.writestr(name, content)
    return buffer.getvalue()


def part(name):
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return archive.read(name)


SHEET = "xl/worksheets/sheet1.xml"
ALL_MERGED = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
HOSTILE = {
    "bomb": lambda: rezipped(extra=[("xl/media/zeros.bin", bytes(prescan.MAX_PART + 1))]),
    "many parts": lambda: rezipped(extra=[(f"xl/media/{n}", b"") for n in range(prescan.MAX_ENTRIES)]),
    "billion laughs": lambda: rezipped({SHEET: b'<!DOCTYPE x [<!ENTITY a "b">]>' + part(SHEET)}),
    "far cell": lambda: rezipped({SHEET: part(SHEET).replace(b'r="A1"', b'r="XFD1048576"', 1)}),
    "far row": lambda: rezipped({SHEET: part(SHEET).replace(b'<row r="1"', b'<row r="1048576"', 1)}),
    "merged all over": lambda: rezipped({SHEET: part(SHEET).replace(b"</sheetData>", ALL_MERGED)}),
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
