"""`python -m data.sample [--out FOLDER]`: write the sample's workbooks and load them into the store."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from data import store
from data.sample.making import kept, load, make

ABOUT = "生成并载入示例数据（2010年1月—2011年3月）"
SUMMARY = (
    "示例数据已载入：{workbooks} 份报表，新增 {inserted} 项、更改 {changed} 项、未变 {unchanged} 项、"
    "撤回 {withdrawn} 项、拒收 {rejected} 项；用时 {seconds:.0f} 秒。"
)


def main(arguments: list[str] | None = None) -> int:
    """Do the whole road; 0 when the sample stands in the store, 1 when the store could not be opened."""
    parser = argparse.ArgumentParser(prog="python -m data.sample", description=ABOUT)
    parser.add_argument("--out", type=Path, default=None, help="报表存放处，默认为数据文件夹下的 sample")
    chosen = parser.parse_args(arguments)
    try:
        opened = store.open_store()
    except store.StoreError as error:
        print(error, file=sys.stderr)
        return 1
    with opened:
        return _run(opened, chosen.out or store.data_folder() / "sample")


def _run(opened: store.Store, folder: Path) -> int:
    if opened.is_sample():
        print("示例数据已在库中，未作改动。")
        return 0
    started = time.perf_counter()
    done = load(opened, kept(folder) or make(folder, progress=True))
    print(SUMMARY.format(**done, seconds=time.perf_counter() - started))
    print(f"报表存放在 {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
