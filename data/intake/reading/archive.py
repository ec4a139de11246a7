"""What a zipped workbook really unpacks to, looked at piece by piece before any reader opens it.

One may ask for the entries after their directory was found sound (`entries`), and for the unpacked bytes of
one entry in pieces (`pieces`). Sizes are counted while unpacking: what the directory declares may be a lie.
Raises Unreadable; no more than a piece is ever held.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from data.intake.reading import refusals
from data.intake.reading.kind import part_name
from data.intake.reading.refusals import Unreadable

MEGABYTE = 1 << 20
PIECE = MEGABYTE
FEED = 1 << 16
MAX_ENTRIES = 2000
MAX_PART = 64 * MEGABYTE
# a sheet of 50,000 rows and 40 columns is written in 65 to 100 MB of XML
MAX_SHEET = 256 * MEGABYTE
MAX_UNPACKED = 400 * MEGABYTE
# XML of tables packs 10 to 60 times; only padding packs further
MAX_RATIO = 250
RATIO_MATTERS = 32 * MEGABYTE
STORED, DEFLATED = 0, 8
UNSAFE_NAME = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\x00")
LARGE = re.compile(r"xl/(?:worksheets/|sharedstrings\.)")


def entries(content: bytes) -> list[zipfile.ZipInfo]:
    """The entries of a zip whose directory can be believed so far. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = archive.infolist()
    except Exception as problem:  # zipfile raises struct, index and key errors of its own on torn directories
        raise Unreadable(*refusals.damaged()) from problem
    if any(entry.flag_bits & 1 for entry in found):
        raise Unreadable(*refusals.encrypted())
    names = [part_name(entry.filename) for entry in found]
    if len(names) > MAX_ENTRIES or len(set(names)) != len(names):
        raise Unreadable(*refusals.unsafe("文件内部结构异常（部件过多或重名）"))
    if any(UNSAFE_NAME.search(entry.filename.replace("\\", "/")) for entry in found):
        raise Unreadable(*refusals.unsafe("文件内部的名称会指到文件外面"))
    if any(entry.compress_type not in (STORED, DEFLATED) for entry in found):
        raise Unreadable(*refusals.unsafe("文件的压缩方式不是 Excel 会用的"))
    _sizes(found, len(content))
    return found


def _sizes(found: list[zipfile.ZipInfo], packed: int) -> None:
    total = sum(entry.file_size for entry in found)
    large = any(entry.file_size > limit(entry) for entry in found)
    if large or total > MAX_UNPACKED or (total > RATIO_MATTERS and total > MAX_RATIO * packed):
        raise Unreadable(*refusals.unsafe("文件解压后过大，不像月报表"))


def limit(entry: zipfile.ZipInfo) -> int:
    """How many bytes an entry may unpack to."""
    return MAX_SHEET if LARGE.match(part_name(entry.filename)) else MAX_PART


def pieces(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes of an entry, piece by piece. Raises Unreadable where they are not as declared."""
    packed = _packed(content, entry)
    size, check = 0, 0
    for piece in _stored(packed) if entry.compress_type == STORED else _inflated(packed):
        size += len(piece)
        if size > entry.file_size:
            raise Unreadable(*refusals.unsafe("文件解压后的大小与写明的不符"))
        check = zlib.crc32(piece, check)
        yield piece
    if size != entry.file_size or check != entry.CRC:
        raise Unreadable(*refusals.damaged())


def _packed(content: bytes, entry: zipfile.ZipInfo) -> memoryview:
    start = entry.header_offset
    head = content[start : start + 30]
    if start < 0 or len(head) < 30 or not head.startswith(b"PK\x03\x04"):
        raise Unreadable(*refusals.damaged())
    start += 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    return memoryview(content)[start : start + entry.compress_size]


def _stored(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), PIECE):
        yield bytes(packed[start : start + PIECE])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    """The pieces of a deflated entry; fed little by little, because what is left over is copied each time."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    held = bytearray()
    try:
        for start in range(0, len(packed), FEED):
            feed = packed[start : start + FEED]
            while feed:
                held += inflater.decompress(feed, PIECE)
                feed = inflater.unconsumed_tail
                if len(held) >= PIECE:
                    yield bytes(held)
                    held.clear()
        held += inflater.flush()
    except zlib.error as problem:
        raise Unreadable(*refusals.damaged()) from problem
    yield bytes(held)
