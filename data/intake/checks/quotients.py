"""Do the printed percentages follow from the counts beside them?

A rate is recomputed from numerator and denominator, a completion from value and target. The tolerance is one
unit of the last decimal printed (offices both round and cut off), never below 0.06 points. A completion
printed as 100 where more was done is the custom of capping and only noted.
"""

from __future__ import annotations

from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import indicators


def check(data: list[Datum]) -> list[Finding]:
    """Findings on numerators above denominators and on percentages that do not follow."""
    found = [
        finding
        for held in groups(data).values()
        for finding in (_order(held), _rate(held), _completion(held))
    ]
    return [finding for finding in found if finding]


def _order(held: dict[str, Datum]) -> Finding | None:
    over, under = held.get("numerator"), held.get("denominator")
    if not over or not under or not indicators.is_percent(over.indicator) or over.value <= under.value:
        return None
    message = f"分子 {number(over.value)} 大于分母 {number(under.value)}（{under.at}），请核对是否填反。"
    allowed = under.value and 100 * over.value / under.value <= indicators.get(over.indicator).valid_range[1]
    return about(over, "note" if allowed else "ask", "numerator_gt_denominator", message)


def _rate(held: dict[str, Datum]) -> Finding | None:
    over, under, printed = held.get("numerator"), held.get("denominator"), held.get("value")
    if not (over and under and printed) or not under.value:
        return None
    times = 100 if indicators.is_percent(printed.indicator) else 1
    own = times * over.value / under.value
    if abs(own - printed.value) <= _slack(printed, over, under, times):
        return None
    message = (
        f"填的是 {number(printed.value)}，按分子÷分母（{over.at}÷{under.at}）应为 {number(own)}，请核对。"
    )
    return about(printed, "ask", "rate_mismatch", message, own)


def _completion(held: dict[str, Datum]) -> Finding | None:
    over, under, printed = held.get("value"), held.get("target"), held.get("reported_completion")
    if not (over and under and printed) or not under.value:
        return None
    if indicators.get(printed.indicator).direction != "higher":
        return None
    own = 100 * over.value / under.value
    if abs(own - printed.value) <= _slack(printed, over, under, 100):
        return None
    if printed.value == 100 and own > 100:
        message = f"完成率按 100% 封顶，实际为 {number(own)}%，按实际数记。"
        return about(printed, "note", "completion_capped", message)
    due = f"按累计完成÷目标（{over.at}÷{under.at}）应为 {number(own)}%"
    message = f"完成率填的是 {number(printed.value)}%，{due}，请核对。"
    return about(printed, "ask", "rate_mismatch", message, own)


def _slack(printed: Datum, over: Datum, under: Datum, times: float) -> float:
    """One last decimal of the printed figure, and what rounding of the counts themselves can move it."""
    own = 1.0 if printed.rounded else 10.0**-printed.decimals
    moved = times * (_half(over) + _half(under) * abs(over.value / under.value)) / abs(under.value)
    return max(own, 0.06 if times == 100 else 0.006) + moved


def _half(datum: Datum) -> float:
    """Half of the last printed place; whole single units are exact."""
    return 0.0 if datum.decimals == 0 else 0.5 * 10.0**-datum.decimals
