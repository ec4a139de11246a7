"""离群 — whose figure lies far from those of all other areas this month?

Modified z across the areas: Iglewicz & Hoaglin 1993, see `modified_z`. Minimum 8 areas. Limits: areas
differ honestly, and a normal spread among them is an assumption; so a distance that is small in itself is
passed over.
"""

import pandas as pd

from analytics.exact import counts
from analytics.screens.looked_at import looked_at
from analytics.screens.modified_z import CUT, chance, modified_z

SCREEN = "far_from_areas"
LEAST_AREAS = 8
LEAST_POINTS = 10.0
LEAST_SHARE = 0.3
LEAST_WHOLE = 30


def far_from_areas(frame: pd.DataFrame, *, cut: float = CUT, least_areas: int = LEAST_AREAS) -> pd.DataFrame:
    """One test per figure with at least `least_areas` areas beside it; `expected` is their median.

    Odd from |z| ≥ `cut` if it also lies `LEAST_POINTS` percentage points (in other units `LEAST_SHARE` of the
    median) away. Not tested: parameters and milestones, which are set and not counted, and figures on
    fewer than `LEAST_WHOLE` things, which jump by themselves.
    """
    rows = distances(frame, least_areas=least_areas)
    odd = (rows["z"].abs() >= cut) & material(rows, rows["figure"] - rows["middle"], rows["middle"])
    return looked_at(
        SCREEN, rows, odd, field="figure", figure=rows["figure"], expected=rows["middle"], n=rows["n"],
        p=chance(rows["z"], rows["n"]),
    )  # fmt: skip


def distances(frame: pd.DataFrame, *, least_areas: int = LEAST_AREAS) -> pd.DataFrame:
    """The rows that are tested, with `z`, `middle` and `n` of `modified_z` among the areas."""
    rows = frame[comparable(frame)]
    rows = rows.assign(**modified_z(rows["figure"], [rows["period"], rows["indicator"]]))
    return rows[rows["n"] >= least_areas]


def comparable(frame: pd.DataFrame) -> pd.Series:
    """Counted figures on enough things to hold still."""
    small = counts(frame)["whole"] < LEAST_WHOLE
    return frame["figure"].notna() & ~frame["kind"].isin(["parameter", "milestone"]) & ~small


def material(rows: pd.DataFrame, distance: pd.Series, middle: pd.Series) -> pd.Series:
    """Whether a distance is large in itself: in points for percentages, else as a share of the middle."""
    least = (LEAST_SHARE * middle.abs()).mask(rows["figure_unit"] == "%", LEAST_POINTS)
    return distance.abs() >= least
