"""考核时段 in words: the month, quarter, year or window that a score is of, and how far it has come."""

from analytics.charts import labels

_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_SPANS = {"month": "本月", "quarter": "本季度", "year": "本年", "window": "考核期"}


def span_name(span: str) -> str:
    """`本月`, `本季度`, `本年`, `考核期`: what may be chosen."""
    return _SPANS[span]


def span(period: str, span: str) -> str:
    """`10月`, `四季度`, `四季度（至 11月）`, `2010年（至 10月）`, `考核期（至 10月）`."""
    month = int(period[5:7])
    if span == "month":
        return labels.month_short(period)
    name = {"quarter": _QUARTERS[(month - 1) // 3], "year": f"{period[:4]}年", "window": "考核期"}[span]
    over = month % {"quarter": 3, "year": 12}.get(span, 99) == 0
    return name if over else f"{name}（至 {labels.month_short(period)}）"


def file_span(period: str, when: str) -> str:
    """The span with its year, for the name and the heads of a workbook: `2010年10月`, `2010年四季度`."""
    if when == "quarter":
        return f"{period[:4]}年{span(period, when)}".replace(" ", "")
    named = {"month": labels.month(period), "window": f"考核期（至{labels.month(period)}）"}
    return named.get(when, span(period, when)).replace(" ", "")
