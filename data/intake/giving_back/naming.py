"""The name that a workbook is given back under."""

from __future__ import annotations

from pathlib import PurePosixPath

MARK = "（已校验）"


def returned_name(name: str) -> str:
    """The file name to hand a marked workbook out under: always .xlsx, the original's name in front."""
    stem = PurePosixPath(name.split(" › ")[-1].replace("\\", "/")).stem
    return f"{stem.removesuffix(MARK) or '报表'}{MARK}.xlsx"
