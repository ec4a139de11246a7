"""综合若各地照现速度 — where would every 综合 stand at the end, and what does the area then need by then?

`whole` carries everybody's 综合, `goals` adds to each goal what it will have become, `outlook` says where
the area's own pace leads and how hard the goal is; `by_one` and `route` put both answers side by side.
Every indicator runs to the end of its own window (`carried`): windows differ, and none is carried beyond.
"""

import pandas as pd

from analytics import averages, standing
from analytics.composite import DECIMALS, composite
from analytics.reaching import together

ANSWERS = ["needed", "limit", "needed_per_month", "verdict"]
STEPS = ["things", "things_per_month", "gain_points", "verdict"]


def whole(later: pd.DataFrame, *, by: str = "all") -> pd.DataFrame:
    """`analytics.composite` of the rows of one month as `carried` left them, the city's row among them.

    Completions count up to 100 %, as in today's. The city's figure is reckoned anew from the carried
    counts of all areas.
    """
    return composite(later, _city(later), by=by)


def _city(later: pd.DataFrame) -> pd.DataFrame:
    averaged = later.pipe(averages.with_pooled_average).pipe(averages.with_simple_mean)
    return standing.city(averages.with_city_figure(averaged))


def goals(now: pd.DataFrame, later: pd.DataFrame, area: str) -> pd.DataFrame:
    """`together.goals` (`now`) with `goal_moving` and `rise_points_moving` beside every bar.

    `later`: `whole`, narrowed to the same scope. The rise is what the area's own pace leaves missing.
    Place k is that of the k-th best of the others by then, who need not be the one of today.
    """
    others = later[(later["area"] != area) & later["rank"].notna()]
    best = others["completion_rate"].sort_values(ascending=False, ignore_index=True)
    best.index += 1
    at = later.set_index("area")["completion_rate"]
    goal = now["place"].map(best).astype(float).mask(now["bar"] == "city", at.get(standing.CITY))
    rise = (together.POINTS * (goal - at.get(area))).round(DECIMALS).clip(lower=0)
    return now.assign(goal_moving=goal, rise_points_moving=rise)


def route(today: pd.DataFrame, paced: pd.DataFrame, goal: float) -> pd.DataFrame:
    """`together.route` to a moving goal: what must be done beyond the area's own pace, and in all.

    `today`: the area's rows; `paced`: the same carried. All other indicators keep their pace; of those on
    the route `extra` comes on top of it, and `things` is the whole amount from today on.
    """
    here, there = today.set_index("indicator"), paced.set_index("indicator")
    parts = there["kind"].eq("count").map({True: "value", False: "numerator"})
    done = pd.Series({code: there.loc[code, part] - here.loc[code, part] for code, part in parts.items()})
    return together.route(paced, goal, already=done.fillna(0))


def by_one(today: pd.DataFrame, goal: pd.Series, alone: pd.DataFrame, paced: pd.DataFrame) -> pd.DataFrame:
    """`together.by_one` of today's goal, with `needed_moving` and the like beside it.

    Moving: the others and the area's other indicators keep their pace (`paced`); of this one the things
    are counted from today's on (`alone`: the area's rows carried with itself `standing`).
    """
    now = together.by_one(today, goal["goal"])
    after = together.by_one(alone, goal["goal_moving"], beside=paced)
    named = after[["indicator", *ANSWERS]].rename(columns={name: f"{name}_moving" for name in ANSWERS})
    return now.merge(named, on="indicator", how="left")


def both(now: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Two routes side by side: today's and, as `things_moving` and so on, the moving one (`route`).

    In the order of the moving one; what only today's takes stands last. Missing where one does without.
    """
    about = ["indicator", *STEPS]
    moved = after[[*about, "extra"]].rename(columns={name: f"{name}_moving" for name in STEPS})
    found = pd.concat([after, now[~now["indicator"].isin(after["indicator"])]])[together.ABOUT]
    found = found.merge(now[about], on="indicator", how="left").merge(moved, on="indicator", how="left")
    return found.reset_index(drop=True)


def outlook(goal: pd.Series, after: pd.DataFrame) -> str:
    """How hard a goal is if all keep their pace: `feasible`, `hard` or `unrealistic`.

    Feasible: the area's own pace on all its indicators leads there. Hard: with no month of any indicator
    better than its best (`after`, the moving route). Else unrealistic. The bounds are those of
    `feasible`, put to all indicators together. `unknown` without a goal.
    """
    if pd.isna(goal["rise_points_moving"]):
        return "unknown"
    if goal["rise_points_moving"] == 0:
        return "feasible"
    able = len(after) and after["reached"].all() and not after["verdict"].eq("unrealistic").any()
    return "hard" if able else "unrealistic"
