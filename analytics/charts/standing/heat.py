"""The heat table: 13 areas by 综合 and the five domains, completion coloured by pace.

Ask `heat(frame)` with composite rows of one month: scope `all` and the domains, 13 areas and the city.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

CITY = "150700"
WHOLE = "all"
_APART = 0.14  # extra room between 综合 and the domains, in columns
_FIRST = 1.28  # the city's row stands this far above the first area


def heat(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """Cells of symbol + whole percent, rows by 综合 place, the city framed on top.

    `frame`: area, area_short, scope, scope_short, completion_rate (ratio), pace (ratio), pace_class,
    n_missing, rank. Each cell carries an invisible point whose customdata is (area, scope), for clicks.
    """
    cells = laid_out(frame)
    pitch = 29 if phone else 38
    top = 62 if phone else 54
    height = round(pitch * (cells["y"].max() + _FIRST + 1.1) + top)
    return theme.figure(
        [_words(cells, mode, phone), _targets(cells)],
        mode=mode,
        phone=phone,
        height=height,
        hoverdistance=64,  # a click anywhere in a cell finds the point in its middle
        margin={"l": 90 if phone else 118, "r": 0, "t": top, "b": 4},
        shapes=_boxes(cells, mode, phone),
        annotations=_heads(cells, mode, phone) + _names(cells, mode, phone, chosen),
        xaxis=theme.axis(mode, phone, visible=False, range=[-0.5, cells["x"].max() + 0.5]),
        yaxis=theme.axis(mode, phone, visible=False, range=[cells["y"].max() + 0.55, -_FIRST - 0.55]),
    )


def laid_out(frame: pd.DataFrame) -> pd.DataFrame:
    """The cells with column `x`, row `y` (0 = best 综合 place) and `place`; areas without place last."""
    whole = frame[(frame["scope"] == WHOLE) & (frame["area"] != CITY)]
    order = whole.sort_values(["rank", "area"], na_position="last")
    row = {area: float(i) for i, area in enumerate(order["area"])} | {CITY: -_FIRST}
    scopes = [WHOLE, *sorted(set(frame["scope"]) - {WHOLE})]
    column = {scope: i + (_APART if i else 0.0) for i, scope in enumerate(scopes)}
    place = order.set_index("area")["rank"]
    return frame.assign(
        x=frame["scope"].map(column), y=frame["area"].map(row), place=frame["area"].map(place)
    ).sort_values(["y", "x"])


def _cell_text(cell: object, phone: bool, mode: str) -> str:
    look = theme.status(cell.pace_class, mode)
    if labels.missing(cell.completion_rate):
        return f"{look.symbol} 未报"
    # 99.6 is not done: rounded up it would read as 100 beside the sign of being late
    short = min(100 * cell.completion_rate, 99) if cell.completion_rate < 1 else 100 * cell.completion_rate
    number = labels.number(short, 0)
    shown = f"<b>{number}</b>" if cell.scope == WHOLE or cell.area == CITY else number
    # the city's own gaps are its banners' gaps: marking them again would only repeat
    if not cell.n_missing or cell.area == CITY or cell.scope == WHOLE:
        return f"{look.symbol} {shown}"
    if phone:
        return f"{look.symbol} {shown}*"
    return f"{look.symbol} {shown} <span style='font-size:12px'>缺{cell.n_missing:.0f}</span>"


def _words(cells: pd.DataFrame, mode: str, phone: bool) -> go.Scatter:
    rows = list(cells.itertuples())
    colours = [theme.status(row.pace_class, mode).on_fill for row in rows]
    return go.Scatter(
        # text of a trace is set a little above its point
        x=cells["x"], y=cells["y"] + 0.055, mode="text", text=[_cell_text(row, phone, mode) for row in rows],
        textfont={"color": colours, "size": 13 if phone else 17}, hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip


def _targets(cells: pd.DataFrame) -> go.Scatter:
    # fills are shapes and cannot be clicked: a nearly invisible square over each cell can; `skip` in place
    # of `none` would make it deaf
    return go.Scatter(
        x=cells["x"], y=cells["y"], mode="markers", customdata=cells[["area", "scope"]].to_numpy(),
        marker={"symbol": "square", "size": 34, "opacity": 0.001}, hoverinfo="none",
    )  # fmt: skip


def _boxes(cells: pd.DataFrame, mode: str, phone: bool) -> list[dict]:
    half_x, half_y = (0.47, 0.46) if phone else (0.486, 0.465)
    frame = {"color": theme.TOKENS[mode]["ink"], "width": 1.2}
    boxes = []
    for cell in cells.itertuples():
        edge = {"line": frame} if cell.area == CITY else {}
        fill = theme.status(cell.pace_class, mode).fill
        corners = (cell.x - half_x, cell.y - half_y, cell.x + half_x, cell.y + half_y)
        boxes.append(theme.box(*corners, fill, layer="below", **edge))
    return boxes


def _heads(cells: pd.DataFrame, mode: str, phone: bool) -> list[dict]:
    grey, size = theme.TOKENS[mode]["mute"], 12 if phone else 15
    heads = []
    for cell in cells[cells["area"] == CITY].itertuples():
        name, pace = cell.scope_short, labels.number(100 * cell.pace, 0)
        if phone and len(name) == 4:
            name = name[:2] + "<br>" + name[2:]
        second = pace if phone else f"序时 {pace}"
        words = f"<b>{name}</b><br><span style='color:{grey}'>{second}</span>"
        heads.append(theme.text(cell.x, 1, words, yref="paper", yanchor="bottom", font={"size": size}))
    if phone:
        left = {"xref": "paper", "yref": "paper", "xanchor": "right", "yanchor": "bottom", "xshift": -8}
        heads.append(theme.text(0, 1, "序时", font={"size": size, "color": grey}, **left))
    return heads


def _names(cells: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens, size = theme.TOKENS[mode], theme.size(phone)
    left = {"xref": "paper", "xanchor": "right"}
    names = []
    for cell in cells[cells["scope"] == WHOLE].itertuples():
        name = f"<b>{cell.area_short}</b>" if cell.area in (CITY, chosen) else cell.area_short
        font = {"size": size, "color": tokens["accent" if cell.area == chosen else "ink"]}
        names.append(theme.text(0, cell.y, name, xshift=-8 if phone else -14, font=font, **left))
        if cell.area != CITY:
            place = labels.NONE if labels.missing(cell.place) else f"{int(cell.place)}"
            grey = {"size": size - 1, "color": tokens["mute"]}
            names.append(theme.text(0, cell.y, place, xshift=-72 if phone else -94, font=grey, **left))
    return names
