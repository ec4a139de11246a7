"""后三位 — which areas are last on each indicator, and which area is so most often?"""

import pandas as pd

from analytics.averages import by_peers
from analytics.exact import order
from analytics.ranking import place

LAST = 3


def last_three(rows: pd.DataFrame, last: int = LAST) -> pd.DataFrame:
    """The rows on the `last` lowest places of each month and indicator, with `place_from_last` from 1.

    Places as in `analytics.ranking`, counted from the other end: equal figures share, so more than three
    may be last. Who shares the first place is nowhere last. Source: the city's reform mechanism: each
    indicator's bottom three.
    """
    merit = order(rows) * rows["figure_direction"]
    from_last = place(by_peers(-merit, rows))
    found = rows.assign(place_from_last=from_last)[(from_last <= last) & (rows["rank"] > 1)]
    return found.sort_values(["period", "indicator", "place_from_last", "area"])


def often_last(rows: pd.DataFrame, last: int = LAST) -> pd.DataFrame:
    """Per area of one month: `times_last` and, of how many indicators with a place, `n_placed`; the most
    first.

    Beside them one column per section, its code, with the times in that section.
    """
    found = last_three(rows, last)
    areas = rows.drop_duplicates("area").set_index("area")[["period", "area_short"]]
    placed = rows["rank"].notna().groupby(rows["area"]).sum()
    times = found.groupby("area").size().reindex(areas.index, fill_value=0)
    by_section = pd.crosstab(found["area"], found["section"])
    sections = by_section.reindex(index=areas.index, columns=sorted(rows["section"].unique()), fill_value=0)
    frame = areas.assign(times_last=times, n_placed=placed).join(sections).reset_index()
    return frame.sort_values(["times_last", "area"], ascending=[False, True], ignore_index=True)
