"""件数 — one row's counts, exact: how many more things bring its figure or its completion to a bar?

Ask `counted(row)` for the counts behind a reckoned row, None where no things stand behind it. The
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


def counted(row: pd.Series | dict, bounds: tuple | None = None) -> Counted | None:
    """The counts behind a reckoned row; None where there are none or the whole is 0.

    `bounds`: what `tolerated` answers for the row, where many rows were asked at once.
    """
    ratio, task = row["kind"] in RATIO_KINDS, row["kind"] == "count" and row["direction"] != 0
    if not (ratio or task) or row["status"] in WITHOUT_FIGURES or pd.isna(row["figure"]):
        return None
    part = exactly(row["numerator" if ratio else "value"])
    whole = exactly(row["denominator"]) if ratio else Fraction(1)
    if part is None or whole is None or whole <= 0:
        return None
    scale = int(UNIT_SCALE.get(row["unit"], 1)) if ratio else 1
    ends = [exactly(row[name]) for name in ("target_low", "target_high")]
    slope = None if pd.isna(row["band_slope"]) else Fraction(float(row["band_slope"]))
    return Counted(part, whole, scale, int(row["direction"]), *(bounds or tolerated(row)), *ends, slope)


def tolerated(row: pd.Series | dict) -> tuple[Fraction | None, Fraction | None]:
    """The target of one row as `nearer` and `farther` bound; both missing without one, and for bands."""
    one = pd.DataFrame({name: [float(row[name])] for name in ("target", "target_low", "target_high")})
    bounds = tolerance(one.assign(direction=row["direction"])).iloc[0]
    return exactly(bounds["nearer"]), exactly(bounds["farther"])


def reached(done: Fraction, nearer: Fraction | None, farther: Fraction | None) -> Fraction | None:
    """Completion where more is better, as `analytics.completion` defines it."""
    if nearer is None:
        return None
    if done < nearer:
        return done / nearer
    if nearer < farther and done <= farther:
        return Fraction(1)
    return done / farther if farther else None


def exactly(value: float) -> Fraction | None:
    """A figure to the millionth of its unit, as `analytics.exact` takes it; None where it is missing."""
    return None if pd.isna(value) else Fraction(int(np.rint(float(value) * MILLIONTHS)), MILLIONTHS)


def _kept_under(done: Fraction, limit: Fraction | None) -> Fraction | None:
    if limit is None:
        return None
    return Fraction(1) if done <= limit else limit / done
