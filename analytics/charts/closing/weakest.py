"""短板: an area's worst indicators, how far each lies behind and for how many months."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme


def weakest(frame: pd.DataFrame, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """`frame`: rows of `analytics.reaching.weakest` of one area and month, with `months_listed`."""
    looks = [theme.status(name, mode) for name in frame["pace_class"]]
    n, lengths = len(frame), -frame["pace_gap_points"]
    bars = rows.bars(lengths, [look.bar for look in looks])
    bars.marker.line = {"color": [look.mark for look in looks], "width": 1}
    lags = [labels.signed(gap) for gap in frame["pace_gap_points"]]
    listed = [f"{months}{labels.NBSP}个月" for months in frame["months_listed"]]
    shifts = (52, 114) if phone else (70, 150)
    notes = rows.names(list(frame["indicator_short"]), mode, phone, statuses=list(frame["pace_class"]))
    notes += rows.column("偏差", lags, shifts[0], mode, phone, bold=True)
    notes += rows.column("已连续", listed, shifts[1], mode, phone)
    if not phone:
        rates = [labels.percent(100 * rate) for rate in frame["completion_rate"]]
        notes += rows.column("完成率", rates, 240, mode, phone)
    return rows.picture(
        bars, n, [0, 1.02 * float(lengths.max())], mode, phone, notes=notes, pitch=40 if phone else 48,
        shapes=[theme.line(0, -0.6, 0, n - 0.4, theme.TOKENS[mode]["rule"], 1)],
        sides=(142, 120) if phone else (172, 246),
    )  # fmt: skip
