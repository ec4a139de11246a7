"""综合还需 — what lifts an area's 综合 to the city's or to place k, by one indicator or by several together?

Ask `goals` for the bars and the rise in points, `by_one` for the exact count by each indicator alone,
`route` for a combined way; `all_goals`, `all_by_one` and `all_routes` of many areas and goals at once.
Completions count up to 100 % (`analytics.composite`), so an indicator has only so much to give.
"""

from collections.abc import Sequence

import pandas as pd

from analytics.reaching.composite.by_one import things_by_one
from analytics.reaching.composite.members import POINTS, Members, members
from analytics.reaching.composite.route import steps_taken
from analytics.reaching.feasible import per_month, verdict
from analytics.standing import CITY

ABOUT = ["period", "area", "area_short", "indicator", "indicator_short", "section", "direction", "reach_unit"]
ABOUT += ["completion_rate", "months_left", "recent_per_month", "best_month"]
GOALS = ["bar", "place", "goal", "rise_points", "rivals"]
AREA = ("area",)


def goals(composite: pd.DataFrame, area: str) -> pd.DataFrame:
    """One row per bar above or at the area: `bar` (city, place), `place`, `rivals`, `goal` and `rise_points`.

    `composite`: rows of `analytics.composite` of one month and scope. `goal` is the completion rate to
    reach. Place k is had with the k-th best of the others. The city's 综合 stands still here: it is no
    mean of the areas', and how far it would follow depends on which indicator is raised. Empty without a
    figure.
    """
    found = all_goals(composite.assign(scope=""))
    return found.loc[found["area"] == area, GOALS].reset_index(drop=True)


def all_goals(composite: pd.DataFrame, by: Sequence[str] = ("scope",)) -> pd.DataFrame:
    """`goals` of every area with a figure, one after the other, within each value of the columns `by`."""
    by = list(by)
    known = composite[composite["completion_rate"].notna() & (composite["area"] != CITY)]
    own = known[[*by, "area", "completion_rate", "rank"]].rename(columns={"completion_rate": "mine"})
    city = composite.loc[composite["area"] == CITY, [*by, "completion_rate"]]
    others = known.sort_values(["rank", "area"])[[*by, "area", "completion_rate", "area_short"]]
    pairs = own.merge(others.rename(columns={"area": "rival"}), on=by).query("area != rival")
    pairs = pairs.assign(bar="place", place=pairs.groupby([*by, "area"]).cumcount() + 1)
    found = pd.concat([own.merge(city, on=by).assign(bar="city"), pairs[pairs["place"] <= pairs["rank"]]])
    found = found.rename(columns={"completion_rate": "goal", "area_short": "rivals"})
    rise = (POINTS * (found["goal"] - found["mine"])).clip(lower=0)
    found = found.assign(rise_points=rise, place=found["place"].astype("Int64"))
    # the city stands before the places
    found = found.sort_values([*by, "area", "place"], na_position="first", ignore_index=True)
    return found[[*by, "area", *GOALS]]


def by_one(rows: pd.DataFrame, goal: float, *, beside: pd.DataFrame | None = None) -> pd.DataFrame:
    """How many things of each indicator alone bring the area's 综合 to `goal`, least effort first.

    `rows`: one area's reckoned rows of a month, narrowed to the scope. `needed` is exact: one thing less
    and the goal, to the 12th decimal in which 综合 is ranked, is missed; missing where even 100 % of the
    indicator is not enough (`limit` = cap) and where no things stand behind it (`no_counts`). `effort`:
    months of the area's own best month that this takes; the order is by it, unknown efforts and
    impossible ones last. `most_points`: what 综合 gains if the indicator alone comes to 100 %, and
    `to_full` the things this takes. `beside`: the same rows as the other indicators shall count, if not
    as in `rows`.
    """
    return all_by_one(rows, _one_goal(rows, goal), beside=beside).drop(columns="goal_row")


def all_by_one(
    rows: pd.DataFrame, goals: pd.DataFrame, *, beside: pd.DataFrame | None = None, by: Sequence[str] = AREA
) -> pd.DataFrame:
    """`by_one` of every row of `goals`, which has a `goal` and the columns `by`; `goal_row` says which.

    `rows` and `beside`: those of all areas and scopes, told apart by the columns `by`.
    """
    used = members(rows, by)
    found = things_by_one(used, goals, used if beside is None else members(beside, by))
    frame = _with_effort(pd.concat([_about(used, found), found.drop(columns="used")], axis=1))
    return frame.sort_values(["goal_row", "effort", "needed", "indicator"], ignore_index=True)


def route(rows: pd.DataFrame, goal: float, *, already: pd.Series | None = None) -> pd.DataFrame:
    """A combined way to `goal`: one row per indicator in the order taken, `things` and `gain_points` of each.

    Greedy, after Dantzig's order for the fractional knapsack (1957): always the indicator that gives 综合
    the most points for one best month of its own (`points_per_month`), first as far as the best month
    repeated over the months left carries it, at most to 100 %; only when all are exhausted beyond that
    (`beyond`), in the same order. The last step takes the least count that reaches the goal: one thing
    less of that indicator (`last`, which may have been begun earlier) and it is missed.
    Only indicators of which more is better and whose counts and best month are known. `reached` on every
    row says whether the goal is come to at all; empty where nothing is needed or nothing can be counted.
    The city's and the others' 综合 stand still.

    `already`: things by indicator that are in `rows` but still to be done; they belong to `things`, to
    what a best month carries and to the verdict. `extra` is without them.
    """
    begun = None if already is None else rows["indicator"].map(already)
    return all_routes(rows, _one_goal(rows, goal), already=begun).drop(columns="goal_row")


def all_routes(
    rows: pd.DataFrame, goals: pd.DataFrame, *, already: pd.Series | None = None, by: Sequence[str] = AREA
) -> pd.DataFrame:
    """`route` to every row of `goals`, which has a `goal` and the columns `by`; `goal_row` says which.

    `already` stands beside the rows, one for one.
    """
    used = members(rows, by)
    done = None if already is None else already[rows.index.isin(used.rows.index)].fillna(0).tolist()
    found = steps_taken(used, goals, done)
    frame = pd.concat([_about(used, found), found.drop(columns="used")], axis=1)
    things, left, recent, best = (
        frame[name].astype(float) for name in ("things", "months_left", "recent_per_month", "best_month")
    )
    always = pd.Series(True, index=frame.index)
    return frame.assign(
        things_per_month=per_month(things, left),
        verdict=verdict(things, left, recent, best, always),
    )


def _about(used: Members, found: pd.DataFrame) -> pd.DataFrame:
    return used.rows[ABOUT].iloc[found["used"].to_numpy(dtype=int)].reset_index(drop=True)


def _one_goal(rows: pd.DataFrame, goal: float) -> pd.DataFrame:
    return pd.DataFrame({"area": rows["area"].head(1), "goal": float(goal)})


def _with_effort(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.astype(
        dict.fromkeys(["needed", "to_full", "months_left", "recent_per_month", "best_month"], float)
    )
    pays = (frame["sign"] > 0) & (frame["direction"] > 0)
    best = frame["best_month"].where(pays & (frame["best_month"] > 0))
    judged = pays & (frame["limit"] != "no_counts")
    speed = frame["months_left"], frame["recent_per_month"], frame["best_month"], judged
    return frame.assign(
        effort=frame["needed"] / best,
        needed_per_month=per_month(frame["needed"], frame["months_left"]),
        verdict=verdict(frame["needed"], *speed),
        verdict_full=verdict(frame["to_full"], *speed),
    )
