"""逐月得分 — what was measured for each item of a scheme, in every month, and how many points is that?"""

import numpy as np
import pandas as pd

from analytics.completion import tolerance
from analytics.scoring import rules


def monthly(items: pd.DataFrame, reckoned: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    """One row per month, area and item of the scheme: `items` with what was measured and its points.

    Adds period, area, area_short, `value`, its `unit`, `target` or bounds, the `part` and `whole` behind a
    share, `status`, `applicable`, and the target's `window_end`. An item of an indicator applies where it is
    due and has a target: one that was not reported earns 0. The rule `completion` becomes, row by row, the
    rule of the indicator's direction: proportional, lower, or band with `per_unit` = full × band_slope
    (without a slope the nearer bound is the target, and so it is of a target with tolerance): points =
    full × min(1, completion_rate). An item of the area applies where the `facts` say so; a measure that has
    no facts does not. `points` are 0 where nothing applies.
    """
    rows = pd.concat(
        [_of_indicators(items, reckoned), _of_areas(items, reckoned, facts)], ignore_index=True
    )
    rows = rows.assign(
        points=rules.points(rows).where(rows["applicable"], 0.0),
        vetoed=rules.vetoed(rows["value"], rows["limit"]) & rows["applicable"],
    )
    place = {code: number for number, code in enumerate(items["item"])}
    order = rows.assign(place=rows["item"].map(place)).sort_values(["period", "area", "place"])
    return order.drop(columns="place").reset_index(drop=True)


def _of_indicators(items: pd.DataFrame, reckoned: pd.DataFrame) -> pd.DataFrame:
    chosen = items[items["indicator"] != ""]
    told = reckoned.assign(own_target=tolerance(reckoned)["nearer"])[
        ["period", "area", "area_short", "indicator", "status", "actual", "completion_rate",
         "pace_gap_points", "direction", "own_target", "target_low", "target_high", "band_slope",
         "window_end"]
    ]  # fmt: skip
    rows = chosen.merge(told, on="indicator").reset_index(drop=True)
    by_target = rows["measure"] == "completion"
    value = rows["actual"].mask(rows["measure"] == "pace_gap_points", rows["pace_gap_points"])
    due = ~rows["status"].isin(["not_applicable", "not_due"])
    known = value.notna() & (rows["completion_rate"].notna() | ~by_target)
    held = known | ((rows["status"] == "not_reported") & (_has_target(rows) | ~by_target))
    rows = rows.assign(value=value.where(due), part=np.nan, whole=np.nan, applicable=due & held)
    return _resolved(rows, by_target)


def _has_target(rows: pd.DataFrame) -> pd.Series:
    single = rows["own_target"].notna() & ((rows["direction"] < 0) | (rows["own_target"] != 0))
    bounds = rows["target_low"].notna() | rows["target_high"].notna()
    return single.where(rows["direction"] != 0, bounds)


def _resolved(rows: pd.DataFrame, by_target: pd.Series) -> pd.DataFrame:
    """The rule `completion` written out as the rule of each row's direction."""
    banded = (rows["direction"] == 0) & rows["band_slope"].notna()
    above = (rows["direction"] == 0) & (
        (rows["value"] > rows["target_high"]) | rows["target_low"].isna()
    )
    kind = np.select([banded, (rows["direction"] < 0) | above], ["band", "lower"], "proportional")
    bound = rows["target_low"].mask(above, rows["target_high"])
    target = rows["own_target"].mask(rows["direction"] == 0, bound)
    written = {
        "rule": kind,
        "target": target.mask(banded),
        "low": rows["target_low"],
        "high": rows["target_high"],
        "per_unit": (rows["full"] * rows["band_slope"]).where(banded),
    }
    changed = {name: rows[name].where(~by_target, values) for name, values in written.items()}
    spare = ["own_target", "target_low", "target_high", "band_slope", "actual", "completion_rate"]
    return rows.assign(**changed).drop(columns=[*spare, "pace_gap_points", "direction"])


def _of_areas(items: pd.DataFrame, reckoned: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    seats = reckoned[["period", "area", "area_short"]].drop_duplicates()
    rows = items[items["indicator"] == ""].merge(seats, how="cross")
    rows = rows.merge(facts, on=["period", "area", "measure"], how="left")
    applicable = rows["applicable"].eq(True)
    told = np.select([~applicable, rows["value"].isna()], ["not_applicable", "not_reported"], "reported")
    return rows.assign(applicable=applicable, status=told)
