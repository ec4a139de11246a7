"""Places over the months: who climbed, who fell, and the area the reader chose.

Ask `bump(frame)` with the rows of one indicator or composite over some months; `movers(frame)` names the
largest riser and the largest faller.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme


def bump(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """One grey line an area; three in colour: the chosen one, the largest riser, the largest faller.

    `frame`: period, area, area_short, rank. A month without place is a gap. Place 1 is on top.
    """
    ranks = _ranks(frame)
    periods = list(ranks.columns)
    colours = _colours(frame, mode, chosen)
    last = max(len(ranks), 2)
    loud = sorted(ranks.index, key=lambda area: area in colours)  # coloured lines are drawn over grey ones
    return theme.figure(
        [_line(periods, ranks.loc[area], colours.get(area), mode) for area in loud],
        mode=mode,
        phone=phone,
        height=400 if not phone else 430,
        margin={"l": 34, "r": 92 if phone else 104, "t": 12, "b": 50 if _january(periods) else 30},
        annotations=_ends(frame, periods, colours, mode, phone),
        shapes=[theme.line(0, 0, 1, 0, theme.TOKENS[mode]["rule"], 1, xref="paper", yref="paper")],
        xaxis=theme.axis(
            mode, phone, range=[-0.2, len(periods) - 1 + 0.2], tickvals=list(range(len(periods))),
            ticktext=[labels.month_axis(period) for period in periods],
        ),
        yaxis=theme.axis(mode, phone, range=[last + 0.6, 0.4], tickvals=list(range(1, last + 1, 3))),
    )  # fmt: skip


def movers(frame: pd.DataFrame) -> tuple[pd.Series | None, pd.Series | None]:
    """The largest riser and the largest faller between the first and the last month shown.

    Each as area, area_short, first, last, change (positive = up), alike (how many moved as far); None where
    nobody moved that way.
    Areas without place in either month are left out; of equals the one with the better place now.
    """
    up, down = _furthest(frame)
    return (None if up.empty else up.iloc[0], None if down.empty else down.iloc[0])


def _furthest(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All that rose furthest and all that fell furthest, the better place now first."""
    ranks = _ranks(frame)
    names = frame.drop_duplicates("area").set_index("area")["area_short"]
    first, last = ranks.iloc[:, 0], ranks.iloc[:, -1]
    moved = pd.DataFrame({"area_short": names, "first": first, "last": last, "change": first - last})
    moved = moved.dropna().reset_index(names="area").sort_values(["last", "area"])
    moved["alike"] = moved.groupby("change")["area"].transform("size")
    up, down = moved[moved["change"] > 0], moved[moved["change"] < 0]
    return up[up["change"] == up["change"].max()], down[down["change"] == down["change"].min()]


def _ranks(frame: pd.DataFrame) -> pd.DataFrame:
    # nothing is dropped: an area or a month without any place still has its row or column
    places = frame.assign(rank=frame["rank"].astype(float))
    return places.pivot_table(index="area", columns="period", values="rank", aggfunc="first", dropna=False)


def _colours(frame: pd.DataFrame, mode: str, chosen: str | None) -> dict[str, str]:
    up, down = _furthest(frame)
    colours = dict.fromkeys(up["area"], theme.status("on", mode).mark)
    colours |= dict.fromkeys(down["area"], theme.status("far_behind", mode).mark)
    if chosen is not None:
        colours[chosen] = theme.TOKENS[mode]["accent"]
    return colours


def _line(periods: list[str], ranks: pd.Series, colour: str | None, mode: str) -> go.Scatter:
    stroke = {"color": colour or theme.TOKENS[mode]["range_mid"], "width": 3.2 if colour else 1.4}
    return go.Scatter(
        x=list(range(len(periods))), y=[None if labels.missing(rank) else rank for rank in ranks],
        mode="lines+markers", line=stroke, marker={"size": 8 if colour else 5, "color": stroke["color"]},
        connectgaps=False, hoverinfo="skip", cliponaxis=False, name=ranks.name,
    )  # fmt: skip


def _january(periods: list[str]) -> bool:
    return any(period.endswith("-01") for period in periods)


def _ends(frame: pd.DataFrame, periods: list[str], colours: dict, mode: str, phone: bool) -> list[dict]:
    now = frame[frame["period"] == periods[-1]].dropna(subset=["rank"]).sort_values(["rank", "area"])
    # equal places share a point; the place left empty below them has room for the second name
    slot = now["rank"].astype(int) + now.groupby("rank").cumcount()
    ends = []
    for row, y in zip(now.itertuples(), slot, strict=True):
        colour = colours.get(row.area)
        words = f"{int(row.rank)} {row.area_short}"
        font = {"size": theme.size(phone) - 2, "color": colour or theme.TOKENS[mode]["mute"]}
        place = {"xanchor": "left", "xshift": 11, "font": font}
        ends.append(theme.text(len(periods) - 1, y, f"<b>{words}</b>" if colour else words, **place))
    return ends
