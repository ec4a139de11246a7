"""综合完成率 — how far has every area come on all indicators together, or on those of one domain?

The plain mean of completion rates beside the plain mean of their paces, every indicator
weighing the same. The places that are assessed are those of the score (`scoring`).
"""

import pandas as pd

from analytics.pace import with_pace_class, with_pace_gap_points
from analytics.periods import earlier
from analytics.ranking import place, with_rank_change
from analytics.standing import CITY

WITH_FIGURES = ["reported", "nil"]
ONE_LINE = ["period", "area", "scope"]

# Means of the same completions added in another order differ beyond this decimal.
DECIMALS = 12


def composite(reckoned: pd.DataFrame, city: pd.DataFrame, *, by: str = "all") -> pd.DataFrame:
    """One row per month, area (and the city, last) and scope: "all", or each code of the column `by` names.

    `completion_rate` is the mean of the completion rates, each capped at 1 for this
    mean only, over the indicators reported (or reported as zero) that have one;
    `pace` the mean of the same indicators' paces; `pace_gap_points` and
    `pace_class` from these two. `n_indicators` are in the mean, `n_missing` are
    due and not reported. Places among the areas, not the city, by the mean to the
    12th decimal; an area without a single completion has none.
    """
    rows = pd.concat([_lines(reckoned), _lines(city)], ignore_index=True)
    scoped = rows.assign(scope="all" if by == "all" else rows[by])
    return (
        _means(scoped)
        .pipe(with_pace_gap_points)
        .pipe(with_pace_class)
        .pipe(_with_places)
        .pipe(with_rank_change, by=("area", "scope"))
        .pipe(_with_completion_previous)
    )


def _lines(frame: pd.DataFrame) -> pd.DataFrame:
    used = frame["status"].isin(WITH_FIGURES) & frame["completion_rate"].notna()
    return frame[["period", "area", "area_short", "domain", "section"]].assign(
        capped=frame["completion_rate"].clip(upper=1).where(used),
        pace=frame["pace"].where(used),
        used=used,
        missed=frame["status"] == "not_reported",
    )


def _means(scoped: pd.DataFrame) -> pd.DataFrame:
    return (
        scoped.groupby(ONE_LINE, observed=True)
        .agg(
            area_short=("area_short", "first"),
            completion_rate=("capped", "mean"),
            pace=("pace", "mean"),
            n_indicators=("used", "sum"),
            n_missing=("missed", "sum"),
        )
        .reset_index()
        .assign(is_city=lambda frame: frame["area"] == CITY)
        .sort_values(["period", "scope", "is_city", "area"], ignore_index=True)
        .drop(columns="is_city")
    )


def _with_places(frame: pd.DataFrame) -> pd.DataFrame:
    merit = frame["completion_rate"].round(DECIMALS).mask(frame["area"] == CITY)
    compared = merit.groupby([frame["period"], frame["scope"]])
    return frame.assign(rank=place(compared), n_compared=compared.transform("count"))


def _with_completion_previous(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(completion_previous=earlier(frame, "completion_rate", by=("area", "scope")))
