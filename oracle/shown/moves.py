"""Moves: the changes of place of a month taken apart, as the pages have them.

Ask `frames(asked)` for the table "moves": 综合, also of the focus indicators, the domains, and every fourth
indicator, other ones in the next month: each takes the pages as long as all of them the other road.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.places import decomposition, versions
from oracle.figures import Table
from oracle.shown.asked import Asked

EVERY = 4

TABLES = (
    Table("moves", ("choice", "indicators", "area", "period"),
          ("rank_published", "rank", "rank_change", "correction", "targets", "members", "own", "others")),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The places of the month before as published, those of the month looked at closely, and the parts."""
    period = asked.close
    last = _month_before(period)
    then = asked.store.as_published(last)
    now = asked.rows[asked.rows["period"].isin([last, period])][then.columns]
    chosen = [("all", "all"), ("all", "focus"), *((one, "all") for one in sorted(now["domain"].unique()))]
    found = [_composite(then, now, period, *one) for one in chosen]
    for code in sorted(now["indicator"].unique())[int(period[5:7]) % EVERY :: EVERY]:
        both = (rows[rows["indicator"] == code] for rows in (then, now))
        found.append(_taken(versions.of_indicator(*both, period), code))
    return {"moves": pd.concat(found).assign(period=period)}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same table recomputed."""
    return {"moves": answers["move"]}


def _composite(then: pd.DataFrame, now: pd.DataFrame, period: str, choice: str, indicators: str):
    both = [rows[rows["focus"]] if indicators == "focus" else rows for rows in (then, now)]
    if choice != "all":
        both = [rows[rows["domain"] == choice] for rows in both]
    return _taken(versions.of_composite(*both, period), choice, indicators)


def _taken(merits: pd.DataFrame, choice: str, indicators: str = "all") -> pd.DataFrame:
    return decomposition.decomposition(merits).assign(choice=choice, indicators=indicators)


def _month_before(period: str) -> str:
    year, month = int(period[:4]), int(period[5:7])
    return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02d}"
