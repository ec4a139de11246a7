"""试算 — what would the scores be with other weights of the dimensions?"""

from collections.abc import Mapping

import pandas as pd


def with_weights(items: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """The scheme's items with the full points of each dimension changed to `weights`, shares inside kept.

    What a rule takes off per unit changes in the same measure, so a dimension of twice the weight is the same
    sheet twice as large; a floor likewise. A dimension not named keeps its weight; one of 0 counts no more.
    Raises ValueError on an unknown dimension, a negative weight, or when nothing is left.
    """
    unknown = set(weights) - set(items["dimension"])
    if unknown or any(weight < 0 for weight in weights.values()):
        raise ValueError(f"no such dimension, or a weight below 0: {dict(weights)}")
    own = items.groupby("dimension")["full"].transform("sum")
    share = items["dimension"].map(dict(weights)).astype(float).fillna(own) / own
    if not (items["full"] * share).sum() > 0:
        raise ValueError("no dimension is left with a weight")
    weighted = items["full"] > 0
    changed = {name: (items[name] * share).where(weighted, items[name]) for name in ("full", "floor")}
    per_unit = (items["per_unit"] * share).where(weighted, items["per_unit"])
    return items.assign(**changed, per_unit=per_unit)


def compared(official: pd.DataFrame, tried: pd.DataFrame) -> pd.DataFrame:
    """The official totals with `trial_score`, `trial_rank` and `trial_change` (positive = would rise)."""
    names = {"score": "trial_score", "rank": "trial_rank"}
    found = official.merge(tried[["area", *names]].rename(columns=names), on="area", how="left")
    return found.assign(trial_change=found["rank"] - found["trial_rank"])
