"""位次带: the places each area could as well have had, and who cannot be told apart.

Ask `rank_bands(frame, groups)` with rows of `analytics.places.bands` and of `analytics.places.groups`.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

STEP = 0.55  # from one bracket to the next, in places
COLUMNS = {"位次": "rank", "可能": "range", "前三": "p_top", "末三": "p_bottom"}
ENDS_FROM = 7  # areas: among fewer the first three and the last three are nearly everybody


def rank_bands(
    frame: pd.DataFrame,
    groups: pd.DataFrame,
    *,
    mode: str = "light",
    phone: bool = False,
    chosen: str | None = None,
) -> go.Figure:
    """One row an area, best first: a light band over 95 % of its places, a tick at the official one.

    Brackets at the right of the plot hold areas that cannot be told apart; they may overlap.
    """
    rows = frame.sort_values(["rank", "area"]).reset_index(drop=True)
    rows = rows.assign(y=range(len(rows)))
    brackets = levels(rows, groups)
    edge = len(rows) + 0.7
    right = edge + STEP * (1 + max((level for *_, level in brackets), default=-1))
    pitch, top = (26, 30) if phone else (30, 34)
    tokens = theme.TOKENS[mode]
    return theme.figure(
        [_ticks(rows, tokens, phone, chosen)],
        mode=mode,
        phone=phone,
        height=pitch * len(rows) + top + 8,
        margin={"l": 66 if phone else 80, "r": 8 + _shifts(rows, phone)[-1], "t": top, "b": 8},
        annotations=_names(rows, tokens, phone, chosen) + _columns(rows, tokens, phone, chosen),
        shapes=_bands(rows, tokens) + _brackets(brackets, edge, tokens),
        xaxis=theme.axis(
            mode, phone, range=[0.3, right], side="top", tickvals=_places(len(rows)), tickformat="d"
        ),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )


def levels(rows: pd.DataFrame, groups: pd.DataFrame) -> list[tuple[int, int, int]]:
    """Top row, bottom row and level of each bracket: the innermost level where it touches no other."""
    at = dict(zip(rows["area"], rows["y"], strict=True))
    taken: list[tuple[int, int, int]] = []
    for areas in groups["areas"]:
        top, bottom, level = at[areas[0]], at[areas[-1]], 0
        while any(level == other and top <= end for _, end, other in taken):
            level += 1
        taken.append((top, bottom, level))
    return taken


def span(low: float, high: float) -> str:
    """`3–5`, or `3` where there is one place only."""
    return str(int(low)) if low == high else f"{int(low)}–{int(high)}"


def _places(n: int) -> list[int]:
    return list(range(1, n + 1, 3 if n >= ENDS_FROM else 1))


def _shifts(rows: pd.DataFrame, phone: bool) -> tuple[int, ...]:
    """Where the columns end, in pixels right of the plot; the shares only where they say something."""
    return (34, 84) if phone else (40, 100, 154, 208)[: 4 if len(rows) >= ENDS_FROM else 2]


def _bands(rows: pd.DataFrame, tokens: dict) -> list[dict]:
    lines = [theme.line(0.3, y + 0.5, len(rows) + 0.7, y + 0.5, tokens["grid"], 1, layer="below")
             for y in rows["y"]]  # fmt: skip
    boxes = [
        theme.box(row.rank_low - 0.35, row.y - 0.3, row.rank_high + 0.35, row.y + 0.3, tokens["range_mid"],
                  layer="below")
        for row in rows.itertuples()
    ]  # fmt: skip
    return lines + boxes


def _ticks(rows: pd.DataFrame, tokens: dict, phone: bool, chosen: str | None) -> go.Scatter:
    colours = [tokens["accent" if area == chosen else "ink"] for area in rows["area"]]
    marker = {"symbol": "line-ns", "size": 16 if phone else 19, "line": {"width": 3.2, "color": colours}}
    return go.Scatter(
        x=rows["rank"], y=rows["y"], mode="markers", marker=marker, hoverinfo="skip", cliponaxis=False
    )


def _brackets(brackets: list[tuple[int, int, int]], edge: float, tokens: dict) -> list[dict]:
    drawn = []
    for top, bottom, level in brackets:
        x = edge + STEP * level
        drawn.append(theme.line(x, top - 0.36, x, bottom + 0.36, tokens["ink"], 1.6))
        drawn += [theme.line(x - 0.2, y, x, y, tokens["ink"], 1.6) for y in (top - 0.36, bottom + 0.36)]
    return drawn


def _names(rows: pd.DataFrame, tokens: dict, phone: bool, chosen: str | None) -> list[dict]:
    names = []
    for row in rows.itertuples():
        own = row.area == chosen
        words = f"<b>{row.area_short}</b>" if own else row.area_short
        font = {"size": theme.size(phone) - 1, "color": tokens["accent" if own else "ink"]}
        names.append(theme.text(0, row.y, words, xref="paper", xanchor="right", xshift=-7, font=font))
    return names


def _columns(rows: pd.DataFrame, tokens: dict, phone: bool, chosen: str | None) -> list[dict]:
    shifts = _shifts(rows, phone)
    shown = dict(list(COLUMNS.items())[: len(shifts)])
    place, grey = (
        {"xref": "paper", "xanchor": "right"},
        {"size": 12 if phone else 14, "color": tokens["mute"]},
    )
    texts = [
        theme.text(1, 1, head, yref="paper", yanchor="bottom", yshift=4, xshift=shift, font=grey, **place)
        for head, shift in zip(shown, shifts, strict=True)
    ]
    for row in rows.itertuples():
        for head, shift in zip(shown, shifts, strict=True):
            words = f"<b>{_cell(row, head)}</b>" if row.area == chosen else _cell(row, head)
            texts.append(
                theme.text(1, row.y, words, xshift=shift, font={"size": theme.size(phone) - 1}, **place)
            )
    return texts


def _cell(row: object, head: str) -> str:
    if head == "位次":
        return str(int(row.rank))
    if head == "可能":
        return span(row.rank_low, row.rank_high)
    return labels.percent(100 * getattr(row, COLUMNS[head]), 0)
