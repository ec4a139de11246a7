"""Everything that opens an uploaded workbook, done in a limited child process.

One may ask to check one workbook or many at once, and for its sheets to be looked at. Whatever a file does to
the child (crash, endless loop, too much memory), the answer is a reading that refuses it with one sentence.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from data.answers import Answer
from data.intake.checking import UNREADABLE, refused
from data.intake.facts import Reading
from data.intake.reading.picture import Picture
from data.intake.reading.refusals import SAVE_AGAIN
from data.intake.receiving import archive
from data.intake.receiving.names import STEP
from data.intake.receiving.withheld import Withheld
from data.intake.worker import Lost, Pool
from data.intake.worker.records import record
from data.intake.worker.wire import Garbled

if TYPE_CHECKING:
    from data.intake.reading.received import Received

POOL = Pool()
ONLY_THE_SHEET = "请只保留报表所在的工作表，删除表外多余的行列，另存为 .xlsx 后重新上报。"
ELSE = "仍不行，请改用下发的空表填写。"
# cause → code and sentence
LOST = {
    "time": ("file_too_slow", f"这个文件读了很久仍没有读完，已停止读取。{ONLY_THE_SHEET}"),
    "memory": ("file_too_heavy", f"读这个文件要占用的内存过多，已停止读取。{ONLY_THE_SHEET}"),
    "crash": ("file_breaks_reader", f"读这个文件时读取中断，文件内部可能已损坏。{SAVE_AGAIN}{ELSE}"),
    "fault": ("reading_failed", "系统处理这个文件时出错，不是填写的问题。请把文件发给系统管理员查看。"),
    "start": ("reading_failed", "系统暂时读不了文件，不是填写的问题。请稍后再试；仍不行，请告知系统管理员。"),
}
Told = Callable[[int, int, str], None]


def check(source: Path | bytes, name: str | None = None, answers: Iterable[Answer] = ()) -> Reading:
    """What a workbook (a path, or its bytes and file name) says and what is wrong with it; never raises."""
    file = name or (source.name if isinstance(source, Path) else "")
    if isinstance(source, Withheld):
        return refused(file, source, source.code, source.message)
    try:
        content = source.read_bytes() if isinstance(source, Path) else bytes(source)
    except OSError:
        return refused(file, b"", "file_unreadable", UNREADABLE)
    try:
        # a month or an area in the name of the zip says nothing of each file in it
        said, _ = POOL.ask("check", content, name=file.rpartition(STEP)[2], answers=list(answers))
        known = {"content": content, "file": file, "sha256": hashlib.sha256(content).hexdigest()}
        return record(Reading, said, **known)
    except Lost as lost:
        return refused(file, content, *LOST[lost.cause])
    except Garbled:
        return refused(file, content, *LOST["crash"])


def check_many(
    files: Sequence[tuple[str, Path | bytes]], answers: Iterable[Answer] = (), told: Told | None = None
) -> list[Reading]:
    """The readings of many workbooks, in their order, read by all children at once.

    `told(done, total, name)` is called in the caller's own thread as each is finished.
    """
    if not files:
        return []
    known = tuple(answers)
    with ThreadPoolExecutor(min(POOL.size, len(files))) as threads:
        waiting = {threads.submit(check, source, name, known): name for name, source in files}
        try:
            for done, future in enumerate(as_completed(waiting), start=1):
                if told:
                    told(done, len(files), waiting[future])
        except BaseException:  # whoever watches has gone: the files not begun need not be read
            threads.shutdown(wait=False, cancel_futures=True)
            raise
        return [future.result() for future in waiting]


def unpacked(name: str, content: bytes) -> list[tuple[str, bytes]]:
    """The files in a zip of workbooks, named like `七月.zip › 陈旗.xlsx`; anything else is its only file.

    What is not taken out (nested, locked, too large …) is among them, and checking it says why.
    """
    if isinstance(content, Withheld) or content[:4] not in archive.ZIP:
        return [(name, content)]
    try:
        listed, body = POOL.ask("unpack", content, name=name)
    except Lost as lost:
        return [(name, Withheld(name, *LOST[lost.cause]))]
    return [(name, content)] if listed is None else _named_apart(_taken(name, listed, body))


def _taken(name: str, listed: list[dict], body: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    for one in listed:
        shown = STEP.join([name, *one["steps"]])
        end = start + one["size"]
        withheld = one["code"] and Withheld(shown, one["code"], one["message"])
        yield shown, withheld or body[start:end]
        start = end


def _named_apart(files: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """The same files; of several with one name all but the first carry a number."""
    met: Counter[str] = Counter()
    found = []
    for name, content in files:
        met[name] += 1
        found.append((name if met[name] == 1 else f"{name}（{met[name]}）", content))
    return found


def sheets(reading: Reading) -> dict[str, Received]:
    """Every sheet of a workbook that holds anything, by name; empty when the workbook cannot be opened."""
    from data.intake.reading.received import received  # pandas, which the children do without

    try:
        seen, _ = POOL.ask("picture", reading.content, name=reading.file, keep=_named(reading))
        return {one["sheet"]: received(record(Picture, one)) for one in seen}
    except (Lost, Garbled):
        return {}


def marked(reading: Reading) -> bytes:
    """The workbook as .xlsx with every finding at its cell; the list alone when it cannot be opened."""
    said = {"findings": list(reading.findings), "form": reading.form, "period": reading.period}
    try:
        return POOL.ask("marked", reading.content, name=reading.file, **said)[1]
    except Lost:
        from data.intake.giving_back.marked import list_only  # openpyxl, which is seldom needed here

        return list_only(reading.file, **said)


def _named(reading: Reading) -> dict[str, list[int]]:
    """The rows, by sheet, that a fact, finding or question names; shown even where they look like a title."""
    rows = defaultdict(set)
    grave = [finding for finding in reading.findings if finding.severity != "note"]
    for said in (*reading.facts, *grave, *reading.questions):
        rows[said.sheet or ""] |= {int(number) for number in re.findall(r"(?<=[A-Z])\d+", said.cell or "")}
    return {sheet: sorted(numbers) for sheet, numbers in rows.items()}
