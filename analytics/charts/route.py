"""综合怎么追上: the points each step of a combined route adds, one after another, up to the goal.

Each bar begins where the one above ends; the thick line is the rise that is needed.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme, verdicts
from analytics.charts.ladder import things


def route(frame: pd.DataFrame, rise: float, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """`frame`: rows of `analytics.reaching.together.route` in their order; `rise` in points."""
    n, until = len(frame), frame["gain_points"].cumsum()
    bars = rows.bars(frame["gain_points"], theme.TOKENS[mode]["range_mid"], base=until - frame["gain_points"])
    goal, head = rows.upright(rise, f"<b>需升 {labels.number(rise)}</b>", n, mode, phone, left=True)
    statuses = [verdicts.status_name(one) for one in frame["verdict"]]
    done = [things(row["things"], "", row["reach_unit"]) for row in frame.to_dict("records")]
    gains = [labels.signed(gain, 2) for gain in frame["gain_points"]]
    notes = [head, *rows.names(list(frame["indicator_short"]), mode, phone, statuses=statuses)]
    notes += rows.column("要增加", done, 86 if phone else 110, mode, phone, bold=True)
    if not phone:
        notes += rows.column("升（百分点）", gains, 232, mode, phone)
    return rows.picture(
        bars, n, [0, max(float(until.max()), rise) * 1.02], mode, phone, notes=notes,
        shapes=[*rows.rules(n, mode), goal], pitch=30 if phone else 34,
        sides=(128, 92) if phone else (162, 240),
    )  # fmt: skip
