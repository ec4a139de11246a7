"""What a target as people write it asks for: a value, bounds, or a value with tolerance.

`bounds("75左右", "%", "higher")` gives value 75, low 73, high 77; `2-3个` low 2, high 3; `75±2`,
`75（73-78）`, `不低于90%` and `≤11` likewise. How wide 左右 is stands in `tolerances.yaml`, because no
document says so.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from data.catalogue.reading import FOLDER, CatalogueError, build, read_yaml

NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
# what may stand behind a number: its unit; never another number, nor 万 or 以上, which change it
UNIT = r"(?:%|‰|个百分点|(?:(?![\d_百千万亿年月以左右上下之间至到约])[\w/]){0,4})"
AROUND = re.compile(rf"^(?:约|大约)?{NUMBER}{UNIT}(?:左右|上下)$|^(?:约|大约|左右){NUMBER}{UNIT}$")
PLUS_MINUS = re.compile(rf"^{NUMBER}{UNIT}±{NUMBER}{UNIT}$")
BETWEEN = re.compile(rf"^(?:在)?{NUMBER}{UNIT}[-~至到]{NUMBER}{UNIT}(?:之间|以内)?$")
AT_LEAST = re.compile(
    rf"^(?:≥|>=|不低于|不少于|不小于|至少|达到|达|力争达到){NUMBER}{UNIT}(?:以上)?$|^{NUMBER}{UNIT}(?:及)?以上$")
AT_MOST = re.compile(
    rf"^(?:≤|<=|不超过|不高于|不多于|不大于|控制在){NUMBER}{UNIT}(?:以内|以下)?$|^{NUMBER}{UNIT}(?:及)?(?:以内|以下)$")
WITHIN = re.compile(rf"^{NUMBER}{UNIT}\({NUMBER}{UNIT}[-~至到]{NUMBER}{UNIT}\)$")
EXACT = re.compile(rf"^{NUMBER}{UNIT}$")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―－─", "-") | dict.fromkeys("〜∼～", "~"))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a target asks for, in one unit; of a value with tolerance all three are there."""

    value: float | None = None
    low: float | None = None
    high: float | None = None

    def scaled(self, factor: float) -> "Bounds":
        """The same in another unit."""
        return Bounds(*(None if x is None else round(x * factor, 10) for x in self.figures))

    @property
    def figures(self) -> tuple[float | None, float | None, float | None]:
        """Value, lower and upper bound, each None where it is not given."""
        return self.value, self.low, self.high


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far 左右 reaches: in points of a percentage, otherwise as a share of the value."""

    around_points: float
    around_share: float


@cache
def tolerances() -> Tolerances:
    """The tolerances of `tolerances.yaml`. Raises CatalogueError when one is misspelt or negative."""
    found = build(Tolerances, read_yaml(FOLDER / "tolerances.yaml"), "tolerances.yaml")
    if min(found.around_points, found.around_share) < 0:
        raise CatalogueError("tolerances.yaml: a tolerance is no less than 0")
    return found


def bounds(text: object, unit: str, direction: str) -> Bounds | None:
    """What a written target asks for; None where it is no target that can be read.

    In the unit it is written in, `unit` telling whether 左右 means points; `direction` is the indicator's.
    不低于 of an indicator of which less is better, or 不超过 where more is, contradicts the indicator and is
    not read; within a band it leaves the other end open. Bounds in the wrong order are not read.
    """
    written = unicodedata.normalize("NFKC", str(text)).translate(DASHES)
    written = re.sub(r"\s+", "", written)
    for pattern, reading in READINGS:
        match = pattern.match(written)
        if match:
            numbers = [float(x.replace(",", "")) for x in match.groups() if x is not None]
            return reading(numbers, unit, direction)
    return None


def _exact(numbers: list[float], unit: str, direction: str) -> Bounds:
    return Bounds(numbers[0])


def _around(numbers: list[float], unit: str, direction: str) -> Bounds:
    known = tolerances()
    room = known.around_points if unit == "%" else known.around_share * numbers[0]
    return _plus_minus([numbers[0], room], unit, direction)


def _plus_minus(numbers: list[float], unit: str, direction: str) -> Bounds:
    value, room = numbers
    return Bounds(value, max(round(value - room, 10), 0.0), round(value + room, 10))


def _within(numbers: list[float], unit: str, direction: str) -> Bounds | None:
    value, low, high = numbers
    return Bounds(value, low, high) if low <= value <= high else None


def _between(numbers: list[float], unit: str, direction: str) -> Bounds | None:
    low, high = numbers
    return Bounds(None, low, high) if low <= high else None


def _at_least(numbers: list[float], unit: str, direction: str) -> Bounds | None:
    return {"higher": Bounds(numbers[0]), "band": Bounds(low=numbers[0])}.get(direction)


def _at_most(numbers: list[float], unit: str, direction: str) -> Bounds | None:
    return {"lower": Bounds(numbers[0]), "band": Bounds(high=numbers[0])}.get(direction)


READINGS = (
    (EXACT, _exact), (AROUND, _around), (PLUS_MINUS, _plus_minus), (WITHIN, _within),
    (BETWEEN, _between), (AT_LEAST, _at_least), (AT_MOST, _at_most),
)  # fmt: skip
