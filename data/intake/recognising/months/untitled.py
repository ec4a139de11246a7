"""The month of a workbook whose titles name none: by its file's name or by the filling date; it is asked."""

from __future__ import annotations

from data import periods
from data.intake.findings import Finding
from data.intake.recognising.months.claims import Pairs, data_month
from data.intake.recognising.placement import Surroundings
from data.intake.vocabulary import period


def proposed(tables: Pairs, name: str | None, findings: list[Finding]) -> tuple[str | None, list[Finding]]:
    """The month proposed, or None, and what is asked of it, after the `findings` so far."""
    if any(finding.code == "period_missing_year" for finding in findings):
        return None, findings
    table, at = tables[0][0], _title_cell(tables[0][1])
    if said := next((month for _, around in tables if (month := data_month(around, None))), None):
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
        chosen = periods.shift(f"{dates[0]:%Y-%m}", -1) if dates[0].day < 25 else f"{dates[0]:%Y-%m}"
        message = f"表内没有写明报告期，按填报日期推为{period.named(chosen)}，请确认并补写标题。"
        return chosen, [*findings, Finding("ask", "period_missing", message, table.sheet, at)]
    return None, [*findings, _missing(tables)]


def _titled_years(tables: Pairs) -> list[int]:
    return [year for _, around in tables for cell, _ in around.titles if (year := period.year(cell.value))]


def _title_cell(around: Surroundings) -> str | None:
    """Where the month should have been written."""
    return around.titles[0][0].address if around.titles else None


def _missing(tables: Pairs) -> Finding:
    message = "看不出是哪一年哪一月的报表，请在标题写明，如“2010年7月”，然后重新上报。"
    table, around = tables[0]
    return Finding("refuse", "period_missing", message, table.sheet, _title_cell(around))
