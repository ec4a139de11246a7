"""The monthly plan of one target: what is due by each month, as it is and as a revision would have it.

Ask `plan_curve(course, draft)` with frames of `analytics.targets.tasks.planned_course`.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme
from analytics.charts.timeline import tick_months, tick_texts


def plan_curve(
    course: pd.DataFrame,
    draft: pd.DataFrame | None = None,
    *,
    unit: str = "",
    mode: str = "light",
    phone: bool = False,
) -> go.Figure:
    """Thin ink line = the plan in force, dashed accent = the draft; the last value is written at each end."""
    tokens, drawn = theme.TOKENS[mode], [course] if draft is None else [course, draft]
    months = sorted(set().union(*(frame["period"] for frame in drawn)))
    looks = (
        {"color": tokens["ink"], "width": 1.6},
        {"color": tokens["accent"], "width": 3, "dash": "8px,5px"},
    )
    top = max((frame["planned"].max() for frame in drawn if len(frame)), default=1.0) or 1.0
    ends = _ends(drawn, months, unit, tokens, top)
    sides = {"l": _room([f"{top:,.0f}"], phone), "r": _room([end["text"] for end in ends], phone)}
    margin = {**sides, "t": 16, "b": 46}
    ticks = tick_months(months, (340 if phone else 620) - margin["l"] - margin["r"])
    return theme.figure(
        [_line(frame, months, look) for frame, look in zip(drawn, looks, strict=False)],
        mode=mode, phone=phone, height=240 if phone else 300, margin=margin,
        annotations=ends,
        xaxis=theme.axis(mode, phone, range=[-0.3, len(months) - 0.7], tickvals=ticks, visible=True,
                         ticktext=tick_texts(months, ticks), showline=True, linecolor=tokens["rule"]),
        yaxis=theme.axis(mode, phone, range=[0, 1.08 * top], nticks=5, tickformat=",", showgrid=True,
                         gridcolor=tokens["grid"], visible=True),
    )  # fmt: skip


def _room(words: list[str], phone: bool) -> int:
    """Pixels for the widest of these words and the gap before the picture; a Chinese sign is a square."""
    signs = max(sum(1 if ord(sign) > 0x2E7F else 0.56 for sign in text) for text in words)
    return round(theme.size(phone) * signs) + 14


def _line(frame: pd.DataFrame, months: list[str], look: dict) -> go.Scatter:
    places = [months.index(period) for period in frame["period"]]
    return go.Scatter(x=places, y=list(frame["planned"]), mode="lines+markers", line=look, hoverinfo="skip",
                      marker={"size": 5, "color": look["color"]}, cliponaxis=False)  # fmt: skip


def _ends(drawn: list[pd.DataFrame], months: list[str], unit: str, tokens: dict, top: float) -> list[dict]:
    names = ["计划"] if len(drawn) == 1 else ["现计划", "改后"]
    places = [frame["planned"].iloc[-1] for frame in drawn]
    close = len(places) == 2 and abs(places[0] - places[1]) < 0.1 * top
    shifts = [0] if len(drawn) == 1 else [-14, 14] if close and places[1] >= places[0] else [14, -14]
    shifts = shifts if close else [0] * len(drawn)
    return [
        theme.text(months.index(frame["period"].iloc[-1]), place, f"{name} {labels.figure(place, unit)}",
                   xanchor="left", xshift=10, yshift=shift, font={"color": tokens[colour]})
        for frame, place, name, shift, colour
        in zip(drawn, places, names, shifts, ("ink", "accent"), strict=False)
    ]  # fmt: skip
