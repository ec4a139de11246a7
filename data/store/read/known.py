"""What was known at a moment, as SQL to begin a question with: f"WITH {KNOWN} SELECT …", parameter `as_of`.

A submission is in force when it was accepted by then. On each (area, indicator, period) every form has its
last word; of several forms the last that gives a figure holds, and its row is taken whole. So a corrected
form that leaves a cell blank takes the figure back, a city sheet's blank takes nothing from a banner's form,
and what a sheet does not mention stands: a sheet with three lines put right does not undo the other eighty.
"""

from datetime import datetime

from data import catalogue

DUE_DAY = catalogue.forms()["banner_monthly"].due_day

_IN_FORCE = """
accepted AS (
    SELECT submission, happened_at AS accepted_at, version
    FROM {step} WHERE state = 'accepted' AND happened_at <= $as_of
),
in_force AS (
    SELECT a.submission, a.accepted_at, a.version, s.form, s.workbook, s.received_at, s.first_received_at
    FROM accepted a JOIN {sheet} s USING (submission)
)"""

IN_FORCE = _IN_FORCE.format(step="submission_state", sheet="submission")

# Ids rise with time: between the first and the last that spoke lies little of what a store holds. With NULL
# for an end, where nobody spoke, everything would be read and then thrown away.
ENDS = """
SELECT coalesce(min(submission), '00000000-0000-0000-0000-000000000000'::UUID) AS first,
       coalesce(max(submission), '00000000-0000-0000-0000-000000000000'::UUID) AS last FROM spoke"""
_AMONG = """(SELECT x.* FROM {table} x JOIN spoke USING (submission)
    WHERE x.submission BETWEEN (SELECT first FROM ends) AND (SELECT last FROM ends))"""


def in_force(spoke: str) -> str:
    """The same over the submissions that the SELECT `spoke` gives: all that a question needs to know of."""
    return f"""
spoke AS MATERIALIZED (SELECT DISTINCT submission FROM ({spoke})),
ends AS MATERIALIZED ({ENDS}),
{_IN_FORCE.format(step=_AMONG.format(table="submission_state"), sheet=_AMONG.format(table="submission"))}"""


OBSERVED = "SELECT * FROM observation"
OF_FIGURES = "SELECT submission FROM said"
# Who speaks of the figures in question or of any target: a question may ask for both.
OF_TARGETS_TOO = f"{OF_FIGURES} UNION ALL SELECT submission FROM target WHERE submission IS NOT NULL"


def known(said: str = OBSERVED, spoke: str = OF_TARGETS_TOO) -> str:
    """The rule over the observations that the SELECT `said` gives: all that was said of a key, or none of it,
    for what is left out cannot be the last word. Area and indicator may be codes or numbers that stand for
    them. A question that asks for no targets says so by `spoke`.
    """
    return f"""
said AS MATERIALIZED ({said}),
{in_force(spoke)},
-- Only where several spoke of an area's month can one word supersede another: elsewhere nothing is sorted.
pair AS MATERIALIZED (
    SELECT DISTINCT submission, area, period FROM said SEMI JOIN in_force USING (submission)
),
disputed AS MATERIALIZED (
    SELECT DISTINCT submission FROM pair
    SEMI JOIN (SELECT area, period FROM pair GROUP BY area, period HAVING count(*) > 1) USING (area, period)
),
word AS (
    SELECT o.*, f.form, f.received_at, f.first_received_at, f.accepted_at, f.version
    FROM said o JOIN (SELECT * FROM in_force SEMI JOIN disputed USING (submission)) f USING (submission)
),
last_word AS (
    SELECT * FROM word
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, period, form ORDER BY accepted_at DESC, version DESC) = 1
),
known AS (
    SELECT * EXCLUDE (form, accepted_at, version) FROM last_word
    QUALIFY row_number() OVER (
        PARTITION BY area, indicator, period
        ORDER BY coalesce(value, numerator, denominator, month_value, reported_completion,
                          reported_target) IS NULL, accepted_at DESC, version DESC) = 1
    UNION ALL
    SELECT o.*, f.received_at, f.first_received_at
    FROM said o JOIN (SELECT * FROM in_force ANTI JOIN disputed USING (submission)) f USING (submission)
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


def days_late(period: str, received_at: str) -> str:
    """SQL for how many days after the due day something came in, 0 when in time, NULL when it never came."""
    late = f"greatest(0, datediff('day', {due(period)}, {received_at}::DATE))::DOUBLE"
    # `greatest` passes over NULL, so that what never came would be shown as in time.
    return f"CASE WHEN {received_at} IS NOT NULL THEN {late} END"
