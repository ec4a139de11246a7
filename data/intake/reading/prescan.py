"""Is it safe and sensible to open this file at all? Asked before any reader touches it.

One may ask for the reason to refuse a file's bytes: a code and a sentence for the sender, or None. Looked at
are the kind of file by content (never by name), what the zip directory declares, document type declarations,
the used area and the merged ranges, because each of these can make a reader run for hours or eat all memory.
"""

from __future__ import annotations

import io
import re
import zipfile

MEGABYTE = 1 << 20
MAX_FILE = 20 * MEGABYTE
MAX_PART = 64 * MEGABYTE
MAX_UNPACKED = 200 * MEGABYTE
MAX_ENTRIES = 2000
MAX_AREA = 5_000_000
MAX_ROWS = 200_000
MAX_MERGES = 20_000
MAX_MERGED_AREA = 1_000_000

SAVE_AGAIN = "请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上报。"
REFERENCE = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,4})(\d{1,8})"')
ROW = re.compile(rb'<row\b[^>]*?\br="(\d{1,8})"')
MERGE = re.compile(rb'<mergeCell\b[^>]*?\bref="([A-Z]{1,4})(\d{1,8})(?::([A-Z]{1,4})(\d{1,8}))?"')

Refusal = tuple[str, str]


def refusal(content: bytes) -> Refusal | None:
    """Why the bytes are not opened: (code, sentence), or None when they may be."""
    if not content:
        return "file_empty", "文件是空的（0 字节），请重新保存并上报。"
    if len(content) > MAX_FILE:
        return "file_too_large", "文件超过 20 MB，不像月报表。请只保留报表所在的工作表，另存后重新上报。"
    return _foreign(content) or _unsafe_zip(content)


def _foreign(content: bytes) -> Refusal | None:
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _ole(content)
    if content[:4] == b"PK\x03\x04":
        return None
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version")):
        return "file_html", f"这是网页或 XML 格式，只是扩展名像 Excel。{SAVE_AGAIN}"
    return "file_foreign", f"这不是 Excel 工作簿（.xlsx），系统读不了。{SAVE_AGAIN}"


def _ole(content: bytes) -> Refusal:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "file_encrypted", "文件设有打开密码，系统读不了。请取消密码后另存为 .xlsx 重新上报。"
    return "file_xls", f"这是旧版 .xls（或 WPS .et）格式，目前只读 .xlsx。{SAVE_AGAIN}"


def _unsafe_zip(content: bytes) -> Refusal | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unsafe_entries(archive.infolist()) or _unsafe_parts(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, NotImplementedError, EOFError):
        return _damaged()
    except Exception as problem:  # zlib and struct raise their own kinds on a torn archive
        return _damaged(type(problem).__name__)


def _damaged(kind: str = "") -> Refusal:
    tail = f"（{kind}）" if kind else ""
    return "file_damaged", f"文件已损坏，解不开{tail}。{SAVE_AGAIN}"


def _unsafe_entries(entries: list[zipfile.ZipInfo]) -> Refusal | None:
    names = [entry.filename for entry in entries]
    if any(entry.flag_bits & 1 for entry in entries):
        return "file_encrypted", "压缩包内容加了密码，系统读不了。请取消密码后另存为 .xlsx 重新上报。"
    if len(names) > MAX_ENTRIES or len(set(names)) != len(names):
        return "file_unsafe", f"文件内部结构异常（部件过多或重名），为安全起见没有打开。{SAVE_AGAIN}"
    sizes = [entry.file_size for entry in entries]
    if max(sizes, default=0) > MAX_PART or sum(sizes) > MAX_UNPACKED:
        return "file_unsafe", f"文件解压后过大，不像月报表，为安全起见没有打开。{SAVE_AGAIN}"
    if not any(name.lower().replace("\\", "/") == "xl/workbook.xml" for name in names):
        return "file_foreign", f"这是压缩包或其他 Office 文件，里面没有 .xlsx 工作簿。{SAVE_AGAIN}"
    return None


def _unsafe_parts(archive: zipfile.ZipFile) -> Refusal | None:
    for entry in archive.infolist():
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        part = archive.read(entry)
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part or "<!DOCTYPE".encode("utf-16-le") in part:
            return "file_unsafe", f"文件内含文档类型声明，正常报表没有，为安全起见没有打开。{SAVE_AGAIN}"
        if "worksheets/" in entry.filename.lower() and (reason := _unsafe_sheet(part)):
            return reason
    return None


def _unsafe_sheet(part: bytes) -> Refusal | None:
    rows = [int(row) for row in ROW.findall(part)]
    places = REFERENCE.findall(part)
    last_row = max([int(row) for _, row in places] + rows, default=0)
    last_col = max((_column(name) for name in {name for name, _ in places}), default=0)
    merges = MERGE.findall(part)
    if last_row > MAX_ROWS or last_row * last_col > MAX_AREA:
        return (
            "file_unsafe",
            f"工作表用到的区域过大（第 {last_row} 行），请删除表外多余的行列后另存重新上报。",
        )
    if len(merges) > MAX_MERGES or sum(map(_merged_area, merges)) > MAX_MERGED_AREA:
        return "file_unsafe", "工作表的合并单元格过多或过大，请取消表外的合并后另存重新上报。"
    return None


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


def _merged_area(merge: tuple[bytes, bytes, bytes, bytes]) -> int:
    first_col, first_row, last_col, last_row = merge
    if not last_col:
        return 1
    width = abs(_column(last_col) - _column(first_col)) + 1
    return width * (abs(int(last_row) - int(first_row)) + 1)
