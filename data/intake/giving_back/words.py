"""How a finding is put on paper: severity in words and a sign, names, suggestion, the width of a text.

One may also ask for a text that no spreadsheet program can choke on. Chinese signs count two columns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from data import catalogue
from data.intake.findings import SEVERITIES, SEVERITY_NAMES, Finding
from data.intake.vocabulary import areas, indicators, period

SIGNS = {"refuse": "■", "ask": "▲", "note": "●"}
# the most that Excel keeps in one cell
LONGEST = 32_000
LINE_END = re.compile(r"\r\n?")


def level(severity: str) -> str:
    """A severity in a sign and a word, so that it need not be told by colour."""
    return f"{SIGNS[severity]} {SEVERITY_NAMES[severity]}"


def area(code: str | None) -> str:
    """An area's full name; empty for none and for a code that is not known."""
    return areas.name(code) if code in areas.codes() else ""


def indicator(code: str | None) -> str:
    """An indicator's full name; empty as above."""
    return indicators.name(code) if code in catalogue.indicators() else ""


def form(code: str | None) -> str:
    """A form's name."""
    known = catalogue.forms().get(code)
    return known.name if known else "未认出"


def month(text: str | None) -> str:
    """A month as people write it."""
    return period.named(text) if text else "未认出"


def counts(findings: Iterable[Finding]) -> str:
    """How many findings of each severity, the gravest first; severities without any are left out."""
    found = [finding.severity for finding in findings]
    parts = [f"{level(one)} {found.count(one)} 处" for one in SEVERITIES if one in found]
    return "　".join(parts) or "没有发现问题"


def clean(text: object) -> str:
    """A text without control signs (a sheet that holds one cannot be opened), cut where Excel would cut."""
    return ILLEGAL_CHARACTERS_RE.sub("", LINE_END.sub("\n", str(text)))[:LONGEST]


def suggested(finding: Finding, number_format: str = "General") -> str:
    """What to type into the cell: in a percent cell 0.956 is typed as 95.6%; empty where nothing is known."""
    value = finding.suggestion
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value)
    if "%" in number_format:
        return f"{_plain(value * 100)}%"
    return _plain(value)


def _plain(value: float) -> str:
    """A number as it is typed: no thousands commas, no exponent, no float dust."""
    return f"{round(value, 8):.8f}".rstrip("0").rstrip(".")


def width(text: str) -> int:
    """How many columns of ordinary letters a line of text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def lines(text: str, columns: float) -> int:
    """Into how many lines a text falls when it is wrapped at a width of `columns`."""
    return sum(max(1, -(-width(part) // max(int(columns), 1))) for part in str(text).split("\n"))
