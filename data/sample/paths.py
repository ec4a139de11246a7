"""How far an area has come on an indicator's plan, month by month: the invented completion.

One may ask for the completion (1 = target) an area is meant to show in each month. It follows the
indicator's own plan curve, so nothing is built in winter and enrolment jumps in the enrolment season; the
area's diligence and some chance are laid over it.
"""

from __future__ import annotations

from functools import cache

from data import catalogue, periods
from data.sample.chance import chance, drift
from data.sample.levels import diligence, levels
from data.sample.targets import FIRST, LAST, Target, pace, target_of

MONTHS = tuple(periods.months(FIRST, LAST))
MOST = 1.38
STEADY = 0.3
HIGH_START = 0.9
# One area's tenders had not begun: it reports a true zero until the month before the one given.
STALLED = {("150725", "B07"): "2010-11", ("150723", "C02"): "2010-06", ("150726", "B09"): "2010-07"}


@cache
def completion(area: str, code: str) -> tuple[float | None, ...]:
    """Completion in each month of the sample; None where no target covers the month."""
    wander = drift(len(MONTHS), 0.012, area, code)
    shared = drift(len(MONTHS), 0.016, area)
    return tuple(
        _at(area, code, period, wander[n] + shared[n]) for n, period in enumerate(MONTHS)
    )


def _at(area: str, code: str, period: str, wobble: float) -> float | None:
    held = target_of(code, area, period)
    if held is None:
        return None
    if period < STALLED.get((area, code), ""):
        return 0.0
    due = pace(held, period)
    ahead = (offset(area, code) + wobble) * _freedom(held, due)
    return min(MOST, max(0.0, due + ahead)) * _since_start(area, code, period)


def _since_start(area: str, code: str, period: str) -> float:
    """The part of the year's volume that a late starter can still have reached, where all is always due."""
    started = STALLED.get((area, code))
    if started is None or started[:4] != period[:4] or _start(code) < HIGH_START:
        return 1.0
    return (int(period[5:]) - int(started[5:]) + 1) / int(period[5:])


def _start(code: str) -> float:
    return catalogue.plan_curves()[catalogue.indicators()[code].plan].start


@cache
def offset(area: str, code: str) -> float:
    """How far before its plan an area runs on an indicator, as a share of the target."""
    level = levels()[code]
    own = chance("offset", area, code).gauss(0, level.spread)
    return (level.lift + diligence(area, code[0]) + own) / 100


def _freedom(held: Target, due: float) -> float:
    """How much of the offset can show: little while hardly anything is due, or where all is always due."""
    indicator = catalogue.indicators()[held.indicator]
    steady = indicator.direction == "lower" or indicator.series == "parameter"
    if steady or _start(held.indicator) >= HIGH_START:
        return STEADY
    return min(1.0, 2.2 * due)
