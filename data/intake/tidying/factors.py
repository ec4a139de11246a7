"""By what every percentage of a table is multiplied to be percent points, and what is to be said of that.

`Factors` is filled in by `percent` and asked by `tidy`; a `Doubt` becomes a question in `data.intake.asking`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from data.intake.findings import Finding
from data.intake.recognising.placement import Placement
from data.intake.vocabulary.figures import Figure

Read = tuple[Placement, Figure]


@dataclass(frozen=True)
class Doubt:
    """What could not be decided for certain: a whole column (or row), or one cell of it (`header` empty)."""

    place: Placement
    factor: float
    header: str = ""

    @property
    def subject(self) -> str:
        """What an answer on it is about: the header as written, or the sheet and the cell."""
        return self.header or cell_subject(self.place)


def cell_subject(place: Placement) -> str:
    """One cell as the subject of an answer."""
    return f"{place.series[0]}!{place.cell.address}"


@dataclass
class Factors:
    """For each plain number under a percentage: by what it is multiplied, and what has to be said of it."""

    by_cell: dict[tuple, float] = field(default_factory=dict)
    remarks: list[tuple[str, str, Placement, float | None]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def decide(self, placement: Placement, factor: float) -> None:
        """From now on the cell is multiplied by this."""
        self.by_cell[cell_of(placement)] = factor

    def decided(self, placement: Placement) -> bool:
        """Whether it is known already how the cell is meant."""
        return cell_of(placement) in self.by_cell

    def of(self, placement: Placement) -> float:
        """100 for a fraction, 1 for percent points and for what is not decided yet."""
        return self.by_cell.get(cell_of(placement), 1.0)

    def findings(self, sheet: str) -> list[Finding]:
        """The remarks as findings on that sheet."""
        return [
            Finding(
                severity, "rate_fraction_vs_percent", f"“{sheet}”表 {place.cell.address}：{message}", sheet,
                place.cell.address, place.area, place.indicator, instead,
            )
            for severity, message, place, instead in self.remarks
        ]  # fmt: skip


def cell_of(placement: Placement) -> tuple:
    """Row and column: one cell has one factor, however many figures are read from it."""
    return placement.cell.row, placement.cell.col
