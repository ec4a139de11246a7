"""How figures are written: as numbers, texts, full-width digits, with commas, as points, fractions, 95.6%.

One may ask for the cell that a figure becomes in the unit and style of its series.
"""

from __future__ import annotations

from tests.mess import known
from tests.mess.draft import CITY_CODE, REGION_CODE, Draft, Line, Series
from tests.mess.model import Cell, Told

FULL_WIDTH = str.maketrans("0123456789.,%-", "０１２３４５６７８９．，％－")
NUMBERS = {
    "number": lambda n: (n, "General"),
    "grouped": lambda n: (n, "#,##0" if isinstance(n, int) else "#,##0.00##"),
    "text": lambda n: (str(n), "@"),
    "commas": lambda n: (f"{n:,}", "General"),
    "full-width": lambda n: (str(n).translate(FULL_WIDTH), "General"),
    "full-width commas": lambda n: (f"{n:,}".translate(FULL_WIDTH), "General"),
    "spaced": lambda n: (f" {n}　", "General"),
}
PERCENTS = {
    "points": lambda p: (_whole(p), "General"),
    "text points": lambda p: (str(p), "@"),
    "percent text": lambda p: (f"{p}%", "General"),
    "full-width percent": lambda p: (f"{p}%".translate(FULL_WIDTH), "General"),
    "percent format": lambda p: (round(p / 100, 6), "0.00%"),
    "unrounded": lambda p: (p / 100, "0.0%"),
    "fractions": lambda p: (round(p / 100, 6), "General"),
}
MIXED = ("points", "percent text")
def cell(draft: Draft, line: Line, series: Series) -> Cell:
    """The cell of a line under a series; a missing one is empty or holds the marker of its area."""
    said = draft.said(line, series)
    if said is None:
        marker = draft.markers.get((line.areas[0], series.code)) if line.kind == "area" else None
        return Cell(marker or None, part="figure")
    if series.style == "unrounded":
        present = [area for area in line.areas if (area, series.code) not in draft.markers]
        said = known.exactly(present, series.code, series.field, draft.period) or said
    value, look = _written(said, series, line)
    return Cell(value, look, "figure", _told(draft, line, series, said))


def _told(draft: Draft, line: Line, series: Series, said: float) -> Told | None:
    """The fact of the cell: only an area, the city or the region, and only under a series that counts."""
    area = line.areas[0] if line.kind == "area" else line.code
    if not series.told or area not in (*known.AREAS, CITY_CODE, REGION_CODE):
        return None
    unit = known.unit(series.code, series.field)
    return Told(area, series.code, series.field, said, unit, draft.period, area not in draft.unsure)


def _written(said: float, series: Series, line: Line) -> tuple[object, str]:
    """What is typed and how it is shown; in a mixed series every second line is typed as text."""
    odd = int(line.areas[0]) % 2
    if series.percent:
        return PERCENTS[MIXED[odd] if series.style == "mixed" else series.style](said)
    number = printed(said, series)
    if series.style == "with unit":
        return f"{number}{series.printed_unit}", "General"
    return NUMBERS[("number", "text")[odd] if series.style == "mixed" else series.style](number)


def printed(said: float, series: Series) -> int | float:
    """A count in the unit of its series, exact to the single thing."""
    return _whole(round(said / series.scale, 6))


def _whole(number: float) -> int | float:
    return int(number) if number == int(number) else number
