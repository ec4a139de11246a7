"""The ranking of one indicator or composite in one month: bars from 0, or dots where the range is narrow.

Ask `places(frame)`; `order(frame)` gives the rows as drawn; `narrow(frame)` tells bars from dots.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, references, theme

INTERVAL = ("interval_low", "interval_high")
COMPARED = {"better": "较好", "similar": "相近", "worse": "较差"}
NARROW = 0.70  # the lowest figure above this share of the highest: bars from 0 would all look alike


def places(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """Rows sorted best first, those without a figure last; figure, place and change of place at the right.

    `frame`: area, area_short, figure, figure_unit, figure_target, city_figure, region_figure, rank,
    rank_change, pace_class, status (not_reported / not_applicable …); optional pace_line (a mean pace drawn
    in place of a target, in figure units), interval_low and interval_high (whiskers), comparison (a column
    of words, where there is room) and small_base (`*` behind the figure).
    """
    rows = order(frame)
    dots = narrow(rows)
    span = _span(rows, dots)
    marks = references.of(rows)
    levels = references.levels(marks, span, width=150 if phone else 880, size=12 if phone else 15)
    pitch = 32 if phone else 45
    top = 22 + 20 * max(levels, default=0) + (4 if phone else 8)
    notes = _names(rows, mode, phone, chosen) + _columns(rows, mode, phone, chosen)
    return theme.figure(
        [_dots(rows, mode, phone) if dots else _bars(rows, mode)],
        mode=mode,
        phone=phone,
        height=pitch * len(rows) + top + 34,
        margin={"l": 88 if phone else 112, "r": 116 if phone else _right(rows), "t": top, "b": 34},
        annotations=notes + references.heads(marks, levels, span, mode, phone),
        shapes=_rules(rows, span, mode, dots) + references.lines(marks, rows, mode) + _whiskers(rows, mode),
        bargap=0.38,
        hoverdistance=40,
        xaxis=theme.axis(mode, phone, range=span, nticks=5 if phone else 7, tickformat=",~f"),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )


def order(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows as drawn, with `y` from 0 at the top; ties keep the order of area codes."""
    rows = frame.sort_values(["rank", "area"], na_position="last").reset_index(drop=True)
    return rows.assign(y=range(len(rows)))


def narrow(rows: pd.DataFrame) -> bool:
    """Whether the figures lie so close together that dots on a cut axis show more than bars from 0."""
    figures = rows["figure"].dropna()
    return len(figures) > 1 and figures.min() > NARROW * figures.max() > 0


def _span(rows: pd.DataFrame, dots: bool) -> list[float]:
    columns = [name for name in ("figure", *INTERVAL, *references.COLUMNS) if name in rows]
    values = rows[columns].astype(float).to_numpy()
    if np.isnan(values).all():
        return [0.0, 100.0]
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    if dots:
        room = (high - low) * 0.08 or 1.0
        return [low - room, high + room / 2]
    low, high = min(low, 0.0), max(high, 0.0)
    return [low, high + 0.02 * (high - low) or 1.0]


def _bars(rows: pd.DataFrame, mode: str) -> go.Bar:
    looks = [theme.status(name, mode) for name in rows["pace_class"]]
    edge = {"color": [look.mark for look in looks], "width": 1}
    return go.Bar(
        x=rows["figure"], y=rows["y"], orientation="h", customdata=rows["area"], hoverinfo="none",
        marker={"color": [look.bar for look in looks], "line": edge},
        # a bar that is clicked stays as it is: the page answers, not the bar
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _dots(rows: pd.DataFrame, mode: str, phone: bool) -> go.Scatter:
    looks = [theme.status(name, mode) for name in rows["pace_class"]]
    marker = {"symbol": [look.marker for look in looks], "color": [look.mark for look in looks]}
    return go.Scatter(
        x=rows["figure"], y=rows["y"], mode="markers", customdata=rows["area"], hoverinfo="none",
        marker={**marker, "size": 12 if phone else 16}, cliponaxis=False,
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
    )  # fmt: skip


def _rules(rows: pd.DataFrame, span: list[float], mode: str, dots: bool) -> list[dict]:
    tokens = theme.TOKENS[mode]
    foot = theme.line(0, 0, 1, 0, tokens["rule"], 1, xref="paper", yref="paper")
    thin = [theme.line(0, y, 1, y, tokens["grid"], 1, xref="paper", layer="below") for y in rows["y"]]
    return [foot, *(thin if dots else [])]


def _whiskers(rows: pd.DataFrame, mode: str) -> list[dict]:
    if not set(INTERVAL) <= set(rows):
        return []
    ink, drawn = theme.TOKENS[mode]["ink"], []
    for row in rows.dropna(subset=list(INTERVAL)).itertuples():
        low, high, y = row.interval_low, row.interval_high, row.y
        drawn.append(theme.line(low, y, high, y, ink, 1.6))
        drawn += [theme.line(end, y - 0.14, end, y + 0.14, ink, 1.6) for end in (low, high)]
    return drawn


def _right(rows: pd.DataFrame) -> int:
    return 204 if _compared(rows) else 148


def _compared(rows: pd.DataFrame) -> bool:
    return "comparison" in rows and bool(rows["comparison"].notna().any())


def _names(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens = theme.TOKENS[mode]
    names = []
    for row in rows.itertuples():
        look = theme.status(row.pace_class, mode)
        bold = f"<b>{row.area_short}</b>" if row.area == chosen else row.area_short
        words = f"{bold} <span style='color:{look.mark}'>{look.symbol}</span>"
        font = {"size": theme.size(phone), "color": tokens["accent" if row.area == chosen else "ink"]}
        names.append(theme.text(0, row.y, words, xref="paper", xanchor="right", xshift=-7, font=font))
        if labels.missing(row.figure):
            grey = {"size": theme.size(phone) - 1, "color": tokens["mute"]}
            names.append(theme.text(0, row.y, _why(row), xref="paper", xanchor="left", xshift=8, font=grey))
    return names


def _why(row: object) -> str:
    return f"{labels.absence(row.status)}，不排位次"


def _columns(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens, size = theme.TOKENS[mode], theme.size(phone)
    unit = str(rows["figure_unit"].iloc[0]) if len(rows) else "%"
    at = (44, 72, 110) if phone else (62, 104, 144)
    place = {"xref": "paper", "xanchor": "right"}
    grey = {"size": 12 if phone else 14, "color": tokens["mute"]}
    heads = [
        theme.text(1, 1, word, yref="paper", yanchor="bottom", xshift=shift, font=grey, **place)
        for word, shift in zip((unit, "位次", "升降"), at, strict=True)
    ]
    cells = _small(rows, at[0], size, place) + ([] if phone else _beside(rows, size, grey, place))
    for row in rows.itertuples():
        for words, shift, colour in zip(_numbers(row, unit), at, ("ink", "ink", None), strict=True):
            font = {"size": size, "color": tokens[colour] if colour else _move_colour(row.rank_change, mode)}
            shown = f"<b>{words}</b>" if row.area == chosen and colour else words
            cells.append(theme.text(1, row.y, shown, xshift=shift, font=font, **place))
    return heads + cells


def _small(rows: pd.DataFrame, shift: int, size: int, place: dict) -> list[dict]:
    """`*` behind figures of few people, outside the column so that the digits stay in line."""
    few = rows[rows["small_base"]] if "small_base" in rows else rows[:0]
    spot = place | {"xanchor": "left", "xshift": shift}
    return [theme.text(1, y, "*", font={"size": size}, **spot) for y in few["y"]]


def _beside(rows: pd.DataFrame, size: int, grey: dict, place: dict) -> list[dict]:
    if not _compared(rows):
        return []
    head = theme.text(1, 1, "比全市", yref="paper", yanchor="bottom", xshift=200, font=grey, **place)
    known = rows.dropna(subset=["comparison"])
    words = zip(known["y"], known["comparison"].map(COMPARED), strict=True)
    return [
        head,
        *(theme.text(1, y, word, xshift=200, font={"size": size - 1}, **place) for y, word in words),
    ]


def _numbers(row: object, unit: str) -> tuple[str, str, str]:
    decimals = 1 if unit == "%" or labels.missing(row.figure) or abs(row.figure) < 100 else 0
    rank = labels.NONE if labels.missing(row.rank) else str(int(row.rank))
    return labels.number(row.figure, decimals), rank, labels.change(row.rank_change)


def _move_colour(change: float, mode: str) -> str:
    if labels.missing(change) or change == 0:
        return theme.TOKENS[mode]["mute"]
    return theme.status("on" if change > 0 else "far_behind", mode).text
