"""Is this month's figure within the cumulative one? In January the two are the same."""

from __future__ import annotations

from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.tidying.tidy import Datum
from data.intake.vocabulary import indicators


def check(data: list[Datum]) -> list[Finding]:
    """A finding where 本月完成 exceeds 累计完成 of a count indicator."""
    return [finding for held in groups(data).values() if (finding := _one(held))]


def _one(held: dict[str, Datum]) -> Finding | None:
    month, total = held.get("month_value"), held.get("value")
    if (
        not month
        or not total
        or indicators.get(month.indicator).kind != "count"
        or month.value <= total.value
    ):
        return None
    message = f"本月完成 {number(month.value)} 大于累计完成 {number(total.value)}（{total.at}），请核对。"
    return about(month, "ask", "month_gt_cumulative", message)
