"""One cell of an OpenDocument sheet: its value, its error, its comment, and how it shows a percentage.

One may ask these of the element of a cell.
"""

from __future__ import annotations

import re
from datetime import timedelta
from xml.etree.ElementTree import Element

from data.intake.reading.readers.elements import about, local, moment, repeats
from data.intake.vocabulary.figures import ERRORS

DURATION = re.compile(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?")
# Calc writes an error it cannot name by number
NUMBERED = re.compile(r"(?:Err|错误)[:：]\s*(\d+)")


def value(cell: dict[str, str], element: Element) -> tuple[object, str]:
    """The value of a cell ('' for none) and the text of its error ('' for none)."""
    kind = cell.get("value-type", "")
    shown = _text(element)
    if shown.upper() in ERRORS and kind != "boolean" and (cell.get("formula") or kind != "string"):
        return "", shown
    if NUMBERED.fullmatch(shown) and cell.get("formula"):
        return "", "#VALUE!"
    if kind in ("float", "percentage", "currency"):
        return _number(cell.get("value", "")), ""
    if kind == "date":
        return moment(cell.get("date-value", "")), ""
    if kind == "time":
        return _time(cell.get("time-value", "")), ""
    if kind == "boolean":
        return cell.get("boolean-value") == "true", ""
    return (cell.get("string-value") or shown) if kind == "string" or shown else "", ""


def _number(text: str) -> object:
    try:
        return int(text) if text.lstrip("-").isdigit() and len(text) < 16 else float(text)
    except ValueError:
        return text


def _time(text: str) -> object:
    found = DURATION.fullmatch(text)
    if not found:
        return text
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def _text(element: Element) -> str:
    """The paragraphs of a cell, one a line; its comment is not part of it."""
    paragraphs = [_inline(part) for part in element if local(part.tag) == "p"]
    return "\n".join(paragraphs)


def _inline(element: Element) -> str:
    text = element.text or ""
    for part in element:
        name = local(part.tag)
        if name == "s":  # a run of spaces is written as its length
            text += " " * min(repeats(about(part), "c"), 1000)
        elif name in ("tab", "line-break"):
            text += "\n" if name == "line-break" else "\t"
        elif name != "annotation":
            text += _inline(part)
        text += part.tail or ""
    return text


def note(element: Element) -> str:
    notes = (part for part in element if local(part.tag) == "annotation")
    return "\n".join(_text(note) for note in notes)


def percent_format(element: Element) -> str:
    """The number format, by how many decimals the shown text has."""
    places = len(_text(element).rstrip("%").partition(".")[2])
    return "0." + "0" * places + "%" if places else "0%"
