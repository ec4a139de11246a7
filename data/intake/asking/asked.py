"""The questions of one workbook: what a person has to decide, each beside the finding that tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from data.intake.asking import headers, months, percents, places
from data.intake.asking.seen import Seen
from data.intake.findings import Finding
from data.intake.questions import Question
from data.intake.tidying.factors import Doubt

MAKERS: dict[str, Callable[[Finding, Seen], Question | None]] = {
    "area_misspelled": places.name,
    "area_unknown": places.name,
    "area_from_filename": places.sender,
    "area_conflict": places.conflict,
    "area_duplicate": places.repeat,
    "indicator_unknown": headers.header,
    "period_conflict": months.month,
    "period_from_filename": months.month,
    "period_missing": months.month,
    "period_missing_year": months.month,
    "period_not_month": months.month,
    "period_range_cumulative": months.month,
    "period_sheet_mismatch": months.month,
    "report_month": months.data_month,
}
OF_THE_WHOLE = tuple(code for code, maker in MAKERS.items() if maker in (months.month, months.data_month))
# Nobody answers more in one go; a sheet with more of them is another kind of sheet, as its findings tell.
MOST = 60


def questions(found: Iterable[Finding], doubts: Iterable[Doubt], seen: Seen) -> tuple[Question, ...]:
    """The open questions, on the month first, then as the findings stand; a subject is asked once.

    What is only noted is decided, so it is not asked. Where nothing says whose sheet it is, no answer lasts.
    """
    known = bool(seen.recognised.sender)
    open_ones = [finding for finding in found if finding.severity != "note" and finding.code in MAKERS]
    open_ones.sort(key=lambda finding: finding.code not in OF_THE_WHOLE)
    unique: dict[tuple[str, str], Question] = {}
    for question in _made(open_ones, doubts, seen):
        lasting = question.lasting and known
        unique.setdefault((question.topic, question.subject), replace(question, lasting=lasting))
        if len(unique) == MOST:
            break
    return tuple(unique.values())


def _made(open_ones: list[Finding], doubts: Iterable[Doubt], seen: Seen) -> Iterator[Question]:
    told = set()
    for finding in open_ones:
        repeat = (finding.code, finding.sheet, finding.area)
        if finding.area is None or repeat not in told:
            told.add(repeat)
            if question := MAKERS[finding.code](finding, seen):
                yield question
    yield from (percents.percent(doubt, seen) for doubt in doubts)
