"""地图: how far each banner has come, where it lies.

One row per area, drawn as filled scatter polygons: Plotly's own map traces ask a public host
for a world outline even when it is hidden. The outlines are those of 2010, for showing figures
by area, not a survey of borders.
"""

from math import cos, radians

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

# Where a label stands (lon, lat). 满洲里 and 海拉尔 are smaller than their own label, so theirs
# stands outside and a leader runs to the area itself (the third and fourth number).
ANCHORS = {
    "150702": (118.40, 51.10, 119.78, 49.22),
    "150721": (123.35, 48.42),
    "150722": (124.30, 49.02),
    "150723": (123.70, 50.20),
    "150724": (119.90, 48.50),
    "150725": (118.92, 49.44),
    "150726": (118.35, 48.35),
    "150727": (116.70, 48.55),
    "150781": (116.90, 50.30, 117.55, 49.50),
    "150782": (121.35, 49.02),
    "150783": (122.35, 47.75),
    "150784": (119.98, 50.50),
    "150785": (121.95, 51.10),
}
# On a small map the same letters take more of the land: three labels stand clear of a chosen area's outline.
SMALL = {"150722": (124.72, 48.88), "150782": (121.45, 48.6), "150785": (121.72, 51.45)}
FRAME = ((115.3, 126.2), (47.0, 53.45))
SMALLEST = 13  # pixels of the labels' letters


def area_map(frame: pd.DataFrame, outlines: dict, *, mode: str = "light", phone: bool = False,
             chosen: str | None = None, height: int = 740) -> go.Figure:
    """Thirteen areas filled by pace, each with its name, symbol and whole number.

    `frame`: area, area_short, pace_class and `figure` (or `completion_rate` of a composite).
    `outlines`: area → rings of (lon, lat). `chosen` is outlined in ink.
    """
    size = SMALLEST if phone or height < 420 else 17 if height >= 600 else 15
    rows = [row for row in shown(frame).to_dict("records") if row["area"] in outlines]
    traces = [_polygon(row, outlines[row["area"]], mode) for row in rows]
    if chosen in outlines:
        traces.append(_outline(outlines[chosen], mode))
    traces.append(_handles(rows))
    drop = 1.6 * size * (FRAME[1][1] - FRAME[1][0]) / height  # from the middle of a label to below it
    notes = [_label(row, mode, size, row["area"] == chosen) for row in rows]
    return theme.figure(
        traces, mode=mode, phone=phone, height=height, annotations=notes,
        shapes=[shape for row in rows for shape in _leader(row, mode, drop)],
        xaxis=_axis(0), yaxis=_axis(1) | {"scaleanchor": "x", "scaleratio": 1 / cos(radians(49.5))},
    )  # fmt: skip


def shown(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the one number each area shows (`figure`); a composite shows completion in %."""
    if "figure" in frame:
        return frame
    return frame.assign(figure=100 * frame["completion_rate"])


def _axis(which: int) -> dict:
    return {"visible": False, "range": FRAME[which], "fixedrange": True}


def _ring_path(rings) -> tuple[list, list]:
    lons, lats = [], []
    for ring in rings:
        lons += [point[0] for point in ring] + [None]
        lats += [point[1] for point in ring] + [None]
    return lons, lats


def _polygon(row: dict, rings, mode: str) -> go.Scatter:
    lons, lats = _ring_path(rings)
    return go.Scatter(
        x=lons, y=lats, mode="lines", fill="toself", name=row["area_short"],
        fillcolor=theme.status(row["pace_class"], mode).fill,
        line={"color": theme.TOKENS[mode]["ground"], "width": 1.5}, hoverinfo="skip",
    )


def _outline(rings, mode: str) -> go.Scatter:
    lons, lats = _ring_path(rings)
    return go.Scatter(x=lons, y=lats, mode="lines", name="所选", hoverinfo="skip",
                      line={"color": theme.TOKENS[mode]["ink"], "width": 3})


def _handles(rows: list[dict]) -> go.Scatter:
    """Fills cannot be clicked; an unseen marker under each label can."""
    return go.Scatter(
        x=[ANCHORS[row["area"]][0] for row in rows], y=[ANCHORS[row["area"]][1] for row in rows],
        customdata=[row["area"] for row in rows], mode="markers", name="选择", hoverinfo="none",
        marker={"size": 44, "opacity": 0},
    )


def _label(row: dict, mode: str, size: int, chosen: bool) -> dict:
    status, anchor = theme.status(row["pace_class"], mode), ANCHORS[row["area"]]
    outside = len(anchor) == 4
    anchor = SMALL.get(row["area"], anchor) if size <= SMALLEST else anchor
    name = f"<b>{row['area_short']}</b>" if chosen else row["area_short"]
    colour = theme.TOKENS[mode]["ink"] if outside else status.on_fill
    font = {"size": size, "color": colour, "shadow": _halo(status.fill, outside)}
    return theme.text(anchor[0], anchor[1], f"{name}<br>{status.symbol} <b>{whole(row)}</b>", font=font)


def _halo(fill: str, outside: bool) -> str:
    """A label wider than its area keeps its ground around it, or white letters would run onto the page."""
    return "none" if outside else ", ".join([f"0 0 2px {fill}"] * 4)


def whole(row: dict) -> str:
    """The number in the label: a whole one, or why there is none."""
    return labels.absence(row.get("status")) if pd.isna(row["figure"]) else labels.number(row["figure"], 0)


def _leader(row: dict, mode: str, drop: float) -> list[dict]:
    """Ground-coloured line under the ink line: on a red area the ink alone cannot be seen."""
    anchor = ANCHORS[row["area"]]
    if len(anchor) == 2:
        return []
    tokens = theme.TOKENS[mode]
    ends = (anchor[0], anchor[1] - drop, anchor[2], anchor[3])
    dot = {"type": "circle", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": anchor[2],
           "yanchor": anchor[3], "x0": -4, "x1": 4, "y0": -4, "y1": 4, "fillcolor": tokens["ink"],
           "line": {"color": tokens["ground"], "width": 1.5}}  # fmt: skip
    return [theme.line(*ends, tokens["ground"], 4), theme.line(*ends, tokens["ink"], 1.4), dot]
