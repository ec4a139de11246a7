"""The names inside a zip, as names to show: never a path, and Chinese whatever program packed it."""

from __future__ import annotations

import re
from zipfile import ZipInfo

UTF8_FLAG = 0x800
STEP = " › "
LITTER = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")
LONGEST = 120


def parts(entry: ZipInfo) -> list[str]:
    """The folders and the file name of an entry; steps upwards and drive letters are dropped."""
    steps = re.split(r"[/\\]+", _decoded(entry))
    shown = ("".join(letter for letter in step if letter.isprintable()).strip() for step in steps)
    return [step[-LONGEST:] for step in shown if step.strip(".") and not re.fullmatch(r"[A-Za-z]:", step)]


def is_litter(steps: list[str]) -> bool:
    """Whether an entry is no file of the sender's: a lock file of Office, or what a system leaves behind."""
    lowered = [step.lower() for step in steps]
    return not steps or any(step in LITTER for step in lowered) or steps[-1].startswith(("~$", "._"))


def _decoded(entry: ZipInfo) -> str:
    name = entry.orig_filename.partition("\0")[0]
    if entry.flag_bits & UTF8_FLAG:
        return name
    typed = name.encode("cp437", "replace")  # as which `zipfile` takes every name without the flag
    for encoding in ("utf-8", "gb18030"):
        try:
            return typed.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
