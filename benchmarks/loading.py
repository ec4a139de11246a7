"""How fast does the sample period go from workbooks to figures in the store, and where does the time go?

Every workbook of the sample is written to a temporary folder, then checked and loaded one by one
as `python -m data.intake load` does. The rival is the plainest reader there is: `pandas.read_excel`
with openpyxl over the same files, which recognises nothing and stores nothing.
"""

import tempfile
import time
from collections import Counter
from pathlib import Path

import pandas as pd

from data import intake, sample, store


def load(parcels, target: store.Store) -> tuple[Counter, int]:
    """Check and load every parcel; seconds by stage, and how many facts came through."""
    spent, facts = Counter(), 0
    for parcel in parcels:
        reading, stages = intake.timed_check(parcel.file)
        spent.update(stages)
        facts += len(reading.facts)
        began = time.perf_counter()
        if reading.verdict != "refuse":
            target.submit(reading, by=parcel.by, at=parcel.received_at)
        spent["write"] += time.perf_counter() - began
    return spent, facts


def plain_reading(parcels) -> float:
    """Seconds the rival needs only to bring the same cells into memory."""
    began = time.perf_counter()
    for parcel in parcels:
        pd.read_excel(parcel.file, sheet_name=None, header=None, engine="openpyxl")
    return time.perf_counter() - began


def main() -> None:
    """Print how fast the sample year is loaded, and what share of the time each stage takes."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        parcels = sample.make(Path(folder) / "sample")
        print(f"{len(parcels)} workbooks written in {time.perf_counter() - began:.1f} s")
        rival = plain_reading(parcels)
        target = store.open_store(Path(folder) / "monitor.duckdb")
        spent, facts = load(parcels, target)
        target.close()
    total = spent.total()
    shares = " · ".join(f"{stage} {seconds / total:.0%}" for stage, seconds in spent.items())
    pace = f"{len(parcels) / total:.1f} workbooks/s"
    print(f"{facts} facts from {len(parcels)} workbooks in {total:.1f} s: {pace}")
    print(f"share of the time: {shares}")
    print(f"{total / rival:.2f} times pandas.read_excel alone ({rival:.1f} s)")


if __name__ == "__main__":
    main()
