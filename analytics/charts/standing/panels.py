"""走势小图: every area's own line on one indicator, side by side on one scale.

Panels stand in the order of this month's completion; the city's line lies dashed behind each, the target
thin on top. The horizontal axis runs to the end of the window, so what is left is seen as empty space.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme
from analytics.charts.timeline import axis_months, broken, extent, tick_texts

DRAWN = [
    *("area", "area_short", "period", "window_start", "window_end", "series", "status", "pace_class"),
    *("figure", "figure_unit", "figure_target", "city_figure", "region_figure", "completion_rate"),
]
HEAD = 0.22  # share of a cell taken by its heading


def panels(frame: pd.DataFrame, *, mode: str = "light", phone: bool = False,
           chosen: str | None = None) -> go.Figure:
    """Reckoned rows of one indicator, all areas, up to the chosen month; the reading key is the last cell."""
    columns = 2 if phone else 5
    frame = frame.filter(items=DRAWN)
    order = panel_order(frame)
    cells = [_cell(i, columns, len(order) + 1) for i in range(len(order) + 1)]
    months = axis_months(frame.sort_values("period", kind="stable"))
    low, high = extent(frame, pd.DataFrame({"planned": []}))
    traces, layout, notes = [], {}, []
    for i, area in enumerate(order):
        rows = frame.loc[frame["area"] == area].sort_values("period")
        below = i + columns >= len(order) + 1 or (i + columns == len(order) and not phone)
        traces += _lines(rows, months, i, mode)
        layout |= _axes(i, cells[i], months, (low, high), mode, phone=phone,
                        first=i % columns == 0, last=below)  # fmt: skip
        notes += _head(rows.iloc[-1], cells[i], mode, phone, area == chosen)
    key_shapes, key_notes = _key(cells[-1], mode, phone)
    return theme.figure(
        traces, mode=mode, phone=phone, height=1120 if phone else 712, annotations=notes + key_notes,
        shapes=key_shapes, margin={"l": 34, "r": 6, "t": 4, "b": 40}, **layout,
    )  # fmt: skip


def panel_order(frame: pd.DataFrame) -> list[str]:
    """Areas by this month's completion, best first; those without one last."""
    now = frame.loc[frame["period"] == frame["period"].max()]
    ranked = now.sort_values(["completion_rate", "area"], ascending=[False, True], kind="stable")
    return list(ranked["area"])


def _cell(i: int, columns: int, n: int) -> tuple[float, float, float, float]:
    """Left, right, bottom and top of one panel's plot in paper coordinates."""
    lines, gap = -(-n // columns), 0.03 if columns == 2 else 0.012
    width, height = (1 + gap) / columns, 1 / lines
    left, top = (i % columns) * width, 1 - (i // columns) * height
    return left, left + width - gap, top - height * 0.92, top - height * HEAD


def _lines(rows: pd.DataFrame, months: list[str], i: int, mode: str) -> list[go.Scatter]:
    tokens = theme.TOKENS[mode]
    axes = {"xaxis": f"x{i + 1}" if i else "x", "yaxis": f"y{i + 1}" if i else "y", "hoverinfo": "skip"}
    rows = rows.loc[rows["period"].isin(months)]
    last = rows.iloc[-1]
    (city_x, city_y), (x, y) = (broken(rows, months, name) for name in ("city_figure", "figure"))
    colour = theme.status(last["pace_class"], mode).mark
    reported = rows["figure"].last_valid_index()
    traces = [go.Scatter(x=city_x, y=city_y, mode="lines", name="全市", **axes,
                         line={"color": tokens["mute"], "width": 1.3, "dash": "5px,5px"})]  # fmt: skip
    if pd.notna(last["figure_target"]):
        traces.append(go.Scatter(x=[0, len(months) - 1], y=[last["figure_target"]] * 2, mode="lines",
                                 name="目标", line={"color": tokens["ink"], "width": 1.5},
                                 **axes))  # fmt: skip
    traces.append(go.Scatter(x=x, y=y, mode="lines", name=last["area_short"],
                             line={"color": colour, "width": 3}, **axes))  # fmt: skip
    if reported is not None:
        end = rows.loc[reported]
        traces.append(go.Scatter(
            x=[months.index(end["period"])], y=[end["figure"]], mode="markers", name="末月", cliponaxis=False,
            marker={"symbol": theme.status(last["pace_class"], mode).marker, "size": 10, "color": colour},
            **axes))  # fmt: skip
    return traces


def _axes(i: int, cell: tuple, months: list[str], span: tuple, mode: str, *, first: bool, last: bool,
          phone: bool) -> dict:
    tokens, number = theme.TOKENS[mode], "" if i == 0 else str(i + 1)
    left, right, bottom, top = cell
    ticks = [t for t, month in enumerate(months) if int(month[5:]) % 6 == 1]
    small = {"size": 12 if phone else 13, "color": tokens["mute"]}
    return {
        f"xaxis{number}": theme.axis(
            mode, phone, domain=[left, right], anchor=f"y{number}", range=[-0.4, len(months) - 0.6],
            tickvals=ticks, ticktext=tick_texts(months, ticks), showticklabels=last, tickfont=small,
            showline=True, linecolor=tokens["rule"]),
        f"yaxis{number}": theme.axis(
            mode, phone, domain=[bottom, top], anchor=f"x{number}", range=list(span), nticks=4,
            showticklabels=first, tickfont=small, showgrid=True, gridcolor=tokens["grid"], tickformat=","),
    }  # fmt: skip


def _head(row: pd.Series, cell: tuple, mode: str, phone: bool, chosen: bool) -> list[dict]:
    status, tokens, size = theme.status(row["pace_class"], mode), theme.TOKENS[mode], 13 if phone else 15
    known, why = not pd.isna(row["figure"]), labels.absence(row.get("status"))
    value = labels.figure(row["figure"], row["figure_unit"]) if known else why
    left, right, _, top = cell
    paper = {"xref": "paper", "yref": "paper", "yanchor": "bottom"}
    colour = tokens["accent" if chosen else "ink"]
    # five panels in a row leave no room for both in one line on a small screen
    at = (right, "right") if phone else (left, "left")
    return [theme.text(left, top, f"<b>{row['area_short']}</b>", xanchor="left", yshift=5 if phone else 23,
                       font={"size": size + 1, "color": colour}, **paper),
            theme.text(at[0], top, f"{status.symbol} {value}", xanchor=at[1], yshift=5,
                       font={"size": size, "color": status.text}, **paper)]  # fmt: skip


def _key(cell: tuple, mode: str, phone: bool) -> tuple[list[dict], list[dict]]:
    """The reading key in the cell after the last panel."""
    tokens, size, (left, right, bottom, top) = theme.TOKENS[mode], 13 if phone else 15, cell
    paper = {"xref": "paper", "yref": "paper"}
    step, dash = (top - bottom) / 4, (right - left) * 0.24
    notes = [theme.text(left, top, "读图", xanchor="left", yanchor="bottom", yshift=5,
                        font={"size": size, "color": tokens["mute"]}, **paper)]  # fmt: skip
    shapes = []
    for i, (words, style) in enumerate(_key_lines(mode)):
        y = top - (i + 0.5) * step
        shapes.append(theme.line(left, y, left + dash, y, **style, **paper))
        notes.append(theme.text(left + dash, y, words, xanchor="left", yanchor="middle", xshift=10,
                                font={"size": size, "color": tokens["mute"]}, **paper))  # fmt: skip
    return shapes, notes


def _key_lines(mode: str) -> list[tuple[str, dict]]:
    tokens = theme.TOKENS[mode]
    return [("目标", {"colour": tokens["ink"], "width": 1.5}),
            ("全市平均", {"colour": tokens["mute"], "width": 1.3, "dash": "5px,5px"}),
            ("本旗，色随进度", {"colour": theme.status("on", mode).mark, "width": 3})]  # fmt: skip
