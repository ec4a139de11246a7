"""A real store of the sample's first two months, made through the real intake, and one form held back."""

from dataclasses import dataclass
from pathlib import Path

from data import catalogue, intake, store
from data.sample import making, post

MONTHS = ("2010-01", "2010-02")
HELD_AREA, HELD_INDICATOR = "150721", "A01"
HELD_BACK = "held_back.txt"


@dataclass(frozen=True)
class HeldBack:
    """A workbook no store has seen: whose it is, and what it says of one indicator, as pages write it."""

    path: Path
    area: str
    indicator: str
    shown: str


@dataclass(frozen=True)
class SmallYear:
    """The folder of the store, its first and last month, and the workbook held back."""

    folder: Path
    first: str
    last: str
    held_back: HeldBack


def make(folder: Path) -> None:
    """Write, check and load what was received for the two months, but for one area's last form."""
    held = f"{MONTHS[-1]}/{catalogue.areas()[HELD_AREA].short}"
    with store.open_store(folder / "monitor.duckdb") as target:
        for order in post.orders():
            if order.file.startswith(MONTHS) or "/" not in order.file:
                parcel = making.write(order, folder / "sent")
                if order.file.startswith(held):
                    (folder / HELD_BACK).write_text(order.file, encoding="utf-8")
                else:
                    target.submit(intake.check(parcel.file), by=parcel.by, at=parcel.received_at)
        target.mark_sample()


def at(folder: Path) -> SmallYear:
    """The small year of a folder that was made so."""
    file = (folder / HELD_BACK).read_text(encoding="utf-8")
    return SmallYear(folder, *MONTHS, _held_back(folder / "sent" / file))


def _held_back(path: Path) -> HeldBack:
    said = {fact.field: fact.value for fact in intake.check(path).facts if fact.indicator == HELD_INDICATOR}
    rate = 100 * said["numerator"] / said["denominator"]
    return HeldBack(path, HELD_AREA, HELD_INDICATOR, f"{rate:.1f}%")
