"""回头检验 — how often did the 80 % interval hold what then came?

Ask `backtest(frame, plan, period=…)`, or `backtests` of many indicators at once: from every past month each
forecast is made again with what was known then, and held against the months known by `period`: rolling
origins (Tashman 2000, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting
16:437–450).
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics.outlook.growth import Steps
from analytics.outlook.histories import Histories
from analytics.outlook.intervals import SAME, intervals, too_wide
from analytics.outlook.past import Made
from analytics.outlook.seen import Seen, seen

ALL = "all"
HORIZONS = {"1": (1, 1), "2-3": (2, 3), "4-6": (4, 6), "7+": (7, np.inf)}
CHECKED = ("origin", "then", "area", "months", "low", "high", "truth", "missed_by", "held")


def backtest(
    frame: pd.DataFrame, plan: pd.DataFrame | None = None, *, period: str, by: Seen | None = None
) -> pd.DataFrame:
    """One row per `horizon` (all, then months ahead 1, 2-3, 4-6, 7+): `n` forecasts, `held` by the interval.

    `error` is the mean miss in percent of the target. Only forecasts that would have been shown then count:
    not too early, not too wide, their interval from the errors known then. Forecasts of one month made in
    several months, and of several areas, share their fate: n is not that many independent trials. Figures
    are as they now stand: a later correction of an early month is the one thing not known then. `by`: what
    `seen` says of the same three, where it has been asked already.
    """
    by = by or seen(frame, plan, period=period)
    return pd.DataFrame(_lines(_checks(by) if by else _nothing()))


def backtests(by: Mapping[str, Seen]) -> pd.DataFrame:
    """`backtest` of many indicators at once, named in `indicator`; `by`: what `seen_of_each` says of them."""
    found = {indicator: _lines(_checks(one)) for indicator, one in by.items()}
    return pd.DataFrame([{"indicator": of} | line for of, lines in found.items() for line in lines])


def checks(frame: pd.DataFrame, plan: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per forecast that would have been shown and whose month is known.

    `origin` (made at its end), `period` (made for it), `area`, `months` ahead; `low`, `high`, `truth` as
    shares of the target; `held`, `missed_by` (truth − expected).
    """
    by = seen(frame, plan, period=frame["period"].max())
    known, found = by.known, pd.DataFrame(_checks(by))
    named = {
        "area": (known.areas, "area"),
        "origin": (known.months, "origin"),
        "period": (known.months, "then"),
    }
    texts = {
        to: pd.Series([names[int(i)] for i in found[column]], index=found.index, dtype="str")
        for to, (names, column) in named.items()
    }
    return found.assign(**texts).drop(columns="then")


def _checks(by: Seen) -> dict[str, np.ndarray]:
    parts = [_from(by.known, by.sums, by.past, int(origin)) for origin in np.unique(by.past.origin)]
    return {name: np.concatenate([part[name] for part in [_nothing(), *parts]]) for name in CHECKED}


def _from(known: Histories, sums: Steps, past: Made, origin: int) -> dict[str, np.ndarray]:
    spread = past.spread(origin)
    mine = (past.origin == origin) & ~np.isnan(past.truth)
    if np.isnan(spread) or not mine.any():
        return _nothing()
    then, area = past.then[mine].astype(int), past.area[mine].astype(int)
    table = intervals(known, sums, spread, origin, np.arange(origin, known.share.shape[1]))
    expected, low, high = (table[name][area, then - origin] for name in ("expected", "low", "high"))
    ends = known.end[area, origin] - origin
    shown = ~too_wide(table["low"][area, ends], table["high"][area, ends])
    truth = past.truth[mine]
    held = (truth >= low - SAME) & (truth <= high + SAME)
    made_at = np.full(len(then), origin)
    columns = (made_at, then, area, then - origin, low, high, truth, truth - expected, held)
    return {name: column[shown] for name, column in zip(CHECKED, columns, strict=True)}


def _nothing() -> dict[str, np.ndarray]:
    whole = dict.fromkeys(("origin", "then", "area", "months"), int) | {"held": bool}
    return {name: np.zeros(0, dtype=whole.get(name, float)) for name in CHECKED}


def _lines(checked: dict[str, np.ndarray]) -> list[dict[str, object]]:
    months = checked["months"]
    ranges = {ALL: (1, np.inf)} | HORIZONS
    return [
        {"horizon": name} | _count(checked, (months >= first) & (months <= last))
        for name, (first, last) in ranges.items()
    ]


def _count(checked: dict[str, np.ndarray], use: np.ndarray) -> dict[str, float]:
    n = int(use.sum())
    return {
        "n": n,
        "held": int(checked["held"][use].sum()),
        "error": 100 * float(np.abs(checked["missed_by"][use]).mean()) if n else np.nan,
    }
