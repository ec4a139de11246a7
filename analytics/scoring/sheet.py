"""得分表 — item by item, how many points has each area in a span of months, and how many has it lost?"""

import numpy as np
import pandas as pd

LINE = ["area", "item"]


def sheet(monthly: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """One row per area and item over `months`, in the order of the scheme; the columns of `monthly` kept.

    `over` "end": the last month as it stands; but a target whose own window ended in an earlier month of the
    span is judged at that end: the year's result must not be lost to the new year's beginning. `period` is
    the month judged, `last` the last of the span. `over` "mean": `points` and `value` are the means over the
    months in which the item applied, and `of_months` holds each month's points. `full` is 0 where nothing
    applies; `lost` = full − points. `scaled` and `scaled_lost` are the same per hundred applicable points
    (Σ points × 100 ÷ Σ full of what applies: not applicable items are shared out over the others), so that
    an area's `scaled` add up to its score. A veto sets the points of its dimension, or of all, to 0:
    `struck`. Raises KeyError when the last month is not in the frame.
    """
    return before_vetoes(monthly, months).pipe(_struck).pipe(_scaled)


def before_vetoes(monthly: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """The lines of `sheet` as if no veto struck any points out, nothing scaled; KeyError as there."""
    within = monthly[monthly["period"].isin(months)]
    if not (within["period"] == months[-1]).any():
        raise KeyError(months[-1])
    rows = _end(within, months[-1])
    means = _means(within[within["over"] == "mean"])
    rows = rows.merge(means, on=LINE, how="left")
    mean = rows["over"] == "mean"
    for name in ("points", "value", "applicable"):
        rows[name] = rows[name].mask(mean, rows[f"mean_{name}"])
    rows = rows.drop(columns=["mean_points", "mean_value", "mean_applicable"])
    return rows.assign(applicable=rows["applicable"].astype(bool), vetoed=_vetoed(rows, within))


def _end(within: pd.DataFrame, last: str) -> pd.DataFrame:
    """Each line's last month in which its target's window ended, else the span's last month."""
    ended = (within["period"] == within["window_end"]) & (within["over"] == "end")
    chosen = within.assign(ended=ended)[ended | (within["period"] == last)]
    kept = chosen.sort_values(["ended", "period"], kind="stable").drop_duplicates(LINE, keep="last")
    order = pd.MultiIndex.from_frame(within.loc[within["period"] == last, LINE])
    return kept.set_index(LINE).drop(columns="ended").reindex(order).reset_index().assign(last=last)


def _means(chosen: pd.DataFrame) -> pd.DataFrame:
    held = chosen[chosen["applicable"]].sort_values("period")
    found = held.groupby(LINE).agg(
        mean_points=("points", "mean"), mean_value=("value", "mean"), of_months=("points", tuple)
    )
    every = chosen.groupby(LINE)["applicable"].any().to_frame("mean_applicable")
    return every.join(found).fillna({"mean_points": 0.0}).reset_index()


def _vetoed(rows: pd.DataFrame, within: pd.DataFrame) -> pd.Series:
    """A veto over the mean holds when any month of the span had it."""
    ever = within.groupby(LINE)["vetoed"].any()
    any_month = pd.Series(ever.reindex(pd.MultiIndex.from_frame(rows[LINE])).to_numpy(), index=rows.index)
    return rows["vetoed"].mask(rows["over"] == "mean", any_month).astype(bool)


def _struck(rows: pd.DataFrame) -> pd.DataFrame:
    whole = (rows["vetoed"] & (rows["effect"] == "total")).groupby(rows["area"]).transform("any")
    side = rows["vetoed"] & (rows["effect"] == "dimension")
    struck = whole | side.groupby([rows["area"], rows["dimension"]]).transform("any")
    return rows.assign(struck=struck, points=rows["points"].mask(struck, 0.0))


def _scaled(rows: pd.DataFrame) -> pd.DataFrame:
    full = rows["full"].where(rows["applicable"], 0.0)
    whole = full.groupby(rows["area"]).transform("sum")
    share = np.divide(100.0, whole, out=np.zeros(len(rows)), where=whole > 0)
    extra = rows["rule"] == "bonus"
    lost = (full - rows["points"]).mask(extra, 0.0)
    scaled = (rows["points"] * share).mask(extra, rows["points"])
    return rows.assign(full=full, lost=lost, scaled=scaled, scaled_lost=lost * share)
