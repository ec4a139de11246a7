"""累计下降 — which cumulative figures fell below an earlier month of the same run?

A rule of logic and no statistics: what is counted up cannot fall (WHO 2017, Data quality review, module 2,
internal consistency). Intake asks the same of a sheet that comes in; here
the whole stored history is looked at, corrections and all.
"""

import pandas as pd

from analytics.screens.looked_at import CERTAIN, looked_at
from analytics.screens.runs import CUMULATIVE, part, part_field, run

SCREEN = "fall"
OFTEN = 0.2


def falls(frame: pd.DataFrame, *, often: float = OFTEN) -> pd.DataFrame:
    """One test per cumulative figure that has an earlier one in its run; odd where it is the smaller.

    `expected` is the figure of `other_period`, the last known month before. A new run starts in January
    (ytd) or with the window. A quantity that falls in more than the share `often` of all areas' months is a
    balance and no cumulative count: not tested.
    """
    rows = frame[frame["series"].isin(CUMULATIVE)]
    rows = rows.assign(part=part(rows), field=part_field(rows)).dropna(subset=["part"])
    rows = rows.sort_values(["area", "indicator", "period"], kind="stable")
    before = rows.groupby([rows["area"], rows["indicator"], run(rows)])
    rows = rows.assign(before=before["part"].shift(), other_period=before["period"].shift())
    rows = rows.dropna(subset=["before"])
    fell = rows["part"] < rows["before"]
    balance = fell.groupby(rows["indicator"]).transform("mean") > often
    rows, fell = rows[~balance], fell[~balance]
    return looked_at(
        SCREEN, rows, fell, field=rows["field"], figure=rows["part"], expected=rows["before"],
        other_area=rows["area"], other_indicator=rows["indicator"], other_field=rows["field"],
        other_period=rows["other_period"], n=2, p=fell.map({True: CERTAIN, False: 1.0}),
    )  # fmt: skip
