"""Why something is behind, in the words of those who report it."""

from datetime import datetime

import pandas as pd

from data.store.read.known import IN_FORCE, moment


def explanations(store, period: str | None = None, area: str | None = None, *,
                 as_of: datetime | None = None) -> pd.DataFrame:
    """The written reasons in force, the last accepted one of each area, indicator and month.

    A form that speaks of an indicator again and gives no reason takes its own back, and no other form's.
    """
    return store.ask(f"""
        WITH {IN_FORCE}, said AS (
            SELECT DISTINCT e.submission, e.area, e.indicator, e.period, f.form, f.accepted_at, f.version
            FROM evidence e JOIN in_force f USING (submission)
            WHERE e.period = coalesce($period, e.period) AND e.area = coalesce($area, e.area)
        ),
        last_word AS (
            SELECT * FROM said
            QUALIFY row_number() OVER (
                PARTITION BY area, indicator, period, form ORDER BY accepted_at DESC, version DESC) = 1
        )
        SELECT e.area, e.indicator, e.period, e.reason, e.sheet, e.cell, w.name AS file
        FROM explanation e JOIN last_word USING (submission, area, indicator, period)
        JOIN in_force f USING (submission) JOIN workbook w ON w.sha256 = f.workbook
        QUALIFY row_number() OVER (
            PARTITION BY e.area, e.indicator, e.period ORDER BY f.accepted_at DESC, f.version DESC) = 1
        ORDER BY e.period, e.area, e.indicator""", period=period, area=area, as_of=moment(as_of))
