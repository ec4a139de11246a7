"""One target in words: its tier, its window, and what it asks for; alike on 口径 and 目标."""

from analytics.charts.labels import NBSP, NONE, missing, month, number

TIERS = {"national": "国家", "region": "自治区", "city": "市", "banner": "旗市区", "form": "报表自带"}


def window(start: str, end: str) -> str:
    """`2010年1–12月`, or with both years where the window runs into another."""
    if start[:4] == end[:4]:
        return f"{start[:4]}年{int(start[5:])}–{int(end[5:])}月"
    return f"{month(start)}–{month(end)}"


def value(target, unit: str) -> str:
    """A target or a band with its unit, and what of it was carried over: `75%（73–77）`, `85–100%`."""
    carried = f"（含结转 {number(target.carried_over, 0)}）" if _there(target.carried_over) else ""
    return f"{asked(target.value, target.low, target.high, unit)}{carried}"


def asked(value: float | None, low: float | None, high: float | None, unit: str) -> str:
    """What a target asks for: a value, bounds, a value with its tolerance, or a bound with one open end."""
    behind = f"{'' if unit == '%' else NBSP}{unit}"
    bounds = [x for x in (low, high) if not missing(x)]
    if not missing(value):
        room = f"（{_span(bounds)}）" if bounds else ""
        return f"{_exactly(value)}{behind}{room}"
    if len(bounds) == 1:
        return f"{'不低于' if missing(high) else '不超过'} {_exactly(bounds[0])}{behind}"
    return f"{_span(bounds)}{behind}" if bounds else NONE


def _span(bounds: list[float]) -> str:
    return "–".join(_exactly(x) for x in bounds)


def _exactly(x: float) -> str:
    # a target is printed as it was set: 10.25 is not 10.3
    return number(x, next(n for n in (0, 1, 2, 3, 4) if n == 4 or round(x, n) == round(x, 6)))


def _there(x: float | None) -> bool:
    return not missing(x) and x != 0
