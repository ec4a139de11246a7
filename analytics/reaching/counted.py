"""件数 — the counts behind rows, exact: how many more things bring a figure or a completion to a bar?

Ask `counted(rows)` for the counts behind reckoned rows, None where no things stand behind one. The
arithmetic is that of `analytics.exact`: whole numbers of millionths, fractions, no floating point.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from analytics.completion import RATIO_KINDS, UNIT_SCALE, WITHOUT_FIGURES, tolerance
from analytics.exact import MILLIONTHS, least_things


@dataclass(frozen=True)
class Counted:
    """`scale` × part ÷ whole against a target or a band; `direction` 1, −1 or 0 as in the catalogue.

    A count stands for itself: its scale and whole are 1 and its task is the target. `nearer` and
    `farther` are the target with its tolerance (`analytics.completion.tolerance`), `low`, `high`, `slope`
    the band.
    """

    part: Fraction
    whole: Fraction
    scale: int
    direction: int
    nearer: Fraction | None
    farther: Fraction | None
    low: Fraction | None
    high: Fraction | None
    slope: Fraction | None

    def actual(self, more: int = 0) -> Fraction:
        """`scale` × (part + more) ÷ whole; `more` is negative where things are taken off."""
        return self.scale * (self.part + more) / self.whole

    def completion(self, more: int = 0) -> Fraction | None:
        """`completion_rate` with `more` things, uncapped; None without a target (`analytics.completion`)."""
        done = self.actual(more)
        if self.direction > 0:
            return reached(done, self.nearer, self.farther)
        if self.direction < 0:
            return _kept_under(done, self.nearer)
        return self._inside(done)

    def things_to(self, bar: Fraction, sign: int) -> int:
        """The least whole k ≥ 0 with `scale` × (part + sign × k) ÷ whole at the bar or better."""
        part, whole = int(self.part * MILLIONTHS), int(self.whole * MILLIONTHS)
        return max(least_things(part, whole, self.scale, sign, bar.numerator, bar.denominator), 0)

    def bar_of_completion(self, rate: Fraction) -> tuple[Fraction, int]:
        """Which `actual` has that completion, and whether to add (1) or take off (−1) for it.

        The completion rules of `analytics.completion` turned round; of a band the side it stands on.
        """
        if self.direction > 0:
            return rate * (self.nearer if rate <= 1 else self.farther), 1
        if self.direction < 0:
            return self.nearer / rate if rate > 0 else max(self.nearer, self.actual()), -1
        return self._band_bar(rate)

    def _band_bar(self, rate: Fraction) -> tuple[Fraction, int]:
        rising = self.high is None or (self.low is not None and self.actual() < self.low)
        bound, sign = (self.low, 1) if rising else (self.high, -1)
        if rate <= 0:
            return self.actual(), sign
        if self.slope is not None:
            return bound - sign * (1 - rate) / self.slope, sign
        return (rate * bound if rising else bound / rate), sign

    def _inside(self, done: Fraction) -> Fraction | None:
        if self.low is None and self.high is None:
            return None
        below, above = (
            (self.low is not None and done < self.low),
            (self.high is not None and done > self.high),
        )
        if not below and not above:
            return Fraction(1)
        bound = self.low if below else self.high
        if self.slope is not None:
            return max(Fraction(0), 1 - self.slope * abs(done - bound))
        return done / bound if below else _kept_under(done, bound)


def counted(rows: pd.DataFrame) -> list[Counted | None]:
    """The counts behind every reckoned row; None where there are none or the whole is 0."""
    bounds = tolerance(rows)
    ends = [exact(values) for values in (bounds["nearer"], bounds["farther"],
                                         rows["target_low"], rows["target_high"])]  # fmt: skip
    slopes = [None if np.isnan(one) else Fraction(one) for one in rows["band_slope"].astype(float).tolist()]
    parts = [*_quotient(rows), *ends, slopes]
    return [_counted(*parts_of_row) for parts_of_row in zip(*parts, strict=True)]


def _quotient(rows: pd.DataFrame) -> list[list]:
    """Of each row part, whole, scale and direction; the whole is None where nothing is counted."""
    ratio = rows["kind"].isin(RATIO_KINDS).to_numpy()
    task = ((rows["kind"] == "count") & (rows["direction"] != 0)).to_numpy()
    silent = (rows["status"].isin(WITHOUT_FIGURES) | rows["figure"].isna()).to_numpy()
    parts = exact(rows["numerator"].where(ratio, rows["value"]))
    wholes = exact(rows["denominator"].where(ratio, 1.0).where((ratio | task) & ~silent))
    scales = [UNIT_SCALE.get(unit, 1) if one else 1 for unit, one in zip(rows["unit"], ratio, strict=True)]
    return [parts, wholes, scales, rows["direction"].tolist()]


def _counted(part, whole, scale, direction, *bounds) -> Counted | None:
    if part is None or whole is None or whole <= 0:
        return None
    return Counted(part, whole, int(scale), int(direction), *bounds)


def reached(done: Fraction, nearer: Fraction | None, farther: Fraction | None) -> Fraction | None:
    """Completion where more is better, as `analytics.completion` defines it."""
    if nearer is None:
        return None
    if done < nearer:
        return done / nearer
    if nearer < farther and done <= farther:
        return Fraction(1)
    return done / farther if farther else None


def exact(values: pd.Series) -> list[Fraction | None]:
    """Figures to the millionth of their unit, as `analytics.exact` takes them; None where one is missing."""
    millionth = np.rint(values.to_numpy(dtype=float, na_value=np.nan) * MILLIONTHS).tolist()
    return [None if one != one else Fraction(int(one), MILLIONTHS) for one in millionth]


def _kept_under(done: Fraction, limit: Fraction | None) -> Fraction | None:
    if limit is None:
        return None
    return Fraction(1) if done <= limit else limit / done
