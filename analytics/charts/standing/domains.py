"""重点条: one area on the key domains, completion as bars, each with a tick at its own pace."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme


def domains(frame: pd.DataFrame, *, mode: str = "light", phone: bool = False,
            chosen: str | None = None) -> go.Figure:
    """One bar per domain in the order of the frame.

    `frame`: rows of `composite(by="domain")` of one area and month with `scope_short`;
    completion and pace are ratios there and percent on the chart. `chosen` is not used.
    """
    rows = frame.reset_index(drop=True).to_dict("records")
    tokens, size, top = theme.TOKENS[mode], 14 if phone else 16, 26
    shapes = [theme.line(100 * row["pace"], y - 0.42, 100 * row["pace"], y + 0.42, tokens["ink"], 3)
              for y, row in enumerate(rows) if pd.notna(row["pace"])]  # fmt: skip
    notes = [note for y, row in enumerate(rows) for note in _words(y, row, mode, size)]
    if rows and pd.notna(rows[0]["pace"]):
        notes.append(theme.text(100 * rows[0]["pace"], 1, "序时", yref="paper", yanchor="bottom",
                                font={"size": size - 2}))  # fmt: skip
    return theme.figure(
        [_bars(rows, mode)], mode=mode, phone=phone, height=len(rows) * (30 if phone else 32) + top + 4,
        margin={"l": 88 if phone else 100, "r": 62 if phone else 70, "t": top, "b": 0},
        annotations=notes, shapes=shapes, bargap=0.42,
        xaxis=theme.axis(mode, phone, visible=False, range=[0, 104]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.45, -0.55]),
    )  # fmt: skip


def _bars(rows: list[dict], mode: str) -> go.Bar:
    statuses = [theme.status(row["pace_class"], mode) for row in rows]
    return go.Bar(
        x=[100 * row["completion_rate"] for row in rows], y=list(range(len(rows))), orientation="h",
        name="完成率", hoverinfo="skip",
        marker={"color": [status.bar for status in statuses],
                "line": {"color": [status.mark for status in statuses], "width": 1}},
    )  # fmt: skip


def _words(y: int, row: dict, mode: str, size: int) -> list[dict]:
    status = theme.status(row["pace_class"], mode)
    name = f"{row['scope_short']} <span style='color:{status.mark}'>{status.symbol}</span>"
    share = 100 * row["completion_rate"]
    value = "未报" if pd.isna(share) else f"<b>{labels.percent(share)}</b>"
    return [theme.text(0, y, name, xref="paper", xanchor="right", xshift=-4, font={"size": size}),
            theme.text(1, y, value, xref="paper", xanchor="right", xshift=60,
                       font={"size": size})]  # fmt: skip
