"""Frames written as text: one line per row, columns parted by |, blank for missing."""

import pandas as pd

TEXT = ("area", "period", "indicator", "scope", "domain", "section")

ONE_RATE = {
    "period": "2010-07",
    "area": "150725",
    "indicator": "A01",
    "area_name": "陈巴尔虎旗",
    "area_short": "陈旗",
    "peer_group": "牧区",
    "indicator_name": "新农合参合率",
    "indicator_short": "参合率",
    "domain": "A",
    "section": "A",
    "kind": "rate",
    "series": "ytd",
    "direction": 1,
    "unit": "%",
    "focus": True,
    "reach_unit": "人",
    "status": "reported",
    "tier": "city",
    "is_sample_target": False,
    "window_start": "2010-01",
    "window_end": "2010-12",
    "received_at": pd.Timestamp("2010-07-28"),
}
NUMBERS = (
    "numerator denominator value month_value_reported reported_completion reported_target "
    "target target_low target_high carried_over planned_share band_slope "
    "city_target city_target_low city_target_high days_late"
).split()


def frame(text: str) -> pd.DataFrame:
    """A table as text; a column of numbers only becomes numbers, codes and months stay text.

    >>> frame('''
    ...     area   | value
    ...     150725 | 3
    ...     150726 |
    ... ''')
    """
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    header, *rows = lines
    columns = {name: [row[place] for row in rows] for place, name in enumerate(header)}
    return pd.DataFrame({name: _column(name, cells) for name, cells in columns.items()})


def observations(text: str, **same) -> pd.DataFrame:
    """An observations frame: the columns written, the same values on every row, a plain rate otherwise."""
    written = frame(text).assign(**same)
    missing = {name: value for name, value in ONE_RATE.items() if name not in written}
    numbers = {name: float("nan") for name in NUMBERS if name not in written}
    return written.assign(**missing, **numbers).astype(dict.fromkeys(NUMBERS, float))


def benchmarks(text: str = "indicator | period | region_value | region_rank | region_n") -> pd.DataFrame:
    """A benchmarks frame; empty where nothing is written."""
    written = frame(text)
    numbers = ["region_value", "region_rank", "region_n"]
    missing = {name: float("nan") for name in numbers if name not in written}
    return written.assign(**missing, source="通报").astype(dict.fromkeys(numbers, float))


def _column(name: str, cells: list[str]) -> pd.Series:
    texts = pd.Series([cell or None for cell in cells], dtype="str")
    if name in TEXT:
        return texts
    try:
        return texts.astype(float)
    except ValueError:
        return texts
