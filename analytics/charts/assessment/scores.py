"""得分条: the score of every area as one bar, its parts by dimension, lost points as the empty rest.

Ask `scores(totals, parts)`. Shades of grey tell the dimensions apart (of accent in the chosen area's row);
the names of the wide ones stand over the first bar (name all below: a phone has no room), their points in
the bars.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme
from analytics.charts.standing.rank_bands import span

STRENGTHS = (0.60, 0.46, 0.34, 0.25, 0.17, 0.11)
WRITTEN = {False: 8.0, True: 13.0}  # the narrowest part that can hold its points, on a screen and a phone
FULL = 100.0


def scores(
    totals: pd.DataFrame, parts: pd.DataFrame, *, mode: str = "light", phone: bool = False,
    chosen: str | None = None,
) -> go.Figure:  # fmt: skip
    """One row per area in the order of `totals`; score, place and change of place at the right.

    `totals`: rows of `scoring.totals` with rank_change, on a screen also the range of places that each could
    as well have had where there are bands (rank_low, rank_high); `parts`: rows of
    `scoring.totals.by_dimension`.
    """
    rows = totals.reset_index(drop=True).assign(y=range(len(totals)))
    held = parts.merge(rows[["area", "y", "score"]], on="area").dropna(subset=["score"])
    names = list(held.loc[held["scaled_full"] > 0, "dimension_name"].drop_duplicates())
    heads = [] if phone else _heads(held, names, mode)
    pitch, top = (32, 24) if phone else (43, 62)
    return theme.figure(
        _bars(held, names, mode, chosen),
        mode=mode, phone=phone, height=pitch * len(rows) + top + 12, barmode="stack", bargap=0.34,
        margin={"l": 76 if phone else 92, "r": max(_shown(rows, phone).values()) + (2 if phone else 6),
                "t": top, "b": 12},
        annotations=[*_texts(held, names, mode, phone), *heads, *_names(rows, mode, phone, chosen),
                     *_columns(rows, mode, phone, chosen)],
        shapes=_rests(rows, mode),
        xaxis=theme.axis(mode, phone, visible=False, range=[0, max(FULL, held["score"].max() or 0) * 1.004]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )  # fmt: skip


def _bars(held: pd.DataFrame, names: list[str], mode: str, chosen: str | None) -> list[go.Bar]:
    tokens = theme.TOKENS[mode]
    bars = []
    for name, strength in zip(names, STRENGTHS * len(names), strict=False):
        part = held[held["dimension_name"] == name]
        colours = [_over(tokens["accent" if area == chosen else "mute"], tokens["ground"], strength)
                   for area in part["area"]]  # fmt: skip
        bars.append(go.Bar(
            x=part["scaled"], y=part["y"], orientation="h", name=name, customdata=part["area"],
            hoverinfo="none", marker={"color": colours, "line": {"width": 1.5, "color": tokens["ground"]}},
            selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
        ))  # fmt: skip
    return bars


def _over(colour: str, ground: str, strength: float) -> str:
    """The colour laid over the ground, solid: a see-through bar would show the rest behind it."""
    pairs = [(int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(strength * top + (1 - strength) * under):02X}" for top, under in pairs)


def _rests(rows: pd.DataFrame, mode: str) -> list[dict]:
    edge = {"color": theme.TOKENS[mode]["rule"], "width": 1}
    return [theme.box(row.score, row.y - 0.32, FULL, row.y + 0.32, "rgba(0,0,0,0)", line=edge, layer="below")
            for row in rows.itertuples() if row.score < FULL]  # fmt: skip


def _texts(held: pd.DataFrame, names: list[str], mode: str, phone: bool) -> list[dict]:
    font = {"size": theme.size(phone) - 3, "color": theme.TOKENS[mode]["ink"]}
    return [theme.text(middle, row.y, labels.number(row.scaled), font=font)
            for row, middle in _middles(held, names) if row.scaled >= WRITTEN[phone]]  # fmt: skip


def _middles(held: pd.DataFrame, names: list[str]):
    shown = held[held["dimension_name"].isin(names)]
    ends = shown.groupby("area", sort=False)["scaled"].cumsum()
    return zip(shown.itertuples(), ends - shown["scaled"] / 2, strict=True)


def _heads(held: pd.DataFrame, names: list[str], mode: str) -> list[dict]:
    """The wide dimensions' names over the first bar, each at its part's middle, by turns on two levels."""
    font = {"size": 14, "color": theme.TOKENS[mode]["mute"]}
    first = held[held["y"] == held["y"].min()]
    return [theme.text(middle, 1, row.dimension_name, yref="paper", yanchor="bottom", font=font,
                       yshift=4 + (20 if place % 2 else 0))
            for place, (row, middle) in enumerate(_middles(first, names))
            if row.scaled >= WRITTEN[False]]  # fmt: skip


def _names(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens, size = theme.TOKENS[mode], theme.size(phone)
    found = []
    for row in rows.itertuples():
        mine = row.area == chosen
        font = {"size": size, "color": tokens["accent" if mine else "ink"]}
        name = f"<b>{row.area_short}</b>" if mine else row.area_short
        found.append(theme.text(0, row.y, name, xref="paper", xanchor="right", xshift=-8, font=font))
        if labels.missing(row.score):
            grey = {"size": size - 1, "color": tokens["mute"]}
            why = f"{labels.absence(row.status)}，没有得分"
            found.append(theme.text(0, row.y, why, xref="paper", xanchor="left", xshift=8, font=grey))
    return found


def _shown(rows: pd.DataFrame, phone: bool) -> dict[str, int]:
    """The columns and where each ends, in pixels right of the plot."""
    if phone:
        return {"总分": 50, "位次": 78, "升降": 114}
    if "rank_low" not in rows:
        return {"总分": 60, "位次": 102, "升降": 144}
    return {"总分": 60, "位次": 102, "可能": 168, "升降": 212}


def _columns(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens, shown = theme.TOKENS[mode], _shown(rows, phone)
    place = {"xref": "paper", "xanchor": "right"}
    grey = {"size": 12 if phone else 14, "color": tokens["mute"]}
    head = {"yref": "paper", "yanchor": "bottom", "yshift": 4, "font": grey, **place}
    texts = [theme.text(1, 1, word, xshift=shift, **head) for word, shift in shown.items()]
    decimals = labels.decimals_apart(rows["score"])
    for row in rows.itertuples():
        for word, shift in shown.items():
            said, colour = _cell(row, word, decimals), "mute" if word in ("可能", "升降") else "ink"
            bold = f"<b>{said}</b>" if row.area == chosen and colour == "ink" else said
            font = {"size": theme.size(phone), "color": tokens[colour]}
            texts.append(theme.text(1, row.y, bold, xshift=shift, font=font, **place))
    return texts


def _cell(row, word: str, decimals: int) -> str:
    if word == "总分":
        return labels.number(row.score, decimals)
    if word == "升降":
        return labels.change(row.rank_change)
    if word == "可能":
        return labels.NONE if labels.missing(row.rank_low) else span(row.rank_low, row.rank_high)
    return labels.NONE if labels.missing(row.rank) else str(int(row.rank))
