"""What was known at a moment, as SQL to begin a question with: f"WITH {KNOWN} SELECT …", parameter `as_of`.

A submission is in force when it was accepted by then. On each (area, indicator, period) every form has its
last word; of several forms the last that gives a figure holds, and its row is taken whole. So a corrected
form that leaves a cell blank takes the figure back, a city sheet's blank takes nothing from a banner's form,
and what a sheet does not mention stands: a sheet with three lines put right does not undo the other eighty.
"""

from datetime import datetime

import numpy as np

from data import catalogue

DUE_DAY = catalogue.forms()["banner_monthly"].due_day

IN_FORCE = """
accepted AS (
    SELECT submission, happened_at AS accepted_at, version
    FROM submission_state WHERE state = 'accepted' AND happened_at <= $as_of
),
in_force AS (
    SELECT a.submission, a.accepted_at, a.version, s.form, s.workbook, s.received_at, s.first_received_at
    FROM accepted a JOIN submission s USING (submission)
)"""


def in_force(spoke: str) -> str:
    """The same over the submissions that the SELECT `spoke` gives: all that a question needs to know of.

    `disputed`, beside each of them, is handed on.
    """
    return f"""
spoke AS MATERIALIZED (SELECT submission, bool_or(disputed) AS disputed FROM ({spoke}) GROUP BY submission),
in_force AS MATERIALIZED (
    SELECT submission, p.disputed, a.happened_at AS accepted_at, a.version, s.form, s.workbook,
           s.received_at, s.first_received_at
    FROM spoke p JOIN submission_state a USING (submission) JOIN submission s USING (submission)
    WHERE a.state = 'accepted' AND a.happened_at <= $as_of
)"""


OBSERVED = "SELECT * FROM observation"
# Only where several spoke of an area's month can one word supersede another: elsewhere nothing is sorted.
OF_FIGURES = """
SELECT submission, disputed FROM (SELECT DISTINCT submission, area, period FROM said)
JOIN (SELECT area, period, min(submission) < max(submission) AS disputed FROM said GROUP BY area, period)
    USING (area, period)"""
OF_TARGETS = "SELECT submission, false AS disputed FROM target WHERE submission IS NOT NULL"
# Who speaks of the figures in question or of any target: a question may ask for both.
OF_TARGETS_TOO = f"{OF_FIGURES} UNION ALL {OF_TARGETS}"


def known(said: str = OBSERVED, spoke: str = OF_TARGETS_TOO) -> str:
    """The rule over the observations that the SELECT `said` gives: all that was said of a key, or none of it,
    for what is left out cannot be the last word. Area, indicator and month may be codes or numbers that
    stand for them. A question that asks for no targets says so by `spoke`.
    """
    return f"""
said AS MATERIALIZED ({said}),
{in_force(spoke)},
last_word AS (
    SELECT o.*, f.form, f.received_at, f.first_received_at, f.accepted_at, f.version
    FROM said o JOIN in_force f USING (submission) WHERE f.disputed
    QUALIFY row_number() OVER (
        PARTITION BY o.area, o.indicator, o.period, f.form ORDER BY f.accepted_at DESC, f.version DESC) = 1
),
known AS (
    SELECT * EXCLUDE (form, accepted_at, version) FROM last_word
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, period
        ORDER BY coalesce(value, numerator, denominator, month_value, reported_completion,
                          reported_target) IS NULL, accepted_at DESC, version DESC) = 1
    UNION ALL
    SELECT o.*, f.received_at, f.first_received_at
    FROM said o JOIN in_force f USING (submission) WHERE NOT f.disputed
)"""


KNOWN = known()

# Of one target (indicator, area, tier, window) the last word holds, the catalogue's as well as a workbook's
# and one given on the page; one that the last word withdrew holds no more.
TARGETS = """
target_word AS (
    SELECT t.*, coalesce(f.accepted_at, t.known_from) AS since, coalesce(f.version, t.version) AS word
    FROM target t LEFT JOIN in_force f USING (submission)
    WHERE f.submission IS NOT NULL OR t.known_from <= $as_of
),
last_target_word AS (
    SELECT * FROM target_word
    QUALIFY row_number() OVER (
        PARTITION BY indicator, area, tier, window_start, window_end ORDER BY since DESC, word DESC) = 1
),
target_in_force AS (
    SELECT * FROM last_target_word WHERE NOT withdrawn
)"""

# Whom the holder of a target hands it down to: the city's areas, the region's cities and their areas.
HANDED_DOWN = """
handed_down AS (
    SELECT code AS holder, code AS area FROM area WHERE level IN ('banner', 'city')
    UNION ALL
    SELECT parent, code FROM area WHERE level IN ('banner', 'city')
    UNION ALL
    SELECT above.parent, below.code FROM area below JOIN area above ON above.code = below.parent
    WHERE below.level = 'banner'
)"""

# The targets that cover each month of a `month (period)` that the question defines. A task is not handed
# down where things are counted: the city's 3000 operations are no banner's target.
COVERING = """
covering AS (
    SELECT m.period, t.*, i.kind <> 'count' AS reaches_down,
           t.plan[1 + datediff('month', (t.window_start || '-01')::DATE, (m.period || '-01')::DATE)]
               AS planned_share
    FROM target_in_force t
    JOIN month m ON m.period BETWEEN t.window_start AND t.window_end
    JOIN indicator i ON i.code = t.indicator
)"""

# Of several targets that reach an area the most specific tier holds, then the last word.
TURN = """CASE t.tier WHEN 'banner' THEN 1 WHEN 'city' THEN 2 WHEN 'region' THEN 3 ELSE 4 END,
    t.since DESC, t.word DESC, t.window_start DESC, t.window_end"""

# The target an area is judged by in each month: its own, or one handed down from the city or the region.
JUDGED_BY = f"""{HANDED_DOWN}, {COVERING},
judged_by AS (
    SELECT h.area, t.* EXCLUDE (area, reaches_down)
    FROM covering t JOIN handed_down h ON h.holder = t.area AND (h.area = t.area OR t.reaches_down)
    QUALIFY row_number() OVER (PARTITION BY h.area, t.indicator, t.period ORDER BY {TURN}) = 1
)"""


def moment(as_of: datetime | None) -> datetime:
    """The moment to ask for: the one given, otherwise a moment after everything."""
    return as_of or datetime.max


def due(period: str) -> str:
    """SQL for the day a month's sheets are due: the day of the banners' form, or the month's last."""
    first_day = f"({period} || '-01')::DATE"
    return f"least({first_day} + {DUE_DAY - 1}, last_day({first_day}))"


def due_days(months: list[str]) -> np.ndarray:
    """The same day of each month, as an array of days."""
    first = np.array(months, dtype="datetime64[M]")
    return np.minimum(first.astype("datetime64[D]") + (DUE_DAY - 1), (first + 1).astype("datetime64[D]") - 1)


def days_late(period: str, received_at: str) -> str:
    """SQL for how many days after the due day something came in, 0 when in time, NULL when it never came."""
    late = f"greatest(0, datediff('day', {due(period)}, {received_at}::DATE))::DOUBLE"
    # `greatest` passes over NULL, so that what never came would be shown as in time.
    return f"CASE WHEN {received_at} IS NOT NULL THEN {late} END"
