"""取整 — which places hang on a decimal?

Rounding never turns two areas round, because it keeps the order of figures; it makes them equal. So the
question is which neighbours share a place as soon as figures are taken to so many decimals.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pandas as pd

from analytics.composite import DECIMALS
from analytics.exact import fraction, millionths

MOST = 6
SHOWN = 1


def neighbours(
    rows: pd.DataFrame, *, by: Sequence[str] = (), most: int = MOST, shown: int = SHOWN
) -> pd.DataFrame:
    """One row per two areas next to each other in the ranking whose places differ, best first.

    `area_short`, `rank` and `next_short`, `next_rank`; `difference` of their figures, ≥ 0; `merged_at`: the
    largest number of decimals, at most `most`, at which both are written alike, missing where none is;
    `merged`: whether they are with `shown` decimals. Halves go away from zero, as people and spreadsheets
    round. `rows`: one month's ranking with `figure` and `rank`, of an indicator or a composite; of several
    rankings, all of indicators or all of composites, the columns `by` tell which, and come first.
    """
    ranked = rows.dropna(subset=["rank"]).sort_values([*by, "rank", "area"])
    lines = zip(ranked[[*by, "area_short", "rank"]].to_dict("records"), _exact(ranked), strict=True)
    pairs = [
        {name: better[name] for name in by} | _pair(better, worse, first, second, most, shown)
        for (better, first), (worse, second) in pairwise(lines)
        if all(better[name] == worse[name] for name in by) and better["rank"] != worse["rank"]
    ]
    names = ["area_short", "rank", "next_short", "next_rank", "difference", "merged_at", "merged"]
    return pd.DataFrame(pairs, columns=[*by, *names]).astype({"merged_at": "Int64"})


def rounded(figure: Fraction, decimals: int) -> int:
    """The figure in units of the last decimal kept: half of a unit goes away from zero."""
    part, whole = abs(figure.numerator) * 10**decimals, figure.denominator
    units = (2 * part + whole) // (2 * whole)
    return units if figure >= 0 else -units


def _pair(better: dict, worse: dict, first: Fraction, second: Fraction, most: int, shown: int) -> dict:
    alike = (at for at in range(most, -1, -1) if rounded(first, at) == rounded(second, at))
    return {
        "area_short": better["area_short"],
        "rank": int(better["rank"]),
        "next_short": worse["area_short"],
        "next_rank": int(worse["rank"]),
        "difference": float(abs(first - second)),
        "merged_at": next(alike, None),
        "merged": rounded(first, shown) == rounded(second, shown),
    }


def _exact(ranked: pd.DataFrame) -> list[Fraction]:
    if (ranked["kind"] == "composite").all():
        # in percent; beyond its decimals a mean holds the noise of adding up, which no half may hang on
        return [Fraction(str(figure)) for figure in ranked["figure"].round(DECIMALS - 2)]
    pair = fraction(ranked)
    parts, wholes = millionths(pair["part"]), millionths(pair["whole"])
    return [Fraction(part, whole) for part, whole in zip(parts, wholes, strict=True)]
