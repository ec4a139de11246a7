"""考核期 — which window holds in each month, and what share of the target is planned by its end?

Tables of area × month; months are places in the table, `UNKNOWN` where there is none.
"""

import numpy as np

UNKNOWN = -1


def held(start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and last month of the window of every month, from those the rows name (NaN: no row).

    It is its row's window, else the last one's before it while that still runs, else the first one's after
    it from its opening on.
    """
    month = np.arange(start.shape[1])
    before = [_carried(edge) for edge in (start, end)]
    after = [_carried(edge[:, ::-1])[:, ::-1] for edge in (start, end)]
    still, already = month <= before[1], month >= after[0]
    return tuple(
        np.where(still, one, np.where(already, other, UNKNOWN)).astype(int)
        for one, other in zip(before, after, strict=True)
    )


def _carried(edge: np.ndarray) -> np.ndarray:
    """Every gap takes what stands before it."""
    told = np.where(np.isnan(edge), 0, np.arange(edge.shape[1]))
    return np.take_along_axis(edge, np.maximum.accumulate(told, axis=1), axis=1)


def planned(given: np.ndarray, own: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Share of the target planned by the end of every month: 0 to 1, 1 in the window's last, NaN outside.

    `given`, else the row's `own`, else the straight line over the window of `held`.
    """
    month = np.arange(given.shape[1])
    line = (month - start + 1) / np.maximum(end - start + 1, 1)
    filled = np.where(np.isnan(given), np.where(np.isnan(own), line, own), given)
    inside = (start != UNKNOWN) & (end != UNKNOWN)
    return np.where(inside, np.where(month == end, 1.0, np.clip(filled, 0, 1)), np.nan)
