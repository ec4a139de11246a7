"""How long does a month's post take: 13 workbooks of 60 indicators, read and checked by all children at once?

The children are started first and told apart, because a running dashboard starts them once. Beside it, in
one process, where the time goes: the look before reading, reading, recognising, tidying, checking. The rival
is `pandas.read_excel` with openpyxl on the same files, which recognises nothing.
"""

from __future__ import annotations

import io
import time
from collections import Counter

import pandas as pd
from openpyxl import Workbook

from data import catalogue, intake
from data.intake.guarded import POOL

HEADER = ["序号", "指标名称", "单位", "年度目标", "本月完成", "累计完成", "完成率", "未完成原因"]
N_INDICATORS = 60
REPEATS = 5


def monthly_form(area: catalogue.Area, number: int) -> tuple[str, bytes]:
    """A banner's form with a line for each of 60 indicators (the catalogue's, in turn)."""
    book = Workbook()
    sheet = book.active
    sheet.append([f"{area.name}2010年7月医改重点工作进展情况月报表"])
    sheet.append([f"填报单位：{area.name}卫生局"])
    sheet.append(HEADER)
    sheet.merge_cells("A1:H1")
    known = list(catalogue.indicators().values())[:N_INDICATORS]
    for row, indicator in enumerate(known, start=1):
        if indicator.kind == "count":
            target, done = 1000 + 10 * row, 600 + 7 * row + number
            figures = [target, 50 + row, done, round(100 * done / target, 1)]
        else:
            figures = [90, None, round(60 + (row * 7 + number) % 35, 1), None]
        sheet.append([row, indicator.name, indicator.unit, *figures])
    return f"{area.short}7月医改月报.xlsx", _saved(book)


def _saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def stages(files: list[tuple[str, bytes]]) -> Counter:
    """Seconds of each stage for all the files, in this very process."""
    spent: Counter[str] = Counter()
    for name, content in files:
        spent.update(intake.timed_check(content, name)[1])
    return spent


def _seconds(work, repeats: int = REPEATS) -> float:
    """The median of several runs; a single one says more of the machine than of the work."""
    spent = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return sorted(spent)[repeats // 2]


def rival(files: list[tuple[str, bytes]]) -> None:
    """What reading the same files by pandas alone takes, and nothing understood."""
    for _, content in files:
        pd.read_excel(io.BytesIO(content), sheet_name=None, header=None, engine="openpyxl")


def main() -> None:
    """Print how long thirteen monthly forms at once take, first and later."""
    files = [monthly_form(area, number) for number, area in enumerate(catalogue.banners())]
    began = time.perf_counter()
    POOL.start()
    start = time.perf_counter() - began
    began = time.perf_counter()
    readings = intake.check_many(files)
    first = time.perf_counter() - began
    again = _seconds(lambda: intake.check_many(files))
    facts = sum(len(reading.facts) for reading in readings)
    print(f"{len(files)} workbooks × {N_INDICATORS} indicators, {facts} facts: {first:.2f} s the first time,")
    print(f"{again:.2f} s from then on; starting the {POOL.size} children takes {start:.2f} s")
    spent = stages(files)
    spent = stages(files)  # the first time also fills the vocabulary's caches
    shares = " · ".join(f"{stage} {1000 * seconds / len(files):.1f} ms" for stage, seconds in spent.items())
    print(f"a workbook in one process: {shares}")
    alone = _seconds(lambda: rival(files), 3)
    print(f"{spent.total() / alone:.2f} times pandas.read_excel alone ({alone:.2f} s)")


if __name__ == "__main__":
    main()
