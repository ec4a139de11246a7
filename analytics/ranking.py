"""位次 — which place has each area, of how many, and has it risen or fallen?"""

import numpy as np
import pandas as pd

from analytics.averages import peers
from analytics.exact import order
from analytics.periods import earlier


def place(merit: pd.core.groupby.SeriesGroupBy) -> pd.Series:
    """Places within groups, 1 for the highest merit; equal ones share the better place, the next is empty."""
    return _whole(merit.rank(method="min", ascending=False))


def with_rank(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `rank` (位次), 1 for the best figure of the month and indicator.

    Equal figures share the better place and the next places are left empty
    (4, 5, 5, 7). Equal means equal as reckoned from the counts, never as rounded:
    1 of 3 ties with 2 of 6, and 95.04 % does not tie with 95.0 %. Where less is
    better the lowest comes first. An area without a figure has no place.
    """
    merit = order(frame) * frame["figure_direction"]
    return frame.assign(rank=place(merit.groupby(peers(frame))))


def with_n_compared(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `n_compared`: how many areas have a figure for that month and indicator (位次 3 / 13)."""
    among = peers(frame)
    known = np.bincount(among, frame["figure"].notna()).astype(np.int64)
    return frame.assign(n_compared=known[among])


def with_rank_change(frame: pd.DataFrame, *, by: tuple[str, ...] = ("area", "indicator")) -> pd.DataFrame:
    """Add `rank_previous`, the place one month before, and `rank_change`, positive where the area moved up.

    Missing where either month has no place, also when the month before was not reported.
    """
    previous = _whole(earlier(frame, "rank", by=by))
    return frame.assign(rank_previous=previous, rank_change=previous - frame["rank"])


def _whole(places: pd.Series) -> pd.Series:
    # pandas would look at each float first to see whether it is whole
    missing = places.isna().to_numpy()
    whole = np.where(missing, 1, places.to_numpy()).astype(np.int64)
    return pd.Series(pd.arrays.IntegerArray(whole, missing), index=places.index)
