"""Lifts: what the pages say lifts 综合 and the domains, of every area, in the month looked at closely.

Ask `frames(asked)` for the tables "carried on" (where everybody's pace leads), "goals", "lift" (by one
indicator alone) and "ways" (by several together, today's and the moving one), of all indicators and of the
focus ones.
"""

from collections.abc import Mapping

import pandas as pd

from analytics import standing
from analytics.composite import composite
from analytics.reaching.carried import carried_and_standing
from analytics.reaching.composite import moving, together
from oracle import given
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

VIEW = ["indicators", "choice"]
BY = [*VIEW, "area"]
AIM = (*VIEW, "bar", "place")

TABLES = (
    Table("carried on", (*VIEW, "area", "period"),
          ("completion_rate", "pace_gap_points", "n_indicators", "rank", "n_compared")),
    Table("goals", (*AIM, "area", "period"),
          ("goal", "rise_points", "rivals", "goal_moving", "rise_points_moving", "outlook")),
    Table("lift", (*AIM, *ONE),
          ("needed", "limit", "needed_per_month", "verdict", "effort", "most_points", "to_full",
           "verdict_full", "needed_moving", "limit_moving", "needed_per_month_moving", "verdict_moving")),
    Table("ways", ("way", *AIM, *ONE),
          ("things", "extra", "gain_points", "things_per_month", "verdict", "reached", "last", "position")),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    later, alone = carried_and_standing(asked.rows, asked.close, ceiling=given.ceilings())
    now, paced, alone = (_viewed(rows) for rows in (asked.rows.loc[later.index], later, alone))
    ends = _carried_on(later)
    goals = _goals(asked, ends)
    aims = goals.dropna(subset=["goal_moving"])
    ahead = aims[aims["rise_points"].gt(0) | aims["rise_points_moving"].gt(0)].reset_index(drop=True)
    ways = {"now": together.all_routes(now, ahead, by=BY)}
    moved = ahead.assign(goal=ahead["goal_moving"])
    ways["moving"] = moving.all_routes(now, paced, moved, by=BY)
    lifts = moving.all_by_one(now, ahead, alone, paced, by=BY)
    return {
        "carried on": ends[ends["area"] != standing.CITY],
        "goals": ahead.assign(outlook=moving.all_outlooks(ahead, ways["moving"])),
        "lift": _of_goals(lifts, ahead),
        "ways": pd.concat([_of_goals(found, ahead).assign(way=way) for way, found in ways.items()]),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"carried on": answers["carried_on"], "goals": answers["goal"], "lift": answers["lifted"],
            "ways": answers["taken"]}  # fmt: skip


def _viewed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows once for every view in which they count, under their own index."""
    split = [rows.assign(choice="all"), rows.assign(choice=rows["domain"])]
    views = [one[one["focus"] | (indicators == "all")].assign(indicators=indicators)
             for indicators in ("all", "focus") for one in split]  # fmt: skip
    return pd.concat(views)


def _carried_on(later: pd.DataFrame) -> pd.DataFrame:
    """`moving.whole` of every view, the city's rows reckoned once."""
    ends, city = [], moving.city(later)
    for indicators in ("all", "focus"):
        chosen = [frame[frame["focus"] | (indicators == "all")] for frame in (later, city)]
        ends += [composite(*chosen, by=by).assign(indicators=indicators) for by in ("all", "domain")]
    return pd.concat(ends, ignore_index=True).rename(columns={"scope": "choice"})


def _goals(asked: Asked, ends: pd.DataFrame) -> pd.DataFrame:
    drawn = asked.drawn[(asked.drawn["period"] == asked.close) & (asked.drawn["split"] != "section")]
    now = together.all_goals(drawn.rename(columns={"scope": "choice"}), by=VIEW)
    return moving.all_goals(now, ends, by=VIEW).assign(period=asked.close)


def _of_goals(found: pd.DataFrame, goals: pd.DataFrame) -> pd.DataFrame:
    """The goal's bar and view beside every answer, and which in order it is."""
    about = goals[list(AIM)].iloc[found["goal_row"]].reset_index(drop=True)
    return pd.concat([found, about], axis=1).assign(position=found.groupby("goal_row").cumcount() + 1)
