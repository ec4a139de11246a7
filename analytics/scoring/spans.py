"""考核时段 — which months make up the month, quarter, year or window up to a month, and what was before?"""

SPANS = ("month", "quarter", "year", "window")
_LENGTH = {"month": 1, "quarter": 3, "year": 12}


def months(period: str, span: str = "month", window: tuple[str, str] | None = None) -> list[str]:
    """The months of the span up to and including `period`: a quarter or year not yet over counts so far.

    `window` is the whole time of assessment; outside it a "window" is a ValueError, as is an unknown span.
    """
    last = _number(period)
    if span == "window":
        if not _inside(period, window):
            raise ValueError(f"{period} lies in no window of assessment")
        return [_period(number) for number in range(_number(window[0]), last + 1)]
    if span not in _LENGTH:
        raise ValueError(f"{span!r} is none of {', '.join(SPANS)}")
    return [_period(number) for number in range(last - last % _LENGTH[span], last + 1)]


def before(period: str, span: str = "month") -> str | None:
    """The last month of the span before, its full months to be asked again; a window has none before."""
    if span == "window":
        return None
    return _period(_number(months(period, span)[0]) - 1)


def upto(period: str, window: tuple[str, str] | None = None) -> list[str]:
    """The spans that there are up to a month: the window only where the month lies in it."""
    return [span for span in SPANS if span != "window" or _inside(period, window)]


def _inside(period: str, window: tuple[str, str] | None) -> bool:
    return window is not None and window[0] <= period <= window[1]


def _number(period: str) -> int:
    return 12 * int(period[:4]) + int(period[5:7]) - 1


def _period(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
