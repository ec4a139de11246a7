"""What should be reached, by whom and by when, and how much of it by each month."""

from datetime import datetime

import pandas as pd

from data.store.read.known import IN_FORCE, JUDGED_BY, TARGETS, moment

COLUMNS = """
t.indicator, t.area, a.short AS area_short, t.tier, t.window_start, t.window_end, t.value, t.low, t.high,
t.carried_over, t.plan, t.source, t.sample, t.since, t.submission::VARCHAR AS submission"""

# Every month of every window, in the place of the months that were reported.
ALL_MONTHS = """
month AS (
    SELECT strftime(unnest(range((min(window_start) || '-01')::DATE, (max(window_end) || '-02')::DATE,
                                 INTERVAL 1 MONTH)), '%Y-%m') AS period
    FROM target_in_force
)"""


def targets(store, indicator: str | None = None, area: str | None = None, *,
            as_of: datetime | None = None) -> pd.DataFrame:
    """The targets in force, one row per indicator, area, tier and window, in the indicator's unit.

    `plan` is the share (0 to 1) due at the end of each month of the window, `since` when it came into force,
    `submission` the one that brought it (missing: the catalogue).
    """
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}
        SELECT {COLUMNS} FROM target_in_force t LEFT JOIN area a ON a.code = t.area
        WHERE t.indicator = coalesce($indicator, t.indicator) AND t.area = coalesce($area, t.area)
        ORDER BY t.indicator, t.area, t.window_start, t.window_end, t.tier""",
        indicator=indicator, area=area, as_of=moment(as_of))


def city_targets(store, *, as_of: datetime | None = None) -> pd.DataFrame:
    """The targets the whole city is judged by, one row per indicator and window, most specific tier."""
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}, {ALL_MONTHS}, {JUDGED_BY}
        SELECT DISTINCT {COLUMNS} FROM judged_by t JOIN area a ON a.code = t.area
        WHERE a.level = 'city' ORDER BY t.indicator, t.window_start, t.window_end""",
        as_of=moment(as_of))


def plan(store, indicator: str, area: str, *, as_of: datetime | None = None) -> pd.DataFrame:
    """`period`, `planned_share` (0 to 1) and `target` for each month a target of this area covers."""
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}, {ALL_MONTHS}, {JUDGED_BY}
        SELECT period, planned_share, value AS target FROM judged_by
        WHERE indicator = $indicator AND area = $area ORDER BY period""",
        indicator=indicator, area=area, as_of=moment(as_of))
