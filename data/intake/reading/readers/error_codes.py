"""What an error cell shows, by the number it is stored under in binary workbooks (.xls, .xlsb)."""

from __future__ import annotations

TEXTS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip


def text(code: int) -> str:
    """The text Excel shows; a number of a newer kind shows as not available."""
    return TEXTS.get(code, "#N/A")
