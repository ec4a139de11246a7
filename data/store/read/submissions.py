"""What was handed in: every submission with its state, its revision and how late it was."""

from datetime import datetime

import pandas as pd

from data import catalogue
from data.store.read.known import days_late, due, moment

# A task workbook and the region's annex come when they come; only the monthly sheets have a due day.
MONTHLY = "list_contains($monthly, s.form)"


def submissions(store, period: str | None = None, *, as_of: datetime | None = None) -> pd.DataFrame:
    """One row per submission received by then, the latest first; `area` is missing for the whole city.

    `state` is draft, submitted, reviewed, accepted or returned. Due is the 30th, or the month's last day;
    `days_late` counts to the receipt of revision 1, since a correction does not make a month late.
    """
    return store.ask(f"""
        WITH state AS (
            SELECT submission, max_by(state, step) AS state
            FROM submission_state WHERE happened_at <= $as_of GROUP BY submission
        )
        SELECT s.submission::VARCHAR AS submission, s.area, coalesce(a.short, '全市') AS area_short, s.form,
               s.period, state.state, s.revision, w.name AS file, s.received_at,
               CASE WHEN {MONTHLY} THEN {due("s.period")} END AS due_on,
               CASE WHEN {MONTHLY} THEN {days_late("s.period", "s.first_received_at")} END AS days_late,
               w.who AS "by"
        FROM submission s JOIN state USING (submission) JOIN workbook w ON w.sha256 = s.workbook
        LEFT JOIN area a ON a.code = s.area
        WHERE s.period IS NOT DISTINCT FROM coalesce($period, s.period)
        ORDER BY s.received_at DESC, s.area, s.form""", period=period, as_of=moment(as_of),
        monthly=[form.code for form in catalogue.forms().values() if form.due_day])
