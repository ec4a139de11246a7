"""One tidy figure, in the units of the house, with the place it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.intake.recognising.placement import Placement

FIXED = re.compile(r"0(?:\.(0+))?")


@dataclass(frozen=True)
class Datum:
    """One tidy figure with the place it came from. `decimals` counts those printed, in the unit given
    here; `worth` is how many of that unit one is worth as the cell is written; `rounded` is true of a
    percentage in a column of whole ones.
    """

    place: Placement
    table: int
    sheet: str
    period: str
    area: str | None
    value: float | str
    unit: str
    decimals: int = 0
    worth: float = 1.0
    rounded: bool = False

    def as_written(self, value: float) -> float | str:
        """Another value as this very cell would hold it: its unit, its printed decimals, at most two."""
        cell, places = self.place.cell, max(min(self._printed, 2), 0)
        shown = round(value, places)
        if not cell.is_number and "%" in cell.text:
            return f"{shown:.{places}f}%"
        return round(shown / self.worth, 10)

    @property
    def _printed(self) -> int:
        """The decimals seen on the sheet. A plain number counts one at least, as it does when it is read."""
        fixed = FIXED.search(self.place.cell.number_format)
        if not self.place.cell.is_number or not fixed:
            return self.decimals
        shown = len(fixed[1] or "")
        return shown if self.place.cell.shows_percent else max(shown, 1)

    @property
    def at(self) -> str:
        """The address of the cell it was read from."""
        return self.place.cell.address

    @property
    def indicator(self) -> str:
        """The code of its indicator."""
        return self.place.indicator

    @property
    def field(self) -> str:
        """Which quantity it is: value, numerator, target …"""
        return self.place.field

    @property
    def kind(self) -> str:
        """Whose row it stood in: area, or total, subtotal, average, other of a row that is no area's."""
        return self.place.row_kind
