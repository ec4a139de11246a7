"""Cutting what leads out of a workbook: links, and formulas that ask other files, programs or the net.

The marked workbook is handed on by us, so whoever opens it trusts it more than the file as it was sent. A
formula that reaches out is replaced by the result it was stored with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.reading.readers.full_openpyxl import formula

QUOTED = re.compile(r'"[^"]*"')
REACHES = re.compile(
    r"\[\d+\][^\s+*/^&=<>,;()]*!"  # [1]Sheet1!A1: another workbook
    r"|'[^']*\[[^']*\][^']*'!"
    r"|\|"  # program|topic!item
    r"|\b(?:WEBSERVICE|HYPERLINK|IMAGE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|DDE|FILTERXML|STOCKHISTORY)\s*\(",
    re.IGNORECASE,
)
# Where no result was stored either, a formula without a result has to stay one.
UNKNOWN = "=NA()"


def reaches(text: str) -> bool:
    """Whether a formula asks something outside its workbook."""
    return bool(REACHES.search(QUOTED.sub("", text)))


def cut(book: Workbook, results: Mapping[str, Mapping[str, object]]) -> None:
    """Cut every way out of the workbook; `results` are its formulas' stored results."""
    _names(book.defined_names)
    for sheet in book.worksheets:
        _names(sheet.defined_names)
        _cells(sheet, results.get(sheet.title, {}))


def _names(names: dict) -> None:
    for name in [name for name, defined in names.items() if reaches(defined.attr_text or "")]:
        del names[name]


def _cells(sheet: Worksheet, results: Mapping[str, object]) -> None:
    for cell in list(sheet._cells.values()):
        link = getattr(cell, "hyperlink", None)
        if link is not None and (link.target or link.id):
            cell.hyperlink = None
        if cell.data_type == "f" and reaches(formula(cell.value)):
            result = results.get(cell.coordinate)
            cell.value = UNKNOWN if result is None else result
            if isinstance(result, str):
                cell.data_type = "s"
