"""取整 — which places hang on a decimal?

Rounding never turns two areas round, because it keeps the order of figures; it makes them equal. So the
question is which neighbours share a place as soon as figures are taken to so many decimals.
"""

from fractions import Fraction

import pandas as pd

from analytics.composite import DECIMALS
from analytics.exact import fraction, millionths

MOST = 6
SHOWN = 1


def neighbours(rows: pd.DataFrame, *, most: int = MOST, shown: int = SHOWN) -> pd.DataFrame:
    """One row per two areas next to each other in the ranking whose places differ, best first.

    `area_short`, `rank` and `next_short`, `next_rank`; `difference` of their figures, ≥ 0; `merged_at`: the
    largest number of decimals, at most `most`, at which both are written alike, missing where none is;
    `merged`: whether they are with `shown` decimals. Halves go away from zero, as people and spreadsheets
    round. `rows`: one month's ranking with `figure` and `rank`, of an indicator or a composite.
    """
    ranked = rows.dropna(subset=["rank"]).sort_values(["rank", "area"])
    figures = _exact(ranked)
    lines = [
        _pair(better, worse, figures[at], figures[at + 1], most, shown)
        for at, (better, worse) in enumerate(zip(_rows(ranked)[:-1], _rows(ranked)[1:], strict=True))
    ]
    names = ["area_short", "rank", "next_short", "next_rank", "difference", "merged_at", "merged"]
    found = pd.DataFrame([line for line in lines if line["rank"] != line["next_rank"]], columns=names)
    return found.astype({"merged_at": "Int64"})


def rounded(figure: Fraction, decimals: int) -> int:
    """The figure in units of the last decimal kept: half of a unit goes away from zero."""
    units = int(abs(figure) * 10**decimals + Fraction(1, 2))
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


def _rows(ranked: pd.DataFrame) -> list[dict]:
    return ranked[["area_short", "rank"]].to_dict("records")


def _exact(ranked: pd.DataFrame) -> list[Fraction]:
    if (ranked["kind"] == "composite").all():
        # in percent; beyond its decimals a mean holds the noise of adding up, which no half may hang on
        return [Fraction(str(figure)) for figure in ranked["figure"].round(DECIMALS - 2)]
    pair = fraction(ranked)
    parts, wholes = millionths(pair["part"]), millionths(pair["whole"])
    return [Fraction(part, whole) for part, whole in zip(parts, wholes, strict=True)]
