"""Outlook: where indicators are heading and which months stand out, as 趋势 has it.

Ask `frames(asked)` for the tables "landings", "landing path", "back-test", "trend" and "control", and for
"outlook looked at": every sixth indicator with all its areas, and one of them for the path and the chart;
others in the next month. To look at all would take the pages' road ten seconds, with every chart a minute.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.outlook import backtest, forecast, trend, xmr
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

EVERY = 6
LOOKED_AT = "outlook looked at"

TABLES = (
    Table("landings", ONE,
          ("landing", "landing_low", "landing_high", "landing_reason", "landing_verdict", "way", "n_reports",
           "plan_done", "own_ratio")),
    Table("landing path", (*ONE, "month"), ("landing", "landing_low", "landing_high")),
    Table("back-test", ("horizon", "indicator", "period"), ("n", "held", "error")),
    Table("trend", ONE,
          ("trend", "trend_good", "trend_test", "trend_n", "trend_p", "trend_first", "trend_last",
           "point_kind", "point_unit", "point_reason")),
    Table("control", (*ONE, "month"),
          ("point", "n", "limit_reason", "provisional", "mean", "lower", "upper", "moving_range",
           "range_limit", "outside", "two_of_three", "run", "drift", "signal")),
)  # fmt: skip
NAMED = {"period": "month", "expected": "landing", "low": "landing_low", "high": "landing_high"}
AGAIN = {"landings": "landing", "landing path": "landing_path", "back-test": "held_back"}


@dataclass(frozen=True)
class Look:
    """One indicator's rows, those of the city, the plans of both, and the area seen alone."""

    indicator: str
    area: str
    period: str
    rows: pd.DataFrame
    city: pd.DataFrame
    plan: pd.DataFrame


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables of the month looked at closely; what they are of is in LOOKED_AT."""
    looked = [
        (name, frame.assign(indicator=look.indicator, period=look.period))
        for look in looks(asked)
        for name, frame in _of(look).items()
    ]
    names = dict.fromkeys(name for name, _ in looked)
    return {name: pd.concat([frame for of, frame in looked if of == name]) for name in names}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {table.name: answers[AGAIN.get(table.name, table.name)] for table in TABLES}


def looks(asked: Asked) -> list[Look]:
    """A share of the indicators, other ones every month, each with one of the areas."""
    month = 12 * int(asked.close[:4]) + int(asked.close[5:7])
    areas, codes = (sorted(asked.rows[name].unique()) for name in ("area", "indicator"))
    every = min(EVERY, len(codes))
    chosen = {
        code: areas[(month + turn // every) % len(areas)]
        for turn, code in enumerate(codes)
        if (month + turn) % every == 0
    }
    plans = asked.store.plans()
    rows, city, plan = (_by_indicator(frame, chosen) for frame in (asked.rows, asked.city, plans))
    return [
        Look(code, area, asked.close, rows[code], city[code], plan.get(code, plans.head(0)))
        for code, area in chosen.items()
    ]


def _by_indicator(frame: pd.DataFrame, codes: Mapping[str, str]) -> dict[str, pd.DataFrame]:
    return dict(list(frame[frame["indicator"].isin(list(codes))].groupby("indicator", observed=True)))


def _of(look: Look) -> dict[str, pd.DataFrame]:
    """What the page asks of one indicator."""
    path = forecast.path(look.rows, look.plan, period=look.period, area=look.area)
    chart = xmr.control(look.rows, period=look.period, area=look.area)
    return {
        "landings": forecast.landings(look.rows, look.city, look.plan, period=look.period),
        "landing path": _of_months(path, look),
        "back-test": backtest.backtest(look.rows, look.plan, period=look.period),
        "trend": trend.marker(look.rows, period=look.period),
        "control": _of_months(chart, look),
        LOOKED_AT: pd.DataFrame({"area": [look.area]}),
    }


def _of_months(frame: pd.DataFrame, look: Look) -> pd.DataFrame:
    """The months of a path or a chart stand in `month`, as `period` is the month looked at."""
    return frame.rename(columns=NAMED).astype({"month": "str"}).assign(area=look.area)
