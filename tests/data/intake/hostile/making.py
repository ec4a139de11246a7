"""Hostile workbooks, each made from a good one by the one change its name tells."""

import io
import re
import struct
import warnings
import zipfile
from collections.abc import Callable

from tests.support.sheets import workbook

GOOD = workbook("2010年7月\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96")
SHEET, STYLES, STRINGS = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
MEGABYTE = 1 << 20
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MILLION = 1_000_000


def part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return archive.read(name)


def zipped(*entries: tuple[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def rezipped(changed: dict[str, bytes] | None = None, *extra: tuple[str, bytes | str]) -> bytes:
    """The good workbook with some of its parts exchanged and others added."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        kept = [(name, (changed or {}).get(name) or archive.read(name)) for name in archive.namelist()]
    new = [(name, content) for name, content in (changed or {}).items() if name not in dict(kept)]
    return zipped(*kept, *new, *extra)


def cells(rows: bytes) -> bytes:
    """The good workbook with other rows in its sheet."""
    begin = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
    return rezipped({SHEET: begin + rows + b"</sheetData></worksheet>"})


def in_sheet(old: bytes, new: bytes) -> bytes:
    assert old in part(SHEET)
    return rezipped({SHEET: part(SHEET).replace(old, new, 1)})


def with_doctype(declarations: str, entity: str) -> bytes:
    doctype = f"<!DOCTYPE worksheet [{declarations}]>".encode()
    text = re.sub(rb"<v>95</v>", f"<v>&{entity};</v>".encode(), part(SHEET))
    return rezipped({SHEET: doctype + text})


def laughs() -> str:
    doubled = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!ENTITY l0 "ha">{doubled}'


def lying_about_size() -> bytes:
    """A part of 150 MB that says it has 1 KB, in the directory and at the entry itself."""
    content, real = rezipped(None, ("xl/media/a.bin", bytes(150 * MEGABYTE))), 150 * MEGABYTE
    return content.replace(real.to_bytes(4, "little"), (1024).to_bytes(4, "little"))


def flagged_as_locked() -> bytes:
    """The good workbook with the mark of an encrypted entry on each of its parts."""
    content = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), GOOD):
            content[found.start() + offset] |= 1
    return bytes(content)


def shared_strings(count: int) -> bytes:
    listed = f'<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}"><si><t>海拉尔</t></si></sst>'
    return rezipped({STRINGS: listed.encode()})


def ods(table: str) -> bytes:
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ("office", "table", "text"))  # fmt: skip
    content = (f'<office:document-content {spaces}><office:body><office:spreadsheet>{table}'
               "</office:spreadsheet></office:body></office:document-content>")  # fmt: skip
    return zipped(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content))


def ods_bomb() -> bytes:
    cell = ('<table:table-cell table:number-columns-repeated="16384" office:value-type="float" '
            'office:value="1"><text:p>1</text:p></table:table-cell>')  # fmt: skip
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    return ods(f'<table:table table:name="表">{row}</table:table>')


def many_styles() -> bytes:
    wide = b'<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    before, begin, after = re.split(rb"(<cellXfs[^>]*>)", part(STYLES))
    return rezipped({STYLES: before + begin + wide * (20 * MEGABYTE // len(wide)) + after})


def formulas_only() -> bytes:
    rows = "\n".join(f"=SUM(B{n}:C{n}) | =A{n}*2" for n in range(1, 40))
    return workbook(rows)


def merged(areas: int, ref: str) -> bytes:
    listed = f'<mergeCells count="{areas}">{f"""<mergeCell ref="{ref}"/>""" * areas}</mergeCells>'
    return in_sheet(b"</sheetData>", b"</sheetData>" + listed.encode())


def twice() -> bytes:
    """A second sheet part of the same name with another figure; a reader takes the first or the last."""
    with warnings.catch_warnings(action="ignore"):  # `zipfile` does not like to write it
        return rezipped(None, (SHEET, part(SHEET).replace(b"95", b"59")))


def ole(*streams: str) -> bytes:
    """The container of old workbooks and of encrypted new ones, its streams empty."""
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    entries = [_entry("Root Entry", 5), *(_entry(name, 2) for name in streams)]
    return head + struct.pack("<128I", table, end, *[free] * 126) + b"".join(entries).ljust(512, b"\0")


def _entry(name: str, kind: int) -> bytes:
    written = name.encode("utf-16-le").ljust(64, b"\0")
    size, nobody, end = len(name) * 2 + 2, 0xFFFFFFFF, 0xFFFFFFFE
    links = struct.pack("<HBB3I", size, kind, 1, nobody, 1 if kind == 5 else nobody, nobody)
    return written + links + bytes(36) + struct.pack("<IQ", end, 0)


def numbered(cell: bytes, width: int, rows: int) -> bytes:
    return (b"<row>" + cell * width + b"</row>") * rows


# What the sender is told begins with a refusal; nothing of these may be loaded.
REFUSED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "pk only": lambda: b"PK\x03\x04",
    "zip bomb": lambda: rezipped(None, ("xl/media/zeros.bin", bytes(300 * MEGABYTE))),
    "zip bomb in the sheet": lambda: in_sheet(b"<sheetData>", b"<sheetData>" + b" " * (200 * MEGABYTE)),
    "size lies": lying_about_size,
    "13 M cells": lambda: cells(numbered(b'<c r="A1"><v>1</v></c>', 13_000, 1000)),
    "4 M cells without references": lambda: cells(numbered(b"<c><v>1</v></c>", 16_000, 250)),
    "far cell": lambda: in_sheet(b'r="A1"', b'r="XFD1048576"'),
    "far row": lambda: in_sheet(b'<row r="1"', b'<row r="1048576"'),
    "billion laughs": lambda: with_doctype(laughs(), "l9"),
    "quadratic entity": lambda: with_doctype(f'<!ENTITY a "{"a" * 100_000}">', "a;&a" * 5000),
    "truncated zip": lambda: GOOD[: len(GOOD) * 2 // 3],
    "truncated sheet": lambda: rezipped({SHEET: part(SHEET)[: len(part(SHEET)) // 2]}),
    "encrypted": lambda: ole("EncryptionInfo", "EncryptedPackage"),
    "zip encrypted": flagged_as_locked,
    "pdf": lambda: b"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF",
    "png": lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200),
    "docx": lambda: zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")),
    "html": lambda: b"<html><body><p>404 Not Found</p></body></html>",
    "formulas only": formulas_only,
    "merged all over": lambda: merged(1, "A1:XFD1048576"),
    "60,000 merges": lambda: merged(60_000, "A1:B2"),
    "ods repeat bomb": ods_bomb,
    "duplicate parts": twice,
    "nul in the xml": lambda: in_sheet(b"<v>95</v>", b"<v>9\x005</v>"),
    "noise in an old workbook": lambda: ole("Workbook") + bytes(range(256)) * 400,
    "old workbook of records without end": lambda: b"\x09\x08\x10\x00" + b"\x00\x06\x10\x00" * MILLION,
    "unending tag": lambda: in_sheet(b"<sheetData>", b"<sheetData>" + b"<c r=" * MILLION),
    "html spans": lambda: b"<html><table><tr><td colspan=999999999 rowspan=999999999>1</table>",
    "nested tables": lambda: b"<html>" + b"<table><tr><td>" * 200_000,
    "commas": lambda: b"," * (15 * MEGABYTE),
}

# These may be read as far as they are sound; what is read must be what stands there.
HARMLESS: dict[str, Callable[[], bytes]] = {
    "huge dimension": lambda: rezipped({
        SHEET: re.sub(rb"<dimension[^>]*>", b'<dimension ref="A1:XFD1048576"/>', part(SHEET))}),
    "shared string count lies": lambda: shared_strings(4_294_967_295),
    "20 MB styles": many_styles,
    "deep xml": lambda: in_sheet(b"<sheetData>", b"<a>" * MILLION + b"<sheetData>"),
    "one string of 60 MB": lambda: rezipped({
        STRINGS: b"<sst><si><t>" + b"a" * (60 * MEGABYTE) + b"</t></si></sst>"}),
    "path names": lambda: rezipped(None, ("../../../tmp/intake-escaped.txt", "x"),
                                   ("/tmp/intake-escaped.txt", "x"), ("C:\\intake-escaped.txt", "x")),
}
