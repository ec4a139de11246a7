"""How each indicator is invented, as read from `levels.csv` and `diligence.csv`.

`levels.csv`, one row an indicator: `base` × `share` is its denominator or task (`base` is a quantity of
`places`, or a count of another indicator such as D15.numerator); `grows` says whether the denominator
accumulates with the months (yes), is fixed (no) or both counts move at quarter ends only (quarter); `lift`
and `spread` are how far the middle area runs before its plan and how far areas differ, in points; `top` the
highest rate possible; `cadence` how often it is printed (monthly, or quarter: only in months 3, 6, 9, 12).
`diligence.csv`, one row an area: points before or behind the plan by section, and how it writes percentages.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Level:
    """One row of `levels.csv`, points as numbers."""

    indicator: str
    base: str
    share: float
    grows: str
    lift: float
    spread: float
    top: float | None
    cadence: str


@cache
def levels() -> dict[str, Level]:
    """Every level by indicator code."""
    return {row["indicator"]: _level(row) for row in _rows("levels.csv")}


def _level(row: dict[str, str]) -> Level:
    numbers = {key: float(row[key]) for key in ("lift", "spread")}
    share, top = float(row["share"] or 1), float(row["top"]) if row["top"] else None
    return Level(**{**row, **numbers, "share": share, "top": top})


@cache
def diligence(area: str, section: str) -> float:
    """Points by which an area runs before (positive) or behind its plans in a section."""
    return float(_areas()[area][section])


def style(area: str) -> str:
    """How an area prints its completion: `text` ("98.5%") or `number` (0.985 shown as a percentage)."""
    return _areas()[area]["style"]


@cache
def _areas() -> dict[str, dict[str, str]]:
    return {row["area"]: row for row in _rows("diligence.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
