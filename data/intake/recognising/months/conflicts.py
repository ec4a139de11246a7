"""What has to be said of a workbook's month once it is chosen: who says otherwise, and what is no month."""

from __future__ import annotations

import re

from data.intake.findings import Finding
from data.intake.recognising.months.claims import Claim, Pairs
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import period

REPORT_MONTH = re.compile(r"^(?:报告|报表|统计|数据)(?:期|期间|月份|时间|年月)[:]")
# A month is named, but only a part of it is meant.
PART_OF_A_MONTH = re.compile(r"旬报|周报|[上中下]旬|第[一二三四五\d]{1,2}周")


def conflicts(claims: list[Claim], tables: Pairs, name: str | None, chosen: str) -> list[Finding]:
    """Who says another month than the chosen one: titles, sheets, lines below them, the file's name."""
    said = [finding for claim in claims for finding in (*of_claim(claim, chosen), *_tab(claim))]
    said += [finding for table, around in tables if (finding := _against_line(table, around, chosen))]
    return said + _against_file_name(name, chosen, claims)


def of_claim(claim: Claim, chosen: str) -> list[Finding]:
    """What is said of one title beside the chosen month: another month, no whole month, a range of months."""
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
