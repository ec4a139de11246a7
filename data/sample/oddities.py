"""What is odd in the sample on purpose, so that the screens have something to ask about: all invented.

One may ask for the points a banner's form prints (`printed`), which stand as the figures do but for two
kinds of slip: the counts of two rows exchanged (`EXCHANGED`), and a section left as it was the month before
(`STALE`). A form that puts an exchange right is the figures again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from data import catalogue, periods
from data.sample.figures import Point, month, recounted


@dataclass(frozen=True)
class Exchange:
    """Two rows whose counts changed places in one form, so that the part stands above its whole.

    `put_right` is when the corrected form came in, if ever, and `reason` what its office wrote.
    """

    area: str
    period: str
    part: str
    whole: str
    put_right: datetime | None = None
    reason: str = ""


EXCHANGED = (
    # put right after the next month's forms were in: the places as published change afterwards
    Exchange("150702", "2010-08", "D03", "D23", datetime(2010, 10, 6, 10), "建档数与电子建档数填反了行"),
    Exchange("150721", "2011-03", "D08b", "D08a"),
)
# Area, month, section: the counts were not brought up to date.
STALE = ("150781", "2010-10", "D")


def printed(area: str, period: str, *, put_right: bool = False) -> tuple[Point, ...]:
    """What the form of `area` for `period` prints, in the catalogue's order; the figures if `put_right`."""
    points = month(area, period)
    if put_right:
        return points
    if STALE[:2] == (area, period):
        points = _as_last_month(points)
    for slip in EXCHANGED:
        if (slip.area, slip.period) == (area, period):
            points = _exchanged(points, slip)
    return points


def _exchanged(points: tuple[Point, ...], slip: Exchange) -> tuple[Point, ...]:
    counted = {point.indicator: point.numerator for point in points}
    instead = {slip.part: counted[slip.whole], slip.whole: counted[slip.part]}
    return tuple(
        recounted(point, instead[point.indicator], point.denominator) if point.indicator in instead else point
        for point in points
    )


def _as_last_month(points: tuple[Point, ...]) -> tuple[Point, ...]:
    area, period, section = STALE
    last = {point.indicator: point for point in month(area, periods.shift(period, -1))}
    return tuple(_stale(point, last.get(point.indicator), section) for point in points)


def _stale(point: Point, before: Point | None, section: str) -> Point:
    mine = catalogue.indicators()[point.indicator].section == section and point.denominator is not None
    if not mine or before is None or before.denominator is None:
        return point
    return recounted(point, before.numerator, before.denominator)
