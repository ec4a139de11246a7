"""调整影响 — what would a revised target change in completion and place?"""

import pandas as pd

from analytics import ranking, standing

SHOWN = ["area", "area_short", "completion_rate", "rank", "n_compared", "target", "pace_gap_points"]


def effect(before: pd.DataFrame, after: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """One row per area of one indicator and month: each of SHOWN as it is and as it would be (`…_new`).

    `before` and `after`: observations of one month (`store.observations`), as they are and as they would be
    with the revision in force. `changed` where the area's completion or place would be another.
    """
    now, then = (_placed(frame, indicator) for frame in (before, after))
    both = now.merge(then.drop(columns="area_short"), on="area", suffixes=("", "_new"))
    moved = both["rank"].fillna(0).ne(both["rank_new"].fillna(0))
    differs = both["completion_rate"].fillna(-1).ne(both["completion_rate_new"].fillna(-1))
    return both.assign(changed=(moved | differs).astype(bool))


def _placed(observations: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """SHOWN as in the one frame of all pages: its first steps say it, and a form waits for the answer."""
    own = standing.with_progress(observations[observations["indicator"] == indicator])
    return own.pipe(ranking.with_rank).pipe(ranking.with_n_compared)[SHOWN].reset_index(drop=True)
