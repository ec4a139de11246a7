"""Which month a workbook speaks of: its titles first, then sheet names, the file name, the filling date.

One may ask for the workbook's month and what has to be said about it. A sheet that disagrees with the others,
or a file name that disagrees with the title, is asked about; the title counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.intake.findings import Finding
from data.intake.recognising import period_claims, report_month, several_months
from data.intake.recognising.period_claims import Claim, Pairs
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import notebook, period

Covers = Sequence[tuple[str, Surroundings]]
REPORT_MONTH = re.compile(r"^(?:报告|报表|统计|数据)(?:期|期间|月份|时间|年月)[:]")
# A month is named, but only a part of it is meant.
PART_OF_A_MONTH = re.compile(r"旬报|周报|[上中下]旬|第[一二三四五\d]{1,2}周")
PERIOD = "报告期"  # the subject of an answer on the month of the whole workbook


def workbook(tables: Pairs, name: str | None, covers: Covers = ()) -> tuple[str | None, list[Finding]]:
    """The month of a workbook as 2010-07, or None, and the remarks on it; `covers` are its sheets without a
    table. Tables of several months in series get their own `period`.
    """
    if not tables:
        return None, []
    if told := notebook.told("period", PERIOD):
        return told, []
    if of_rows := _of_rows(tables):
        return of_rows, []
    claims = [claim for table, around in tables if (claim := period_claims.of_title(table, around))]
    claims = claims or [claim for sheet, around in covers if (claim := period_claims.of_cover(sheet, around))]
    claims = claims or [claim for table, _ in tables if (claim := period_claims.of_header(table))]
    findings: list[Finding] = []
    claims = [period_claims.with_year(claim, tables, name, findings) for claim in claims]
    claimed = [(claim.table, month) for claim in claims if claim.table and (month := claim.mention.period)]
    if claimed and several_months.are_series(claimed):
        return _series(claims, tables, claimed)
    complete = Counter(month for claim in claims if (month := claim.mention.period))
    if not complete:
        return _elsewhere(tables, name, findings)
    chosen = complete.most_common(1)[0][0]
    findings += [finding for claim in claims for finding in (*_remarks(claim, chosen), *_tab(claim))]
    findings += [finding for table, around in tables if (finding := _against_line(table, around, chosen))]
    return chosen, findings + _against_file_name(name, chosen, claims)


def _against_line(table: Table, around: Surroundings, chosen: str) -> Finding | None:
    """A line below the title that gives another month as the report's (报告期：2010年8月)."""
    for cell, text in around.titles:
        found = period.mention(cell.value) if REPORT_MONTH.match(text) else None
        if found and found.whole and found.period not in (None, chosen):
            message = (
                f"“{table.sheet}”表标题写的是{period.named(chosen)}，{cell.address} 写的却是"
                f"{period.named(found.period)}；暂按标题读，请确认哪个对。"
            )
            return Finding("ask", "period_conflict", message, table.sheet, cell.address)
    return None


def _series(claims: list[Claim], tables: Pairs, claimed: list) -> tuple[str, list[Finding]]:
    """Every sheet its own month; the workbook is known by the latest."""
    own = {table.sheet: month for table, month in claimed}
    latest = max(own.values())
    for table, _ in tables:
        table.period = own.get(table.sheet, latest)
    months = "、".join(period.named(month) for month in sorted(set(own.values())))
    message = f"工作簿里有 {months} 的表，各表的数记入各自的月份。"
    remarks = [finding for claim in claims for finding in _remarks(claim, claim.mention.period or latest)]
    return latest, [Finding("note", "period_several", message, claims[0].sheet), *remarks]


def apart(tables: Pairs, covers: Covers, chosen: str | None) -> tuple[str | None, str | None, list[Finding]]:
    """The month of the figures, that of the report, and the remark on it where the form tells them apart."""
    if chosen is None or notebook.told("period", PERIOD) or any(table.period for table, _ in tables):
        return chosen, None, []
    for sheet, around in [(table.sheet, around) for table, around in tables] + list(covers):
        said = _data_month(around, chosen)
        if said and said != chosen:
            cell = around.data_month[0].address
            message = (
                f"“{sheet}”表 {cell} 写明数据是{period.named(said)}的，"
                f"报表是{period.named(chosen)}报送的；数据记为{period.named(said)}。"
            )
            return said, chosen, [Finding("note", "report_month", message, sheet, cell)]
    return report_month.hinted(tables, chosen)


def _data_month(around: Surroundings, report: str | None) -> str | None:
    """The month a form says its figures are of; a year left out is the report's, or the one before."""
    if around.data_month is None:
        return None
    mention = around.data_month[1]
    if mention.year or report is None:
        return mention.period
    year = int(report[:4]) - (mention.month > int(report[5:]))
    return replace(mention, year=year).period


def _of_rows(tables: Pairs) -> str | None:
    """Long exports and target workbooks carry their months row by row; the latest stands for the workbook."""
    if any(table.form not in ("targets", "long") for table, _ in tables):
        return None
    rows = [placement.period for table, _ in tables for placement in table.placements if placement.period]
    rows += [line.window_end for table, _ in tables for line in table.target_lines]
    return max(rows, default=None)


def _tab(claim: Claim) -> list[Finding]:
    """A sheet whose own name says another month than its title: one of the two was forgotten."""
    named = period.mention(claim.sheet) if claim.cell and claim.table else None
    if named is None or not named.whole or named.month == claim.mention.month:
        return []
    message = (
        f"“{claim.sheet}”表的标题写的是 {claim.mention.month} 月，工作表名却是 {named.month} 月；"
        "暂按标题读，请改正其中一个。"
    )
    return [Finding("ask", "period_sheet_mismatch", message, claim.sheet, claim.address)]


def _remarks(claim: Claim, chosen: str) -> list[Finding]:
    mention, where = claim.mention, f"“{claim.sheet}”表"
    if mention.period != chosen:
        told = period.named(mention.period) if mention.period else f"{mention.month}月"
        others = f"其他工作表是{period.named(chosen)}；暂按{period.named(chosen)}读"
        message = f"{where}标题写的是{told}，{others}，请改正标题或确认。"
        return [Finding("ask", "period_sheet_mismatch", message, claim.sheet, claim.address)]
    if not mention.whole:
        message = f"{where}标题写的是季度、半年或全年，按截至{period.named(chosen)}的累计数读入，请确认。"
        return [Finding("ask", "period_not_month", message, claim.sheet, claim.address)]
    if claim.cell and PART_OF_A_MONTH.search(claim.cell.text):
        message = f"{where}标题写的是旬或周，暂按{period.named(chosen)}的月报读入，请确认。"
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
    table, at = tables[0][0], _title_cell(tables[0][1])
    if said := next((month for _, around in tables if (month := _data_month(around, None))), None):
        return said, findings
    dates = [around.filled_on for _, around in tables if around.filled_on]
    found = period.mention(name) if name else None
    if found:
        years = [found.year] if found.year else [*_titled_years(tables), *(day.year for day in dates)]
        if years:
            chosen = f"{years[0]}-{found.month:02d}"
            message = f"表内没有写明报告期，按文件名读作{period.named(chosen)}，请确认并补写标题。"
            return chosen, [*findings, Finding("ask", "period_from_filename", message, table.sheet, at)]
    if dates:
        chosen = _month_before(dates[0]) if dates[0].day < 25 else f"{dates[0]:%Y-%m}"
        message = f"表内没有写明报告期，按填报日期推为{period.named(chosen)}，请确认并补写标题。"
        return chosen, [*findings, Finding("ask", "period_missing", message, table.sheet, at)]
    return None, [*findings, _missing(tables)]


def _titled_years(tables: Pairs) -> list[int]:
    return [year for _, around in tables for cell, _ in around.titles if (year := period.year(cell.value))]


def _title_cell(around: Surroundings) -> str | None:
    """Where the month should have been written."""
    return around.titles[0][0].address if around.titles else None


def _month_before(day) -> str:
    ordinal = day.year * 12 + day.month - 2
    return f"{ordinal // 12}-{ordinal % 12 + 1:02d}"


def _missing(tables: Pairs) -> Finding:
    message = "看不出是哪一年哪一月的报表，请在标题写明，如“2010年7月”，然后重新上报。"
    table, around = tables[0]
    return Finding("refuse", "period_missing", message, table.sheet, _title_cell(around))
