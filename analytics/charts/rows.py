"""What every chart with one thing a row shares: names at the left, columns of numbers at the right, thin
rules.

Rows are counted from 0 at the top. Ask `names`, `column`, `rules` for annotations and shapes, `axes` for
the axes.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme


def names(
    words: list[str],
    mode: str,
    phone: bool,
    *,
    statuses: list[str | None] | None = None,
    accent: int | None = None,
) -> list[dict]:
    """Row names left of the picture, with the symbol of their class, if any; row `accent` bold in accent."""
    tokens, size = theme.TOKENS[mode], theme.size(phone)
    notes = []
    for y, name in enumerate(words):
        chosen = y == accent
        font = {"size": size, "color": tokens["accent" if chosen else "ink"]}
        shown = f"<b>{name}</b>" if chosen else name
        if statuses is not None and statuses[y] is not None:
            look = theme.status(statuses[y], mode)
            shown = f"{shown} <span style='color:{look.mark}'>{look.symbol}</span>"
        notes.append(theme.text(0, y, shown, xref="paper", xanchor="right", xshift=-7, font=font))
    return notes


def column(
    head: str, texts: list[str], shift: int, mode: str, phone: bool, *, bold: bool = False
) -> list[dict]:
    """A column of finished numbers, right edge `shift` pixels right of the picture, with its head."""
    tokens, size = theme.TOKENS[mode], theme.size(phone)
    place = {"xref": "paper", "xanchor": "right", "xshift": shift}
    grey = {"size": 12 if phone else 14, "color": tokens["mute"]}
    top = theme.text(1, 1, head, yref="paper", yanchor="bottom", yshift=4, font=grey, **place)
    font = {"size": size, "color": tokens["ink"]}
    cells = [
        theme.text(1, y, f"<b>{text}</b>" if bold else text, font=font, **place)
        for y, text in enumerate(texts)
    ]
    return [top, *cells]


def rules(n: int, mode: str) -> list[dict]:
    """A thin line behind every row."""
    grid = theme.TOKENS[mode]["grid"]
    return [theme.line(0, y, 1, y, grid, 1, xref="paper", layer="below") for y in range(n)]


def axes(n: int, span: list[float], mode: str, phone: bool, **shown: object) -> dict:
    """The two axes of `n` rows over `span`; the horizontal one with numbers only where `visible` is given."""
    across = {"visible": False, "nticks": 5, "tickformat": ",~f", **shown}
    return {
        "xaxis": theme.axis(mode, phone, range=span, **across),
        "yaxis": theme.axis(mode, phone, visible=False, range=[n - 0.4, -0.6]),
    }


def bars(lengths: pd.Series, colours: list[str] | str, *, base: pd.Series | None = None) -> go.Bar:
    """One calm bar a row; `base` is where each begins if not at 0."""
    marker = {"color": colours, "line": {"width": 0}}
    at = {"y": list(range(len(lengths))), "orientation": "h", "width": 0.6, "hoverinfo": "skip"}
    return go.Bar(x=list(lengths), base=None if base is None else list(base), marker=marker, **at)


def upright(
    x: float, words: str, n: int, mode: str, phone: bool, *, left: bool, accent: bool = False
) -> tuple[dict, dict]:
    """A line through all rows at `x` (a shape) and its words above, to the `left` of it or right (a text)."""
    colour = theme.TOKENS[mode]["accent" if accent else "ink"]
    font = {"size": 13 if phone else 15, "color": colour}
    side = {"xanchor": "right" if left else "left", "yref": "paper", "yanchor": "bottom", "yshift": 4}
    line = theme.line(x, -0.6, x, n - 0.4, colour, 2 if accent else 3)
    return line, theme.text(x, 1, words, font=font, **side)


def picture(trace: object, n: int, span: list[float], mode: str, phone: bool, *, notes: list[dict],
            shapes: list[dict], sides: tuple[int, int], pitch: int, scale: bool = False) -> go.Figure:
    """The figure of `n` rows `pitch` pixels apart, `sides` its margins; `scale` shows the axis numbers."""
    foot = 30 if scale else 8
    return theme.figure(
        [trace], mode=mode, phone=phone, height=pitch * n + 32 + foot, annotations=notes, shapes=shapes,
        margin={"l": sides[0], "r": sides[1], "t": 32, "b": foot},
        **axes(n, span, mode, phone, visible=scale),
    )  # fmt: skip
