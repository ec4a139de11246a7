"""How months follow one another. A period is text such as "2010-07", which also sorts as it should."""

import re

_PERIOD = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def index(period: str) -> int:
    """The running number of a month, year × 12 + month − 1, so that differences count months.

    Raises ValueError, naming the text, when it is not a month written as "2010-07".
    """
    if not isinstance(period, str) or not _PERIOD.fullmatch(period):
        raise ValueError(f"not a period such as 2010-07: {period!r}")
    return int(period[:4]) * 12 + int(period[5:]) - 1


def shift(period: str, n: int) -> str:
    """The period `n` months later; earlier when `n` is negative."""
    year, month = divmod(index(period) + n, 12)
    return f"{year:04d}-{month + 1:02d}"


def months(start: str, end: str) -> list[str]:
    """Every period from `start` to `end`, both included; empty when `end` comes first."""
    return [shift(start, n) for n in range(index(end) - index(start) + 1)]
