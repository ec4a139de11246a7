"""得分升降 — which items brought an area's score up or down from one sheet to the next?"""

import pandas as pd

COLUMNS = ["item", "item_name", "before", "after", "change"]


def moved(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """One row per item of two sheets of one area (rows of `sheet`), the largest fall first.

    `before` and `after` are its points per hundred applicable ones (`scaled`), 0 where a sheet does not hold
    the item. `change` = after − before − the score before × the change of the item's share of the full
    points. Shares add up to 1 in both sheets, so the changes add up to the change of the score; and an item
    that no longer applies counts by how much better or worse it stood than the whole, not by all its points,
    which the others have taken over. (The within-and-between parting of a weighted mean, as in shift-share
    analysis, centred on the mean before.) A bonus has no share.
    """
    both = _points(before).merge(_points(now), on="item", how="outer", suffixes=("_before", "_after"))
    name = both["item_name_after"].fillna(both["item_name_before"])
    figures = both.drop(columns=["item", "item_name_before", "item_name_after"]).fillna(0.0)
    mean = (figures["scaled_before"] * (figures["share_before"] > 0)).sum()
    shifted = mean * (figures["share_after"] - figures["share_before"])
    change = figures["scaled_after"] - figures["scaled_before"] - shifted
    points = {"before": figures["scaled_before"], "after": figures["scaled_after"]}
    found = both.assign(item_name=name, change=change, **points)
    return found[COLUMNS].sort_values(["change", "item"], ignore_index=True)


def _points(sheet: pd.DataFrame) -> pd.DataFrame:
    share = ((sheet["scaled"] + sheet["scaled_lost"]) / 100).mask(sheet["rule"] == "bonus", 0.0)
    return sheet[["item", "item_name", "scaled"]].assign(share=share)
