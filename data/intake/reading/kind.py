"""What a file is, by its content and never by its name.

One may ask for the `kind` of some bytes: a kind that is read (`READ`), `encrypted`, `empty`, `damaged`, or
what else it is (pdf, docx, image …, see refusals). Nothing is unpacked but the zip directory and two small
parts.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

READ = ("xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "csv", "html", "spreadsheetml", "mhtml")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# a workbook of before 1995 is a bare run of records; the first one says so
BARE_BIFF = tuple(
    bytes.fromhex(head) for head in ("09000400", "09020600", "09040600", "09080800", "09081000")
)
BY_HEAD = (
    (b"%PDF", "pdf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"BM", "image"),
    (b"II*\x00", "image"), (b"MM\x00*", "image"), (b"Rar!", "archive"), (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"), (b"BZh", "archive"), (b"\xfd7zXZ", "archive"), (b"{\\rtf", "rtf"),
    (b"MZ", "program"), (b"\x7fELF", "program"),
)  # fmt: skip
OLE_STREAMS = (
    ("EncryptedPackage", "encrypted"), ("Workbook", "xls"), ("Book", "xls"), ("WordDocument", "doc"),
    ("PowerPoint Document", "ppt"),
)  # fmt: skip
# what `zipfile` raises over a torn or odd archive, once it is open
TORN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError)
ENCODING_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
OLE_SECTOR = 512
MOST_ENTRIES = 20_000
HEAD = 4096
TAGS = re.compile(rb"<(?:table|tr|td|html)\b", re.IGNORECASE)


def kind(content: bytes) -> str:
    """What the bytes are; see the module."""
    if not content.strip(b"\x00 \r\n\t"):
        return "empty"
    if content.startswith(OLE):
        return _of_ole(content)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(content)
    if content.startswith(BARE_BIFF):
        return "xls"
    text = head_text(content)
    if text is not None:
        return _of_text(text.lower(), content)
    return next((name for head, name in BY_HEAD if content.startswith(head)), "unknown")


def _of_ole(content: bytes) -> str:
    if (int.from_bytes(content[48:52], "little") + 1) * OLE_SECTOR >= len(content):
        return "damaged"  # its directory lies behind the end: only a part of the file came
    found = next((name for stream, name in OLE_STREAMS if _has_stream(content, stream)), "ole")
    if found == "ole" and "EncryptedPackage".encode("utf-16-le") in content:
        return "encrypted"  # a directory that is out of line, of a file that nobody can open anyway
    return found


def _has_stream(content: bytes, name: str) -> bool:
    """Whether an OLE directory has an entry of that name: entries are 128 bytes each, the name first."""
    wanted = name.encode("utf-16-le")
    at = content.find(wanted)
    while at != -1:
        if at % 128 == 0 and content[at + 64 : at + 66] == (len(wanted) + 2).to_bytes(2, "little"):
            return True
        at = content.find(wanted, at + 1)
    return False


def _of_zip(content: bytes) -> str:
    if content.count(b"PK\x01\x02") > MOST_ENTRIES:
        return "damaged"  # the directory alone would take hundreds of megabytes
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _of_entries(archive)
    except (*TORN, zipfile.LargeZipFile, ValueError, LookupError):
        return "damaged"


def _of_entries(archive: zipfile.ZipFile) -> str:
    names = {part_name(name): name for name in archive.namelist()}
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "xl/workbook.xml" in names:
        return "xlsm" if "xl/vbaproject.bin" in names else "xlsx"
    if "mimetype" in names and "content.xml" in names:
        return "ods" if b"spreadsheet" in _start(archive, names["mimetype"]) else "odf"
    tops = {name.split("/")[0] for name in names}
    for folder, name in (("word", "docx"), ("ppt", "pptx")):
        if folder in tops and "[content_types].xml" in names:
            return name
    return "numbers" if any(name.endswith(".iwa") for name in names) else "zip"


def part_name(name: str) -> str:
    """A zip entry's name as programs mean it: some write back slashes, capitals or a leading slash."""
    return name.replace("\\", "/").lstrip("/").lower()


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(200)


def head_text(content: bytes) -> str | None:
    """The first characters where the bytes are text; None where they are not."""
    head = content[:HEAD]
    for mark, encoding in ENCODING_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    if re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return None
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):  # the last character may be cut in two
            try:
                return head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _of_text(head: str, content: bytes) -> str:
    start = head.lstrip("\ufeff \t\r\n")
    if start.startswith("{\\rtf"):
        return "rtf"
    if start.startswith("%pdf"):
        return "pdf"
    if start.startswith("mime-version") or "content-type: multipart/related" in head:
        return "mhtml"
    if not start.startswith("<"):
        return "csv"
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<?xml" in head and "<html" not in head:
        return "spreadsheetml"
    if "<office:document" in head and "opendocument.spreadsheet" in head:
        return "fods"
    return "html" if "<html" in head or TAGS.search(_narrow(content)) else "xml"


def _narrow(content: bytes) -> bytes:
    return content.replace(b"\x00", b"") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else content
