"""Ranking and composite rows written as text, in the columns that 位次 and 总览 draw."""

import pandas as pd

from analytics.places import comparison, intervals
from tests.analytics.reckoning import with_averages
from tests.support.frames import frame, observations

SHORT = {"150725": "陈旗", "150726": "新左旗", "150727": "新右旗", "150781": "满洲里", "150700": "全市"}
DOMAIN = {"all": "综合", "A": "医疗保障", "B": "基本药物"}


def ranking(text: str, **same) -> pd.DataFrame:
    """Rows of one indicator: at least area, figure, rank, pace_class; the rest is a plain rate in percent."""
    rows = frame(text)
    rest = {
        "period": "2010-10", "indicator": "D01", "indicator_short": "城市建档率",
        "indicator_name": "城市居民健康档案建档率", "kind": "rate", "direction": 1, "unit": "%",
        "figure_unit": "%", "figure_target": 40.0, "city_figure": 24.0, "region_figure": 30.0,
        "region_period": "2010-09", "rank_change": float("nan"), "completion_rate": 0.5,
        "status": "reported", "n_compared": 3.0, "city_method": "pooled",
    }  # fmt: skip
    rest = {name: value for name, value in (rest | same).items() if name not in rows}
    return rows.assign(area_short=rows["area"].map(SHORT), **rest)


def composite(text: str, **same) -> pd.DataFrame:
    """Composite rows: area, scope, completion_rate, pace, rank; gap and class as the reckoning gives them."""
    rows = frame(text)
    rest = {
        "period": "2010-10", "n_missing": 0.0, "rank_previous": float("nan"), "rank_change": float("nan"),
        "completion_previous": float("nan"),
    }  # fmt: skip
    rest = {name: value for name, value in (rest | same).items() if name not in rows}
    gap = (100 * (rows["completion_rate"] - rows["pace"])).round(9)
    classes = [_pace_class(points) for points in gap]
    names = {"area_short": rows["area"].map(SHORT), "scope_short": rows["scope"].map(DOMAIN)}
    return rows.assign(
        **rest, **names, scope_name=rows["scope"].map(DOMAIN), pace_gap_points=gap, pace_class=classes
    )


def _pace_class(points: float) -> str:
    if points != points:
        return "missing"
    return "on" if points >= 0 else "behind" if points >= -10 else "far_behind"


def with_intervals(text: str, **same) -> pd.DataFrame:
    """Observed rows, reckoned, with their intervals, the comparison with the city and the small bases."""
    rows = observations(text, **same).pipe(with_averages).pipe(intervals.with_interval)
    return rows.pipe(comparison.with_comparison).pipe(comparison.with_small_base)
