"""Which targets the catalogue itself carries: those of the nation, the region and the city.

The banners' own tasks are no part of it; they arrive with the yearly target workbook. A figure found in a
document keeps its source; every other one, remembered or invented, is marked as a sample and must be
replaced before real use.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.catalogue.bounds import bounds
from data.catalogue.indicators import indicators
from data.catalogue.reading import FOLDER, CatalogueError, build, one_of, read_csv

TIERS = ("national", "region", "city")


@dataclass(frozen=True, slots=True)
class Target:
    """What an indicator should reach by the end of its own window, in the indicator's unit.

    `value`, or a band from `low` to `high`, or a value with tolerance, written 75左右 in the column `value`
    (see `catalogue.bounds`) and then all three. `area` is the code of the level it holds for: 150700 for
    the city; both national and regional figures are filed under 150000, from where they are handed down.
    `carried_over` is the part of `value` left over from the year before. `sample` marks figures that
    no document bears out.
    """

    indicator: str
    area: str
    tier: str
    window_start: str
    window_end: str
    value: float | None
    low: float | None
    high: float | None
    carried_over: float | None
    source: str
    sample: bool


@cache
def targets() -> tuple[Target, ...]:
    """Every target of `targets.csv`, in its order."""
    return read_targets(FOLDER / "targets.csv")


def read_targets(path: Path) -> tuple[Target, ...]:
    """The targets of one file. Raises CatalogueError naming the row and the key at fault."""
    rows = enumerate(read_csv(path), start=2)
    return tuple(_target(row, f"{path.name}, row {number}") for number, row in rows)


def _target(row: dict[str, str], where: str) -> Target:
    one_of(row.get("tier"), TIERS, "tier", where)
    one_of(row.get("sample"), ("yes", "no"), "sample", where)
    figures = {key: float(row[key]) if row[key] else None for key in ("low", "high", "carried_over")}
    written = {**row, **figures, **_asked(row, where), "sample": row["sample"] == "yes"}
    return build(Target, written, where)


def _asked(row: dict[str, str], where: str) -> dict[str, float | None]:
    """What the column `value` says: a number, or a target in words, which brings its own bounds."""
    if not row["value"]:
        return {"value": None}
    indicator = indicators()[row["indicator"]]
    said = bounds(row["value"], indicator.unit, indicator.direction)
    if said is None:
        raise CatalogueError(f"{where}: value {row['value']!r} is no target of this indicator")
    own = {"value": said.value, "low": said.low, "high": said.high}
    return {key: x for key, x in own.items() if x is not None or key == "value"}
