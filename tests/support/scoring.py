"""Scoring schemes and process facts written as text, in the columns the catalogue and the reckoning use."""

import math

import pandas as pd

from tests.support.frames import frame

NUMBERS = ("full", "target", "per_unit", "floor", "low", "high", "cap", "limit")
ITEM = {
    "dimension": "work", "indicator": "", "unit": "项", "over": "end", "rule": "proportional",
    "full": 10.0, "target": math.nan, "per_unit": math.nan, "floor": 0.0, "better": "higher",
    "tiers": math.nan, "low": math.nan, "high": math.nan, "cap": math.nan, "limit": math.nan, "effect": None,
}  # fmt: skip


def items(text: str, **same: object) -> pd.DataFrame:
    """Items of a scheme: the columns written, a plain proportional item of 10 points otherwise.

    An item measures the completion of its `indicator`, without one the fact of its own name.
    """
    written = frame(text).assign(**same)
    for name in NUMBERS:
        if name in written:
            written[name] = written[name].astype(float)
    found = written.assign(**{name: value for name, value in ITEM.items() if name not in written})
    indicator = found["indicator"].fillna("")
    own = found["item"].mask(indicator != "", "completion")
    found = found.assign(indicator=indicator, measure=own)
    return found.assign(item_name=found["item"], dimension_name=found["dimension"])


def facts(text: str, period: str = "2010-07") -> pd.DataFrame:
    """Process facts; blank values are missing ones that apply."""
    written = frame(text)
    found = written.assign(**{name: math.nan for name in ("part", "whole") if name not in written})
    found["value"] = found["value"].astype(float)
    return found.assign(applicable=True, **({} if "period" in written else {"period": period}))


def of_indicators(codes: list[str]) -> pd.DataFrame:
    """A scheme of 10 points for the completion of each indicator."""
    lines = [f"c{code} | {code} | completion" for code in codes]
    return items("\n".join(["item | indicator | rule", *lines]))

