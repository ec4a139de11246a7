"""Outlook: where indicators are heading and which months stand out, as 趋势 has it.

Ask `frames(asked)` for the tables "landings", "landing path", "back-test", "trend" and "control" of every
indicator and area in the month looked at, and for "outlook looked at", which these are.
"""

from collections.abc import Mapping

import pandas as pd

from analytics.outlook import backtest, forecast, path, trend, xmr
from analytics.outlook.seen import seen_of_each
from oracle.figures import ONE, Table
from oracle.shown.asked import Asked

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
           "range_limit", "outside", "two_of_three", "run", "drift", "jump", "signal")),
)  # fmt: skip
NAMED = {"period": "month", "expected": "landing", "low": "landing_low", "high": "landing_high"}
AGAIN = {"landings": "landing", "landing path": "landing_path", "back-test": "held_back"}


def frames(asked: Asked) -> dict[str, pd.DataFrame]:
    """The tables of the month looked at closely; what they are of is in LOOKED_AT."""
    month, plans = asked.close, asked.store.plans()
    by, whole = (seen_of_each(frame, plans, period=month) for frame in (asked.rows, asked.city))
    landed = [forecast.forecasts(*pair, period=month) for pair in ((asked.rows, by), (asked.city, whole))]
    told = {
        "landings": pd.concat(landed),
        "landing path": path.paths(by, period=month).rename(columns=NAMED),
        "back-test": backtest.backtests(by),
        "trend": trend.marker(asked.rows, period=month),
        "control": xmr.controls(asked.rows, period=month).rename(columns=NAMED),
        LOOKED_AT: asked.rows.loc[asked.rows["period"] <= month, ["indicator", "area"]].drop_duplicates(),
    }
    return {name: frame.assign(period=month) for name, frame in told.items()}


def again(answers: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The same tables recomputed."""
    return {table.name: answers[AGAIN.get(table.name, table.name)] for table in TABLES}
