"""区间 — how far could chance alone have moved a figure?

A month's 230 of 240 births is one outcome of many that the same work could have had. Only what happens
to people one by one has such chance: sums of money, mean costs and days, standards set by decision and
institutions counted one by one have none, and get no interval.
"""

import numpy as np
import pandas as pd
from scipy import special

from analytics.completion import WITHOUT_FIGURES, tolerance, unit_scale
from analytics.exact import is_task
from analytics.figure import FULL

LEVEL = 0.95
PROPORTIONS = ("%", "‰")
PER_HUNDRED_THOUSAND = ("1/10万", "/10万")

# What happens to people one by one: persons, visits, cases, doses, records, households, occasions.
BY_CHANCE = ("人", "人次", "例", "剂次", "份", "户", "次")

# Below this many events Byar's approximation gives way to the exact limits (Fingertips guide, 2018).
FEW_EVENTS = 10


def wilson(events: np.ndarray, trials: np.ndarray, *, level: float = LEVEL) -> tuple[np.ndarray, np.ndarray]:
    """Score limits, lower and upper, of the proportion `events` ÷ `trials`, each 0 to 1.

    Wilson (1927), JASA 22:209–212; without continuity correction, as in Newcombe (1998), method 3. Never
    below 0 or above 1, and not of width 0 at 0 % and 100 %. Arrays or lists of one length, 0 ≤ events ≤
    trials, trials > 0.
    """
    events, trials = np.asarray(events, dtype=float), np.asarray(trials, dtype=float)
    z = special.ndtri((1 + level) / 2)
    share, doubt = events / trials, z**2 / trials
    middle = share + doubt / 2
    reach = np.sqrt(doubt * share * (1 - share) + doubt**2 / 4)
    # Of none the two halves are the same float; of all their sum may miss 1 by the last bit.
    low = (middle - reach) / (1 + doubt)
    return low, np.where(events == trials, 1.0, (middle + reach) / (1 + doubt))


def byar(events: np.ndarray, *, level: float = LEVEL) -> tuple[np.ndarray, np.ndarray]:
    """Approximate Poisson limits, lower and upper, of a count ≥ 0.

    Byar's approximation as in Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69; within
    0.2 % of the exact limits from 10 events on (PHE Technical Guide, Confidence Intervals, 2018).
    """
    events = np.asarray(events, dtype=float)
    z = special.ndtri((1 + level) / 2)
    least, more = np.maximum(events, 1), events + 1
    low = least * (1 - 1 / (9 * least) - z / (3 * np.sqrt(least))) ** 3
    high = more * (1 - 1 / (9 * more) + z / (3 * np.sqrt(more))) ** 3
    return np.where(events > 0, low, 0.0), high


def poisson(events: np.ndarray, *, level: float = LEVEL) -> tuple[np.ndarray, np.ndarray]:
    """Exact Poisson limits, lower and upper, of a count ≥ 0: Garwood (1936), Biometrika 28:437–442, by χ²."""
    events = np.asarray(events, dtype=float)
    tail = (1 - level) / 2
    # half a χ² with 2n degrees of freedom is a gamma of n
    low = special.gammaincinv(np.where(events > 0, events, 1), tail)
    return np.where(events > 0, low, 0.0), special.gammainccinv(events + 1, tail)


def chance(frame: pd.DataFrame) -> pd.DataFrame:
    """Which chance is in each figure: `method`, and `actual` = `scale` × `events` ÷ `base`.

    `wilson`: rates in % or ‰ of people counted one by one, the part not above the whole. `byar`: counts
    done against a task, and rates per 100,000, of people counted likewise; `poisson` for those of fewer than
    10 events. Missing: money, means, days, standards, milestones and institutions; bands and limits on
    counts, where more is not plainly better; figures reported without their counts; parts above their whole.
    """
    rate, task = frame["kind"] == "rate", is_task(frame) & (frame["direction"] > 0)
    events = frame["numerator"].where(rate, frame["value"].where(task))
    base = frame["denominator"].where(rate, 1.0)
    counted = frame["reach_unit"].isin(BY_CHANCE) & ~frame["status"].isin(WITHOUT_FIGURES)
    counted &= (frame["direction"] != 0) & (events >= 0) & (base > 0) & frame["figure"].notna()
    part = rate & frame["unit"].isin(PROPORTIONS) & (events <= base)
    poissonian = task | (rate & frame["unit"].isin(PER_HUNDRED_THOUSAND))
    names = np.select([part & counted, poissonian & counted], ["wilson", "byar"], "")
    method = pd.Series(names, index=frame.index, dtype="str")
    method = method.mask((method == "byar") & (events < FEW_EVENTS), "poisson").where(method != "")
    scale = unit_scale(frame).mask(task, 1.0)
    return pd.DataFrame({"method": method, "events": events, "base": base, "scale": scale})


def with_interval(frame: pd.DataFrame, *, level: float = LEVEL) -> pd.DataFrame:
    """Add `interval_low`, `interval_high` in figure units and `interval_method`; missing as in `chance`.

    Wilson's limits for proportions, Byar's for counts, exact ones below 10 events: Fingertips Public Health
    Technical Guide (PHE, 2018); APHO Technical Briefing 3 (2008). Limits of a count are shown as completion.
    """
    found = chance(frame)
    limits = pd.DataFrame(np.nan, index=frame.index, columns=["interval_low", "interval_high"])
    for method in found["method"].dropna().unique():
        these = found["method"] == method
        for name, actual in zip(limits, _limits(method, found[these], level), strict=True):
            limits.loc[these, name] = figure_of(actual, frame[these])
    return frame.assign(**limits, interval_method=found["method"])


def figure_of(actual: np.ndarray, frame: pd.DataFrame) -> np.ndarray:
    """The figures that the rows of a frame would have with another `actual`: a count's is its completion."""
    bounds = tolerance(frame)
    held = np.clip(actual, bounds["nearer"], bounds["farther"])
    return np.where(frame["kind"] == "count", FULL * actual / held.where(held > 0), actual)


def _limits(method: str, rows: pd.DataFrame, level: float) -> tuple[np.ndarray, np.ndarray]:
    events, base, scale = (rows[name].to_numpy(dtype=float) for name in ("events", "base", "scale"))
    if method == "wilson":
        low, high = wilson(events, base, level=level)
        return scale * low, scale * high
    low, high = (byar if method == "byar" else poisson)(events, level=level)
    return scale * low / base, scale * high / base
