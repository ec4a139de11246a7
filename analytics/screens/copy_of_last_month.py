"""照抄上月 — did several figures stand still that move every month, here before and elsewhere now?

How much a figure should have moved is the area's usual step × this month's season (the middle of all areas'
steps, each by its own usual one): where everybody stands still, as building does in the frost, quarterly
figures between quarters and finished tasks, nobody is asked. Under a Poisson step of mean λ nothing moves
with chance e^−λ; how often the indicator honestly stood still in other areas and months, (still + 1) ÷
(others + 1), is the floor under it. Several at once: the Poisson binomial tail (Wang 1993, Statistica Sinica
3:295–312). Copies as a sign of unmade reports: WHO 2017, Data quality review, module 2. Minimum 6 figures
that should have moved.
"""

import numpy as np
import pandas as pd

from analytics.screens.looked_at import looked_at
from analytics.screens.runs import part, part_field, step

SCREEN = "copy_of_last_month"
LEAST = 6
SEVERAL = 3
LEAST_STEP = 3.0
ALONE_STEP = 5.0
MONEY = "元"
CLEARLY = 0.001
ASKED = ["period", "area", "indicator", "kind", "series", "numerator", "denominator", "value", "target",
         "reach_unit", "window_start"]  # fmt: skip
CELLS = ("field", "figure", "expected", "n", "alike", "p", "other_period")


def copy_of_last_month(frame: pd.DataFrame, *, least: int = LEAST, several: int = SEVERAL) -> pd.DataFrame:
    """One test per area and month: `alike` of `n` figures that should have moved stand as the month before.

    Odd where at least `several` do, or one alone whose numerator and denominator both should have moved by
    `ALONE_STEP` or more. p is that of the stronger of the two looks, doubled for having looked twice. The
    place told is the figure that was most sure to move; `figure` stands there, `expected` is what it should
    be.
    """
    rows = standstills(frame[ASKED])
    groups = rows.groupby(["period", "area"])["still"]
    rows = rows.assign(n=groups.transform("size"), some=groups.transform("any").astype(bool))
    rows = rows[rows["n"] >= least]
    some = rows["some"]
    # where nothing stands still there is nothing to reckon
    calm = rows[~some].drop_duplicates(["period", "area"])[["period", "area", "n"]]
    asked = [_tested(group, several) for _, group in rows[some].groupby(["period", "area"])]
    told = pd.concat([calm.assign(alike=0, p=1.0, odd=False), pd.DataFrame(asked)], ignore_index=True)
    cells = {name: told[name] for name in CELLS if name in told}
    same = {f"other_{name}": told[name] for name in ("area", "indicator", "field") if name in told}
    return looked_at(SCREEN, told, told["odd"].astype(bool), **cells, **same)


def standstills(frame: pd.DataFrame) -> pd.DataFrame:
    """The figures that should have moved by `LEAST_STEP` or more, with what they did.

    Adds `still` (numerator and denominator, or value, as the month before and not 0), `due_step` (the step
    the numerator or value should have made), `step` (with the denominator's), `alone` (both should have
    moved enough to speak for themselves), `chance` of standing still, `field`, `part` and `other_period`.
    """
    counted = frame["kind"].isin(["count", "rate", "average"]) & (frame["series"] != "step-quarter")
    rows = frame[counted & ~_finished(frame)]
    rows = rows.assign(part=part(rows), whole=rows["denominator"], field=part_field(rows))
    rows = rows.assign(by_part=step(rows, "part"), by_whole=step(rows, "whole"))
    rows = rows.dropna(subset=["by_part"])
    due_part, due_whole = (_expected_step(rows, name) for name in ("by_part", "by_whole"))
    still = (rows["by_part"] == 0) & (rows["by_whole"].fillna(0) == 0) & (rows["part"] > 0)
    # a payment may honestly not be made for a month, however large it usually is
    alone = (due_part >= ALONE_STEP) & (due_whole >= ALONE_STEP) & (rows["reach_unit"] != MONEY)
    rows = rows.assign(still=still, alone=alone, due_step=due_part, step=due_part + due_whole)
    rows = rows[due_part >= LEAST_STEP]
    return rows.assign(chance=_chance(rows), other_period=_month_before(rows["period"]))


def several_alike(chances: np.ndarray, alike: int) -> float:
    """The chance that `alike` or more of independent events happen, each with its own chance."""
    spread = np.ones(1)
    for chance in chances:
        spread = np.convolve(spread, [1 - chance, chance])
    return float(spread[alike:].sum().clip(0, 1))


def _finished(frame: pd.DataFrame) -> pd.Series:
    return (frame["kind"] == "count") & (frame["value"] >= frame["target"])


def _expected_step(rows: pd.DataFrame, column: str) -> pd.Series:
    usual = rows[column].clip(lower=0).groupby([rows["area"], rows["indicator"]]).transform("median")
    by_usual = rows[column] / usual.where(usual > 0)
    season = by_usual.groupby([rows["period"], rows["indicator"]]).transform("median").clip(lower=0)
    return (usual * season).fillna(0.0)


def _chance(rows: pd.DataFrame) -> pd.Series:
    elsewhere = rows["still"].groupby(rows["indicator"])
    stood = elsewhere.transform("sum") - rows["still"]
    floor = (stood + 1) / elsewhere.transform("count")
    return np.maximum(np.exp(-rows["step"]), floor)


def _month_before(periods: pd.Series) -> pd.Series:
    months = {month: str(pd.Period(month) - 1) for month in periods.unique()}
    return periods.map(months)


def _tested(group: pd.DataFrame, several: int) -> dict[str, object]:
    still = group[group["still"]]
    alike, alone = len(still), still[still["alone"]]
    together = several_alike(group["chance"].to_numpy(), alike) if alike >= several else 1.0
    by_itself = len(group) * float(np.exp(-alone["step"]).min()) if len(alone) else 1.0
    if by_itself < together and _may_be_chance(group[~group["alone"]]):
        alike = len(alone)
    surest = (alone if len(alone) else still).nlargest(1, "step").iloc[0]
    return {
        **surest[["area", "indicator", "period", "field", "other_period"]],
        "figure": surest["part"], "expected": surest["part"] + surest["due_step"],
        "n": len(group), "alike": alike, "p": min(1.0, 2 * min(together, by_itself)),
        "odd": len(still) >= several or len(alone) > 0,
    }  # fmt: skip


def _may_be_chance(rest: pd.DataFrame) -> bool:
    """Whether those that do not speak for themselves may honestly stand still: then nobody asks of them."""
    return several_alike(rest["chance"].to_numpy(), int(rest["still"].sum())) > CLEARLY
