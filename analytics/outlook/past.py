"""往次预计 — what would have been expected in every past month, and how far was it from what came?

Ask `made(histories)` for every forecast ever possible, from every month for every later month of its window;
`Made.spread(month)` for how wide an interval must be, from the errors known by that month alone.

Figures that grow towards a target (`way` plan): what stands, plus the area's ratio of growth to planned
growth × the share of the plan still ahead. The ratio is the area's own since its window opened, drawn
towards that of all areas as far as its months are few or uneven (`credibility`, Bühlmann & Straub 1970); to
add plan share still ahead × ratio is the Bornhuetter–Ferguson method (1972, "The Actuary and IBNR"). The
season is the plan's: a month without planned work adds nothing.

Figures due in full all the time (`way` level, limits among them): today's figure, its error growing with the
root of the months ahead, the naive method (Hyndman & Athanasopoulos 2021, "Forecasting: Principles and
Practice", 5.2 and 5.5).
"""

from dataclasses import dataclass

import numpy as np

from analytics.outlook.credibility import credibility
from analytics.outlook.growth import NOTHING, Steps, steps
from analytics.outlook.histories import Histories
from analytics.outlook.ways import FORECAST, LEVEL, PLAN

COVERED = 0.80
FEWEST_REPORTS, LEAST_DONE = 3, 0.20
FEWEST_ERRORS, FEWEST_ORIGINS = 10, 3


@dataclass(frozen=True)
class Made:
    """One line per forecast: `origin` (made at the end of that month), `then` (for that month) and `area`.

    Months and areas are places in the histories. `expected` and `error` (one standard error) are shares of
    target, `truth` what came, NaN if nothing was reported.
    """

    origin: np.ndarray
    then: np.ndarray
    area: np.ndarray
    expected: np.ndarray
    error: np.ndarray
    truth: np.ndarray

    def spread(self, month: int) -> float:
        """How many standard errors held 80 % of the errors known by the end of `month`; NaN if too few.

        Empirical limits from past errors, all areas and horizons together (Williams & Goodman 1971, "A
        Simple Method for the Construction of Empirical Confidence Limits for Economic Forecasts"): the
        ⌈0.8 (n + 1)⌉-th smallest of n, which keeps the promise for few of them too (split conformal, Lei et
        al. 2018). At least 10 errors of forecasts made in at least 3 months.
        """
        known = (self.then <= month) & ~np.isnan(self.truth)
        n = int(known.sum())
        if n < FEWEST_ERRORS or len(np.unique(self.origin[known])) < FEWEST_ORIGINS:
            return np.nan
        missed = np.abs(self.truth[known] - self.expected[known])
        exact = np.where(missed > NOTHING, np.inf, 0.0)
        scaled = np.divide(missed, self.error[known], out=exact, where=self.error[known] > NOTHING)
        return float(np.sort(scaled)[min(n, int(np.ceil(COVERED * (n + 1)))) - 1])


def made(known: Histories, sums: Steps | None = None) -> Made:
    """Every forecast from a month with enough known for a month of the same window.

    `sums`: the `steps` of the same tables, where they have been asked already.
    """
    sums, parts = sums or steps(known), []
    for origin in range(known.share.shape[1] - 1):
        able = early(known, sums, origin) == ""
        then = np.arange(origin + 1, known.end[able, origin].max(initial=origin) + 1)
        if len(then):
            expected, error = ahead(known, sums, origin, then)
            use = able[:, None] & (then <= known.end[:, [origin]]) & ~np.isnan(error)
            area, column = np.nonzero(use)
            came = np.where(known.start[:, then] == known.start[:, [origin]], known.share[:, then], np.nan)
            made_at = np.full(len(area), origin)
            parts.append((made_at, then[column], area, expected[use], error[use], came[use]))
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)] if parts else [np.zeros(0)] * 6
    return Made(*columns)


def early(known: Histories, sums: Steps, month: int) -> np.ndarray:
    """Per area why no forecast can be made at the end of the month; empty where one can.

    `not_forecast` (see `ways`), `no_figure`, `window_over`; too early to tell: `few_reports` (fewer
    than 3 months reported in the window), `little_planned` (less than a fifth of what the plan asks for
    since the first of them).
    """
    origin, plan = sums.origin[:, month], known.plan[:, month]
    done = np.divide(plan - origin, 1 - origin, out=np.ones(len(plan)), where=origin < 1)
    little = (known.way[:, month] == PLAN) & ~(done >= LEAST_DONE - NOTHING)
    return np.select(
        [
            ~np.isin(known.way[:, month], FORECAST),
            np.isnan(known.share[:, month]),
            known.end[:, month] <= month,
            sums.reports[:, month] < FEWEST_REPORTS,
            little,
        ],
        ["not_forecast", "no_figure", "window_over", "few_reports", "little_planned"],
        "",
    )


def ahead(known: Histories, sums: Steps, month: int, then: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Tables area × `then`: expected share of target and its standard error, seen from the end of `month`."""
    by_plan = known.way[:, [month]] == PLAN
    grown, error = _by_plan(known, sums, month, then)
    expected = known.share[:, [month]] + np.where(by_plan, grown, 0.0)
    return expected, np.where(by_plan, error, _by_level(known, month, then))


def _by_plan(known: Histories, sums: Steps, month: int, then: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Expected growth and its error: of the steps, of the ratio, and of months without planned work."""
    at = {name: getattr(sums, name)[:, month] for name in Steps.__dataclass_fields__}
    fit = credibility(at["weight"], at["growth"], at["square"], at["count"])
    planned = np.maximum(known.plan[:, then] - known.plan[:, [month]], 0.0)
    still = at["idle_square"].sum() / max(at["idle"].sum(), 1)
    variance = fit.within * planned + fit.ratio_variance[:, None] * planned**2
    variance = variance + still * _idle_months(known, month, then)
    return np.maximum(fit.ratio, 0.0)[:, None] * planned, np.sqrt(variance)


def _idle_months(known: Histories, month: int, then: np.ndarray) -> np.ndarray:
    """How many months on the way to each of `then` have no planned work."""
    still = np.abs(np.diff(known.plan[:, month:], axis=1)) <= NOTHING
    return np.hstack([np.zeros((len(known.areas), 1)), np.cumsum(still, axis=1)])[:, then - month]


def _by_level(known: Histories, month: int, then: np.ndarray) -> np.ndarray:
    """Root mean square of all one-month changes within a window so far, × √ months ahead."""
    same = (known.start[:, 1:] == known.start[:, :-1]) & (known.way[:, 1:] == LEVEL)
    changes = np.where(same, np.diff(known.share, axis=1), np.nan)[:, :month]
    found = changes[~np.isnan(changes)]
    spread = np.sqrt((found**2).mean()) if len(found) else np.nan
    return np.broadcast_to(spread * np.sqrt(then - month), (len(known.areas), len(then)))
