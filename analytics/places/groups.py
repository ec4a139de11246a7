"""分不出先后 — which neighbours in a ranking cannot be told apart?"""

import numpy as np
import pandas as pd

CERTAIN = 0.95
COLUMNS = ["rank_first", "rank_last", "n_areas", "areas", "names"]


def runs(ahead: np.ndarray, *, certain: float = CERTAIN) -> list[tuple[int, int]]:
    """First and last position of every longest run in which no two areas can be told apart.

    `ahead[i, j]`: how likely position i stands before j, positions in the order of the ranking. Two are told
    apart when one of them is ahead with at least `certain`. Runs of two or more; they may overlap
    (4–6 and 5–8), as in the lines under the means of Duncan (1955), Biometrics 11:1–42: being hard to tell
    apart does not pass on from neighbour to neighbour.
    """
    apart, found, reached = np.maximum(ahead, ahead.T) >= certain, [], 0
    for first in range(len(apart)):
        last = first
        while last + 1 < len(apart) and not apart[first : last + 1, last + 1].any():
            last += 1
        if last > first and last > reached:
            found.append((first, last))
            reached = last
    return found


def groups(rows: pd.DataFrame, ahead: np.ndarray, *, certain: float = CERTAIN) -> pd.DataFrame:
    """One row per run: `rank_first` and `rank_last`, `n_areas`, `areas` and `names` (tuples), best first.

    `rows` with `rank`, in the order of the columns of `ahead`. Empty where everybody can be told apart.
    """
    best_first = np.lexsort((rows["area"].to_numpy(), rows["rank"].to_numpy(dtype=int)))
    ordered = rows.iloc[best_first]
    lines = [
        _line(ordered.iloc[first : last + 1])
        for first, last in runs(ahead[np.ix_(best_first, best_first)], certain=certain)
    ]
    return pd.DataFrame(lines, columns=COLUMNS)


def none() -> pd.DataFrame:
    """The groups of a ranking without anybody."""
    return pd.DataFrame(columns=COLUMNS)


def _line(run: pd.DataFrame) -> dict:
    return {
        "rank_first": int(run["rank"].min()),
        "rank_last": int(run["rank"].max()),
        "n_areas": len(run),
        "areas": tuple(run["area"]),
        "names": tuple(run["area_short"]),
    }
