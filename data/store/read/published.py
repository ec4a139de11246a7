"""A month as it was published: as known just before the first sheet of the month after it was accepted."""

from datetime import datetime, timedelta

import pandas as pd

from data import periods
from data.store.read.known import IN_FORCE, moment
from data.store.read.observations import observations

FIRST_OF_MONTH = f"""
WITH {IN_FORCE}
SELECT min(f.accepted_at)
FROM observation o JOIN in_force f USING (submission) JOIN area a ON a.code = o.area
WHERE a.level = 'banner' AND o.period = $period"""


def as_published(store, period: str) -> pd.DataFrame:
    """Rows of `observations` of a month with the figures and the targets in force before the next one began.

    As known now where no banner's figure of the next month has been accepted yet.
    """
    return observations(store, period, period, as_of=published_at(store, period))


def published_at(store, period: str) -> datetime | None:
    """The last moment before the month after began to come in; None where that has not begun."""
    begun = store.rows(FIRST_OF_MONTH, period=periods.shift(period, 1), as_of=moment(None))[0][0]
    return begun - timedelta(microseconds=1) if begun else None
