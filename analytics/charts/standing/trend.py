"""走势大图: one area on one indicator over the months, against the plan, the city, the region and the target.

Solid accent = the chosen area, dashed = city, dotted = region at the months of its bulletins, thin solid =
plan curve, thick solid = target; beyond the present month what is planned, and dotted accent over a pale band
what is expected. Every line is named at its end.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, line_ends, theme
from analytics.charts.timeline import axis_months, broken, extent, planned, tick_months, tick_texts


def trend(frame: pd.DataFrame, *, plan: pd.DataFrame | None = None, ahead: pd.DataFrame | None = None,
          mode: str = "light", phone: bool = False, chosen: str | None = None,
          height: int | None = None) -> go.Figure:
    """The reckoned rows of one area and indicator up to the chosen month, the last row being that month.

    `plan`: period, planned_share over the window of that month's target; None reads it as linear. `ahead`:
    period, expected, low, high from that month on (`analytics.outlook.path.path`), or nothing.
    `chosen` is not used: the frame is of the chosen area.
    """
    height = height or (330 if phone else 500)
    months = axis_months(frame)
    tokens = theme.TOKENS[mode]
    margin = {"l": 36 if phone else 52, "r": 100 if phone else 138, "t": 14, "b": 46}
    low, high = extent(frame, planned(frame, plan), ahead)
    traces, ends = _lines(frame, planned(frame, plan), months, mode)
    band, band_ends = _ahead(ahead, months, mode)
    unit = (high - low) / (height - margin["t"] - margin["b"])
    traces, ends = [*band, *traces], [*_below(ends, unit if band else 0), *band_ends]
    now = months.index(frame["period"].iloc[-1])
    names = line_ends.labels(ends, unit, (low, high), len(months), tokens, phone, see_through=bool(band))
    grey = {"showgrid": True, "gridcolor": tokens["grid"], "visible": True}
    ticks = tick_months(months, (340 if phone else 440) - margin["l"] - margin["r"])
    return theme.figure(
        traces, mode=mode, phone=phone, height=height, margin=margin,
        shapes=[theme.line(now, low, now, high, tokens["rule"], 1, layer="below")],
        annotations=names,
        xaxis=theme.axis(mode, phone, range=[-0.3, len(months) - 1 + 0.1], tickvals=ticks,
                         ticktext=tick_texts(months, ticks), showline=True, linecolor=tokens["rule"]),
        yaxis=theme.axis(mode, phone, range=[low, high], nticks=6, tickformat=",", **grey),
    )  # fmt: skip


def _lines(frame: pd.DataFrame, plan: pd.DataFrame, months: list[str], mode: str) -> tuple[list, list]:
    """The traces and, for each, where it ends: (x, y, words, colour, bold)."""
    tokens, rows = theme.TOKENS[mode], frame.loc[frame["period"].isin(months)]
    region = bulletins(rows, months).rename(columns={"region_period": "period"})
    region = region.merge(rows[["period", "window_start", "series"]], on="period", how="left")
    own_x, own_y = broken(rows, months, "figure")
    city_x, city_y = broken(rows, months, "city_figure")
    plan_x = [months.index(period) for period in plan["period"]]
    goal_x, goal_y = _target_steps(rows, months)
    short = frame["area_short"].iloc[-1]
    drawn = [
        ("序时计划", plan_x, list(plan["planned"]), {"color": tokens["ink"], "width": 1}, "lines", "mute"),
        ("目标", goal_x, goal_y, {"color": tokens["ink"], "width": 3}, "lines", "ink"),
        ("自治区", *broken(region, months, "region_figure"),
         {"color": tokens["ink"], "width": 2, "dash": "2px,3px"}, "lines+markers", "mute"),
        ("全市", city_x, city_y, {"color": tokens["ink"], "width": 1.8, "dash": "8px,6px"}, "lines", "mute"),
        (short, own_x, own_y, {"color": tokens["accent"], "width": 3.5}, "lines+markers", "accent"),
    ]  # fmt: skip
    traces = [_trace(*line[:5]) for line in drawn if any(y is not None for y in line[2])]
    ends = [_end(name, xs, ys, colour) for name, xs, ys, _, _, colour in drawn]
    return traces, [end for end in ends if end]


def _trace(name: str, xs: list, ys: list, line: dict, kind: str) -> go.Scatter:
    marker = {"size": 5 if name == "自治区" else 8, "color": line["color"]}
    return go.Scatter(x=xs, y=ys, name=name, mode=kind, line=line, marker=marker, hoverinfo="skip",
                      cliponaxis=False)  # fmt: skip


def _ahead(ahead: pd.DataFrame | None, months: list[str], mode: str) -> tuple[list, list]:
    """The band, the dotted line, and at its end the expected figure with the interval below it."""
    if ahead is None or ahead.empty:
        return [], []
    tokens, xs = theme.TOKENS[mode], [months.index(period) for period in ahead["period"]]
    band = go.Scatter(
        x=[*xs, *xs[::-1]], y=[*ahead["high"], *ahead["low"][::-1]], name="80%区间", fill="toself",
        mode="lines", fillcolor=tokens["range"], line={"width": 0}, hoverinfo="skip",
    )  # fmt: skip
    dots = {"color": tokens["accent"], "width": 2.5, "dash": "2px,4px"}
    line = _trace("预计", xs, list(ahead["expected"]), dots, "lines")
    last = ahead.iloc[-1]
    decimals = 0 if abs(last["expected"]) >= 1000 else 1
    middle, low, high = (labels.number(last[name], decimals) for name in ("expected", "low", "high"))
    # one label in two lines: the second stands just below the first
    below = last["expected"] - 1e-6 * (abs(last["expected"]) or 1.0)
    words = [(xs[-1], last["expected"], f"预计 {middle}", "accent")]
    return [band, line], words if low == high else [*words, (xs[-1], below, f"（{low}—{high}）", "mute")]


def _below(ends: list[tuple], unit: float) -> list[tuple]:
    """The area's own name set a line lower, where what is expected goes on from its end."""
    drop = line_ends.LABEL_GAP * unit
    return [(x, y - drop * (colour == "accent"), words, colour) for x, y, words, colour in ends]


def bulletins(rows: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """region_period, region_figure: one point per bulletin, not one per month that repeats it."""
    points = rows[["region_period", "region_figure"]].dropna().drop_duplicates("region_period")
    return points.loc[points["region_period"].isin(months)].sort_values("region_period")


def _target_steps(rows: pd.DataFrame, months: list[str]) -> tuple[list, list]:
    """The target as level pieces, one per window, each drawn to the end of its own window."""
    xs, ys = [], []
    known = rows.dropna(subset=["figure_target", "window_start"])
    for (start, end), part in known.groupby(["window_start", "window_end"], sort=True):
        inside = [i for i, month in enumerate(months) if start <= month <= end]
        level = part["figure_target"].iloc[-1]
        xs, ys = [*xs, inside[0], inside[-1], None], [*ys, level, level, None]
    return xs[:-1], ys[:-1]


def _end(name: str, xs: list, ys: list, colour: str) -> tuple | None:
    points = [(x, y) for x, y in zip(xs, ys, strict=True) if y is not None]
    if not points:
        return None
    x, y = points[-1]
    words = name if name == "序时计划" else f"{name} {labels.number(y, 0 if abs(y) >= 1000 else 1)}"
    return x, y, words, colour
