"""Four months of one rate in three areas, for pictures and sentences of the way up."""

from functools import cache

import pandas as pd

from analytics import standing
from analytics.composite import composite
from analytics.reaching.carried import carried
from analytics.reaching.composite import moving
from analytics.reaching.composite.together import goals as goals_of
from analytics.reaching.composite.together import route
from tests.support import frames

SHORT = {"a": "甲旗", "b": "乙旗", "c": "丙旗"}
TEXT = """
    period  | area | numerator | denominator
    2010-04 | a    | 100       | 1000
    2010-05 | a    | 140       | 1000
    2010-06 | a    | 200       | 1000
    2010-07 | a    | 220       | 1000
    2010-04 | b    | 400       | 1000
    2010-05 | b    | 440       | 1000
    2010-06 | b    | 460       | 1000
    2010-07 | b    | 490       | 1000
    2010-07 | c    | 230       | 1000
"""


def history(**same) -> pd.DataFrame:
    """The four months, reckoned; a target of 60 unless told otherwise."""
    rows = frames.observations(TEXT, **({"target": 60.0} | same))
    return standing.reckon(rows.assign(area_short=rows["area"].map(SHORT)), frames.benchmarks())


def both_ways(area: str = "a", place: int = 1) -> dict:
    """As `_both_ways`, a dict of its own for every test."""
    return dict(_both_ways(area, place))


@cache
def _both_ways(area: str, place: int) -> dict:
    """The goal, own rows (now, `paced`, `alone`), own composite rows and both routes of `together`."""
    rows, whole = together()
    history_ = _two()
    later = carried(history_, "2010-07")
    ends = moving.whole(later).assign(scope_short="综合")
    goals = moving.goals(goals_of(whole, area), ends, area)
    goal = goals[goals["place"].eq(place)].iloc[0]
    today, paced = rows[rows["area"] == area], later[later["area"] == area]
    return {
        "goal": goal,
        "own": whole[whole["area"] == area].assign(scope_short="综合").iloc[0],
        "later": ends[ends["area"] == area].iloc[0],
        "now": route(today, goal["goal"]),
        "after": moving.route(today, paced, goal["goal_moving"]),
        "rows": today,
        "paced": paced,
        "alone": carried(history_[history_["area"] == area], "2010-07", standing=[area]),
    }


def together() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The reckoned rows of two indicators and their composite, July."""
    rows = _two()
    whole = composite(rows, standing.city(rows))
    return rows[rows["period"] == "2010-07"], whole[whole["period"] == "2010-07"]


def _two() -> pd.DataFrame:
    other = {"indicator": "B01", "indicator_short": "覆盖率", "domain": "B", "section": "B"}
    return pd.concat([history(), history(target=50.0).assign(**other)], ignore_index=True)
