"""同月各数 — which quantities were reported by one area for one month, to be held against each other?

A quantity is (indicator, field), such as ("D15", "numerator").
"""

import pandas as pd

from analytics.completion import WITHOUT_FIGURES

FIELDS = ("numerator", "denominator", "value")

Quantity = tuple[str, str]


def quantities(frame: pd.DataFrame) -> dict[Quantity, pd.Series]:
    """Each reported quantity's figures by (area, period)."""
    told = frame[["area", "period", "indicator", *FIELDS]]
    rows = told[~frame["status"].isin(WITHOUT_FIGURES)].set_index(["area", "period"])
    return {
        (code, field): own[field].dropna()
        for code, own in rows.groupby("indicator")
        for field in FIELDS
    }


def side_by_side(known: dict[Quantity, pd.Series], one: Quantity, other: Quantity) -> pd.DataFrame:
    """Where both are reported: area, period, `figure` of one and `expected` of the other, and their names."""
    if one not in known or other not in known:
        return pd.DataFrame(columns=["area", "period", "figure", "expected"])
    both = pd.concat({"figure": known[one], "expected": known[other]}, axis=1, join="inner").reset_index()
    return both.assign(
        indicator=one[0], field=one[1], other_area=both["area"], other_indicator=other[0],
        other_field=other[1], other_period=both["period"], n=2,
    )  # fmt: skip
