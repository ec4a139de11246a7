"""Command line: `python -m data.intake check FILE… [--json]` and `python -m data.intake load FILE…`.

`check` reads and tells; exit status 0 if every file is ready, else 1. `load` does the whole road into the
store with a progress bar and says what was inserted, changed, unchanged and rejected; files that are not
ready stay out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.intake import report
from data.intake.checking import check
from data.intake.facts import Reading


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    files = [Path(name) for name in options.files]
    if options.command == "check":
        return _check(files, options.json)
    return _load(files, options.confirmed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.intake", description="读报表：检查或入库")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="检查报表，不入库")
    checking.add_argument("files", nargs="+", metavar="FILE")
    checking.add_argument("--json", action="store_true", help="每个文件输出一行 JSON")
    loading = commands.add_parser("load", help="检查并入库")
    loading.add_argument("files", nargs="+", metavar="FILE")
    loading.add_argument("--confirmed", action="store_true", help="待确认的问题已核实，一并入库")
    return parser


def _check(files: list[Path], as_json: bool) -> int:
    readings = []
    for file in files:
        reading = check(file)
        readings.append(reading)
        print(report.as_json(reading) if as_json else report.summary(reading), flush=True)
    if not as_json and len(readings) > 1:
        print(report.closing(readings))
    return 0 if all(reading.verdict == "ready" for reading in readings) else 1


def _load(files: list[Path], confirmed: bool) -> int:
    from tqdm import tqdm  # the store and the progress bar cost half a second that `check` need not pay

    from data import store

    loaded = 0
    try:
        with store.open_store() as opened:
            for file in tqdm(files, desc="入库", unit="份"):
                reading = check(file)
                accepted = reading.verdict == "ready" or (confirmed and reading.verdict == "ask")
                told = _submitted(opened, reading) if accepted else report.summary(reading)
                loaded += accepted
                tqdm.write(told)
    except store.StoreError as reason:
        print(reason, file=sys.stderr)
        return 1
    print(f"共 {len(files)} 个文件，入库 {loaded} 个，未入库 {len(files) - loaded} 个")
    return 0 if loaded == len(files) else 1


def _submitted(opened, reading: Reading) -> str:
    outcome = opened.submit(reading, by="命令行")
    known = "（此文件已入过库）" if outcome.already_known else ""
    return (
        f"{reading.file}：新增 {outcome.inserted}，变更 {outcome.changed}，未变 {outcome.unchanged}，"
        f"撤回 {outcome.withdrawn}，未采纳 {outcome.rejected}{known}"
    )


if __name__ == "__main__":
    sys.exit(main())
