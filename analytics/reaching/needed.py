"""还需 — how many more things bring an area to its target, the city average or place k on an indicator?

`needed` asks it of one area and indicator, `all_needed` of all at once.
Two answers side by side: alone, the others standing still this month, and if the others keep their pace
until the window ends. `gap.reach_city` is a third number and keeps its name: what is missing to today's
average as it stands (差距 shows it); here the area's own rise lifts the average, and only the 追赶 page
shows it.
"""

from collections.abc import Collection

import pandas as pd

from analytics.reaching.answer import Answer
from analytics.reaching.climbs import climbs
from analytics.reaching.feasible import per_month, verdict
from analytics.reaching.rungs import Rung

ABOUT = ["period", "area", "area_short", "indicator", "indicator_short", "indicator_name", "kind", "unit"]
ABOUT += [
    "direction",
    "figure",
    "figure_unit",
    "figure_target",
    "city_figure",
    "rank",
    "n_compared",
    "reach_unit",
]
ABOUT += ["months_left", "recent_per_month", "best_month", "window_end"]

ANSWERS = ["bar", "place", "bar_figure", "rivals", "sign"]
ANSWERS += [
    name + suffix for suffix in ("", "_moving") for name in ("needed", "limit", "needed_per_month", "verdict")
]
ANSWERS += ["difficulty"]


def needed(history: pd.DataFrame, period: str, area: str, *, ceiling: float | None = None) -> pd.DataFrame:
    """One row per rung (`bar`: target, city, place with its `place`), from the area's own place to the first.

    `needed`: the least whole number of things to add (where less is better, to take off) so that the area
    is there, at the others' figures of `period`; 0 where it is there; `sign` 1 to add, −1 to take off.
    `needed_moving`: the same counted from today's things, with everybody's counts and the area's
    denominator carried to the window's end (`carried`); of things to take off, from what the area's own
    pace would make of them; missing for bands. `needed_per_month(_moving)` over the months left;
    `verdict(_moving)` as in `feasible`; `difficulty` (难度) is the verdict of the moving one where there
    is one, because the others do not wait. `limit` says why a number is missing: `ceiling` (the figure
    cannot rise above `ceiling`, as a numerator cannot exceed its denominator), `floor` (more would have
    to go than there is), `overshoot` (one thing more leaps over the band), `no_counts` (no things stand
    behind the figure), `no_bar`. Money set once (parameter): the amount itself, not rounded, unjudged.
    `rivals`: who stands on the rung today. Empty where the area has no figure. `history` as in `carried`.
    """
    return all_needed(history, period, ceiling=ceiling, areas=[area])


def all_needed(
    history: pd.DataFrame,
    period: str,
    *,
    ceiling: float | dict[str, float] | None = None,
    areas: Collection[str] | None = None,
) -> pd.DataFrame:
    """`needed` of every area, or of `areas`, on every indicator of the history: one after the other.

    `ceiling`: one, or by indicator; an indicator without one has none.
    """
    found = list(climbs(history, period, ceiling=ceiling, areas=areas))
    if not found:
        return pd.DataFrame(columns=[*ABOUT, *ANSWERS])
    about = history.loc[history["period"] == period, ABOUT].iloc[[climb.row for climb in found]]
    frame = pd.DataFrame([_line(*climb[1:]) for climb in found])
    return _judged(pd.concat([about.reset_index(drop=True), frame], axis=1))


def _line(one: Rung, now: Answer, after: Answer) -> dict:
    return {
        "bar": one.bar,
        "place": one.place,
        "bar_figure": None if one.figure is None else float(one.figure),
        "rivals": "、".join(one.rivals),
        "sign": now.sign,
        "needed": now.things,
        "limit": now.limit,
        "needed_moving": after.things,
        "limit_moving": after.limit,
    }


def _judged(frame: pd.DataFrame) -> pd.DataFrame:
    numbers = dict.fromkeys(["bar_figure", "needed", "needed_moving"], float)
    frame = frame.astype(numbers | {"place": "Int64"})
    adds = (frame["direction"] > 0) & ~frame["kind"].isin(["parameter", "milestone"])
    for suffix in ("", "_moving"):
        things, limit = frame["needed" + suffix], frame["limit" + suffix]
        judged = adds & ~limit.isin(["no_counts", "no_bar"])
        frame["needed_per_month" + suffix] = per_month(things, frame["months_left"])
        frame["verdict" + suffix] = verdict(
            things, frame["months_left"], frame["recent_per_month"], frame["best_month"], judged
        )
    alone = frame["limit_moving"] == "no_bar"
    return frame.assign(difficulty=frame["verdict"].where(alone, frame["verdict_moving"]))


def speeds(frame: pd.DataFrame) -> pd.DataFrame:
    """The rungs not yet reached, highest first, in the columns that a bullet draws (`charts.bullet`).

    If the others keep their pace: `speed` = recent ÷ needed per month, `speed_best` likewise. Only where
    counting by the month makes sense and a number does it.
    """
    judged = frame["difficulty"].isin(["feasible", "hard", "unrealistic"])
    some = frame["needed_per_month_moving"].gt(0) & frame["recent_per_month"].notna()
    rows = frame[judged & some].drop_duplicates(["bar", "bar_figure"])
    need = rows["needed_per_month_moving"]
    classes = {"feasible": "on", "hard": "behind", "unrealistic": "far_behind"}
    return rows.assign(
        speed=rows["recent_per_month"] / need,
        speed_best=rows["best_month"] / need,
        speed_class=rows["difficulty"].map(classes),
        reach_target=rows["needed_moving"],
        needed_per_month=need,
    ).sort_values(["bar_figure", "bar"], ascending=[False, True], kind="stable")
