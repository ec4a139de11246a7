"""In which way each series is typed: odd digits, odd percentages, markers for what is missing, large units.

One may have a draft's styles, markers and units drawn anew.
"""

from __future__ import annotations

from random import Random

from tests.mess import known
from tests.mess.draft import Draft, Series

TYPED = {
    "numbers as text": ("text", "spaced"), "thousands commas": ("commas", "grouped"),
    "full-width digits": ("full-width", "full-width commas"), "units in cells": ("with unit",),
    "numbers and texts mixed": ("mixed",),
}  # fmt: skip
RATES = (
    "mixed", "unrounded", "text points", "percent text", "full-width percent", "percent format", "fractions",
)  # fmt: skip
MARKERS = ("", "—", "-", "/", "×", "未报", "无", "－－", "未开展", "不适用")


def styles(draft: Draft, draw: Random) -> None:
    """Counts typed in one or two odd ways, each series in its own."""
    kind = draw.choice(list(TYPED))
    draft.kinds.add(kind)
    for group in draft.groups:
        for series in group.series:
            if not series.percent and draw.random() < 0.7:
                series.style = draw.choice(TYPED[kind])


def percents(draft: Draft, draw: Random) -> None:
    """Percentages typed as text, fractions, in percent format; in one-area forms one way for all."""
    style = draw.choice(RATES)
    draft.kinds.add(f"percent as {style}")
    for group in draft.groups:
        for series in group.series:
            if series.percent:
                series.style = style
    if style == "fractions":
        draft.reasons.add("rate_fraction_vs_percent")


def markers(draft: Draft, draw: Random) -> None:
    """Some areas report nothing on an indicator, and say so in ten ways."""
    draft.kinds.add("missing markers")
    for line in draft.lines:
        for group in draft.groups:
            if line.kind == "area" and draw.random() < 0.08:
                draft.markers[line.areas[0], group.code] = draw.choice(MARKERS)


def units(draft: Draft, draw: Random) -> None:
    """Counts in 万人, money in 万元 or 千元; the unit stands in the header, a column or a line."""
    draft.kinds.add("units")
    sizes = {}
    for group in draft.groups:
        for series in group.series:
            if not series.percent and known.kind(group.code) != "average":
                size = sizes.setdefault(series.unit, _size(series.unit, draw))
                series.scale = size if _fits(draft, series, size) else 1.0
            elif known.kind(group.code) == "average" and series.field != "value":
                series.scale = 10_000.0 if series.unit == "元" else 1.0
    if draft.layout in ("areas down", "side by side", "sheet per domain") and draw.random() < 0.4:
        _in_line(draft)
    if draft.layout in ("areas down", "sheet per month") and draft.unit_place == "header":
        if draft.header_rows > 1 and draw.random() < 0.3:
            draft.unit_place = "row"
            draft.kinds.add("unit row")


def _size(unit: str, draw: Random) -> float:
    if unit == "元":
        return draw.choice((10_000.0, 10_000.0, 1_000.0))
    return draw.choice((1.0, 1.0, 10_000.0))


def _fits(draft: Draft, series: Series, size: float) -> bool:
    """Ten thousands are used for large figures only, as a clerk would."""
    if size == 1.0:
        return True
    found = [draft.said(line, series) for line in draft.lines if line.kind == "area"]
    return max((one for one in found if one is not None), default=0) >= size / 10


def _in_line(draft: Draft) -> None:
    """单位：万元、人 above the table instead of units in the header, where each unit has one size."""
    sizes: dict[str, set[float]] = {}
    for group in draft.groups:
        for series in group.series:
            sizes.setdefault(series.unit, set()).add(series.scale)
    if all(len(found) == 1 for found in sizes.values()):
        draft.unit_place = "line"
        draft.kinds.add("unit line")
