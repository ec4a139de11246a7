"""脊柱图: one area on many indicators, each measured from the city's figure.

Every row has its own scale: the city is the centre, the farther of best and worst is ±1, and better
is always right. So shapes may be compared across rows, numbers stand beside them.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

WIDTHS = {True: 150, False: 304}  # left of the axis: name and number columns
EDGE = 1.12  # the drawn half-width; what lies beyond is marked › or ‹ at the edge


def spine(frame: pd.DataFrame, *, mode: str = "light", phone: bool = False,
          chosen: str | None = None) -> go.Figure:
    """One row per indicator under its section's heading; empty rows say 未报.

    `frame`: rows of one area and month as reckoned (figure, city_figure, best, worst, quartile_low,
    quartile_high, figure_target, region_figure, figure_direction, pace_class, rank, n_compared),
    with `section_name`. `chosen` is not used: all rows are of the chosen area.
    """
    rows = placed(frame).to_dict("records")
    lines = _headings(rows)
    depth = len(rows) + len(lines)
    step, top = (25, 26) if phone else (min(27.3, max(20.5, 720 / max(depth, 1))), 34)
    tokens, size = theme.TOKENS[mode], 13 if phone else 14 if step < 24 else 15
    margin = {"l": WIDTHS[phone], "r": 46 if phone else 62, "t": top, "b": 4}
    notes = [note for row in rows for note in _numbers(row, tokens, size, phone)]
    notes += [_heading(name, y, tokens, size, margin["l"]) for name, y in lines]
    notes += _heads(tokens, size, phone)
    shapes = [shape for row in rows for shape in _bars(row, tokens)]
    shapes.append(theme.line(0, -0.7, 0, depth - 0.4, tokens["ink"], 1.8, dash="6px,5px", layer="below"))
    return theme.figure(
        [_marks(rows, mode, phone)], mode=mode, phone=phone, height=round(depth * step + top + 8),
        margin=margin, annotations=notes, shapes=shapes,
        xaxis=theme.axis(mode, phone, visible=False, range=[-EDGE - 0.08, EDGE + 0.08]),
        yaxis=theme.axis(mode, phone, visible=False, range=[depth - 0.4, -0.7]),
    )  # fmt: skip


def placed(frame: pd.DataFrame) -> pd.DataFrame:
    """Add where each mark stands between −1 and 1 (`x`, `x_best`, …) and the row's height `y`."""
    frame = frame.sort_values(["section", "indicator"], kind="stable")
    centre, sign = frame["city_figure"], frame["figure_direction"]
    reach = np.fmax((frame["best"] - centre).abs(), (frame["worst"] - centre).abs())
    scale = sign / reach.where(reach > 0, 1)
    source = {"x": "figure", "x_best": "best", "x_worst": "worst", "x_low": "quartile_low",
              "x_high": "quartile_high", "x_target": "figure_target",
              "x_region": "region_figure"}  # fmt: skip
    placed = frame.assign(**{x: (frame[column] - centre) * scale for x, column in source.items()})
    new_section = placed["section"].ne(placed["section"].shift())
    return placed.assign(y=np.arange(len(placed)) + new_section.cumsum())


def _headings(rows: list[dict]) -> list[tuple[str, int]]:
    first = {}
    for row in rows:
        first.setdefault(row["section_name"], row["y"] - 1)
    return list(first.items())


def _heading(name: str, y: int, tokens: dict, size: int, left: int) -> dict:
    return theme.text(0, y + 0.12, f"<b>{name}</b>", xref="paper", xanchor="left", xshift=-left,
                      font={"size": size - 1, "color": tokens["mute"]})  # fmt: skip


def _bars(row: dict, tokens: dict) -> list[dict]:
    y = row["y"]
    shapes = [theme.line(-EDGE, y + 0.5, EDGE, y + 0.5, tokens["grid"], 1, layer="below")]
    for low, high, colour in (("x_worst", "x_best", "range"), ("x_low", "x_high", "range_mid")):
        if pd.notna(row[low]) and pd.notna(row[high]):
            shapes.append(theme.box(row[low], y - 0.26, row[high], y + 0.26, tokens[colour], layer="below"))
    for x, width, dash in ((row["x_region"], 2, "2px,2px"), (row["x_target"], 3, "solid")):
        if pd.notna(x) and abs(x) <= EDGE:
            ends = (x, y - 0.36, x, y + 0.36)
            shapes.append(theme.line(*ends, tokens["ink"], width, dash=dash, layer="below"))
    return shapes


def _marks(rows: list[dict], mode: str, phone: bool) -> go.Scatter:
    drawn = [row for row in rows if pd.notna(row["x"])]
    statuses = [theme.status(row["pace_class"], mode) for row in drawn]
    return go.Scatter(
        x=[row["x"] for row in drawn], y=[row["y"] for row in drawn], mode="markers", name="本旗",
        customdata=[row["indicator"] for row in drawn], hoverinfo="skip", cliponaxis=False,
        marker={"symbol": [status.marker for status in statuses], "size": 11 if phone else 13,
                "color": [status.mark for status in statuses],
                "line": {"color": theme.TOKENS[mode]["ink"], "width": 1.2}},
    )  # fmt: skip


def _numbers(row: dict, tokens: dict, size: int, phone: bool) -> list[dict]:
    y = row["y"]
    unreported = pd.isna(row["figure"])
    left = {"xref": "paper", "xanchor": "right"}
    own = labels.NONE if unreported else f"<b>{labels.number(row['figure'])}</b>"
    notes = [
        theme.text(0, y, row["indicator_short"], xref="paper", xanchor="left",
                   xshift=-WIDTHS[phone], font={"size": size}),
        theme.text(0, y, own, xshift=-4 if phone else -128, font={"size": size}, **left),
        theme.text(1, y, labels.number(row["best"]), xref="paper", xanchor="right",
                   xshift=44 if phone else 58, font={"size": size - 1, "color": tokens["mute"]}),
    ]  # fmt: skip
    if not phone:
        notes += [
            theme.text(0, y, text, xshift=shift, font={"size": size, "color": tokens[colour]}, **left)
            for text, shift, colour in ((labels.number(row["city_figure"]), -70, "mute"),
                                        (_place(row), -10, "ink"))
        ]  # fmt: skip
    if unreported:
        notes.append(theme.text(0.03, y, labels.absence(row["status"]), xanchor="left",
                                font={"size": size - 1, "color": tokens["mute"]}))  # fmt: skip
    if abs(row["x_target"]) > EDGE:
        sign = 1 if row["x_target"] > 0 else -1
        notes.append(theme.text(sign * EDGE, y, f"<b>{'›' if sign > 0 else '‹'}</b>", xanchor="center",
                                font={"size": size + 1}))  # fmt: skip
    return notes


def _place(row: dict) -> str:
    return labels.NONE if pd.isna(row["rank"]) else f"{int(row['rank'])}/{int(row['n_compared'])}"


def _heads(tokens: dict, size: int, phone: bool) -> list[dict]:
    grey = {"size": size - (1 if phone else 2), "color": tokens["mute"]}
    top = {"yref": "paper", "yanchor": "bottom", "yshift": 2}
    left = [("本旗", -4)] if phone else [("本旗", -128), ("全市", -70), ("位次", -10)]
    notes = [theme.text(0, 1, word, xref="paper", xanchor="right", xshift=shift, font=grey, **top)
             for word, shift in left]  # fmt: skip
    notes.append(theme.text(1, 1, "最好", xref="paper", xanchor="right", xshift=44 if phone else 58,
                            font=grey, **top))  # fmt: skip
    worse, better = ("较差", "较好") if phone else ("← 较差", "较好 →")
    return [*notes,
            theme.text(-EDGE, 1, worse, xanchor="left", font=grey, **top),
            theme.text(EDGE, 1, better, xanchor="right", font=grey, **top),
            theme.text(0, 1, "<b>全市平均</b>", xanchor="center",
                       font={"size": grey["size"]}, **top)]  # fmt: skip
