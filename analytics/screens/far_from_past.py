"""突变 — in which month did a figure move quite unlike the area's other months, and unlike all others then?

Modified z along time: Iglewicz & Hoaglin 1993, see `modified_z`. What all areas did that month (their
median change) is taken off first, at the area's own size, so that a season, a fund paid out by quarters or
a new rule is no oddity of one area: a median polish with a slope (Tukey 1977, Exploratory Data Analysis,
chapters 10–11). What is left must be far out among the area's months and among the areas of that month: in
a month in which much moves, all lie further apart. Minimum 8 months.
"""

import numpy as np
import pandas as pd

from analytics.periods import earlier
from analytics.screens.far_from_areas import LEAST_AREAS, comparable, material
from analytics.screens.looked_at import looked_at
from analytics.screens.modified_z import CUT, NOISE, chance, modified_z
from analytics.screens.runs import starts

SCREEN = "far_from_past"
LEAST_MONTHS = 8
LEAST_COMMON = 0.5
LEAST_RATIOS = 3


def far_from_past(frame: pd.DataFrame, *, cut: float = CUT, least_months: int = LEAST_MONTHS) -> pd.DataFrame:
    """One test per change of a figure on the month before, where the area has `least_months` such changes.

    `expected` is the figure before + the area's usual change + its share in what all did that month. Not
    tested: the month a series starts anew or its task changes, quarterly figures, and what `comparable`
    leaves out.
    """
    rows = distances(frame, least_months=least_months)
    distance = rows["own"] - rows["middle"]
    nearer = np.minimum(rows["z"].abs(), rows["z_then"].abs())
    likelier = np.maximum(chance(rows["z"], rows["n"]), chance(rows["z_then"], rows["n_then"]))
    return looked_at(
        SCREEN, rows, (nearer >= cut) & material(rows, distance, rows["figure"]), field="figure",
        figure=rows["figure"], expected=rows["figure"] - distance, n=rows["n"], p=likelier,
    )  # fmt: skip


def distances(frame: pd.DataFrame, *, least_months: int = LEAST_MONTHS) -> pd.DataFrame:
    """The rows that are tested, with `own`, the change without what all did that month.

    Adds also `z`, `middle` and `n` of `modified_z` among the area's months, and `z_then` and `n_then` among
    the areas of the month.
    """
    change = _change(frame)
    common = change.groupby([frame["period"], frame["indicator"]]).transform("median")
    own = change - common * _size(frame, change, common)
    # what is left of a subtraction that comes to nothing is no movement
    own = own.mask(own.abs() <= NOISE * frame["figure"].abs(), 0.0)
    rows = frame.assign(own=own).dropna(subset=["own"])
    then = modified_z(rows["own"], [rows["period"], rows["indicator"]])
    rows = rows.assign(
        **modified_z(rows["own"], [rows["area"], rows["indicator"]]), z_then=then["z"], n_then=then["n"]
    )
    return rows[(rows["n"] >= least_months) & (rows["n_then"] >= LEAST_AREAS)]


def _change(frame: pd.DataFrame) -> pd.Series:
    task = earlier(frame, "target")
    other_task = (frame["kind"] == "count") & (frame["target"] != task)
    broken = starts(frame) | other_task | (frame["series"] == "step-quarter") | ~comparable(frame)
    return frame["change_on_month"].mask(broken)


def _size(frame: pd.DataFrame, change: pd.Series, common: pd.Series) -> pd.Series:
    """How strongly an area takes part in the common movement: its middle ratio to it, 1 if unknown."""
    moved = common.abs() >= LEAST_COMMON
    ratio = (change / common.where(moved)).groupby([frame["area"], frame["indicator"]])
    return ratio.transform("median").where(ratio.transform("count") >= LEAST_RATIOS, 1.0)
