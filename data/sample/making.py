"""Writing the sample's workbooks into a folder, and loading them by the same road as any others.

One may ask to `make(folder)`, which writes every workbook and a manifest, and to `load(store, parcels)`,
which checks and submits each at the time it was received. Loading twice does nothing the second time.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

from data.intake import checking
from data.sample.post import Order, orders

MANIFEST = "manifest.csv"
# Starting a process takes as long as some twenty workbooks; fewer than these are not worth it.
WORTH_SHARING = 40
MOST_PROCESSES = 4
COUNTED = ("inserted", "changed", "unchanged", "withdrawn", "rejected")


@dataclass(frozen=True)
class Parcel:
    """A workbook as it arrived: the file, when and from which office, and why it changes what stood."""

    file: Path
    received_at: datetime
    by: str
    reason: str = ""


def make(folder: Path, *, progress: bool = False) -> list[Parcel]:
    """Write every workbook of the sample period and the manifest; the parcels in order of receipt."""
    post = orders()
    written = _shared(partial(write, folder=folder), post)
    parcels = list(tqdm(written, total=len(post), desc="生成示例报表", unit="份", disable=not progress))
    write_manifest(folder, parcels)
    return parcels


def write(order: Order, folder: Path) -> Parcel:
    """Build one workbook and save it under `folder`."""
    file = Path(folder) / order.file
    file.parent.mkdir(parents=True, exist_ok=True)
    book, _ = order.build()
    book.save(file)
    return Parcel(file, order.received_at, order.by, order.reason)


def write_manifest(folder: Path, parcels: Iterable[Parcel]) -> None:
    """List every file with its time of receipt and its sender, beside the workbooks."""
    with (Path(folder) / MANIFEST).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "received_at", "by", "reason"))
        for parcel in parcels:
            name = parcel.file.relative_to(folder).as_posix()
            writer.writerow((name, parcel.received_at.isoformat(sep=" "), parcel.by, parcel.reason))


def kept(folder: Path) -> list[Parcel]:
    """The parcels an earlier `make` wrote there, as its manifest lists them; none if any is missing.

    A loading that was broken off goes on with the very same files, which the store then knows already;
    written anew they would count as corrections.
    """
    manifest = Path(folder) / MANIFEST
    if not manifest.exists():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        parcels = [_listed(Path(folder), row) for row in csv.DictReader(file)]
    return parcels if all(parcel.file.exists() for parcel in parcels) else []


def _listed(folder: Path, row: dict[str, str]) -> Parcel:
    at = datetime.fromisoformat(row["received_at"])
    # a manifest written before reasons were kept has none
    return Parcel(folder / row["file"], at, row["by"], row.get("reason") or "")


def load(store, parcels: Sequence[Parcel], *, progress: bool = True) -> Counter:
    """Check and submit every parcel at the time it was received; the store is then marked as sample.

    Gives the number of workbooks and of figures inserted, changed, unchanged, withdrawn and rejected.
    Raises ValueError naming the file when intake refuses a workbook: then sample and intake contradict
    each other. A store that holds the sample already is left as it is, and nothing is counted.
    """
    if store.is_sample():
        return Counter()
    done = Counter()
    readings = zip(parcels, _shared(checking.check, [parcel.file for parcel in parcels]), strict=True)
    shown = tqdm(readings, total=len(parcels), desc="载入示例报表", unit="份", disable=not progress)
    for parcel, reading in shown:
        if reading.verdict == "refuse":
            raise ValueError(f"{parcel.file}: {reading.findings[0].message}")
        outcome = store.submit(reading, by=parcel.by, at=parcel.received_at, reason=parcel.reason)
        done.update(workbooks=1, **{name: getattr(outcome, name) for name in COUNTED})
    store.mark_sample()
    return done


def _shared(work: Callable, items: Sequence) -> Iterator:
    """`work` done on each item, in order, by several processes where there is enough of it.

    They are started afresh rather than forked: a copy of this process would hold copies of the store's locks.
    """
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if processes == 1 or len(items) < WORTH_SHARING:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, items, chunksize=4)
