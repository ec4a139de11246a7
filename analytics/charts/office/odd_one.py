"""疑点小图: where the odd figure stands among the figures it is held against, told apart by shape.

Ask `along(series)` for a figure among its own months, `among(values)` for an area among all areas,
`digits(counts)` for how often each last digit occurs. Small, one line high, no axis but what is needed.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme
from analytics.charts.timeline import tick_months, tick_texts

HEIGHT, COURSE, FLAT = 150, 180, 84
_BELOW = 0.6  # of the figures' span, so that a label under the lowest point stays off the month names
_WIDTH = 520  # pixels that a small picture may count on for its month names


def along(
    months: pd.DataFrame, odd: list[str], unit: str, *, mode: str = "light", phone: bool = False
) -> go.Figure:
    """A line over the months with a square at each month of `odd`, and its figure written.

    `months`: period, figure, oldest first; `unit` of the figure.
    """
    tokens, rows = theme.TOKENS[mode], months.reset_index(drop=True)
    at = rows[rows["period"].isin(odd)]
    names = list(rows["period"])
    ticks = tick_months(names, _WIDTH / (2 if phone else 1))
    line = go.Scatter(
        x=rows.index, y=rows["figure"], mode="lines+markers", hoverinfo="skip", name="各月",
        line={"color": tokens["mute"], "width": 2}, marker={"size": 6, "color": tokens["mute"]},
    )  # fmt: skip
    words = _labels(at, unit, tokens, phone, rows["figure"])
    return theme.figure(
        [line, _squares(at.index, at["figure"], tokens)], mode=mode, phone=phone, height=COURSE,
        margin={"l": 12, "r": 64, "t": 26, "b": 48}, annotations=words,
        xaxis=theme.axis(mode, phone, tickvals=ticks, ticktext=tick_texts(names, ticks),
                         range=[-0.6, len(rows) - 0.4]),
        yaxis=theme.axis(mode, phone, visible=False, range=_room(rows["figure"], _BELOW)),
    )  # fmt: skip


def among(
    areas: pd.DataFrame, odd: str, unit: str, *, mode: str = "light", phone: bool = False
) -> go.Figure:
    """All areas' figures on one line, the odd one a square with its name, the middle a thin mark.

    `areas`: area, area_short, figure.
    """
    tokens, rows = theme.TOKENS[mode], areas.dropna(subset=["figure"])
    mine, others = rows[rows["area"] == odd], rows[rows["area"] != odd]
    middle = rows["figure"].median()
    dots = go.Scatter(
        x=others["figure"], y=0 * others["figure"], mode="markers", hoverinfo="skip", name="其他旗市区",
        marker={"size": 11, "color": tokens["mute"], "symbol": "circle-open", "line": {"width": 1.5}},
    )  # fmt: skip
    words = [theme.text(row["figure"], 0, f"<b>{row['area_short']} {labels.figure(row['figure'], unit)}</b>",
                        yshift=22, font=_font(tokens, phone)) for _, row in mine.iterrows()]
    words.append(theme.text(middle, 0, f"中位 {labels.figure(middle, unit)}", yshift=-24,
                            font={**_font(tokens, phone), "color": tokens["mute"]}))
    low, high = _room(rows["figure"])
    return theme.figure(
        [dots, _squares(mine["figure"], 0 * mine["figure"], tokens)], mode=mode, phone=phone, height=FLAT,
        margin={"l": 60, "r": 60, "t": 0, "b": 0}, annotations=words,
        shapes=[theme.line(middle, -0.5, middle, 0.5, tokens["ink"], 1.5)],
        xaxis=theme.axis(mode, phone, visible=False, range=[low, high]),
        yaxis=theme.axis(mode, phone, visible=False, range=[-1.6, 1.6]),
    )  # fmt: skip


def digits(counts: list[int], *, mode: str = "light", phone: bool = False) -> go.Figure:
    """Ten bars, 0 to 9, with their counts; the dashed line is what chance would give."""
    tokens, expected = theme.TOKENS[mode], sum(counts) / 10
    bars = go.Bar(
        x=list(range(10)), y=counts, text=[labels.number(n, 0) for n in counts], textposition="outside",
        hoverinfo="skip", marker={"color": tokens["range_mid"]}, cliponaxis=False,
        textfont={"size": 13 if phone else 14, "color": tokens["ink"]},
    )  # fmt: skip
    return theme.figure(
        [bars], mode=mode, phone=phone, height=HEIGHT, margin={"l": 8, "r": 8, "t": 22, "b": 26}, bargap=0.4,
        shapes=[theme.line(-0.6, expected, 9.6, expected, tokens["ink"], 1.5, dash="dash")],
        xaxis=theme.axis(mode, phone, tickvals=list(range(10)), range=[-0.6, 9.6]),
        yaxis=theme.axis(mode, phone, visible=False, range=[0, 1.05 * max([*counts, expected, 1])]),
    )  # fmt: skip


def _squares(x: object, y: object, tokens: dict) -> go.Scatter:
    return go.Scatter(
        x=x, y=y, mode="markers", hoverinfo="skip", name="疑点",
        marker={"size": 13, "symbol": "square", "color": tokens["ink"]},
    )  # fmt: skip


def _labels(at: pd.DataFrame, unit: str, tokens: dict, phone: bool, line: pd.Series) -> list[dict]:
    """The figures of the odd months; two of them are written away from one another, none over the line."""
    sides = ["right"] * (len(at) - 1) + ["left"] if len(at) == 2 else ["center"] * len(at)
    return [
        theme.text(x, y, f"<b>{labels.figure(y, unit)}</b>", yshift=_away(line, x), font=_font(tokens, phone),
                   xanchor=side, xshift={"right": 8, "left": -8}.get(side, 0))
        for (x, y), side in zip(at["figure"].items(), sides, strict=True)
    ]  # fmt: skip


def _away(line: pd.Series, x: int) -> int:
    """Above a month, or below it where the line comes from or goes to above."""
    beside = line.reindex([x - 1, x + 1]).dropna()
    return -17 if len(beside) and beside.max() > line[x] else 17


def _font(tokens: dict, phone: bool) -> dict:
    return {"size": 13 if phone else 15, "color": tokens["ink"]}


def _room(figures: pd.Series, share: float = 0.12) -> list[float]:
    low, high = float(figures.min()), float(figures.max())
    room = share * (high - low) or 0.1 * abs(high) or 1.0
    return [low - room, high + room]
