"""Which month a workbook speaks of: its titles first, then sheet names, the file name, the filling date.

One may ask for the workbook's month and what has to be said about it. A sheet that disagrees with the others,
or a file name that disagrees with the title, is asked about; the title counts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from data.intake.findings import Finding
from data.intake.reading.cells import Cell
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import period
from data.intake.vocabulary.period import Mention

Pairs = list[tuple[Table, Surroundings]]


@dataclass(frozen=True)
class Claim:
    """A month that some place of the workbook names."""

    mention: Mention
    sheet: str
    cell: Cell | None = None

    @property
    def address(self) -> str | None:
        return self.cell.address if self.cell else None


def workbook(tables: Pairs, name: str | None) -> tuple[str | None, list[Finding]]:
    """The month of a workbook as 2010-07, or None, and the remarks on it."""
    if not tables:
        return None, []
    if all(table.form in ("targets", "long") for table, _ in tables):
        return _of_rows(tables)
    claims = [claim for table, around in tables if (claim := _of_title(table, around))]
    findings: list[Finding] = []
    claims = [_with_year(claim, tables, name, findings) for claim in claims]
    complete = Counter(claim.mention.period for claim in claims if claim.mention.period)
    if not complete:
        return _elsewhere(tables, name, findings)
    chosen = complete.most_common(1)[0][0]
    findings += [finding for claim in claims for finding in _remarks(claim, chosen)]
    return chosen, findings + _against_file_name(name, chosen, claims)


def _of_rows(tables: Pairs) -> tuple[str | None, list[Finding]]:
    """Long exports and target workbooks carry their months row by row; the latest stands for the workbook."""
    rows = [placement.period for table, _ in tables for placement in table.placements if placement.period]
    rows += [line.window_end for table, _ in tables for line in table.target_lines]
    if rows:
        return max(rows), []
    return None, [_missing(tables)]


def _of_title(table: Table, around: Surroundings) -> Claim | None:
    for cell, _ in around.titles:
        found = period.mention(cell.value)
        if found:
            return Claim(found, table.sheet, cell)
    found = period.mention(table.sheet)
    return Claim(found, table.sheet) if found else None


def _with_year(claim: Claim, tables: Pairs, name: str | None, findings: list[Finding]) -> Claim:
    """A title that names the month alone: the year stands in another title, the filling date or the file
    name.
    """
    if claim.mention.year:
        return claim
    years = [found for _, around in tables for cell, _ in around.titles if (found := period.year(cell.value))]
    dates = [around.filled_on for _, around in tables if around.filled_on]
    guessed = [day.year if day.month >= claim.mention.month else day.year - 1 for day in dates]
    named = [found for found in (period.year(name),) if found]
    year = next(iter(years + guessed + named), None)
    if year is None or not years:
        say = (
            f"按 {year} 年读入，请确认。" if year else "也没有填报日期可以参照，请在标题写明年份后重新上报。"
        )
        message = f"“{claim.sheet}”表的标题只有月份没有年份，{say}"
        severity = "note" if guessed else "ask" if year else "refuse"
        findings.append(Finding(severity, "period_missing_year", message, claim.sheet, claim.address))
    return replace(claim, mention=replace(claim.mention, year=year))


def _remarks(claim: Claim, chosen: str) -> list[Finding]:
    mention, where = claim.mention, f"“{claim.sheet}”表"
    if mention.period != chosen:
        told = period.named(mention.period) if mention.period else f"{mention.month}月"
        others = f"其他工作表是{period.named(chosen)}；暂按{period.named(chosen)}读"
        message = f"{where}标题写的是{told}，{others}，请改正标题或确认。"
        return [Finding("ask", "period_sheet_mismatch", message, claim.sheet, claim.address)]
    if not mention.whole:
        message = f"{where}标题写的是季度或半年，按截至{period.named(chosen)}的累计数读入，请确认。"
        return [Finding("ask", "period_not_month", message, claim.sheet, claim.address)]
    if mention.start not in (None, 1, mention.month):
        message = f"{where}标题的期间不是从 1 月开始，无法当作年度累计数，请确认。"
        return [Finding("ask", "period_range_cumulative", message, claim.sheet, claim.address)]
    if mention.start == 1 and mention.month != 1:
        message = f"{where}是 1 至 {mention.month} 月的累计数，记为{period.named(chosen)}。"
        return [Finding("note", "period_range_cumulative", message, claim.sheet, claim.address)]
    return []


def _against_file_name(name: str | None, chosen: str, claims: list[Claim]) -> list[Finding]:
    found = period.mention(name) if name else None
    if found is None or not found.whole:
        return []
    year, month = int(chosen[:4]), int(chosen[5:])
    if found.month == month and found.year in (None, year):
        return []
    first = next((claim for claim in claims if claim.mention.period == chosen), claims[0])
    message = f"标题写的是{period.named(chosen)}，文件名写的却是 {found.month} 月；暂按标题读，请确认哪个对。"
    return [Finding("ask", "period_conflict", message, first.sheet, first.address)]


def _elsewhere(tables: Pairs, name: str | None, findings: list[Finding]) -> tuple[str | None, list[Finding]]:
    """No title names a month: the file name does, or the filling date proposes one; both are asked."""
    if any(finding.code == "period_missing_year" for finding in findings):
        return None, findings
    table, _ = tables[0]
    dates = [around.filled_on for _, around in tables if around.filled_on]
    found = period.mention(name) if name else None
    if found:
        years = [found.year] if found.year else [day.year for day in dates]
        if years:
            chosen = f"{years[0]}-{found.month:02d}"
            message = f"表内没有写明报告期，按文件名读作{period.named(chosen)}，请确认并补写标题。"
            return chosen, [*findings, Finding("ask", "period_from_filename", message, table.sheet)]
    if dates:
        chosen = _month_before(dates[0]) if dates[0].day < 25 else f"{dates[0]:%Y-%m}"
        message = f"表内没有写明报告期，按填报日期推为{period.named(chosen)}，请确认并补写标题。"
        return chosen, [*findings, Finding("ask", "period_missing", message, table.sheet)]
    return None, [*findings, _missing(tables)]


def _month_before(day) -> str:
    ordinal = day.year * 12 + day.month - 2
    return f"{ordinal // 12}-{ordinal % 12 + 1:02d}"


def _missing(tables: Pairs) -> Finding:
    message = "看不出是哪一年哪一月的报表，请在标题写明，如“2010年7月”，然后重新上报。"
    return Finding("refuse", "period_missing", message, tables[0][0].sheet)
