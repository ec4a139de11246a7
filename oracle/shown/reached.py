"""Reached: what the pages say it takes, of some areas and indicators that change from month to month.

Ask `frames(asked)` for the tables "needed" (one indicator) and "lift" (综合). To ask for all would take a
minute and more; so every other area is asked on one indicator, and one on 综合, others in the next month.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.reaching import needed, together
from data import catalogue
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

NEEDED = ["area", "indicator", "period", "bar", "place", "sign", "needed", "needed_moving", "ceiling"]
LIFT = ["area", "indicator", "period", "bar", "place", "goal", "sign", "needed"]
# Any number that has no divisor in common with the number of indicators leads to all of them.
STRIDE = 29

TABLES = (
    Table("needed", ("bar", "place", *ONE), ("needed", "needed_moving")),
    Table("lift", ("bar", "place", *ONE), ("needed",)),
)


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The answers of the month looked at closely."""
    month = 12 * int(asked.close[:4]) + int(asked.close[5:7])
    areas = sorted(asked.rows["area"].unique())
    codes = sorted(_counted(asked.rows)["indicator"].unique())
    pairs = [(area, codes[(month + STRIDE * turn) % len(codes)]) for turn, area in enumerate(areas) if codes]
    found = [_needed(asked, *pair) for pair in pairs[month % 2 :: 2]]
    lifts = [_lift(asked, areas[month % len(areas)])]
    return {"needed": _together(found, NEEDED), "lift": _together(lifts, LIFT)}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {"needed": answers["proved"], "lift": answers["lifted"]}


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows on straight quotients of counts: the completions of bands and limits are bent."""
    quotient = rows["kind"].isin(["rate", "average"]) & (rows["direction"] != 0)
    return rows[quotient | ((rows["kind"] == "count") & (rows["direction"] > 0))]


def _needed(asked: Asked, area: str, indicator: str) -> pd.DataFrame:
    one = catalogue.indicators().get(indicator)
    ceiling = one.valid_range[1] if one is not None and one.kind == "rate" else None
    rows = asked.rows[asked.rows["indicator"] == indicator]
    found = needed.needed(rows, asked.close, area, ceiling=ceiling)
    return found.assign(ceiling=ceiling).reindex(columns=NEEDED)


def _lift(asked: Asked, area: str) -> pd.DataFrame:
    """To the nearest goal above the area."""
    drawn = asked.drawn[(asked.drawn["indicators"] == "all") & (asked.drawn["split"] == "all")]
    goals = together.goals(drawn[drawn["period"] == asked.close].assign(area_short=""), area)
    ahead = goals[goals["rise_points"] > 0].sort_values("rise_points").head(1)
    own = asked.rows[(asked.rows["period"] == asked.close) & (asked.rows["area"] == area)]
    found = [together.by_one(own, one.goal).assign(bar=one.bar, place=one.place, goal=one.goal)
             for one in ahead.itertuples()]  # fmt: skip
    return pd.concat(found) if found else ahead.reindex(columns=LIFT)


def _together(found: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    frame = pd.concat([pd.DataFrame(columns=columns), *(one for one in found if len(one))])[columns]
    numbers = [name for name in ("needed", "needed_moving") if name in columns]
    return frame.astype(dict.fromkeys(numbers, float) | {"place": "Int64"})
