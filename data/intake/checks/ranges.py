"""Can the figure be at all? Negative counts, rates over 100 %, values outside the catalogue's valid range."""

from __future__ import annotations

from data.intake.checks.say import about, groups, number
from data.intake.findings import Finding
from data.intake.tidying.datum import Datum
from data.intake.vocabulary import areas, indicators

COUNTED = ("numerator", "denominator", "value", "month_value", "target")


def check(data: list[Datum]) -> list[Finding]:
    """A finding for every impossible or unlikely figure of an area."""
    single = [finding for datum in data if (finding := _one(datum))]
    return single + [finding for held in groups(data).values() if (finding := _overfulfilled(held))]


def _overfulfilled(held: dict[str, Datum]) -> Finding | None:
    """A completion above 100 % whose task and figure are not beside it: there it shows to be right or not."""
    printed = held.get("reported_completion")
    if printed is None or {"value", "target"} <= held.keys() or printed.value <= 100:
        return None
    if indicators.get(printed.indicator).direction != "higher":
        return None
    told = f"完成率为 {number(printed.value)}%，超过 100%"
    message = f"{told}；如属超额完成无需修改，否则请核对任务数和完成数。"
    return about(printed, "note", "rate_gt_100", message)


def _one(datum: Datum) -> Finding | None:
    if not isinstance(datum.value, float):
        return None
    if datum.value < 0 and datum.field in (*COUNTED, "reported_completion"):
        return about(datum, "ask", "negative_value", f"填了负数 {number(datum.value)}，请核对。")
    if datum.field != "value":
        return None
    low, high = indicators.get(datum.indicator).valid_range
    if indicators.is_percent(datum.indicator) and datum.value > 100:
        # Over 100 is odd everywhere, and impossible only where the catalogue allows no overfulfilment.
        severity = "note" if datum.value <= high else "ask"
        message = f"比率为 {number(datum.value)}%，超过 100%，请核对分子分母。"
        return about(datum, severity, "rate_gt_100", message)
    if areas.is_banner(datum.area) and not low <= datum.value <= high:
        message = f"{number(datum.value)} 超出合理范围（{number(low)} 至 {number(high)}），请核对数值和单位。"
        return about(datum, "ask", "value_out_of_range", message)
    return None
