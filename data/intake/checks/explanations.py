"""Is there a written reason where an indicator is behind its plan? Asked of single-area forms only."""

from __future__ import annotations

from data import catalogue, periods
from data.catalogue import LogicCheck
from data.intake.checks.logic import rules
from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import indicators


def check(data: list[Datum]) -> list[Finding]:
    """A finding at the figure of every indicator that is behind without a reason, by the catalogue's rule."""
    rule = rules.of_kind("reason")
    return [finding for held in groups(data).values() if rule and (finding := _one(rule, held))]


def _one(rule: LogicCheck, held: dict[str, Datum]) -> Finding | None:
    value, target = held.get("value"), held.get("target")
    if not value or not target or not target.value or "explanation" in held:
        return None
    indicator = indicators.get(value.indicator)
    if indicator.direction != "higher":
        return None
    share, done = planned_share(value.indicator, value.period), value.value / target.value
    if done >= share - rule.tolerance:
        return None
    message = rule.message.format(done=number(100 * done), due=number(100 * share))
    return about(value, rule.severity, rule.code, message)


def planned_share(code: str, period: str) -> float:
    """The share (0 to 1) of the target that should be done by a period: its window and its plan curve."""
    windows = [(t.window_start, t.window_end) for t in catalogue.targets() if t.indicator == code]
    start, end = next(
        (w for w in windows if w[0] <= period <= w[1]), (f"{period[:4]}-01", f"{period[:4]}-12")
    )
    curve = catalogue.plan_curves().get(indicators.get(code).plan) or catalogue.plan_curves()["linear"]
    return curve.shares(start, end)[periods.months(start, end).index(period)]
