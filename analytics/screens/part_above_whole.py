"""部分大于整体 — where is a part larger than the whole it is taken from?

A rule of logic and no statistics (WHO 2017, Data quality review, module 2, internal consistency; the chains
are those of the basic public health service standards, as the catalogue gives them).
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

import pandas as pd

from analytics.screens.looked_at import CERTAIN, looked_at
from analytics.screens.quantities import Quantity, quantities, side_by_side

SCREEN = "part_above_whole"
LAST_YEARS = ("01", "02")


def part_above_whole(
    frame: pd.DataFrame, chains: Sequence[Sequence[Quantity]] = (), bounded: Collection[str] = ()
) -> pd.DataFrame:
    """One test per pair of neighbouring quantities of a chain that are both reported; odd where the first is
    the larger.

    `chains` run from the smallest quantity to the largest; `bounded` are indicators whose numerator is a part
    of their denominator. In January and February a quarterly figure repeats last December's and is not held
    against a count that began anew.
    """
    known = quantities(frame)
    pairs = {((code, "numerator"), (code, "denominator")): None for code in sorted(bounded)}
    pairs |= {pair: None for chain in chains for pair in pairwise(chain)}
    series = frame.drop_duplicates("indicator").set_index("indicator")["series"]
    both = [rows for pair in pairs if not (rows := side_by_side(known, *pair)).empty]
    if not both:
        return looked_at(SCREEN, frame.iloc[:0], [])
    return _tested(pd.concat(both, ignore_index=True), series)


def _tested(rows: pd.DataFrame, series: pd.Series) -> pd.DataFrame:
    one, other = (rows[name].map(series) for name in ("indicator", "other_indicator"))
    unlike = (one.eq("step-quarter") & other.eq("ytd")) | (one.eq("ytd") & other.eq("step-quarter"))
    rows = rows[~(unlike & rows["period"].str[5:].isin(LAST_YEARS))]
    above = rows["figure"].astype(float) > rows["expected"].astype(float)
    told = {name: rows[name] for name in rows if name not in ("area", "indicator", "period")}
    return looked_at(SCREEN, rows, above, **told, p=above.map({True: CERTAIN, False: 1.0}))
