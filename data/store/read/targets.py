"""What should be reached, by whom and by when, and how much of it by each month."""

from datetime import datetime

import pandas as pd

from data.store.read.known import IN_FORCE, JUDGED_BY, TARGETS, moment

COLUMNS = """
t.indicator, t.area, a.short AS area_short, t.tier, t.window_start, t.window_end, t.value, t.low, t.high,
t.carried_over, t.plan, t.source, t.sample, t.since, t.submission::VARCHAR AS submission, t.origin"""

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
    `origin` whether the catalogue, a workbook or the page said so, `submission` the one that brought it
    (missing: no workbook).
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
        SELECT period, planned_share, coalesce(value, low, high) AS target FROM judged_by
        WHERE indicator = $indicator AND area = $area ORDER BY period""",
        indicator=indicator, area=area, as_of=moment(as_of))


def plans(store, indicator: str | None = None, *, as_of: datetime | None = None) -> pd.DataFrame:
    """`plan` of every banner and of the city at once: `indicator`, `area`, `period` and `planned_share`.

    Of one indicator or of all; a month that no target of the area covers has no row.
    """
    asked = {} if indicator is None else {"indicator": indicator}
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}, {ALL_MONTHS}, {JUDGED_BY}
        SELECT indicator, area, period, planned_share FROM judged_by
        WHERE {"indicator = $indicator" if asked else "true"} ORDER BY indicator, area, period""",
        **asked, as_of=moment(as_of))


def judged_targets(store, period: str, *, as_of: datetime | None = None) -> pd.DataFrame:
    """The target each banner and the city is judged by in a month, one row per area and indicator with one.

    `tier` is banner (the city's own row: city) where it is the area's own, otherwise the tier it is handed
    down from; a count's task is never handed down. Whether or not anything was reported of the month.
    """
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}, month AS (SELECT $period AS period), {JUDGED_BY}
        SELECT t.period, t.area, a.level, t.indicator, t.tier, t.window_start, t.window_end, t.value, t.low,
               t.high, t.carried_over, t.planned_share, t.sample, t.source, t.origin
        FROM judged_by t JOIN area a ON a.code = t.area
        ORDER BY t.indicator, t.area""", period=period, as_of=moment(as_of))


def target_history(store, indicator: str | None = None, area: str | None = None, *,
                   as_of: datetime | None = None) -> pd.DataFrame:
    """Every word ever said on a target, the latest first: what it was (`…_old`) and what it became.

    One row per word of the catalogue, a workbook or the page (`origin`): `since` when it came into force,
    `who` said so, `reason` why, `file` the workbook. The first word on a target has nothing before it; after
    a withdrawal there is nothing either. A word that repeats the one before is a row too.
    """
    return store.ask(f"""
        WITH {IN_FORCE}, {TARGETS}, before AS (
            SELECT *, {_before("value", "low", "high", "carried_over", "plan", "withdrawn")}
            FROM target_word
            WINDOW earlier AS (PARTITION BY indicator, area, tier, window_start, window_end
                               ORDER BY since, word)
        )
        SELECT b.indicator, b.area, a.short AS area_short, b.tier, b.window_start, b.window_end,
               {_unless_withdrawn("value", "low", "high", "carried_over", "plan")},
               b.value, b.low, b.high, b.carried_over, b.plan, b.withdrawn, b.source, b.sample, b.origin,
               coalesce(x.who, b.who) AS who, coalesce(x.comment, b.reason, '') AS reason, w.name AS file,
               b.since
        FROM before b LEFT JOIN area a ON a.code = b.area
        LEFT JOIN submission s USING (submission) LEFT JOIN workbook w ON w.sha256 = s.workbook
        LEFT JOIN submission_state x ON x.submission = b.submission AND x.state = 'accepted'
        WHERE b.indicator = coalesce($indicator, b.indicator) AND b.area = coalesce($area, b.area)
        ORDER BY b.since DESC, b.word DESC, b.indicator, b.area, b.tier, b.window_start""",
        indicator=indicator, area=area, as_of=moment(as_of))


def _before(*columns: str) -> str:
    return ", ".join(f"lag({name}) OVER earlier AS {name}_old" for name in columns)


def _unless_withdrawn(*columns: str) -> str:
    return ", ".join(f"CASE WHEN NOT b.withdrawn_old THEN b.{name}_old END AS {name}_old" for name in columns)
