"""Command line: `python -m data.intake check FILE… [--json]` and `python -m data.intake load FILE…`.

`check` reads and tells; exit status 0 if every workbook is ready, else 1. `load` does the whole road into the
store with a progress bar and says what was inserted, changed, unchanged and rejected; workbooks that are not
ready stay out, and without a reason so does what would change accepted figures. A zip counts as the workbooks
in it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from data.intake import report
from data.intake.facts import Reading
from data.intake.guarded import check_many, unpacked
from data.intake.history import among, with_history

if TYPE_CHECKING:
    from data.store import Store


GIVE_A_REASON = "核实后请用 --reason 写明更正的理由，再入库一次。"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    files = _received(Path(name) for name in options.files)
    if options.command == "check":
        return _check(files, options.json)
    return _load(files, options.confirmed, options.reason.strip())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.intake", description="读报表：检查或入库")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="检查报表，不入库")
    checking.add_argument("files", nargs="+", metavar="FILE", help="报表，或装有多个报表的 zip 压缩包")
    checking.add_argument("--json", action="store_true", help="每个报表输出一行 JSON")
    loading = commands.add_parser("load", help="检查并入库")
    loading.add_argument("files", nargs="+", metavar="FILE", help="报表，或装有多个报表的 zip 压缩包")
    loading.add_argument("--confirmed", action="store_true", help="“请确认”的问题已核实，一并入库")
    loading.add_argument("--reason", default="", metavar="TEXT", help="更改已入库的数的理由")
    return parser


def _received(paths: Iterable[Path]) -> list[tuple[str, Path | bytes]]:
    """The workbooks of some files; one that cannot be read stays a path, and checking it says so."""
    found: list[tuple[str, Path | bytes]] = []
    for path in paths:
        try:
            found += unpacked(path.name, path.read_bytes())
        except OSError:
            found.append((path.name, path))
    return found


def _check(files: list[tuple[str, Path | bytes]], as_json: bool) -> int:
    readings = among(check_many(files))
    for reading in readings:
        print(report.as_json(reading) if as_json else report.summary(reading))
    if not as_json and len(readings) > 1:
        print(report.closing(readings))
    return 0 if all(reading.verdict == "ready" for reading in readings) else 1


def _load(files: list[tuple[str, Path | bytes]], confirmed: bool, reason: str) -> int:
    from tqdm import tqdm  # the store and the progress bar cost half a second that `check` need not pay

    from data import store

    loaded = 0
    try:
        with store.open_store() as opened, tqdm(total=2 * len(files), desc="检查", unit="步") as bar:
            readings = check_many(files, opened.answers(), told=lambda *_: bar.update())
            bar.set_description("入库")
            for reading in readings:
                accepted, told = _handed_in(opened, reading, confirmed, reason)
                loaded += accepted
                tqdm.write(told)
                bar.update()
    except store.StoreError as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"共 {len(files)} 个文件，入库 {loaded} 个，未入库 {len(files) - loaded} 个")
    return 0 if loaded == len(files) else 1


def _handed_in(opened: Store, reading: Reading, confirmed: bool, reason: str) -> tuple[bool, str]:
    """Whether a workbook went into the store, and what is to be told of it."""
    from data.store import changes_accepted

    known = reading.verdict != "refuse" and _is_known(opened, reading)
    if reading.verdict != "refuse" and not known:
        received_on = None if opened.is_sample() else date.today()
        reading = with_history(reading, opened.earlier(reading), received_on)
    if reading.verdict == "refuse" or (reading.verdict == "ask" and not confirmed):
        return False, report.summary(reading)
    changed = 0 if known or reason else changes_accepted(opened.compare(reading))
    if changed:
        return False, f"{reading.file}：会改动已入库的 {changed} 个数，没有入库。{GIVE_A_REASON}"
    try:
        return True, _submitted(opened, reading, reason)
    except ValueError as contradiction:  # the store's own sentence; nothing of the workbook was written
        return False, str(contradiction)


def _is_known(opened: Store, reading: Reading) -> bool:
    """Whether these very bytes were handed in before: then nothing is done, and nothing is to be asked."""
    try:
        opened.export_workbook(reading.sha256)
    except KeyError:
        return False
    return True


def _submitted(opened: Store, reading: Reading, reason: str) -> str:
    outcome = opened.submit(reading, by="命令行", reason=reason)
    known = "（此文件已入过库）" if outcome.already_known else ""
    return (
        f"{reading.file}：新增 {outcome.inserted}，变更 {outcome.changed}，未变 {outcome.unchanged}，"
        f"撤回 {outcome.withdrawn}，未采纳 {outcome.rejected}{known}"
    )


if __name__ == "__main__":
    sys.exit(main())
