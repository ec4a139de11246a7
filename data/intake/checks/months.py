"""Is this month's figure within the cumulative one, and the cumulative one not below that of last month?"""

from __future__ import annotations

from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.recognising.cumulative import BEFORE
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import indicators


def check(data: list[Datum]) -> list[Finding]:
    """A finding where 本月完成 exceeds 累计完成 of a count indicator, or 累计完成 is below 上月累计."""
    found = [finding for held in groups(data).values() for finding in (_one(held), _fall(held))]
    return [finding for finding in found if finding]


def _fall(held: dict[str, Datum]) -> Finding | None:
    before, total = held.get(BEFORE), held.get("value")
    if not before or not total or total.value >= before.value:
        return None
    last = f"上月累计 {number(before.value)}（{before.at}）"
    message = f"累计完成 {number(total.value)}，少于{last}；累计数不应下降，请核对。"
    return about(total, "ask", "cumulative_decrease", message)


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
