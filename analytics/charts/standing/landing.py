"""预计到位: for every area where it stands, where it is expected to land, and where the target is.

One row an area, best landing first, the city on top: a bar over the 80 % interval, a hollow ring for today,
a filled point for the landing, a thick tick for the row's own target. Verdicts have shape and word.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme
from analytics.standing import CITY

# verdict → word and the pace class whose shape and colour it takes
VERDICTS = {
    "reached": ("照此可达", "on"),
    "uncertain": ("没有把握", "behind"),
    "missed": ("达不到", "far_behind"),
    "": ("说不准", "missing"),
}
TRENDS = {"rising": "上升", "falling": "下降", "none": "无明显趋势", "few": "点数不足"}


def landing(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """Rows of `analytics.outlook.forecast.landings` with the city's; optional `trend`, of the markers."""
    drawn, tokens = order(frame), theme.TOKENS[mode]
    accent = next(iter(drawn.index[drawn["area"] == chosen]), None)
    classes = [VERDICTS[verdict][1] for verdict in drawn["landing_verdict"]]
    notes = rows.names(list(drawn["area_short"]), mode, phone, statuses=classes, accent=accent)
    notes += _columns(drawn, mode, phone) + _reasons(drawn, mode, phone)
    return theme.figure(
        [_bars(drawn, tokens), _rings(drawn, tokens, phone), _points(drawn, tokens, phone, chosen)],
        mode=mode, phone=phone, height=(32 if phone else 36) * len(drawn) + 66, annotations=notes,
        shapes=[*rows.rules(len(drawn), mode), *_targets(drawn, tokens)],
        margin={"l": 84, "r": 108, "t": 30, "b": 34} if phone else {"l": 104, "r": 330, "t": 30, "b": 34},
        **rows.axes(len(drawn), _span(drawn), mode, phone, visible=True),
    )  # fmt: skip


def order(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows as drawn: the city, then areas by landing ÷ target, best first, those without a verdict last.

    Where a verdict is sure and its landing is not to be printed, today's figure stands for it.
    """
    expected = frame["landing"].fillna(frame["figure"]) / frame["figure_target"]
    merit = expected * np.where(frame["figure_direction"] < 0, -1, 1)
    keys = {"_area": frame["area"] != CITY, "_open": frame["landing_verdict"] == "", "_merit": -merit}
    by = frame.assign(**keys).sort_values([*keys, "area"], kind="stable")
    return by.drop(columns=list(keys)).reset_index(drop=True)


def _span(drawn: pd.DataFrame) -> list[float]:
    names = ["figure", "figure_target", "landing_low", "landing_high"]
    values = drawn[names].astype(float).to_numpy()
    if np.isnan(values).all():
        return [0.0, 100.0]
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    room = 0.04 * (high - low) or 1.0
    return [low - room if low > 0.7 * high else min(0.0, low), high + room]


def _bars(drawn: pd.DataFrame, tokens: dict) -> go.Bar:
    return go.Bar(
        x=drawn["landing_high"] - drawn["landing_low"], base=drawn["landing_low"], y=list(range(len(drawn))),
        orientation="h", width=0.5, hoverinfo="skip", name="80%区间",
        marker={"color": tokens["range_mid"], "line": {"width": 0}},
    )  # fmt: skip


def _rings(drawn: pd.DataFrame, tokens: dict, phone: bool) -> go.Scatter:
    look = {"symbol": "circle-open", "size": 9 if phone else 10, "color": tokens["mute"]}
    return go.Scatter(
        x=drawn["figure"], y=list(range(len(drawn))), mode="markers", hoverinfo="skip", name="本月",
        marker={**look, "line": {"width": 1.6}}, cliponaxis=False,
    )  # fmt: skip


def _points(drawn: pd.DataFrame, tokens: dict, phone: bool, chosen: str | None) -> go.Scatter:
    colours = [tokens["accent" if area == chosen else "ink"] for area in drawn["area"]]
    return go.Scatter(x=drawn["landing"], y=list(range(len(drawn))), mode="markers", hoverinfo="skip",
                      marker={"size": 9 if phone else 11, "color": colours}, name="预计",
                      cliponaxis=False)  # fmt: skip


def _targets(drawn: pd.DataFrame, tokens: dict) -> list[dict]:
    return [theme.line(x, y - 0.4, x, y + 0.4, tokens["ink"], 3)
            for y, x in enumerate(drawn["figure_target"]) if not labels.missing(x)]  # fmt: skip


def _columns(drawn: pd.DataFrame, mode: str, phone: bool) -> list[dict]:
    spans = [span(row, short=True) for row in drawn.to_dict("records")]
    notes = rows.column("预计区间", spans, 104 if phone else 124, mode, phone, bold=True)
    if phone:
        return notes
    words = [VERDICTS[verdict][0] for verdict in drawn["landing_verdict"]]
    notes += rows.column("能否达标", words, 218, mode, phone)
    if "trend" in drawn:
        words = [TRENDS.get(one, labels.NONE) for one in drawn["trend"]]
        notes += rows.column("逐月走向", words, 324, mode, phone)
    return notes


def _reasons(drawn: pd.DataFrame, mode: str, phone: bool) -> list[dict]:
    grey = {"size": theme.size(phone) - 2, "color": theme.TOKENS[mode]["mute"]}
    return [theme.text(0, y, labels.absence(row["status"]), xref="paper", xanchor="left", xshift=8, font=grey)
            for y, row in enumerate(drawn.to_dict("records")) if labels.missing(row["figure"])]  # fmt: skip


def span(row: dict, *, short: bool = False) -> str:
    """The 80 % interval as written: `34.0%—41.5%`, `34.0—41.5` in a column; one figure where both agree."""
    if labels.missing(row["landing"]):
        return labels.NONE
    wide = abs(row["landing_high"]) >= 1000
    ends = [row["landing_low"], row["landing_high"]]
    if short:
        low, high = (labels.number(end, 0 if wide else 1) for end in ends)
    else:
        low, high = (labels.figure(end, row["figure_unit"]) for end in ends)
    return low if low == high else f"{low}—{high}"
