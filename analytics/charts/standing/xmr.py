"""控制图: one area's monthly points about their mean, within the limits of their own usual spread.

Money is drawn in 万元 where it is large: pass rows through `in_print` before drawing and wording them.
Above the points, below how far each lies from the one before (移动极差). Solid thin = mean, dashed = limits.
A point that stands out has a shape of its own and is named in words, a range beyond its limit has the shape
of its rule; the others are plain.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme
from analytics.charts.timeline import tick_months, tick_texts

# rule → shape, word at the last point of a stretch
MARKS = {
    "outside": ("square", "超出界限"),
    "two_of_three": ("triangle-up", "接近界限"),
    "run": ("diamond", "连续 8 个月在一侧"),
    "drift": ("star", "连续 6 个月同向"),
    "jump": ("cross", "变动过大"),
}
NEAR = {False: 3, True: 7}  # months on a screen and on a phone: a name is about as wide
MONEY = ["point", "mean", "lower", "upper", "moving_range", "range_limit"]
TEN_THOUSAND = 10_000
GAP = 0.32  # share of the height below which the moving ranges stand


def xmr(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """Rows of `analytics.outlook.xmr.control`, at least one; without limits only the points are drawn.

    `chosen` is not used: the frame is of the chosen area.
    """
    tokens, limited = theme.TOKENS[mode], frame["mean"].notna().all()
    months = [str(m) for m in pd.period_range(frame["period"].iloc[0], frame["period"].iloc[-1], freq="M")]
    x = [months.index(period) for period in frame["period"]]
    margin = {"l": 42 if phone else 60, "r": 62 if phone else 96, "t": 44, "b": 46}
    ticks = tick_months(months, (340 if phone else 640) - margin["l"] - margin["r"])
    across = {"range": [-0.5, len(months) - 0.5], "tickvals": ticks, "ticktext": tick_texts(months, ticks)}
    traces = [_points(frame, x, mode)]
    if limited:
        traces += [*_limits(frame, len(months), tokens), *_ranges(frame, x, len(months), tokens)]
    grid = {"showgrid": True, "gridcolor": tokens["grid"], "visible": True, "tickformat": ","}
    notes = _words(frame, x, mode, phone) + (_ends(frame, len(months), tokens, phone) if limited else [])
    upper = theme.axis(mode, phone, domain=[GAP if limited else 0, 1], range=_span(frame), nticks=5, **grid)
    lower = theme.axis(mode, phone, domain=[0, GAP - 0.08], rangemode="tozero", nticks=3, **grid)
    line = {"showline": True, "linecolor": tokens["rule"], "anchor": "y2" if limited else "y"}
    return theme.figure(
        traces, mode=mode, phone=phone, height=360 if phone else 500, margin=margin, annotations=notes,
        xaxis=theme.axis(mode, phone, **line, **across), yaxis=upper,
        **({"yaxis2": lower} if limited else {}),
    )  # fmt: skip


def in_print(frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with sums of 10,000 yuan and more in 万元, as they are written everywhere."""
    sums = frame["point_unit"].eq("元").all() and frame["point_kind"].eq("amount").all()
    if frame.empty or not sums or frame["point"].abs().max() < TEN_THOUSAND:
        return frame
    return frame.assign(**{name: frame[name] / TEN_THOUSAND for name in MONEY}, point_unit="万元")


def _points(frame: pd.DataFrame, x: list[int], mode: str) -> go.Scatter:
    tokens = theme.TOKENS[mode]
    shapes = [MARKS[signal][0] if signal else "circle" for signal in frame["signal"]]
    colours = [tokens["ink" if signal else "mute"] for signal in frame["signal"]]
    sizes = [13 if signal else 8 for signal in frame["signal"]]
    return go.Scatter(
        x=x, y=list(frame["point"]), mode="lines+markers", name="逐月", hoverinfo="skip", cliponaxis=False,
        line={"color": tokens["accent"], "width": 2},
        marker={"symbol": shapes, "color": colours, "size": sizes},
    )  # fmt: skip


def _limits(frame: pd.DataFrame, n: int, tokens: dict) -> list[go.Scatter]:
    first = frame.iloc[0]
    solid = {"color": tokens["ink"], "width": 1}
    dashed = {"color": tokens["ink"], "width": 1.4, "dash": "8px,6px"}
    drawn = [("mean", solid, "平均"), ("upper", dashed, "上限"), ("lower", dashed, "下限")]
    return [_level(first[name], n, line, word) for name, line, word in drawn]


def _level(y: float, n: int, line: dict, name: str, **axes: str) -> go.Scatter:
    return go.Scatter(
        x=[-0.5, n - 0.5], y=[y, y], mode="lines", line=line, name=name, hoverinfo="skip", **axes
    )


def _ranges(frame: pd.DataFrame, x: list[int], n: int, tokens: dict) -> list[go.Scatter]:
    known = [None if pd.isna(value) else value for value in frame["moving_range"]]
    marker = {
        "symbol": [MARKS["jump"][0] if wide else "circle" for wide in frame["jump"]],
        "color": [tokens["ink" if wide else "mute"] for wide in frame["jump"]],
        "size": [12 if wide else 6 for wide in frame["jump"]],
    }
    points = go.Scatter(
        x=x, y=known, mode="lines+markers", name="移动极差", yaxis="y2", hoverinfo="skip",
        line={"color": tokens["mute"], "width": 1.6}, marker=marker,
    )  # fmt: skip
    dashed = {"color": tokens["ink"], "width": 1.4, "dash": "8px,6px"}
    return [points, _level(frame["range_limit"].iloc[0], n, dashed, "极差上限", yaxis="y2")]


def _span(frame: pd.DataFrame) -> list[float]:
    values = frame[["point", "lower", "upper"]].astype(float)
    low, high = float(values.min().min()), float(values.max().max())
    room = 0.12 * (high - low) or 1.0
    return [low - room, high + room]


def _ends(frame: pd.DataFrame, n: int, tokens: dict, phone: bool) -> list[dict]:
    """What each line is, right of its end."""
    first, size = frame.iloc[0], 12 if phone else 15
    decimals = 0 if abs(first["mean"]) >= 1000 else 1
    named = [("上限", first["upper"]), ("平均", first["mean"]), ("下限", first["lower"])]
    place = {"xanchor": "left", "xshift": 6, "font": {"size": size, "color": tokens["mute"]}}
    notes = [theme.text(n - 0.5, y, f"{word} {labels.number(y, decimals)}", **place) for word, y in named]
    limit = first["range_limit"]
    shown = f"极差上限<br>{labels.number(limit, decimals)}"
    return [*notes, theme.text(n - 0.5, limit, shown, yref="y2", align="left", **place)]


def _words(frame: pd.DataFrame, x: list[int], mode: str, phone: bool) -> list[dict]:
    """Each stretch of one rule named once, at its last point; names that would touch are stacked."""
    middle, font = frame["point"].mean(), {"size": 12 if phone else 15, "color": theme.TOKENS[mode]["ink"]}
    notes: list[dict] = []
    named: list[tuple[int, bool, str]] = []
    for i, signal in _stretch_ends(list(frame["signal"])):
        y, near = frame["point"].iloc[i], [one for one in named if one[0] - x[i] <= NEAR[phone]]
        above = bool(y >= middle)
        if all(word != signal for _, _, word in near):
            shift = 11 + 18 * sum(side == above for _, side, _ in near)
            named.append((x[i], above, signal))
            place = {"yanchor": "bottom" if above else "top", "yshift": shift if above else -shift}
            side = "right" if i > len(x) / 2 else "left"
            around = frame["point"][[abs(at - x[i]) <= NEAR[phone] for at in x]]
            y = around.max() if above else around.min()
            # the word may come to lie on a limit's line
            ground = theme.TOKENS[mode]["ground"]
            notes.append(
                theme.text(x[i], y, MARKS[signal][1], xanchor=side, font=font, bgcolor=ground, **place)
            )
    return notes


def _stretch_ends(signals: list[str]) -> list[tuple[int, str]]:
    """Where stretches of one rule end, the last first."""
    return [(i, signal) for i, signal in reversed(list(enumerate(signals)))
            if signal and signal != (signals[i + 1] if i + 1 < len(signals) else "")]  # fmt: skip
