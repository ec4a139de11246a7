"""What a workbook's checks hold it against: the accepted figures before it, and the tasks in force."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from data import periods
from data.store.read.known import IN_FORCE, JUDGED_BY, OBSERVED, OF_FIGURES, TARGETS, known, moment
from data.store.splitting import FIGURES

if TYPE_CHECKING:
    from data.intake.facts import Reading


@dataclass(frozen=True)
class Task:
    """The target an area is judged by in a month, in the indicator's unit; `value` is None for a band."""

    value: float | None
    carried_over: float | None
    tier: str
    window_start: str
    window_end: str


@dataclass(frozen=True)
class Earlier:
    """Plain figures: by area, indicator, month and field; tasks by area, indicator and month.

    Fields are named as intake names them, `target` is the one printed in the earlier form.
    """

    figures: dict[tuple[str, str, str, str], float]
    tasks: dict[tuple[str, str, str], Task]


# Narrowed before the rule is applied: this is asked once for every workbook.
THERE = f"""{OBSERVED}
WHERE list_contains($areas, area) AND list_contains($indicators, indicator)
    AND period BETWEEN $first AND $last"""

BEFORE = f"""
WITH {known(THERE, OF_FIGURES)}
SELECT area, indicator, period, numerator, denominator, value, month_value, reported_completion,
       reported_target
FROM known"""

TASKS = f"""
WITH {IN_FORCE}, {TARGETS}, month AS (SELECT unnest($periods) AS period), {JUDGED_BY}
SELECT area, indicator, period, value, carried_over, tier, window_start, window_end FROM judged_by
WHERE list_contains($areas, area) AND list_contains($indicators, indicator)"""


def earlier(store, reading: "Reading", *, as_of: datetime | None = None) -> Earlier:
    """The figures in force of the reading's areas and indicators from January of its year, or from the month
    before it, up to that month; and the tasks of its own months.
    """
    areas, indicators, months = (sorted({getattr(fact, name) for fact in reading.facts})
                                 for name in ("area", "indicator", "period"))
    if not months:
        return Earlier({}, {})
    asked = {"areas": areas, "indicators": indicators, "as_of": moment(as_of)}
    first = min(f"{months[0][:4]}-01", periods.shift(months[0], -1))
    rows = store.rows(BEFORE, **asked, first=first, last=periods.shift(months[-1], -1))
    figures = {(*key, field): value for *key, values in ((*row[:3], row[3:]) for row in rows)
               for field, value in zip(FIGURES, values, strict=True) if value is not None}
    tasks = store.rows(TASKS, **asked, periods=months)
    return Earlier(figures, {row[:3]: Task(*row[3:]) for row in tasks})
