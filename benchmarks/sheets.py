"""How long does one sheet of 50,000 × 40 cells take to be looked over and read, against the plainest readers?

The sheet has percent formats, formulas with results and hidden rows, because telling them is what costs. The
rivals bring the values alone into memory: `pandas.read_excel(engine="openpyxl")` and bare python-calamine.
Every reader runs in a process of its own, so that none finds memory already asked for by another.
"""

import io
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median

import openpyxl
import pandas as pd
from python_calamine import CalamineWorkbook

from data.intake.reading.cells import letters
from data.intake.reading.prescan import refusal
from data.intake.reading.workbook import grids

ROWS, COLUMNS = 50_000, 40
SHEET = "xl/worksheets/sheet1.xml"


def large_sheet(rows: int = ROWS, columns: int = COLUMNS) -> bytes:
    """A workbook of one sheet; its rows are written as XML, openpyxl would take minutes over them."""
    book = openpyxl.Workbook()
    book.active["A1"] = 0.5
    book.active["A1"].number_format = "0.0%"
    small, large = io.BytesIO(), io.BytesIO()
    book.save(small)
    with zipfile.ZipFile(small) as old, zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _filled(part, rows, columns) if name == SHEET else part)
    return large.getvalue()


def _filled(part: bytes, rows: int, columns: int) -> bytes:
    before, _, rest = part.partition(b"<sheetData>")
    names = [letters(column) for column in range(1, columns + 1)]
    chance = random.Random(7)
    lines = "".join(_row(row, names, chance) for row in range(1, rows + 1))
    return before + b"<sheetData>" + lines.encode() + rest[rest.index(b"</sheetData>") :]


def _row(row: int, names: list[str], chance: random.Random) -> str:
    cells = [f'<c r="A{row}" t="inlineStr"><is><t>单位{row}</t></is></c>']
    for at, name in enumerate(names[1:], start=2):
        if at % 8 == 0:
            cells.append(f'<c r="{name}{row}" s="1"><v>{chance.random():.4f}</v></c>')
        elif at == len(names) - 1:
            cells.append(f'<c r="{name}{row}"><f>B{row}+C{row}</f><v>{chance.randint(1, 9999)}</v></c>')
        else:
            cells.append(f'<c r="{name}{row}"><v>{chance.randint(1, 99_999)}</v></c>')
    hidden = ' hidden="1"' if row % 1000 == 7 else ""
    return f'<row r="{row}"{hidden}>{"".join(cells)}</row>'


def by_pandas(content: bytes) -> None:
    """The sheet as pandas reads it."""
    pd.read_excel(io.BytesIO(content), header=None, engine="openpyxl")


def by_calamine(content: bytes) -> None:
    """The values alone, by the fastest reader."""
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        book.get_sheet_by_index(0).to_python()


# how often each is run; pandas takes so long that what else the machine does evens out
READERS = {
    "pandas": (by_pandas, 1),
    "calamine": (by_calamine, 3),
    "pre-scan": (refusal, 3),
    "intake": (grids, 3),
}


def seconds(reader: str, file: Path) -> float:
    """Seconds one reader needs in a process of its own, which is not counted."""
    command = [sys.executable, "-m", "benchmarks.sheets", reader, str(file)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Print how long a large sheet takes beside pandas and bare python-calamine."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.xlsx"
        file.write_bytes(large_sheet())
        size = file.stat().st_size / 1e6
        spent = {reader: median(seconds(reader, file) for _ in range(times))
                 for reader, (_, times) in READERS.items()}  # fmt: skip
    ours, pandas, calamine = (spent[reader] for reader in ("intake", "pandas", "calamine"))
    print(f"{ROWS:,} × {COLUMNS} cells, {size:.0f} MB, formats, formulas, hidden rows: {ours:.1f} s")
    print(f"pre-scan {spent['pre-scan']:.1f} s · reading {ours - spent['pre-scan']:.1f} s")
    print(f"{pandas / ours:.1f} times as fast as pandas.read_excel with openpyxl ({pandas:.1f} s)")
    print(f"{ours / calamine:.1f} times the time of bare python-calamine ({calamine:.1f} s)")


def _measured(reader: str, file: str) -> float:
    content = Path(file).read_bytes()
    began = time.perf_counter()
    READERS[reader][0](content)
    return time.perf_counter() - began


if __name__ == "__main__":
    if sys.argv[1:]:
        print(_measured(*sys.argv[1:]))
    else:
        main()
