"""One workbook, the whole road: read → recognise → tidy → check, ending in a `Reading`.

`check` never raises for a bad input: whatever is wrong with the workbook is said in its findings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from data import catalogue
from data.answers import Answer
from data.intake import findings, mapping
from data.intake.asking import answering, asked
from data.intake.asking.seen import Seen
from data.intake.checks import coverage, explanations, months, quotients, ranges, totals, whole
from data.intake.checks.logic import rules
from data.intake.facts import Fact, Reading
from data.intake.findings import Finding
from data.intake.giving_back import ours, suggesting
from data.intake.reading.cells import Grid
from data.intake.reading.kind import kind
from data.intake.reading.prescan import refusal
from data.intake.reading.workbook import Unreadable, opened
from data.intake.recognising import cumulative
from data.intake.recognising.recognise import Recognised, recognise
from data.intake.tidying import benchmark
from data.intake.tidying.datum import Datum
from data.intake.tidying.tidy import Tidied, tidy
from data.intake.vocabulary import indicators, notebook

FORM_NAMES = {form.code: form.name for form in catalogue.forms().values()}
UNREADABLE = "文件读不出：可能不存在、是文件夹或没有读取权限，请重新选择文件。"
# Read to be held against others, never loaded.
ASIDE = ("rank", cumulative.BEFORE)
STAGES = ("pre-scan", "read", "recognise", "tidy", "check")


@dataclass
class Clock:
    """Seconds spent in each stage."""

    seconds: dict[str, float]
    since: float

    def lap(self, stage: str) -> None:
        """Put the time since the last lap down to a stage."""
        now = perf_counter()
        self.seconds[stage] += now - self.since
        self.since = now


def check(source: Path | bytes, name: str | None = None, answers: Iterable[Answer] = ()) -> Reading:
    """What a workbook (a path, or its bytes and file name) says and what is wrong with it.

    Runs in this very process; `intake.check` does the same in a limited child.
    """
    return timed_check(source, name, answers)[0]


def timed_check(
    source: Path | bytes, name: str | None = None, answers: Iterable[Answer] = ()
) -> tuple[Reading, dict[str, float]]:
    """As `check`, with the seconds of each stage: pre-scan, read, recognise, tidy, check."""
    clock = Clock(dict.fromkeys(STAGES, 0.0), perf_counter())
    file = name or (source.name if isinstance(source, Path) else "")
    content = b""
    try:
        content = source.read_bytes() if isinstance(source, Path) else bytes(source)
        sheets = _sheets(content, clock)
    except OSError:
        return refused(file, content, "file_unreadable", UNREADABLE), clock.seconds
    except Unreadable as reason:
        return refused(file, content, reason.code, reason.message), clock.seconds
    reading = _understood(file, content, sheets, clock)
    known = answering.fitting(answers, reading)
    if known:
        with notebook.opened(known, reading.period) as book:
            again = _understood(file, content, sheets, clock)
        reading = answering.settled(reading, again, book.used)
    reading = suggesting.settled(reading, sheets)
    clock.lap("check")
    return reading, clock.seconds


def _sheets(content: bytes, clock: Clock) -> list[Grid]:
    """The sheets that are the sender's own, once the look before reading has let them through."""
    reason = refusal(content)
    if reason:
        raise Unreadable(*reason)
    clock.lap("pre-scan")
    found = [grid for grid in opened(content) if not ours.is_results(grid)]
    clock.lap("read")
    return found


def _understood(file: str, content: bytes, sheets: list[Grid], clock: Clock) -> Reading:
    """What the sheets say, by the vocabulary and by the answers that are open at the moment."""
    recognised = recognise(sheets, file or None)
    clock.lap("recognise")
    tidied = tidy(recognised.tables, recognised.period)
    clock.lap("tidy")
    seen = Seen(recognised, {grid.sheet: grid for grid in sheets}, file)
    reading = _reading(content, recognised, tidied, seen)
    clock.lap("check")
    return reading


def refused(file: str, content: bytes, code: str, message: str) -> Reading:
    """The reading of a workbook that is not read at all, with the one sentence that says why."""
    finding = Finding("refuse", code, message)
    return Reading(
        file, hashlib.sha256(content).hexdigest(), None, None, "refuse", (), (), (), (), (finding,), content,
        None, "", None,
    )  # fmt: skip


def _reading(content: bytes, recognised: Recognised, tidied: Tidied, seen: Seen) -> Reading:
    kept, repeats = coverage.once(tidied.of_areas())
    found = [*recognised.said, *whole.check(recognised, seen.file)]
    found += [*tidied.findings, *_checked(recognised, tidied, kept), *repeats]
    facts = tuple(_fact(datum) for datum in kept if datum.field not in ASIDE) + _target_facts(recognised)
    found += whole.emptiness(recognised, facts)
    areas = {fact.area for fact in facts}
    form, around = recognised.form, [around for _, around in recognised.tables]
    targets = tuple(line for table, _ in recognised.tables for line in table.target_lines)
    found += rules.within(form, facts, targets, found)
    ordered = findings.ordered(found)
    return Reading(
        file=seen.file,
        sha256=hashlib.sha256(content).hexdigest(),
        form=form,
        period=recognised.period,
        report_period=recognised.report_period,
        sender=recognised.sender,
        verdict=findings.verdict(ordered),
        facts=facts,
        absences=tuple(tidied.absences),
        targets=targets,
        benchmarks=benchmark.rows(tidied.data, seen.file) if form == "region_benchmark" else (),
        findings=ordered,
        content=content,
        area=areas.pop() if form == "banner_monthly" and len(areas) == 1 else None,
        notes="\n".join(dict.fromkeys(one.notes for one in around if one.notes)),
        filled_on=next((one.filled_on for one in around if one.filled_on), None),
        questions=asked.questions(ordered, tidied.doubts, seen),
        mapping=mapping.of_tables(seen.tables),
        kind=kind(content),
    )


def _checked(recognised: Recognised, tidied: Tidied, kept: list[Datum]) -> list[Finding]:
    tables = [table for table, _ in recognised.tables]
    areas = [datum for datum in tidied.of_areas() if datum.field != "rank"]
    single = [datum for datum in kept if tables[datum.table].form == "banner_monthly"]
    found = [*ranges.check(areas), *quotients.check(areas), *months.check(areas), *totals.check(tidied)]
    return [*found, *coverage.missing(tables), *explanations.check(single)]


def _fact(datum: Datum) -> Fact:
    return Fact(
        datum.area, datum.period, datum.indicator, datum.field, datum.value, datum.unit, datum.sheet,
        datum.at, datum.place.cell.raw,
    )  # fmt: skip


def _target_facts(recognised: Recognised) -> tuple[Fact, ...]:
    """The tasks of a target workbook as facts: field `target`, period the window's last month.

    Of bounds without a value (2-3) the fact is the first there is; both stand in its raw text.
    """
    lines = [line for table, _ in recognised.tables for line in table.target_lines]
    return tuple(
        Fact(
            line.area, line.window_end, line.indicator, "target",
            next(x for x in (line.value, line.low, line.high) if x is not None),
            indicators.get(line.indicator).unit, line.sheet, line.cell, line.raw,
        )
        for line in lines
    )  # fmt: skip
