"""What each indicator means: one reviewed definition a file, `indicators/A01.yaml`, file name = code."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from data.catalogue.reading import FOLDER, CatalogueError, build, one_of, read_yaml

KINDS = ("rate", "count", "average", "parameter", "milestone")
SERIES = ("stock", "ytd", "window", "cohort", "step-quarter", "flow", "milestone", "parameter")
DIRECTIONS = ("higher", "lower", "band")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A thing that is counted or summed: its names, its unit, and how sheets print it."""

    name: str
    name_en: str
    unit: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """Which post stands behind a definition, and since when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Indicator:
    """One reform indicator as the leading group has agreed to read it.

    A rate or an average is `numerator` ÷ `denominator` in `unit`; a count indicator has the thing counted
    as its numerator, no denominator, and is judged against a task; a parameter or a milestone (stage 0, 25,
    50, 75 or 100) is reported as it stands. `section` is the first letter of the code, `domain` the group
    that answers for it. `plan` names the monthly plan curve, `band_slope` the completion lost per unit
    outside a band. `not_applicable` lists the areas that never report it. `valid_range` is in
    `unit` and holds for one banner's figure.
    """

    code: str
    name: str
    name_en: str
    short: str
    domain: str
    section: str
    kind: str
    unit: str
    numerator: Quantity | None
    denominator: Quantity | None
    series: str
    direction: str
    focus: bool
    lead_office: str
    supporting_offices: tuple[str, ...]
    valid_range: tuple[float, float]
    why_it_matters: str
    source: str
    aliases: tuple[str, ...]
    plan: str
    not_applicable: tuple[str, ...]
    reviewed: Review
    band_slope: float | None = None


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by code, in order of codes. Raises CatalogueError naming the file and the key."""
    found = [read_indicator(path) for path in sorted((FOLDER / "indicators").glob("*.yaml"))]
    return {indicator.code: indicator for indicator in found}


def read_indicator(path: Path) -> Indicator:
    """The definition in one file. Raises CatalogueError naming the file and the key that is wrong."""
    text = read_yaml(path)
    if isinstance(text, dict):
        text = {**text, **_parts(text, path.name)}
    indicator = build(Indicator, text, path.name)
    _check(indicator, path)
    return indicator


def _parts(text: dict, where: str) -> dict:
    parts = {
        key: build(Quantity, text[key], f"{where}, {key}")
        for key in ("numerator", "denominator") if text.get(key) is not None
    }
    if text.get("reviewed") is not None:
        parts["reviewed"] = build(Review, text["reviewed"], f"{where}, reviewed")
    return parts


def _check(indicator: Indicator, path: Path) -> None:
    if indicator.code != path.stem:
        raise CatalogueError(f"{path.name}: code {indicator.code!r} is not the file's name")
    one_of(indicator.kind, KINDS, "kind", path.name)
    one_of(indicator.series, SERIES, "series", path.name)
    one_of(indicator.direction, DIRECTIONS, "direction", path.name)
    if indicator.section != indicator.code[0]:
        raise CatalogueError(f"{path.name}: section {indicator.section!r} is not the code's first letter")
    if (indicator.direction == "band") != (indicator.band_slope is not None):
        raise CatalogueError(f"{path.name}: band_slope belongs to a band, and only to a band")
