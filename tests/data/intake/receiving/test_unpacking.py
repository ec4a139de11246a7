"""A zip of workbooks is taken apart by its content; what is not taken out says why; names are never paths."""

import io
import struct
import zipfile

import pytest

from data import intake
from data.intake.receiving import archive
from data.intake.receiving.names import is_litter, parts
from tests.support.sheets import workbook

GOOD = workbook("2010年7月\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96")


def zipped(*entries, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return buffer.getvalue()


def named_in_bytes(name: bytes, content: bytes = GOOD) -> bytes:
    """A zip as older programs write it: the name in the system's own encoding, and no word of which."""
    plain = zipped((b"x".decode() * len(name), content), method=zipfile.ZIP_STORED)
    return plain.replace(b"x" * len(name), name)


def names(content, name="七月.zip"):
    return [shown for shown, _ in intake.unpacked(name, content)]


def codes(content, name="七月.zip"):
    readings = intake.check_many(intake.unpacked(name, content))
    return [one.findings[0].code if one.verdict == "refuse" else one.verdict for one in readings]


def test_the_workbooks_of_a_zip_are_named_after_both():
    packed = zipped(("陈旗.xlsx", GOOD), ("东部/根河.xlsx", GOOD))
    assert intake.unpacked("七月.zip", packed) == [
        ("七月.zip › 陈旗.xlsx", GOOD), ("七月.zip › 东部 › 根河.xlsx", GOOD),
    ]  # fmt: skip


@pytest.mark.parametrize("content", [
    GOOD, b"", b"PK\x03\x04", GOOD[:900], b"%PDF-1.4", "地区,参合率".encode(),
])
def test_anything_else_is_its_own_only_file(content):
    assert intake.unpacked("七月.zip", content) == [("七月.zip", content)]


def test_a_word_document_or_an_open_document_is_one_file_and_not_many():
    word = zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"))
    sheet = zipped(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))
    assert [len(intake.unpacked("x", content)) for content in (word, sheet)] == [1, 1]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_chinese_names_without_a_word_of_their_encoding_are_read(encoding):
    assert names(named_in_bytes("陈旗七月.xlsx".encode(encoding))) == ["七月.zip › 陈旗七月.xlsx"]


@pytest.mark.parametrize(("name", "steps"), [
    ("../../etc/陈旗.xlsx", ["etc", "陈旗.xlsx"]),
    ("/abs/陈旗.xlsx", ["abs", "陈旗.xlsx"]),
    ("C:\\表\\陈旗.xlsx", ["表", "陈旗.xlsx"]),
    ("./陈\n旗\u202e.xlsx", ["陈旗.xlsx"]),
    ("..", []),
])
def test_a_path_becomes_steps_to_show(name, steps):
    entry = zipfile.ZipInfo(name)
    entry.orig_filename, entry.flag_bits = name, 0x800
    assert parts(entry) == steps


@pytest.mark.parametrize("name", ["~$陈旗.xlsx", "__MACOSX/._陈旗.xlsx", "._陈旗.xlsx", "Thumbs.db"])
def test_what_programs_leave_behind_is_skipped(name):
    assert is_litter(name.split("/")) and not is_litter(["陈旗.xlsx"])


def test_folders_and_litter_are_not_listed():
    litter = ("__MACOSX/东部/._陈旗.xlsx", b"x"), ("~$陈旗.xlsx", b"x")
    packed = zipped(("东部/", b""), ("东部/陈旗.xlsx", GOOD), *litter)
    assert names(packed) == ["七月.zip › 东部 › 陈旗.xlsx"]


def test_an_empty_zip_and_one_of_litter_only_are_refused():
    assert codes(zipped()) == codes(zipped(("__MACOSX/._a.xlsx", b"x"))) == ["archive_empty"]


def test_a_zip_in_a_zip_is_refused_and_the_others_are_read():
    inner = zipped(("陈旗.xlsx", GOOD))
    assert codes(zipped(("里.zip", inner), ("根河.xlsx", GOOD))) == ["archive_nested", "ready"]


def test_too_many_files_are_refused_as_a_whole():
    assert codes(zipped(*((f"{n}.xlsx", b"") for n in range(archive.MAX_FILES + 1)))) == ["archive_too_many"]


def test_a_locked_file_is_refused_by_itself():
    packed = bytearray(zipped(("陈旗.xlsx", GOOD), ("根河.xlsx", GOOD)))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.find(mark) + offset] |= 1
    assert codes(bytes(packed)) == ["file_encrypted", "ready"]


def test_a_damaged_file_is_refused_by_itself():
    packed = bytearray(zipped(("陈旗.xlsx", GOOD), ("根河.xlsx", GOOD)))
    packed[200:260] = bytes(60)
    assert codes(bytes(packed)) == ["file_damaged", "ready"]


def test_a_rare_packing_method_is_refused():
    assert codes(zipped(("陈旗.xlsx", GOOD), method=zipfile.ZIP_LZMA)) == ["file_unsafe"]


def test_a_large_file_is_refused_whatever_it_declares():
    packed = zipped(("大.csv", bytes(archive.MAX_FILE + 1)), ("根河.xlsx", GOOD))
    lying = packed.replace(struct.pack("<I", archive.MAX_FILE + 1), struct.pack("<I", 10))
    assert codes(packed) == ["file_too_large", "ready"]
    assert codes(lying) == ["file_damaged", "ready"]


def test_together_the_files_may_not_be_larger_than_a_batch_of_forms():
    packed = zipped(*((f"{n}.csv", bytes(archive.MAX_FILE)) for n in range(6)), ("根河.xlsx", GOOD))
    files = intake.unpacked("七月.zip", packed)
    assert sum(len(content) for _, content in files) <= archive.MAX_UNPACKED + len(GOOD) + 1000
    last = intake.check(files[5][1], files[5][0])
    assert last.verdict == "refuse" and "合计" in last.findings[0].message


def test_files_of_one_name_are_told_apart_and_so_are_those_withheld():
    nested = zipped(("里.xlsx", GOOD))
    same = ("a/陈旗.xlsx", GOOD), ("a\\陈旗.xlsx", GOOD)
    files = intake.unpacked("七月.zip", zipped(*same, ("1.zip", nested), ("2.zip", nested)))
    assert [name for name, _ in files][:2] == ["七月.zip › a › 陈旗.xlsx", "七月.zip › a › 陈旗.xlsx（2）"]
    withheld = [intake.check(content, name) for name, content in files[2:]]
    assert withheld[0].sha256 != withheld[1].sha256
