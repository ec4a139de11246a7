"""比较口径 — which figure of an indicator is ranked, averaged and drawn?"""

import numpy as np
import pandas as pd

from analytics.columns import among, numbers
from analytics.completion import tolerance

FULL = 100.0


def shows_completion(frame: pd.DataFrame) -> pd.Series:
    """Counts, milestones and bands: tasks differ in size, and a band has no best end."""
    bent = among(frame["kind"], ("count", "milestone")) | (frame["direction"].to_numpy() == 0)
    return pd.Series(bent, index=frame.index)


def with_figure(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `figure` and what it needs to be read: `figure_unit`, `figure_target`, `figure_direction`.

    Count, milestone, band: the completion rate in %, of which more is better and
    100 is the target. All others: `actual` in its own unit against `target` (of
    one given as bounds alone, 2–3, the nearer), in the indicator's own direction.
    """
    completion = shows_completion(frame).to_numpy()
    target, rate, actual = numbers(frame, "target", "completion_rate", "actual")
    if np.isnan(target).any():
        target = np.where(np.isnan(target), tolerance(frame)["nearer"], target)
    return frame.assign(
        figure=np.where(completion, rate * FULL, actual),
        figure_unit=frame["unit"].mask(completion, "%") if completion.any() else frame["unit"],
        figure_target=np.where(completion, FULL, target),
        figure_direction=np.where(completion, 1, frame["direction"].to_numpy()),
    )
