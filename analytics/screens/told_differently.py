"""一数两说 — where is one and the same quantity told differently under two indicators?

A rule of logic and no statistics (WHO 2017, Data quality review, module 2, internal consistency); which
quantities are the same, and how far apart they may be, the catalogue says.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analytics.screens.looked_at import CERTAIN, looked_at
from analytics.screens.quantities import Quantity, quantities, side_by_side

SCREEN = "told_differently"
SHARE = 0.001
LEAST = 0.5


def told_differently(
    frame: pd.DataFrame, pairs: Sequence[tuple[Quantity, Quantity]] = (), *, share: float = SHARE
) -> pd.DataFrame:
    """One test per pair where both are reported; odd where they differ by more than `share` of the larger."""
    known = quantities(frame)
    both = [rows for pair in pairs if not (rows := side_by_side(known, *pair)).empty]
    if not both:
        return looked_at(SCREEN, frame.iloc[:0], [])
    return _tested(pd.concat(both, ignore_index=True), share)


def _tested(rows: pd.DataFrame, share: float) -> pd.DataFrame:
    one, other = rows["figure"].astype(float), rows["expected"].astype(float)
    slack = np.maximum(LEAST, share * np.maximum(one.abs(), other.abs()))
    apart = (one - other).abs() > slack
    told = {name: rows[name] for name in rows if name not in ("area", "indicator", "period")}
    return looked_at(SCREEN, rows, apart, **told, p=apart.map({True: CERTAIN, False: 1.0}))
