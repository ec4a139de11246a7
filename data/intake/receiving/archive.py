"""A zip of workbooks, opened: its files, or why one of them is not taken out. Runs in the worker.

One may ask for the `files` of some bytes: None when they are no such zip but a workbook themselves (or
anything else), told by what is inside and never by the name. Nothing is written anywhere.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from data.intake.receiving import names

MEGABYTE = 1 << 20
MAX_FILES = 200
MAX_FILE = 20 * MEGABYTE
MAX_UNPACKED = 100 * MEGABYTE
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# what only a document of an office program has at its top; those are one file and not many
DOCUMENT = ("[content_types].xml", "mimetype", "_rels")
DOCUMENT_FOLDERS = ("xl", "word", "ppt", "meta-inf")

TOO_MANY = f"压缩包里的文件超过 {MAX_FILES} 个，没有打开。请分成几个压缩包，或直接选择报表上报。"
NOTHING = "压缩包里没有文件。请把报表放进压缩包后重新上报。"
LOCKED = "压缩包里的这个文件加了密码，打不开。请取消密码后重新压缩上报。"
NESTED = "压缩包里还有压缩包，没有打开。请先解开，把里面的报表直接压缩上报。"
TOO_LARGE = f"解压后超过 {MAX_FILE // MEGABYTE} MB，不像月报表，没有打开。请只保留报表所在的工作表。"
TOO_LARGE_IN_ALL = f"压缩包里的文件合计超过 {MAX_UNPACKED // MEGABYTE} MB，这个文件没有打开。请分几次上报。"
STRANGE = "压缩包里的这个文件用了少见的压缩方式，打不开。请用 Windows 自带的“压缩文件夹”重新压缩上报。"
BROKEN = "压缩包里的这个文件已损坏，解不开。请重新压缩后上报。"


@dataclass(frozen=True)
class Packed:
    """One file of a zip: the steps of its name, its bytes, or the code and sentence that withhold it."""

    steps: tuple[str, ...]
    content: bytes = b""
    code: str = ""
    message: str = ""


def files(content: bytes) -> list[Packed] | None:
    """The files in a zip of workbooks, in its order; None for anything else."""
    if content[:4] not in ZIP:
        return None
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return _taken_out(archive)
    except (BadZipFile, zipfile.LargeZipFile, ValueError, OSError, EOFError):
        return None  # the look before reading says what is wrong with it


def _taken_out(archive: ZipFile) -> list[Packed] | None:
    entries = archive.infolist()
    if _is_document(entries):
        return None
    wanted = [(entry, names.parts(entry)) for entry in entries if not entry.is_dir()]
    wanted = [(entry, steps) for entry, steps in wanted if not names.is_litter(steps)]
    if not wanted:
        return [Packed((), code="archive_empty", message=NOTHING)]
    if len(wanted) > MAX_FILES:
        return [Packed((), code="archive_too_many", message=TOO_MANY)]
    left, found = MAX_UNPACKED, []
    for entry, steps in wanted:
        found.append(_file(archive, entry, tuple(steps), left))
        left -= len(found[-1].content)
    return found


def _is_document(entries: list[ZipInfo]) -> bool:
    tops = {names.parts(entry)[0].lower() for entry in entries if names.parts(entry)}
    return bool(tops.intersection(DOCUMENT)) or any(
        steps[0].lower() in DOCUMENT_FOLDERS and steps[-1].lower().endswith((".xml", ".bin", ".rels"))
        for steps in map(names.parts, entries)
        if len(steps) > 1
    )


def _file(archive: ZipFile, entry: ZipInfo, steps: tuple[str, ...], left: int) -> Packed:
    if entry.flag_bits & 1:
        return Packed(steps, code="file_encrypted", message=LOCKED)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return Packed(steps, code="file_unsafe", message=STRANGE)
    if entry.file_size > MAX_FILE:
        return Packed(steps, code="file_too_large", message=TOO_LARGE)
    try:
        with archive.open(entry) as packed:
            content = packed.read(min(MAX_FILE, left) + 1)  # what is declared may be a lie
    except Exception:  # zlib and struct raise their own kinds on a torn entry
        return Packed(steps, code="file_damaged", message=BROKEN)
    if len(content) > MAX_FILE:
        return Packed(steps, code="file_too_large", message=TOO_LARGE)
    if len(content) > left:
        return Packed(steps, code="file_too_large", message=TOO_LARGE_IN_ALL)
    return _nested(steps, content) or Packed(steps, content)


def _nested(steps: tuple[str, ...], content: bytes) -> Packed | None:
    try:
        with ZipFile(io.BytesIO(content)) as inner:
            entries = inner.infolist()
    except Exception:  # no zip, or a torn one: checking says so
        return None
    return None if _is_document(entries) else Packed(steps, code="archive_nested", message=NESTED)
