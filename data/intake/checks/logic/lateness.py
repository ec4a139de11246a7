"""Did the sheet come in time? A monthly form is due on its day of the month, or on the month's last."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from data import catalogue
from data.catalogue import LogicCheck
from data.intake.findings import Finding


def due(form: str | None, period: str | None) -> date | None:
    """The day a form's sheet of a month is due; None for a form that comes when it comes."""
    day = catalogue.forms()[form].due_day if form else None
    if day is None or period is None:
        return None
    year, month = int(period[:4]), int(period[5:])
    return date(year, month, min(day, monthrange(year, month)[1]))


def check(rule: LogicCheck, form: str | None, period: str | None, received_on: date | None) -> list[Finding]:
    """A finding where the sheet was received after that day."""
    last = due(form, period)
    if last is None or received_on is None or received_on <= last:
        return []
    said = rule.message.format(due=f"{last.month}月{last.day}日", days=(received_on - last).days)
    return [Finding(rule.severity, rule.code, f"本表{said}")]
