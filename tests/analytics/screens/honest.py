"""Honest histories by chance: counts that grow as counts do, with seasons, areas of different size and zeal.

Indicators by their number: 0, 3, 6 … rates of the year (both counts grow and start anew in January), 1, 4,
7 … standing rates (the denominator is fixed), 2, 5, 8 … tasks counted up over the window.
"""

import numpy as np
import pandas as pd

from tests.support.frames import NUMBERS, ONE_RATE

MONTHS = [f"2010-{m:02d}" for m in range(1, 13)] + ["2011-01", "2011-02", "2011-03"]
AREAS = [f"1507{n:02d}" for n in range(2, 15)]
CODES = [f"T{n:02d}" for n in range(24)]
YTD, STOCK, TASK = CODES[0::3], CODES[1::3], CODES[2::3]
SEASON = np.array([8, 6, 8, 9, 10, 10, 9, 9, 9, 9, 8, 8, 8, 6, 8]) / 8.5


def observations(seed: int = 7) -> pd.DataFrame:
    """The observations of the honest period."""
    draw = np.random.default_rng(seed)
    size = draw.uniform(0.5, 3.0, len(AREAS))
    rows = []
    for number, code in enumerate(CODES):
        goal = float(draw.integers(55, 90))
        for area, big in zip(AREAS, size, strict=True):
            zeal = goal / 100 * draw.normal(1.0, 0.02)
            made = (_ytd, _stock, _task)[number % 3](draw, big, min(zeal, 0.97), goal)
            shared = {"area": area, "area_short": area[-2:], "indicator": code, "indicator_short": code}
            rows += [ONE_RATE | shared | {"period": m} | own for m, own in zip(MONTHS, made, strict=True)]
    frame = pd.DataFrame(rows)
    frame = frame.assign(**{name: np.nan for name in NUMBERS if name not in frame})
    return frame.astype(dict.fromkeys(NUMBERS, float)).assign(days_late=0.0)


def _ytd(draw, big, zeal, goal):
    whole = draw.poisson(150 * big * SEASON)
    part = draw.binomial(whole, zeal)
    sums = [np.concatenate([np.cumsum(x[:12]), np.cumsum(x[12:])]) for x in (part, whole)]
    rate = {"series": "ytd", "target": goal}
    return [rate | {"numerator": part, "denominator": whole} for part, whole in zip(*sums, strict=True)]


def _stock(draw, big, zeal, goal):
    whole = int(9_000 * big)
    part = np.cumsum(draw.poisson(whole * zeal / 20 * SEASON))
    stock = {"series": "stock", "denominator": whole, "target": goal, "window_end": "2011-03"}
    return [stock | {"numerator": p} for p in part]


def _task(draw, big, zeal, goal):
    done = np.cumsum(draw.poisson(80 * big * zeal * SEASON))
    task = {"kind": "count", "series": "cohort", "target": round(1_500 * big), "window_end": "2011-03"}
    return [task | {"value": d} for d in done]


def copied(frame: pd.DataFrame, area: str, period: str, codes: list[str], *, source: tuple[str, str]):
    """The area's figures of the month replaced by those of another area and month."""
    from_area, from_period = source
    there = frame[(frame["area"] == from_area) & (frame["period"] == from_period)].set_index("indicator")
    here = (frame["area"] == area) & (frame["period"] == period) & frame["indicator"].isin(codes)
    changed = frame.copy()
    for field in ("numerator", "denominator", "value"):
        changed.loc[here, field] = frame.loc[here, "indicator"].map(there[field])
    return changed


def at(frame: pd.DataFrame, area: str, indicator: str, period: str) -> pd.Series:
    """Where one figure stands."""
    return (frame["area"] == area) & (frame["indicator"] == indicator) & (frame["period"] == period)


def suspected(tests: pd.DataFrame, share: float = 0.01) -> pd.DataFrame:
    """What a screen alone would ask about."""
    from analytics.screens import screening

    judged = screening.judged(tests, share=share)
    return judged[judged["suspected"]]
