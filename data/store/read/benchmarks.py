"""Figures from outside the 13 areas: what the whole region reached, and the city's place in it."""

from datetime import datetime

import pandas as pd

from data.store.read.known import IN_FORCE, moment


def benchmarks(store, *, as_of: datetime | None = None) -> pd.DataFrame:
    """One row per indicator and month that the region's annex speaks of.

    `region_value` is a rate in percent points, or the completion in % of a count indicator; `region_rank` is
    the city's place among `region_n` leagues and cities, as printed by the region.
    """
    return store.ask(f"""
        WITH {IN_FORCE}, word AS (
            SELECT b.* FROM benchmark b JOIN in_force f USING (submission)
            QUALIFY row_number() OVER (
                PARTITION BY scope, indicator, period ORDER BY f.accepted_at DESC, f.version DESC) = 1
        )
        SELECT indicator, period, max(value) FILTER (scope = 'region') AS region_value,
               max(city_rank)::DOUBLE AS region_rank, max(n_compared)::DOUBLE AS region_n,
               max_by(source, scope) AS source
        FROM word GROUP BY indicator, period ORDER BY indicator, period""", as_of=moment(as_of))
