"""A cell's text or number → a figure, a missing marker, or neither.

One may ask for the number, whether it was written as a percentage, the remark that stood beside it and the
kind of missing marker. Nothing is guessed: a text that is not a number stays text. 无 counts as not
applicable (decision of the house: a count of none is written 0).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from data.intake.vocabulary.units import COUNTERS
from data.intake.vocabulary.words import plain

NOT_APPLICABLE = re.compile(r"^(?:[-/\\×xX]+|无|不适用|未开展|没有开展|无此项|不涉及|N/?A)$")
NOT_REPORTED = re.compile(r"^(?:|(?:\d{1,2}月)?(?:未报|缺报|未上报|暂无数据|待报|空|缺))$")
ERRORS = (
    "#DIV/0!",
    "#N/A",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#REF!",
    "#VALUE!",
    "#GETTING_DATA",
    "#SPILL!",
    "#CALC!",
)
NUMBER = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+"
PURE = re.compile(rf"^[¥￥]?({NUMBER})(百万|千万|亿|万|千)?({'|'.join(COUNTERS)})?(%)?$")
LOOSE = re.compile(rf"^(?:约|大约|近|共|计|累计|已|达|超过|不足)?({NUMBER})(百万|千万|亿|万|千)?(%)?(.*)$")
TIMES = {"千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, None: 1.0}


@dataclass(frozen=True)
class Figure:
    """What one cell says: exactly one of number, missing kind, error text or mere words is meaningful.

    `own_unit` is set where the cell itself prints a unit or 万, so that the header's does not apply again.
    """

    number: float | None = None
    percent: bool = False
    remark: str = ""
    missing: str | None = None
    error: bool = False
    decimals: int = 0
    own_unit: bool = False


def decimals(text: str) -> int:
    """How many digits stand after the decimal point of a number as written."""
    mantissa = text.lower().split("e")[0].rstrip("%")
    return len(mantissa.split(".")[1]) if "." in mantissa else 0


def figure(value: object) -> Figure:
    """What a cell's value says; see the class."""
    if isinstance(value, bool | date | time | timedelta):
        return Figure(remark=str(value))
    if isinstance(value, int | float):
        return _finite(float(value), decimals(repr(round(float(value), 10))))
    return _of_text(plain(value))


def _finite(number: float, places: int) -> Figure:
    if number != number or number in (float("inf"), float("-inf")):
        return Figure(error=True)
    return Figure(number=number, decimals=places)


def _of_text(text: str) -> Figure:
    if text.upper() in ERRORS:
        return Figure(error=True)
    if NOT_REPORTED.match(text):
        return Figure(missing="not_reported")
    if NOT_APPLICABLE.match(text):
        return Figure(missing="not_applicable")
    return _number_in(text) or Figure(remark=text)


def _number_in(text: str) -> Figure | None:
    exact = PURE.match(text)
    if exact:
        number, times, counter, percent = exact.groups()
        return _build(number, times, bool(percent), counter or "", own_unit=bool(times or counter))
    loose = LOOSE.match(text)
    if loose and not re.match(r"^[年月日.\d-]", loose[4]):
        number, times, percent, _ = loose.groups()
        return _build(number, times, bool(percent), text, own_unit=bool(times))
    return None


def _build(number: str, times: str | None, percent: bool, remark: str, *, own_unit: bool) -> Figure:
    places = decimals(number) - len(f"{TIMES[times]:.0f}") + 1
    value = round(float(number.replace(",", "")) * TIMES[times], 10)
    return Figure(number=value, percent=percent, remark=remark, decimals=places, own_unit=own_unit)
