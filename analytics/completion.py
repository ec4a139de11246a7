"""完成值与完成率 — what was done, and what share of the target is that?"""

import numpy as np
import pandas as pd

from analytics.columns import among, numbers

UNIT_SCALE = {"%": 100.0, "‰": 1_000.0, "1/10万": 100_000.0, "/10万": 100_000.0}
RATIO_KINDS = ("rate", "average")
WITHOUT_FIGURES = ("not_reported", "not_applicable")


def unit_scale(frame: pd.DataFrame) -> pd.Series:
    """What a quotient is multiplied by to stand in its unit: 100 for %, 1000 for ‰, 1 for 元 or 日."""
    return pd.Series(scales(frame), index=frame.index)


def scales(frame: pd.DataFrame) -> np.ndarray:
    """`unit_scale` as an array."""
    codes, units = pd.factorize(frame["unit"])
    # the place −1, of no unit, is the last
    return np.array([*(UNIT_SCALE.get(unit, 1.0) for unit in units), 1.0])[codes]


def with_actual(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `actual` (完成值), in the indicator's unit.

    Rate, average: numerator ÷ denominator (× 100 for %) where both are reported,
    otherwise the figure as reported. A denominator of 0 (0/0, x/0) leaves it
    missing, whatever rate was printed beside it. Count, parameter, milestone: the
    reported value, for a count the cumulative one. An area that did not report, or
    to which the indicator does not apply, has none; reported as zero is 0.
    """
    part, whole, value = numbers(frame, "numerator", "denominator", "value")
    counted = ~np.isnan(part) & ~np.isnan(whole) & among(frame["kind"], RATIO_KINDS)
    # Scaling before the one division keeps the result correctly rounded: 956 of 1,000 is 95.6 exactly.
    ratio = scales(frame) * part / np.where(whole > 0, whole, np.nan)
    actual = np.where(counted, ratio, value)
    return frame.assign(actual=np.where(among(frame["status"], WITHOUT_FIGURES), np.nan, actual))


def with_completion_rate(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `completion_rate` (完成率), a ratio (0.986 is 98.6 %), never capped.

    `direction` 1 (and milestones, in stages of 100): actual ÷ target.
    `direction` −1: 1 where actual ≤ target, otherwise target ÷ actual.
    A target with tolerance (75 左右, 2–3) is met from its nearer bound on (see
    `tolerance`): below it actual ÷ nearer, then exactly 1 up to the farther, from
    there actual ÷ farther; where less is better 1 up to the nearer bound, beyond
    it nearer ÷ actual. So a little more never counts for less.
    `direction` 0, a band: 1 between `target_low` and `target_high` (an open end
    is no bound), otherwise 1 − `band_slope` × distance to the nearer bound, not
    below 0; without a slope the nearer bound is taken as the target of the rule
    above. Without a target, or with a target of 0 where more is better: missing.
    Source: 完成比例 as assessed under 卫妇社发〔2010〕112号; the tolerance is this
    house's rule for 「左右」 and 「2–3个」, which no document spells out.
    """
    bounds, direction = tolerance(frame), frame["direction"].to_numpy()
    up, down = direction > 0, direction < 0
    rate = _reached(frame["actual"], bounds)
    # most frames hold neither, and a band costs most
    if down.any():
        rate = np.where(down, _kept_under(frame["actual"], bounds["nearer"]), rate)
    if not (up | down).all():
        rate = np.where(up | down, rate, _inside(frame))
    return frame.assign(completion_rate=rate)


def tolerance(frame: pd.DataFrame) -> pd.DataFrame:
    """`nearer` and `farther`: from where a target counts as met, and beyond which more counts again.

    Nearer: the lower bound (where less is better the upper one), else the value, else the only
    bound there is; farther: the value, else the other bound. A plain value is both. In the
    target's unit; of a band (`direction` 0), which has two ends and no value to reach, missing.
    """
    value, low, high = numbers(frame, "target", "target_low", "target_high")
    direction = frame["direction"].to_numpy()
    up, band = direction > 0, direction == 0
    value, low, high = (np.where(band, np.nan, one) for one in (value, low, high))
    if np.isnan(low).all() and np.isnan(high).all():  # most frames: a plain value is both
        return pd.DataFrame({"nearer": value, "farther": value}, index=frame.index, copy=False)
    worse, better = np.where(up, low, high), np.where(up, high, low)
    nearer = np.where(np.isnan(worse), np.where(np.isnan(value), better, value), worse)
    farther = np.where(np.isnan(value), np.where(np.isnan(better), worse, better), value)
    return pd.DataFrame({"nearer": nearer, "farther": farther}, index=frame.index, copy=False)


def has_tolerance(frame: pd.DataFrame) -> bool:
    """Whether any target of the frame has one; asked first, as without bounds there is nothing to reckon."""
    bounds = numbers(frame, "target_low", "target_high")
    return not all(np.isnan(bound).all() for bound in bounds) and any_tolerance(tolerance(frame))


def any_tolerance(bounds: pd.DataFrame) -> bool:
    """Whether any target has one: most months have plain ones only, and then there is nothing to reckon."""
    nearer, farther = bounds["nearer"].to_numpy(), bounds["farther"].to_numpy()
    return bool(((nearer != farther) & ~np.isnan(nearer)).any())


def counts_against(done: pd.Series, bounds: pd.DataFrame) -> pd.Series:
    """What `done` is divided by where more is better: the nearer bound, itself, or the farther one."""
    known = bounds.notna().all(axis=1)
    return done.clip(bounds["nearer"], bounds["farther"]).where(known)


def _reached(actual: pd.Series, bounds: pd.DataFrame) -> np.ndarray:
    if not any_tolerance(bounds):
        done, whole = actual.to_numpy(), bounds["farther"].to_numpy()
        return done / np.where(whole != 0, whole, np.nan)
    inside = (bounds["nearer"] < bounds["farther"]) & actual.between(bounds["nearer"], bounds["farther"])
    return _share(actual, counts_against(actual, bounds)).mask(inside, 1.0).to_numpy()


def _share(part: pd.Series, whole: pd.Series) -> pd.Series:
    return part / whole.where(whole != 0)


def _kept_under(actual: pd.Series, limit: pd.Series) -> pd.Series:
    return _share(limit, actual).mask(actual <= limit, 1.0)


def _inside(frame: pd.DataFrame) -> pd.Series:
    actual, low, high, slope = (frame[name] for name in ("actual", "target_low", "target_high", "band_slope"))
    below, above = actual < low, actual > high
    distance = (low - actual).where(below, (actual - high).where(above, 0.0))
    by_bound = _share(actual, low).where(below, _kept_under(actual, high))
    outside = (1 - slope * distance).where(slope.notna(), by_bound).clip(lower=0)
    known = actual.notna() & (low.notna() | high.notna())
    return outside.where(below | above, 1.0).where(known)
