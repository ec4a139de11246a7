"""Where a number comes from: the cells behind one figure, and the workbook they stand in."""

from datetime import datetime

import pandas as pd

from data.store.read.known import JUDGED_BY, KNOWN, TARGETS, moment


def evidence(store, area: str, indicator: str, period: str, *, as_of: datetime | None = None) -> pd.DataFrame:
    """The cells of the submission that gives the figure, and of the target workbook that gives its task.

    One row per `field` (numerator, denominator, value, …, explanation, absence); `value` in the units of the
    store, NaN for words; `raw` is the text as typed. A target of the catalogue has no cell: its source
    stands with the target.
    """
    return store.ask(f"""
        WITH {KNOWN}, {TARGETS}, month AS (SELECT $period AS period), {JUDGED_BY},
        cell AS (
            SELECT e.* FROM evidence e JOIN known USING (submission, area, indicator, period)
            WHERE e.area = $area AND e.indicator = $indicator AND e.period = $period
            UNION ALL
            SELECT e.* FROM evidence e JOIN judged_by t
                ON t.submission = e.submission AND t.indicator = e.indicator AND t.window_end = e.period
            WHERE t.area = $area AND t.indicator = $indicator AND t.tier = 'banner' AND e.area = t.area
        )
        SELECT c.field, c.value, c.sheet, c.cell, c.raw, w.name AS file, s.received_at,
               c.submission::VARCHAR AS submission
        FROM cell c JOIN submission s USING (submission) JOIN workbook w ON w.sha256 = s.workbook
        ORDER BY s.received_at DESC, c.field, c.cell""",
        area=area, indicator=indicator, period=period, as_of=moment(as_of))
