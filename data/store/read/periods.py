"""Which months there are, and how fresh the latest of them is."""

from datetime import datetime

from data.store.read.known import IN_FORCE, moment

BANNER_MONTHS = f"""
WITH {IN_FORCE}
SELECT DISTINCT o.period, f.received_at
FROM observation o JOIN in_force f USING (submission) JOIN area a ON a.code = o.area
WHERE a.level = 'banner'"""


def periods(store, *, as_of: datetime | None = None) -> list[str]:
    """The months for which any banner's figures are in force, earliest first."""
    return sorted({period for period, _ in store.rows(BANNER_MONTHS, as_of=moment(as_of))})


def latest_received(store, period: str, *, as_of: datetime | None = None) -> datetime | None:
    """When the last sheet with figures of this month came in; None for a month without any."""
    rows = store.rows(BANNER_MONTHS, as_of=moment(as_of))
    return max((received for month, received in rows if month == period), default=None)
