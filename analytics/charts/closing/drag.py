"""拖累: by how much each area holds the city's figure back (right) or carries it (left), largest first."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme


def drag(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """`frame`: rows of `analytics.reaching.drag.drags`."""
    n, tokens, areas = len(frame), theme.TOKENS[mode], list(frame["area"])
    accent = areas.index(chosen) if chosen in areas else None
    colours = [tokens["mute" if value > 0 else "range_mid"] for value in frame["drag"]]
    if accent is not None:
        colours[accent] = tokens["accent"]
    low, high = min(frame["drag"].min(), 0.0), max(frame["drag"].max(), 0.0)
    room = 0.04 * (high - low) or 1.0
    pairs = zip(frame["figure"], frame["figure_unit"], strict=True)
    figures, drags = [labels.figure(*pair) for pair in pairs], [labels.signed(x, 2) for x in frame["drag"]]
    notes = rows.names(list(frame["area_short"]), mode, phone, accent=accent)
    notes += rows.column("拖累", drags, 52 if phone else 64, mode, phone, bold=True)
    notes += rows.column("本地", figures, 112 if phone else 144, mode, phone)
    return rows.picture(
        rows.bars(frame["drag"], colours), n, [low - room, high + room], mode, phone, notes=notes,
        shapes=[*rows.rules(n, mode), theme.line(0, -0.6, 0, n - 0.4, tokens["ink"], 1.5)],
        sides=(70, 118) if phone else (84, 150), pitch=28 if phone else 32,
    )  # fmt: skip
