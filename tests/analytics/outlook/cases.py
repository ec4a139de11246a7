"""Histories for the tests of where things are heading: a few areas, one indicator, figures by month."""

import itertools

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from analytics import monthly, pace
from tests.analytics.reckoning import with_figures
from tests.support import frames

AREAS = ("150702", "150721", "150725", "150781", "150784")
SEASON = (0.0, 0.0, 0.0, 0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.0, 1.0)


def months(first: str, n: int) -> list[str]:
    return [str(month) for month in pd.period_range(first, periods=n, freq="M")]


def reckoned(done: dict[str, list], *, first: str = "2010-01", whole: float = 1000.0, **same) -> pd.DataFrame:
    """A rate in %: `done` holds each area's numerators from `first` on, None for a month not reported."""
    rows = []
    for area, numerators in done.items():
        for period, n in zip(months(first, len(numerators)), numerators, strict=True):
            status = "not_reported" if n is None else "reported"
            denominator = None if n is None else whole
            counts = {"numerator": n, "denominator": denominator}
            rows.append({"period": period, "area": area, "status": status} | counts)
    return observed(rows, **same)


def steady(step, wobble=(0, 6, -6, 3, -3, 0, 5, -5, 2, -2), n=10, start=0.0):
    """Numerators that grow by about `step` a month."""
    return [start + step * (i + 1) + wobble[i % len(wobble)] for i in range(n)]


def worlds(seeds) -> pd.DataFrame:
    """Thirteen areas a seed, two years: each grows by a ratio of its own and by chance, as supposed."""
    rows = []
    for seed in seeds:
        chance = np.random.default_rng(seed)
        for year, area in itertools.product((2010, 2011), range(13)):
            ratio, total = chance.normal(1.0, 0.15), 0.0
            for month in range(1, 13):
                total += max(0.0, (ratio + chance.normal(0, 0.25)) / 12)
                rows.append(
                    {
                        "seed": seed,
                        "period": f"{year}-{month:02d}",
                        "area": f"{150700 + area}",
                        "numerator": 400 * total,
                        "denominator": 1000.0,
                        "window_start": f"{year}-01",
                        "window_end": f"{year}-12",
                    }
                )
    return pd.DataFrame(rows)


def observed(rows: list[dict], **same) -> pd.DataFrame:
    fixed = {"series": "stock", "target": 50.0, "window_start": "2010-01", "window_end": "2010-12"} | same
    numbers = {name: float("nan") for name in frames.NUMBERS}
    frame = pd.DataFrame(rows)
    missing = {
        name: value for name, value in (frames.ONE_RATE | numbers | fixed).items() if name not in frame
    }
    frame = frame.assign(**missing).astype(dict.fromkeys(frames.NUMBERS, float))
    return frame.pipe(with_figures).pipe(pace.with_pace).pipe(monthly.with_month_value)


def plan(shares, areas=AREAS, first: str = "2010-01") -> pd.DataFrame:
    """The same planned shares for every area."""
    one = pd.DataFrame({"period": months(first, len(shares)), "planned_share": list(shares)})
    return pd.concat([one.assign(area=area) for area in areas], ignore_index=True)


@st.composite
def growing(draw, areas: int = 4, length: int = 12) -> dict[str, list]:
    """Numerators that never fall, of some areas, with months not reported."""
    done = {}
    for area in AREAS[: draw(st.integers(1, areas))]:
        total, column = draw(st.integers(0, 40)), []
        for _ in range(draw(st.integers(4, length))):
            total += draw(st.sampled_from([0, 5, 20, 30, 40, 45, 60, 90]))
            column.append(None if draw(st.integers(0, 9)) == 0 else float(min(total, 1000)))
        done[area] = column
    return done
