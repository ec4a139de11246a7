"""综合若各地照现速度 — where would every 综合 stand at the end, and what does the area then need by then?

`whole` carries everybody's 综合, `goals` adds to each goal what it will have become, `outlook` says where
the area's own pace leads and how hard the goal is; `by_one` and `route` put both answers side by side.
Every indicator runs to the end of its own window (`carried`): windows differ, and none is carried beyond.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analytics import averages, standing
from analytics.composite import DECIMALS, composite
from analytics.reaching.composite import together
from analytics.reaching.feasible import BEYOND

ANSWERS = ["needed", "limit", "needed_per_month", "verdict"]
STEPS = ["things", "things_per_month", "gain_points", "verdict"]


def whole(later: pd.DataFrame, *, by: str = "all") -> pd.DataFrame:
    """`analytics.composite` of the rows of one month as `carried` left them, the city's row among them.

    Completions count up to 100 %, as in today's. The city's figure is reckoned anew from the carried
    counts of all areas.
    """
    return composite(later, city(later), by=by)


def city(later: pd.DataFrame) -> pd.DataFrame:
    """The city's rows (`analytics.standing.city`) of what `carried` left of one month, all areas."""
    averaged = later.pipe(averages.with_pooled_average).pipe(averages.with_simple_mean)
    return standing.city(averages.with_city_figure(averaged))


def goals(now: pd.DataFrame, later: pd.DataFrame, area: str) -> pd.DataFrame:
    """`together.goals` (`now`) with `goal_moving` and `rise_points_moving` beside every bar.

    `later`: `whole`, narrowed to the same scope. The rise is what the area's own pace leaves missing.
    Place k is that of the k-th best of the others by then, who need not be the one of today.
    """
    named = all_goals(now.assign(scope="", area=area), later.assign(scope=""))
    return named.drop(columns=["scope", "area"])


def all_goals(now: pd.DataFrame, later: pd.DataFrame, by: Sequence[str] = ("scope",)) -> pd.DataFrame:
    """`goals` of every area and value of the columns `by`: those of `together.all_goals`."""
    by = list(by)
    areas = later[later["area"] != standing.CITY]
    ends = areas[areas["rank"].notna()].sort_values("completion_rate", ascending=False)
    others = ends[[*by, "area", "completion_rate"]].rename(columns={"area": "rival"})
    pairs = now[[*by, "area"]].drop_duplicates().merge(others, on=by).query("area != rival")
    pairs = pairs.assign(place=pairs.groupby([*by, "area"]).cumcount().astype("Int64") + 1)
    best = pairs.set_index([*by, "area", "place"])["completion_rate"]
    city = later[later["area"] == standing.CITY].set_index(by)["completion_rate"]
    own = areas.set_index([*by, "area"])["completion_rate"]
    goal = _at(best, now[[*by, "area", "place"]]).mask(now["bar"] == "city", _at(city, now[by]))
    rise = (together.POINTS * (goal - _at(own, now[[*by, "area"]]))).round(DECIMALS).clip(lower=0)
    return now.assign(goal_moving=goal, rise_points_moving=rise)


def _at(values: pd.Series, keys: pd.DataFrame) -> pd.Series:
    found = values.reindex(pd.MultiIndex.from_frame(keys) if keys.shape[1] > 1 else keys.iloc[:, 0])
    return pd.Series(found.to_numpy(dtype=float), index=keys.index)


def route(today: pd.DataFrame, paced: pd.DataFrame, goal: float) -> pd.DataFrame:
    """`together.route` to a moving goal: what must be done beyond the area's own pace, and in all.

    `today`: the area's rows; `paced`: the same carried. All other indicators keep their pace; of those on
    the route `extra` comes on top of it, and `things` is the whole amount from today on.
    """
    return all_routes(today, paced, pd.DataFrame({"area": today["area"].head(1), "goal": goal})).drop(
        columns="goal_row"
    )


def all_routes(
    today: pd.DataFrame, paced: pd.DataFrame, goals: pd.DataFrame, by: Sequence[str] = together.AREA
) -> pd.DataFrame:
    """`route` to every row of `goals`, as `together.all_routes` answers; `today` and `paced` of all areas."""
    key = [*by, "indicator"]
    there, here = paced.set_index(key), today.set_index(key)
    count = there["kind"].eq("count")
    done = (there[name] - here[name] for name in ("value", "numerator"))
    value, numerator = (more.reindex(there.index) for more in done)
    already = pd.Series(value.where(count, numerator).to_numpy(), index=paced.index)
    return together.all_routes(paced, goals, already=already, by=by)


def by_one(today: pd.DataFrame, goal: pd.Series, alone: pd.DataFrame, paced: pd.DataFrame) -> pd.DataFrame:
    """`together.by_one` of today's goal, with `needed_moving` and the like beside it.

    Moving: the others and the area's other indicators keep their pace (`paced`); of this one the things
    are counted from today's on (`alone`: the area's rows carried with itself `standing`).
    """
    goals = today[["area"]].head(1).assign(**{name: goal[name] for name in ("goal", "goal_moving")})
    return all_by_one(today, goals, alone, paced).drop(columns="goal_row")


def all_by_one(
    today: pd.DataFrame,
    goals: pd.DataFrame,
    alone: pd.DataFrame,
    paced: pd.DataFrame,
    by: Sequence[str] = together.AREA,
) -> pd.DataFrame:
    """`by_one` of every row of `goals`, as `together.all_by_one` answers."""
    now = together.all_by_one(today, goals, by=by)
    moved = goals.assign(goal=goals["goal_moving"])
    after = together.all_by_one(alone, moved, beside=paced, by=by)
    named = after[["goal_row", "indicator", *ANSWERS]].rename(
        columns={name: f"{name}_moving" for name in ANSWERS}
    )
    return now.merge(named, on=["goal_row", "indicator"], how="left")


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
    return all_outlooks(pd.DataFrame([goal]), after.assign(goal_row=0)).iloc[0]


def all_outlooks(goals: pd.DataFrame, after: pd.DataFrame) -> pd.Series:
    """`outlook` of every row of `goals`; `after`: the moving routes to them, told apart by `goal_row`."""
    within = after["reached"] & ~after["verdict"].isin(BEYOND)
    able = within.groupby(after["goal_row"]).all().reindex(range(len(goals)), fill_value=False).to_numpy(bool)
    rise = goals["rise_points_moving"]
    words = np.select([rise.isna(), rise == 0, able], ["unknown", "feasible", "hard"], "unrealistic")
    return pd.Series(words, index=goals.index, dtype="str")
