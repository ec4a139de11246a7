"""Every place of a workbook that names a month: titles, sheet names, covers, headers.

One may ask for the claim of one table, of a cover sheet, of the headers or of a line on the data, and have a
claim without a year completed by the rest of the workbook; a year that had to be guessed is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.intake.findings import Finding
from data.intake.reading.cells import Cell
from data.intake.recognising.placement import Surroundings, Table
from data.intake.vocabulary import period
from data.intake.vocabulary.period import Mention

Pairs = list[tuple[Table, Surroundings]]
# A report on December is dated in January; a report on September dated in August kept last month's date.
HALF_A_YEAR = 6
# So many months after its own a monthly form is dated at the latest.
SOON = 2


@dataclass(frozen=True)
class Claim:
    """A month that some place of the workbook names."""

    mention: Mention
    sheet: str
    cell: Cell | None = None
    table: Table | None = None

    @property
    def address(self) -> str | None:
        """Where it is named; None where a sheet or file name does."""
        return self.cell.address if self.cell else None


def of_title(table: Table, around: Surroundings) -> Claim | None:
    """The month of a table's own titles, else of its sheet's name."""
    for cell, _ in around.titles:
        found = period.mention(cell.value)
        if found:
            return Claim(found, table.sheet, cell, table)
    found = period.mention(table.sheet)
    return Claim(found, table.sheet, None, table) if found else None


def of_cover(sheet: str, around: Surroundings) -> Claim | None:
    """The month of a sheet that holds no table."""
    found = next((found for cell, _ in around.titles if (found := period.mention(cell.value))), None)
    return Claim(found, sheet) if found else None


def of_header(table: Table) -> Claim | None:
    """The month that the headers name, where they name only one: 7月累计完成."""
    headers = [*table.columns.values(), *table.rows.values()]
    found = {said for header in headers if "月" in header and (said := period.mention(header))}
    return Claim(found.pop(), table.sheet, None, table) if len({said.month for said in found}) == 1 else None


def with_year(claim: Claim, tables: Pairs, name: str | None, findings: list[Finding]) -> Claim:
    """A title that names the month alone: the year stands in another title, the filling date or the file
    name.
    """
    if claim.mention.year:
        return claim
    years = [found for _, around in tables for cell, _ in around.titles if (found := period.year(cell.value))]
    dates = [around.filled_on for _, around in tables if around.filled_on]
    guessed = [day.year - (claim.mention.month - day.month >= HALF_A_YEAR) for day in dates]
    named = [found for found in (period.year(claim.sheet), period.year(name)) if found]
    year = next(iter(years + named + guessed), None)
    if year is None or not years:
        say = (
            f"按 {year} 年读入，请确认。" if year else "也没有填报日期可以参照，请在标题写明年份后重新上报。"
        )
        message = f"“{claim.sheet}”表的标题只有月份没有年份，{say}"
        sure = named or any((day.month - claim.mention.month) % 12 <= SOON for day in dates)
        severity = "note" if year and sure else "ask" if year else "refuse"
        findings.append(Finding(severity, "period_missing_year", message, claim.sheet, claim.address))
    return replace(claim, mention=replace(claim.mention, year=year))


def data_month(around: Surroundings, report: str | None) -> str | None:
    """The month a form says its figures are of; a year left out is the report's, or the one before."""
    if around.data_month is None:
        return None
    mention = around.data_month[1]
    if mention.year or report is None:
        return mention.period
    year = int(report[:4]) - (mention.month > int(report[5:]))
    return replace(mention, year=year).period
