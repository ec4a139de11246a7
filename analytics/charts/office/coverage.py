"""The coverage matrix: which indicator of which area has a target of its own, one handed down, or none.

Ask `coverage(cover, sections)` with rows of `analytics.targets.coverage`. Greys only, since colour speaks of
pace; each kind has a sign of its own, and what is missing is framed.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme

LOOKS = {
    "own": ("●", "自己的目标", "range_mid"),
    "handed_down": ("○", "沿用上级目标", "range"),
    "none": ("缺", "应有而没有", "ground"),
    "not_applicable": ("—", "不适用", "ground"),
}
APART = 0.6  # extra room between two sections, in indicators
PITCH = {False: 25, True: 22}  # height of a row on wide screens and on a phone, in pixels
MOST = 60  # more indicators than these stand in two bands, so that their names can be read


def coverage(
    cover: pd.DataFrame,
    sections: dict[str, str],
    *,
    mode: str = "light",
    phone: bool = False,
    chosen: tuple[str | None, str | None] = (None, None),
) -> go.Figure:
    """One cell per area and indicator, sections apart; `chosen` area and indicator in the accent.

    `cover`: area, area_short, indicator, indicator_short, section, cover, in the order they are drawn;
    `sections`: code → name. Wide screens have the areas down and the indicators across, their names written
    downwards, in two bands where there are more than `MOST`; on a phone the two change places. Each cell
    carries its (area, indicator) for clicks.
    """
    pitch = PITCH[phone]
    cells = laid_out(cover, phone=phone)
    margin = {"l": 112 if phone else 84, "r": 4, "t": 74 if phone else _head_height(cells), "b": 4}
    across, down = cells["x"].max(), cells["y"].max()
    return theme.figure(
        [_signs(cells, mode, phone)],
        mode=mode,
        phone=phone,
        height=round(pitch * (down + 1) + margin["t"] + margin["b"]),
        hoverdistance=24,
        margin=margin,
        shapes=_boxes(cells, mode),
        annotations=_heads(cells, mode, phone, chosen) + _section_names(cells, sections, mode, phone),
        xaxis=theme.axis(mode, phone, visible=False, range=[-0.5, across + 0.5]),
        yaxis=theme.axis(mode, phone, visible=False, range=[down + 0.5, -0.5]),
    )


def laid_out(cover: pd.DataFrame, *, phone: bool = False) -> pd.DataFrame:
    """The cells with `x`, `y` and `top`, the row their band begins in (0 for the first).

    Indicators one way with gaps between sections, areas the other.
    """
    areas = {area: float(place) for place, area in enumerate(cover["area"].drop_duplicates())}
    second = () if phone else _second_band(cover)
    lower = len(areas) + 0.5 + _head_height(cover) / PITCH[False]
    tops = cover["section"].isin(second) * lower
    along = _along(cover.assign(top=tops))
    indicator, area = cover["indicator"].map(along), cover["area"].map(areas) + tops
    return cover.assign(x=area if phone else indicator, y=indicator if phone else area, top=tops)


def _along(cover: pd.DataFrame) -> dict[str, float]:
    along, last = {}, None
    for row in cover.drop_duplicates("indicator").itertuples():
        if last is None or row.top != last.top:
            along[row.indicator] = 0.0
        else:
            along[row.indicator] = along[last.indicator] + 1 + APART * (row.section != last.section)
        last = row
    return along


def _second_band(cover: pd.DataFrame) -> list[str]:
    """The sections below, so that both bands are as even as whole sections allow; none where one will do."""
    sizes = cover.drop_duplicates("indicator").groupby("section", sort=False).size()
    if sizes.sum() <= MOST or len(sizes) < 2:
        return []
    uneven = (2 * sizes.cumsum() - sizes.sum()).abs()
    return list(sizes.index[list(sizes.index).index(uneven.idxmin()) + 1 :])


def _signs(cells: pd.DataFrame, mode: str, phone: bool) -> go.Scatter:
    tokens = theme.TOKENS[mode]
    size = 13 if phone else 15
    hover = cells["area_short"] + " " + cells["indicator_short"] + "：" + cells["cover"].map(_word)
    return go.Scatter(
        x=cells["x"], y=cells["y"], mode="text", text=cells["cover"].map(lambda kind: LOOKS[kind][0]),
        textfont={"size": size, "color": [tokens["ink" if k == "none" else "mute"] for k in cells["cover"]]},
        customdata=cells[["area", "indicator"]].to_numpy(), hovertext=hover, hoverinfo="text",
        cliponaxis=False,
    )  # fmt: skip


def _word(kind: str) -> str:
    return LOOKS[kind][1]


def _boxes(cells: pd.DataFrame, mode: str) -> list[dict]:
    tokens, boxes = theme.TOKENS[mode], []
    for cell in cells[cells["cover"] != "not_applicable"].itertuples():
        edge = {"line": {"color": tokens["ink"], "width": 1.4}} if cell.cover == "none" else {}
        fill = tokens[LOOKS[cell.cover][2]]
        corners = (cell.x - 0.46, cell.y - 0.45, cell.x + 0.46, cell.y + 0.45)
        boxes.append(theme.box(*corners, fill, layer="below", **edge))
    return boxes


def _head_height(cells: pd.DataFrame) -> int:
    return 18 * int(cells["indicator_short"].str.len().max()) + 44


def _heads(cells: pd.DataFrame, mode: str, phone: bool, chosen: tuple) -> list[dict]:
    tokens, notes = theme.TOKENS[mode], []
    lines = (("area", "area_short", chosen[0]), ("indicator", "indicator_short", chosen[1]))
    for key, short, picked in lines:
        for cell in cells.drop_duplicates([key, "top"]).itertuples():
            mine = getattr(cell, key) == picked
            colour = tokens["accent" if mine else "ink"]
            downwards = (key == "area") == phone
            words = _vertical(getattr(cell, short)) if downwards else getattr(cell, short)
            words = f"<b>{words}</b>" if mine else words
            notes.append(_head(cell, words, downwards, colour, phone))
    return notes


def _head(cell: object, words: str, downwards: bool, colour: str, phone: bool) -> dict:
    if downwards:
        font = {"size": 13 if phone else 14, "color": colour}
        return theme.text(cell.x, cell.top - 0.5, words, yanchor="bottom", yshift=4, font=font)
    font = {"size": 13 if phone else 15, "color": colour}
    return theme.text(0, cell.y, words, xref="paper", xanchor="right", xshift=-8, font=font)


def _vertical(words: str) -> str:
    return "<br>".join(words)


def _section_names(cells: pd.DataFrame, sections: dict[str, str], mode: str, phone: bool) -> list[dict]:
    if phone or len(cells["section"].drop_duplicates()) < 2:
        return []
    look = {"yanchor": "top", "yshift": _head_height(cells) - 2}
    font = {"size": 15, "color": theme.TOKENS[mode]["mute"]}
    return [
        theme.text((own["x"].min() + own["x"].max()) / 2, own["top"].iloc[0] - 0.5, sections[code],
                   font=font, **look)
        for code, own in cells.groupby("section", sort=False)
    ]  # fmt: skip
