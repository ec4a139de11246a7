"""Is there a written reason where an indicator is behind its plan? Asked of single-area forms only."""

from __future__ import annotations

from data import catalogue, periods
from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.tidying.tidy import Datum
from data.intake.vocabulary import indicators

# Less than half a month's work behind a linear year is not worth a sentence from every office.
TOLERATED = 0.04


def check(data: list[Datum]) -> list[Finding]:
    """A note at the figure of every indicator that is behind without a reason."""
    return [finding for held in groups(data).values() if (finding := _one(held))]


def _one(held: dict[str, Datum]) -> Finding | None:
    value, target = held.get("value"), held.get("target")
    if not value or not target or not target.value or "explanation" in held:
        return None
    indicator = indicators.get(value.indicator)
    if indicator.direction != "higher":
        return None
    share, done = planned_share(value.indicator, value.period), value.value / target.value
    if done >= share - TOLERATED:
        return None
    message = f"完成 {number(100 * done)}%，低于序时进度 {number(100 * share)}%，请在原因栏写明原因和措施。"
    return about(value, "note", "explanation_missing", message)


def planned_share(code: str, period: str) -> float:
    """The share (0 to 1) of the target that should be done by a period: its window and its plan curve."""
    windows = [(t.window_start, t.window_end) for t in catalogue.targets() if t.indicator == code]
    start, end = next(
        (w for w in windows if w[0] <= period <= w[1]), (f"{period[:4]}-01", f"{period[:4]}-12")
    )
    curve = catalogue.plan_curves().get(indicators.get(code).plan) or catalogue.plan_curves()["linear"]
    return curve.shares(start, end)[periods.months(start, end).index(period)]
