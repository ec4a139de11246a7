"""Every banner's figure on every indicator in every month, with all that is needed to reckon with it."""

from datetime import datetime

import pandas as pd

from data.store.read.known import JUDGED_BY, KNOWN, TARGETS, days_late, moment

# The grid comes first, so that what nobody reported is a row too, and is seen to be missing.
GRID = """
month AS (
    SELECT DISTINCT known.period FROM known JOIN area ON area.code = known.area
    WHERE area.level = 'banner'
      AND known.period >= coalesce($first, known.period) AND known.period <= coalesce($last, known.period)
),
grid AS (
    SELECT m.period, a.code AS area, i.code AS indicator,
           a.name AS area_name, a.short AS area_short, a.peer_group, a.parent AS city,
           i.name AS indicator_name, i.short AS indicator_short, i.domain, i.section,
           i.kind, i.series, i.direction, i.unit, i.focus, i.reach_unit, i.band_slope,
           list_contains(i.not_applicable, a.code) AS exempt
    FROM month m CROSS JOIN area a CROSS JOIN indicator i WHERE a.level = 'banner'
)"""

FRAME = f"""
SELECT g.period, g.area, g.indicator, g.area_name, g.area_short, g.peer_group,
       g.indicator_name, g.indicator_short, g.domain, g.section,
       g.kind, g.series, g.direction, g.unit, g.focus, g.reach_unit, g.band_slope,
       k.numerator, k.denominator, k.value, k.month_value AS month_value_reported,
       k.reported_completion, k.reported_target,
       CASE WHEN k.figure = 0 THEN 'nil'
            WHEN k.figure IS NOT NULL THEN 'reported'
            WHEN g.exempt OR k.absence = 'not_applicable' THEN 'not_applicable'
            WHEN g.series = 'step-quarter' AND g.period[6:7] NOT IN ('03', '06', '09', '12') THEN 'not_due'
            WHEN t.area IS NOT NULL OR k.area IS NOT NULL THEN 'not_reported'
            ELSE 'not_due' END AS status,
       CASE WHEN t.area IS NULL THEN k.reported_target ELSE t.value END AS target,
       t.low AS target_low, t.high AS target_high, t.carried_over,
       CASE WHEN t.area IS NULL AND k.reported_target IS NOT NULL THEN 'form' ELSE t.tier END AS tier,
       coalesce(t.sample, false) AS is_sample_target, t.window_start, t.window_end, t.planned_share,
       CASE WHEN c.area IS NULL AND g.kind = 'count'
            THEN sum(CASE WHEN t.area IS NULL THEN k.reported_target ELSE t.value END)
                 OVER (PARTITION BY g.period, g.indicator)
            ELSE c.value END AS city_target,
       c.low AS city_target_low, c.high AS city_target_high,
       {days_late("g.period", "k.first_received_at")} AS days_late,
       k.received_at
FROM grid g
LEFT JOIN (
    -- A numerator alone is no figure yet; with a denominator it is one, and 0 of something is a zero.
    SELECT *, coalesce(value, CASE WHEN denominator IS NOT NULL THEN numerator END) AS figure FROM known
) k ON k.area = g.area AND k.indicator = g.indicator AND k.period = g.period
LEFT JOIN judged_by t ON t.area = g.area AND t.indicator = g.indicator AND t.period = g.period
LEFT JOIN judged_by c ON c.area = g.city AND c.indicator = g.indicator AND c.period = g.period
ORDER BY g.period, g.indicator, g.area"""


def observations(store, first: str | None = None, last: str | None = None, *,
                 as_of: datetime | None = None) -> pd.DataFrame:
    """One row per (period, banner, indicator) for every month in which any banner's figures are in force.

    Rates are percent points, money yuan, counts single units; a missing number is NaN and never 0. `status`
    says what kind of missing it is: not_reported, not_applicable, not_due (no target covers the month, or the
    indicator moves only at quarter ends and this is none);
    nil is a zero that was reported. `target` is the most specific that covers the month (`tier` banner,
    city, region, national), otherwise the task printed in the form (`tier` "form"). `planned_share` is the
    share of the plan due by the end of the month. `city_target` of a count indicator without a task for
    the city is the sum of the banners' tasks. `days_late` counts from the 30th, or the month's last day, to
    the first receipt of the sheet: a correction makes no month late.
    """
    return store.ask(
        f"WITH {KNOWN}, {TARGETS}, {GRID}, {JUDGED_BY} {FRAME}", first=first, last=last, as_of=moment(as_of))
