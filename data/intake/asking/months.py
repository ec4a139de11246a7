"""The question which month a workbook is about: the months its places name first, then those around them."""

from __future__ import annotations

from collections.abc import Iterator

from data import periods
from data.intake.asking.seen import Seen, where
from data.intake.findings import Finding
from data.intake.questions import Option, Question
from data.intake.recognising.months.of_workbook import PERIOD
from data.intake.recognising.months.report_month import DATA_MONTH
from data.intake.vocabulary import period

SHOWN = 12


def month(finding: Finding, seen: Seen) -> Question:
    """Which month; the one it is read as first. Without any year there is no option: any month may do."""
    named = list(dict.fromkeys(_named(seen)))
    around = [periods.shift(max(named), -n) for n in range(-1, SHOWN)] if named else []
    options = tuple(Option(one, period.named(one)) for one in dict.fromkeys([*named, *around]))
    message = f"{where(finding) if finding.sheet else ''}这份表是哪一个月的？"
    return Question("period", PERIOD, message, options, finding.sheet, finding.cell, lasting=False)


def data_month(finding: Finding, seen: Seen) -> Question | None:
    """Whether the figures of a report are of its own month or of the one before."""
    report = seen.recognised.period
    if report is None:
        return None
    before = periods.shift(report, -1)
    options = (
        Option("previous", f"数据是{period.named(before)}的"),
        Option("same", f"数据就是{period.named(report)}的"),
    )
    message = f"{where(finding)}报表写的是{period.named(report)}，数据是哪一个月的？"
    return Question("data_month", DATA_MONTH, message, options, finding.sheet, finding.cell)


def _named(seen: Seen) -> Iterator[str]:
    """The months that any place names, with every year that any place gives."""
    recognised = seen.recognised
    if recognised.period:
        yield recognised.period
    dates = [around.filled_on for _, around in recognised.tables if around.filled_on]
    texts = [cell.value for _, around in recognised.tables for cell, _ in around.titles]
    texts += [table.sheet for table in seen.tables] + [seen.file]
    years = [found for text in texts if (found := period.year(text))]
    years += [day.year for day in dates]
    for text in texts:
        if mention := period.mention(text):
            yield from (f"{year}-{mention.month:02d}" for year in ([mention.year] if mention.year else years))
    for day in dates:
        yield from (periods.shift(f"{day:%Y-%m}", -1), f"{day:%Y-%m}")
