"""A table written as text (.csv, .tsv, text renamed to .xls) → one grid.

One may ask for the grid of the bytes. Raises Unreadable. The encoding is told by its mark, else strictly
UTF-8, else strictly GB18030; what separates the columns is told from the lines. A number keeps the text it
was typed as; one with leading zeros or more digits than Excel holds is a name and stays text.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from data.intake.reading import refusals, used_area
from data.intake.reading.cells import Grid
from data.intake.reading.kind import ENCODING_MARKS
from data.intake.reading.refusals import Unreadable
from data.intake.reading.rows import Look, grid

SHEET = "Sheet1"
SEPARATORS = ("\t", ",", ";", "|")
NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
FORMULA = re.compile(r"=[A-Za-z(+\-\d]")
KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
SAMPLE = 400
NEARLY = 0.6


def decoded(content: bytes) -> str:
    """The text of the bytes. Raises Unreadable."""
    for mark, encoding in ENCODING_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(*refusals.damaged())


def grids(content: bytes) -> list[Grid]:
    """The one grid of a text. Raises Unreadable, also where the text is no table."""
    text = decoded(content)
    separator = _separator(text)
    if separator is None or "\x00" in text:
        raise Unreadable(*refusals.no_table())
    used_area.too_large(text.count("\n"), 1)
    used_area.too_many(text.count(separator))
    look = Look()
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as problem:
        raise Unreadable(*refusals.damaged()) from problem
    rows = [_values(line, look, row) for row, line in enumerate(lines, 1)]
    return [grid(SHEET, rows, look)]


def _values(line: list[str], look: Look, row: int) -> list[object]:
    # what stands alone in its line is a title: 2010.10 as a number would be January
    if sum(bool(field.strip()) for field in line) == 1:
        return list(line)
    return [value(field, look, row, col) for col, field in enumerate(line, 1)]


def _separator(text: str) -> str | None:
    """What separates the columns: the first mark that cuts nearly the most lines into as many pieces each."""
    lines = [line for line in text[: 1 << 20].splitlines() if line.strip()][:SAMPLE]
    scores = {mark: _alike(lines, mark) for mark in SEPARATORS}
    most = max(2, NEARLY * max(times for times, _ in scores.values()))
    # commas also stand inside numbers; a tab or a comma that does the work comes before them
    return next((mark for mark in SEPARATORS if scores[mark][0] >= most), None)


def _alike(lines: list[str], mark: str) -> tuple[int, int]:
    """How many lines have the most usual number of columns (at least two), and that number."""
    try:
        counts = Counter(len(fields) for fields in csv.reader(lines, delimiter=mark) if len(fields) > 1)
    except csv.Error:
        return 0, 0
    return max(((times, columns) for columns, times in counts.items()), default=(0, 0))


def value(field: str, look: Look, row: int, col: int) -> object:
    """A field as a value; what the value no longer shows of the text is kept in `look`."""
    stripped = field.strip()
    if NUMBER.fullmatch(stripped):
        number = float(stripped) if "." in stripped else int(stripped)
        if "." in field or str(number) != field:
            look.typed.setdefault(row, {})[col] = field
        return number
    kept = KEPT_AS_TEXT.fullmatch(stripped)
    if kept:  # the way to make Excel keep leading zeros
        return kept[1]
    if FORMULA.match(stripped):
        look.formulas.setdefault(row, {})[col] = stripped
        return ""
    return field
