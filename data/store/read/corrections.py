"""Which accepted figures were later changed, from what to what, by which workbook and why."""

from datetime import datetime

import pandas as pd

from data.store.read.known import IN_FORCE, moment


def corrections(store, area: str | None = None, indicator: str | None = None, period: str | None = None, *,
                as_of: datetime | None = None) -> pd.DataFrame:
    """One row per changed figure, the latest first: what a form had said (`old`) and what it said next.

    Only figures with an earlier figure of the same form are there, in the units of the store; one that was
    taken back (left blank) has no row. `reason` is what was given at acceptance, empty where nothing was.
    `sender` is the area whose own form it was, missing where an office's sheet speaks of several.
    """
    return store.ask(f"""
        WITH {IN_FORCE}, said AS (
            SELECT e.area, e.indicator, e.period, e.field, e.value AS new, e.sheet, e.cell, f.submission,
                   f.workbook, f.accepted_at, f.version,
                   lag(e.value) OVER (PARTITION BY e.area, e.indicator, e.period, e.field, f.form
                                      ORDER BY f.accepted_at, f.version) AS old
            FROM evidence e JOIN in_force f USING (submission)
            WHERE e.value IS NOT NULL AND e.area = coalesce($area, e.area)
                AND e.indicator = coalesce($indicator, e.indicator)
                AND e.period = coalesce($period, e.period)
        )
        SELECT s.area, z.area AS sender, s.indicator, s.period, s.field, s.old, s.new, x.comment AS reason,
               w.name AS file, s.sheet, s.cell, s.accepted_at
        FROM said s JOIN workbook w ON w.sha256 = s.workbook
        JOIN submission z ON z.submission = s.submission
        JOIN submission_state x ON x.submission = s.submission AND x.state = 'accepted'
        WHERE s.old IS NOT NULL AND s.old <> s.new
        ORDER BY s.accepted_at DESC, s.version DESC, s.area, s.indicator, s.period, s.field""",
        area=area, indicator=indicator, period=period, as_of=moment(as_of))
