"""What a file is, is told by its content; each foreign kind has its own sentence."""

import re

import pytest

from data.intake.reading.kind import kind
from data.intake.reading.workbook import Unreadable, grids
from tests.support import kinds

OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def entry(name):
    """A compound file with nothing but one directory entry of that name."""
    wide = name.encode("utf-16-le")
    return OLE + wide.ljust(64, b"\x00") + (len(wide) + 2).to_bytes(2, "little") + bytes(62)


FOREIGN = {
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "docx": (kinds.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), "Word"),
    "doc": (entry("WordDocument"), "Word"),
    "pptx": (kinds.zipped({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"}), "演示文稿"),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(40), "图片"),
    "archive": (b"Rar!\x1a\x07\x01\x00" + bytes(40), "压缩文件"),
    "zip": (kinds.zipped({"七月/说明.txt": "无"}), "压缩文件"),
    "odf": (kinds.zipped({"mimetype": f"{OPEN_DOCUMENT}.text", "content.xml": "<x/>"}), "表格"),
    "program": (b"MZ\x90\x00" + bytes(60), "程序"),
    "rtf": (b"{\\rtf1\\ansi \xba\xa3}", "Word"),
    "xml": (b"<?xml version='1.0'?><config a='1'/>", "XML"),
    "unknown": (b"\x00\x01\x02\x03" * 30, "认不出"),
}


@pytest.mark.parametrize("name", sorted(FOREIGN))
def test_a_foreign_file_is_called_by_its_name_and_told_what_to_do(name):
    content, word = FOREIGN[name]
    assert kind(content) == name
    with pytest.raises(Unreadable) as refused:
        grids(content)
    assert refused.value.code == "file_foreign" and word in refused.value.message
    assert not re.search("是[A-Za-z]", refused.value.message)
    assert "请" in refused.value.message and refused.value.message.endswith("。")


@pytest.mark.parametrize("content", [b"", b"\x00" * 2000, b"\r\n \t\r\n"])
def test_a_file_of_nothing_is_empty(content):
    with pytest.raises(Unreadable) as refused:
        grids(content)
    assert refused.value.code == "file_empty"


def test_encrypted_workbooks_of_three_kinds_ask_for_the_password_to_be_taken_off():
    manifest = '<manifest:file-entry><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    encrypted = [
        entry("EncryptedPackage"),
        kinds.zipped({**kinds.unzipped(kinds.ods()), "META-INF/manifest.xml": manifest}),
    ]
    for content in encrypted:
        with pytest.raises(Unreadable) as refused:
            grids(content)
        assert refused.value.code == "file_encrypted" and "密码" in refused.value.message


def test_a_name_in_a_cell_does_not_make_a_workbook_encrypted():
    content = kinds.xls() + "EncryptedPackage".encode("utf-16-le")
    assert kind(content) == "xls"


def test_a_workbook_without_a_worksheet_says_so():
    parts = kinds.unzipped(kinds.xlsm())
    book = parts["xl/workbook.xml"]
    start, end = book.index(b"<sheets>"), book.index(b"</sheets>")
    with pytest.raises(Unreadable) as refused:
        grids(kinds.zipped({**parts, "xl/workbook.xml": book[:start] + b"<sheets>" + book[end:]}))
    assert refused.value.code == "file_no_sheet"


def test_a_text_that_is_no_table_says_so():
    with pytest.raises(Unreadable) as refused:
        grids("各旗市区：请于每月六日前上报医改月报。\n联系人见通知。\n".encode("gb18030"))
    assert refused.value.code == "file_no_table"
