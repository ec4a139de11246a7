"""完成值与完成率 — what was done, and what share of the target is that?"""

import numpy as np
import pandas as pd

UNIT_SCALE = {"%": 100.0, "‰": 1_000.0, "1/10万": 100_000.0, "/10万": 100_000.0}
RATIO_KINDS = ("rate", "average")
WITHOUT_FIGURES = ("not_reported", "not_applicable")


def unit_scale(frame: pd.DataFrame) -> pd.Series:
    """What a quotient is multiplied by to stand in its unit: 100 for %, 1000 for ‰, 1 for 元 or 日."""
    return frame["unit"].map(UNIT_SCALE).astype(float).fillna(1.0)


def with_actual(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `actual` (完成值), in the indicator's unit.

    Rate, average: numerator ÷ denominator (× 100 for %) where both are reported,
    otherwise the figure as reported. A denominator of 0 (0/0, x/0) leaves it
    missing, whatever rate was printed beside it. Count, parameter, milestone: the
    reported value, for a count the cumulative one. An area that did not report, or
    to which the indicator does not apply, has none; reported as zero is 0.
    """
    counted = frame["numerator"].notna() & frame["denominator"].notna() & frame["kind"].isin(RATIO_KINDS)
    # Scaling before the one division keeps the result correctly rounded: 956 of 1,000 is 95.6 exactly.
    ratio = unit_scale(frame) * frame["numerator"] / frame["denominator"].where(frame["denominator"] > 0)
    actual = ratio.where(counted, frame["value"])
    return frame.assign(actual=actual.mask(frame["status"].isin(WITHOUT_FIGURES)))


def with_completion_rate(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `completion_rate` (完成率), a ratio (0.986 is 98.6 %), never capped.

    `direction` 1 (and milestones, in stages of 100): actual ÷ target.
    `direction` −1: 1 where actual ≤ target, otherwise target ÷ actual.
    `direction` 0, a band: 1 between `target_low` and `target_high` (an open end
    is no bound), otherwise 1 − `band_slope` × distance to the nearer bound, not
    below 0; without a slope the nearer bound is taken as the target of the rule
    above. Without a target, or with a target of 0 where more is better: missing.
    """
    rate = np.select(
        [frame["direction"] > 0, frame["direction"] < 0],
        [_share(frame["actual"], frame["target"]), _kept_under(frame["actual"], frame["target"])],
        _inside(frame),
    )
    return frame.assign(completion_rate=rate)


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
