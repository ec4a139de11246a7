"""A form before it is laid out: which areas and indicators it shows, in which units and words.

One may ask a draft what a line prints under a series. `clean` makes one, the modules of mess change it before
the layouts make sheets of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from tests.mess import known

CITY = ("areas down", "areas across", "side by side", "one below the other", "sheet per domain")
CITY_CODE, REGION_CODE = "150700", "150000"
ONE_AREA = ("single area", "three value columns")
LAYOUTS = (
    *CITY, *ONE_AREA, "long", "sheet per area", "region's annex", "sheet per month", "three lines an area",
    "columns under each area",
)  # fmt: skip
ROW_FIELDS = ("target", "month_value", "value", "reported_completion")
# Only these are printed in ten thousands or thousands; fewer than ten of a thing never are.
SCALED = {"万": 10_000.0, "千": 1_000.0, "": 1.0}


@dataclass(eq=False)
class Series:
    """The figures of one indicator and field in all lines: unit, scale and style are decided for all."""

    code: str
    field: str
    word: str
    unit: str
    scale: float = 1.0
    style: str = "number"
    told: bool = True

    @property
    def percent(self) -> bool:
        return self.unit == "%"

    @property
    def printed_unit(self) -> str:
        return next(sign for sign, size in SCALED.items() if size == self.scale) + self.unit


@dataclass(eq=False)
class Group:
    """One indicator with the name printed for it and its series."""

    code: str
    name: str
    series: list[Series]


@dataclass(eq=False)
class Line:
    """One line of a city form: kind is area, total, subtotal, other (市直) or league; `areas` whom it sums.

    `factor` is what the sum is multiplied by; `code` the area a league's or the region's line is about.
    """

    kind: str
    name: str
    areas: list[str]
    factor: float = 1.0
    code: str = ""


@dataclass(eq=False)
class Draft:
    """Everything a form will say, and the choices of mess that a layout has to honour."""

    layout: str
    period: str
    lines: list[Line]
    groups: list[Group]
    title: str
    subtitle: str | datetime = ""
    sheet_name: str = "Sheet1"
    file: str = "报表.xlsx"
    meta: list[str] = field(default_factory=list)
    markers: dict[tuple[str, str], str | None] = field(default_factory=dict)
    unit_place: str = "header"
    header_rows: int = 2
    topic: str = ""
    nameless: bool = False
    columns: str = ""
    unsure: set[str] = field(default_factory=set)
    head_names: dict[str, str] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)

    @property
    def area(self) -> str:
        return self.lines[0].areas[0]

    def said(self, line: Line, series: Series) -> float | None:
        """What a line prints under a series, in the units of the house."""
        present = [area for area in line.areas if (area, series.code) not in self.markers]
        if not present:
            return None
        if series.field == "rank":
            return float(self.lines.index(line) + 1) if line.kind in ("area", "league") else None
        if series.field.startswith("beside"):
            return _beside(present, series, self.period)
        if line.kind == "area":
            return known.amount(present[0], series.code, series.field, self.period)
        if line.kind == "other":
            return _share(line, series, self.period)
        said = known.whole(present, series.code, series.field, self.period)
        if said is not None and not series.percent and known.kind(series.code) != "average":
            return said * line.factor
        return said


def _beside(areas: list[str], series: Series, period: str) -> float | None:
    """A figure of another time beside the value: nine tenths of it."""
    now = known.whole(areas, series.code, "value", period) if len(areas) > 1 else known.amount(
        areas[0], series.code, "value", period
    )  # fmt: skip
    return None if now is None else round(now * 0.9, 1 if series.percent else 0)


def _share(line: Line, series: Series, period: str) -> float | None:
    """A small unit's figure: a tenth of an area's counts, and its own rates."""
    amount = known.amount(line.areas[0], series.code, series.field, period)
    if amount is None or series.percent or known.kind(series.code) == "average":
        return amount
    return float(round(amount * line.factor))
