"""环比与同比 — how does the figure differ from a month and from a year before?"""

import pandas as pd

from analytics.periods import places


def with_changes(frame: pd.DataFrame) -> pd.DataFrame:
    """Add `figure_previous`, `change_on_month` and `change_on_year`, in the figure's unit (points for %).

    Figure − the figure 1 and 12 months before, not turned round where less is
    better. Missing where either figure is; no other month stands in for a missing
    one. At the start of a new window a cumulative figure falls by its nature.
    """
    at, figure = places(frame), frame["figure"]
    previous = at.earlier(figure)
    return frame.assign(
        figure_previous=previous,
        change_on_month=figure - previous,
        change_on_year=figure - at.earlier(figure, 12),
    )
