"""Targets: as 目标 shows them: which hold or are missing, do they add up, who leads, what changed.

Ask `frames(asked)` for the tables "targets", "coverage", "covered", "sums", "leads" and "target words", of
the months asked for; a target and the words on it stand in every month of its window.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.targets import adding_up, coverage, owners
from analytics.targets.tasks import with_new_task
from data.catalogue.frames import grid_frame, group_frame, indicator_frame, owner_frame
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

WINDOW = ("indicator", "window_start", "window_end", "period")
ONE_TASK = ("indicator", "area", "tier", *WINDOW[1:])
WHAT = ("value", "low", "high", "carried_over")
KINDS = {"own": "set_for_it", "none": "without_target", "not_applicable": "exempt"}

TABLES = (
    Table("targets", ONE_TASK, (*WHAT, "new_task", "sample")),
    Table("coverage", ONE, ("cover", "tier", "is_sample")),
    Table("covered", ("section", "period"), ("set_for_it", "handed_down", "without_target", "exempt", "due")),
    Table("sums", WINDOW, ("n_banners", "banner_sum", "banner_lowest", "banner_highest", "city_target",
                           "difference", "out_of_reach", "position")),
    Table("leads", ("indicator", "period"), ("n_offices", "n_leads", "lead", "problem")),
    Table("target words", (*ONE_TASK, "turn"),
          (*WHAT, *(f"{name}_old" for name in WHAT), "withdrawn", "since")),
)  # fmt: skip


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables by their names."""
    held, cover = asked.store.targets(), _coverage(asked)
    return {
        "targets": _in_months(with_new_task(held), asked.months),
        "coverage": cover,
        "covered": pd.concat([_covered(cover, period) for period in asked.months]),
        "sums": _every(_sums(held), asked.months),
        "leads": _every(owners.owners(owner_frame(), group_frame()), asked.months),
        "target words": _in_months(_words(asked.store.target_history()), asked.months),
    }


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {
        "targets": answers["task"],
        "coverage": answers["cover"],
        "covered": answers["section_cover"],
        "sums": answers["task_sum"],
        "leads": answers["lead"],
        "target words": answers["task_word"],
    }


def _every(rows: pd.DataFrame, periods: list[str]) -> pd.DataFrame:
    """What the page says in every month alike."""
    return pd.concat([rows.assign(period=period) for period in periods])


def _in_months(targets: pd.DataFrame, periods: list[str]) -> pd.DataFrame:
    rows = _every(targets, periods)
    return rows[(rows["window_start"] <= rows["period"]) & (rows["period"] <= rows["window_end"])]


def _coverage(asked: Asked) -> pd.DataFrame:
    found = [(period, asked.store.judged_targets(period)) for period in asked.months]
    grid = grid_frame()
    return pd.concat([coverage.coverage(grid, judged).assign(period=period) for period, judged in found])


def _covered(cover: pd.DataFrame, period: str) -> pd.DataFrame:
    counted = coverage.covered(cover[cover["period"] == period], by="section")
    return counted.rename(columns=KINDS).assign(period=period)


def _sums(held: pd.DataFrame) -> pd.DataFrame:
    """With `position`: the place among those that do not add up, the largest share first."""
    found = adding_up.adding_up(held, indicator_frame())
    apart = adding_up.unequal(found)
    turn = pd.Series(range(1, len(apart) + 1), index=apart.index)
    share = (apart["difference"] / apart["city_target"]).abs()
    return found.assign(position=turn.groupby(share, dropna=False).transform("min").reindex(found.index))


def _words(history: pd.DataFrame) -> pd.DataFrame:
    """`turn`: which word on the same target; the history has the latest first."""
    rows = history[::-1]
    return rows.assign(turn=rows.groupby(list(ONE_TASK[:-1])).cumcount() + 1)
