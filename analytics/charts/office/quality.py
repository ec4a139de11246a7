"""质量条: what each area's data are worth in a month, as a bar beside the four parts it is made of.

Ask `strips(rows)` with the quality rows of one month. Colour speaks of pace alone, so here the shapes and a
darker grey say how much is lost: the more is lost the darker the cell.
"""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

PARTS = {"completeness": "完整", "timeliness": "及时", "consistency": "一致", "revisions": "稳定"}
GOOD, FAIR = 95.0, 80.0
_FULL = 100.0
# in columns: the bar, a gap, four cells, the change
_BAR = 2.2
_CELLS = {name: _BAR + 1.35 + i for i, name in enumerate(PARTS)}
_CHANGE = _BAR + 5.6


@dataclass(frozen=True)
class Layout:
    """Measures of one kind of screen, in pixels."""

    pitch: int
    head: int
    left: int


_WIDE, _PHONE = Layout(38, 34, 104), Layout(30, 30, 82)


def strips(
    rows: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """One row per area, the best first: bar and points of `quality`, four cells, the change on the month.

    `rows`: area, area_short, quality, the columns of `PARTS`, quality_change. On a phone the bar is left out.
    A part that is not known is ○ and counts in no score.
    """
    layout = _PHONE if phone else _WIDE
    ordered = in_order(rows)
    first = _BAR - 0.1 if phone else 0.0
    return theme.figure(
        [_bars(ordered, mode, chosen, shown=not phone)], mode=mode, phone=phone,
        height=layout.pitch * len(ordered) + layout.head + 6,
        margin={"l": layout.left, "r": 4, "t": layout.head, "b": 2},
        shapes=_boxes(ordered, mode),
        annotations=_heads(mode, phone) + _texts(ordered, mode, phone, chosen),
        xaxis=theme.axis(mode, phone, visible=False, range=[first, _CHANGE + 0.55]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(ordered) - 0.45, -0.55]),
    )  # fmt: skip


def in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as they are drawn: the best first, areas without a score last."""
    ordered = rows.sort_values(["quality", "area"], ascending=[False, True], na_position="last")
    return ordered.reset_index(drop=True)


def symbol(points: float) -> str:
    """● from 95 points, ▲ from 80, ■ below, ○ not known."""
    if labels.missing(points):
        return "○"
    return "●" if points >= GOOD else "▲" if points >= FAIR else "■"


def shown(points: float) -> str:
    """Whole points; what is not full is never shown as 100."""
    if labels.missing(points):
        return labels.NONE
    return labels.number(min(points, _FULL - 1) if points < _FULL else points, 0)


def _bars(rows: pd.DataFrame, mode: str, chosen: str | None, *, shown: bool) -> go.Bar:
    tokens = theme.TOKENS[mode]
    colours = [tokens["accent" if area == chosen else "range_mid"] for area in rows["area"]]
    length = (_BAR - 0.75) * rows["quality"].fillna(0) / _FULL
    return go.Bar(
        x=length if shown else 0 * length, y=rows.index, orientation="h", width=0.56, hoverinfo="skip",
        marker={"color": colours}, name="质量分",
    )  # fmt: skip


def _boxes(rows: pd.DataFrame, mode: str) -> list[dict]:
    tokens = theme.TOKENS[mode]
    fills = {"●": tokens["surface"], "▲": tokens["range"], "■": tokens["range_mid"], "○": tokens["ground"]}
    return [
        theme.box(x - 0.47, y - 0.44, x + 0.47, y + 0.44, fills[symbol(row[name])], layer="below")
        for y, row in rows.iterrows()
        for name, x in _CELLS.items()
    ]


def _heads(mode: str, phone: bool) -> list[dict]:
    font = {"size": 12 if phone else 15, "color": theme.TOKENS[mode]["mute"]}
    heads = {_BAR + 0.35: "质量分", **{x: PARTS[name] for name, x in _CELLS.items()}, _CHANGE: "比上月"}
    above = {"yref": "paper", "yanchor": "bottom", "font": font}
    return [theme.text(x, 1, words, **above) for x, words in heads.items()]


def _texts(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    tokens, size, texts = theme.TOKENS[mode], theme.size(phone) - 1, []
    for y, row in rows.iterrows():
        mine = row["area"] == chosen
        font = {"size": size, "color": tokens["accent" if mine else "ink"]}
        name = f"<b>{row['area_short']}</b>" if mine else row["area_short"]
        texts.append(theme.text(0, y, name, xref="paper", xanchor="right", xshift=-10, font=font))
        texts.append(theme.text(_BAR + 0.35, y, f"<b>{labels.number(row['quality'])}</b>", font=font))
        for part, x in _CELLS.items():
            words = f"{symbol(row[part])} {shown(row[part])}"
            texts.append(theme.text(x, y, words, font={"size": size, "color": tokens["ink"]}))
        texts.append(theme.text(_CHANGE, y, _change(row["quality_change"]), font={"size": size - 1,
                                                                                  "color": tokens["mute"]}))
    return texts


def _change(points: float) -> str:
    if labels.missing(points):
        return labels.NONE
    return "平" if abs(points) < 0.05 else labels.signed(points)
