"""Workbooks written as text: one line a row, cells between bars, numbers become numbers, `=…` formulas."""

import io
import re

from openpyxl import Workbook

from data import intake
from data.intake import checking

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
PERCENT_SHOWN = re.compile(r"(-?\d+(?:\.\d+)?)«%»")


def sheet(book: Workbook, text: str, name: str = "Sheet1", merges: str = "") -> None:
    """Add a sheet. '12 is the text 12, and 0.956«%» a number that shows as a percentage."""
    target = book.create_sheet(name)
    lines = [line.strip() for line in text.strip().splitlines()]
    for row, line in enumerate(lines, start=1):
        for col, cell in enumerate(line.split("|"), start=1):
            _write(target.cell(row, col), cell.strip(" "))
    for area in merges.split():
        target.merge_cells(area)


def _write(cell, text: str) -> None:
    shown = PERCENT_SHOWN.fullmatch(text)
    if shown:
        cell.value, cell.number_format = float(shown[1]), "0.0%"
    elif NUMBER.fullmatch(text):
        cell.value = float(text) if "." in text else int(text)
    elif text:
        cell.value = text.removeprefix("'").replace("\\n", "\n")


def workbook(text: str, name: str = "Sheet1", merges: str = "") -> bytes:
    """The bytes of a workbook with one sheet."""
    book = Workbook()
    book.remove(book.active)
    sheet(book, text, name, merges)
    return saved(book)


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(text: str, merges: str = "", file: str | None = None) -> intake.Reading:
    """What intake reads in a one-sheet workbook."""
    return checking.check(workbook(text, merges=merges), file)


def facts(reading: intake.Reading) -> dict[tuple, float | str]:
    """(area, indicator, field) → value of every fact."""
    return {(fact.area, fact.indicator, fact.field): fact.value for fact in reading.facts}


def codes(reading: intake.Reading) -> dict[str, str]:
    """Finding code → severity."""
    return {finding.code: finding.severity for finding in reading.findings}


def at(reading: intake.Reading, code: str) -> list[str | None]:
    """The cells of the findings of one code."""
    return [finding.cell for finding in reading.findings if finding.code == code]
