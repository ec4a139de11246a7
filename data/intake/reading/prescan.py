"""Is it safe and sensible to open this file at all? Asked before any reader touches it.

One may ask for the reason to refuse a file's bytes: a code and a sentence for the sender, or None. Looked at
are the kind of file by content (never by name), what a zip really unpacks to, document type declarations,
the used area and the merged ranges, because each of these can make a reader run for hours or eat all memory.
"""

from __future__ import annotations

import re
import zipfile

from data.intake.reading import archive, refusals, used_area
from data.intake.reading.archive import LARGE
from data.intake.reading.kind import READ, kind, part_name
from data.intake.reading.refusals import Refusal, Unreadable
from data.intake.reading.used_area import MAX_AREA

MEGABYTES = 20
MAX_FILE = MEGABYTES << 20
ZIPPED = ("xlsx", "xlsm", "xlsb", "ods")
DECLARATIONS = tuple(
    text.encode(code) for text in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
OVERLAP = 32
# a parser that builds a tree takes a hundred bytes for each; worksheets and texts are read without one
MOST_ELEMENTS = 2_000_000
# a workbook in one XML file is read element by element: more than this takes longer than anyone waits
MOST_IN_ONE_FILE = 500_000
WORKSHEET = re.compile(rb"<(\w+:)?worksheet[\s>]")
STRINGS = re.compile(rb"<(?:\w+:)?sst\b[^>]*>")
COUNT = re.compile(rb"""[cC]ount\s*=\s*["'](\d+)""")
SHEET_RECORDS = re.compile(r"xl/(?:worksheets|macrosheets|dialogsheets)/[^/]*\.bin")


def refusal(content: bytes) -> Refusal | None:
    """Why the bytes are not opened: (code, sentence), or None when they may be."""
    try:
        _look(content)
    except Unreadable as reason:
        return reason.code, reason.message
    return None


def _look(content: bytes) -> None:
    if len(content) > MAX_FILE:
        raise Unreadable(*refusals.too_large(MEGABYTES))
    found = kind(content)
    if found in ZIPPED:
        _zipped(content)
    elif found not in READ:
        plain = {"empty": refusals.empty, "encrypted": refusals.encrypted, "damaged": refusals.damaged}
        raise Unreadable(*plain.get(found, lambda: refusals.foreign(found))())
    elif found in ("spreadsheetml", "fods"):
        _declarations(content)
        _elements(_tags(content), MOST_IN_ONE_FILE)


def _zipped(content: bytes) -> None:
    for entry in archive.entries(content):
        name = part_name(entry.filename)
        if SHEET_RECORDS.match(name):
            used_area.of_records(b"".join(archive.pieces(content, entry)))
            continue
        if name == "meta-inf/manifest.xml" and b"encryption-data" in b"".join(archive.pieces(content, entry)):
            raise Unreadable(*refusals.encrypted())
        _part(content, entry)


def _part(content: bytes, entry: zipfile.ZipInfo) -> None:
    """One part, piece by piece: whatever its name, it is a worksheet when it begins like one."""
    gauge, tail, first, tags = None, b"", True, 0
    for piece in archive.pieces(content, entry):
        _declarations(tail + piece)
        tail = piece[-OVERLAP:]
        if first:
            first = False
            root = WORKSHEET.search(piece)
            gauge = used_area.Gauge(prefixed=bool(root[1])) if root else None
            _counts(piece)
        if gauge:
            gauge.feed(piece)
        elif not LARGE.match(part_name(entry.filename)):
            tags += _tags(piece)
            _elements(tags)
    if gauge:
        gauge.end()


def _tags(xml: bytes) -> int:
    return xml.count(b"<") - xml.count(b"</")


def _elements(tags: int, most: int = MOST_ELEMENTS) -> None:
    if tags > most:
        raise Unreadable(*refusals.unsafe("文件内部的标记过多，不像月报表"))


def _declarations(xml: bytes) -> None:
    # one rare letter is sought first, because the whole of every part is searched
    if b"!" in xml and any(declaration in xml for declaration in DECLARATIONS):
        raise Unreadable(*refusals.unsafe("文件内含文档类型声明，正常报表没有"))


def _counts(xml: bytes) -> None:
    """A table of texts may say that it holds four thousand million; a reader makes room for them."""
    strings = STRINGS.search(xml)
    if strings and any(int(count) > MAX_AREA for count in COUNT.findall(strings[0])):
        raise Unreadable(*refusals.unsafe("文件里写明的文字条数不正常"))
