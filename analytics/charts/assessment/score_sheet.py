"""得分表图: one area's items, full points as a pale bar, earned points in it, the sum itself at the right.

Ask `score_sheet(lines)`; `lost_first(sheet, most)` gives the rows in the order drawn.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme


def lost_first(sheet: pd.DataFrame, most: int) -> pd.DataFrame:
    """The `most` applicable items that lost most points, the most first; of equals in the sheet's order."""
    held = sheet[sheet["applicable"] & (sheet["lost"] > 0)]
    return held.sort_values("lost", ascending=False, kind="stable").head(most)


def score_sheet(lines: pd.DataFrame, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """One row per item as given; the bars share one scale of points, so that losses may be compared.

    `lines`: item_name, full, points, lost and `said`, the finished sum, which a phone leaves to the table.
    """
    rows = lines.reset_index(drop=True)
    tokens = theme.TOKENS[mode]
    step, size, top = (32, 13, 24) if phone else (30, 15, 26)
    widest = float(rows["full"].max()) if len(rows) else 1.0
    bars = [_bar(rows["full"], 0.66, tokens["range"], "满分"),
            _bar(rows["points"], 0.36, tokens["mute"], "得分")]  # fmt: skip
    return theme.figure(
        bars, mode=mode, phone=phone, height=step * len(rows) + top + 8, barmode="overlay",
        margin={"l": 112 if phone else 138, "r": 92 if phone else 372, "t": top, "b": 8},
        annotations=[*_heads(tokens, size, phone), *_words(rows, tokens, size, phone)],
        xaxis=theme.axis(mode, phone, visible=False, range=[0, widest * 1.02]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )  # fmt: skip


def _bar(values: pd.Series, width: float, colour: str, name: str) -> go.Bar:
    return go.Bar(
        x=values, y=list(range(len(values))), orientation="h", width=width, name=name, hoverinfo="skip",
        marker={"color": colour, "line": {"width": 0}},
    )  # fmt: skip


def _places(phone: bool) -> dict[str, int]:
    """The right edge of each column, in pixels from the picture's."""
    return {"失分": 44, "得分": 88} if phone else {"失分": 54, "得分": 150}


def _heads(tokens: dict, size: int, phone: bool) -> list[dict]:
    grey = {"size": size - 1, "color": tokens["mute"]}
    at = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "yshift": 2, "font": grey}
    words = {"失分": "失分", "得分": "得分" if phone else "得分 / 满分"}
    heads = [theme.text(1, 1, words[name], xanchor="right", xshift=shift, **at)
             for name, shift in _places(phone).items()]  # fmt: skip
    return heads if phone else [*heads, theme.text(1, 1, "怎么算的", xanchor="left", xshift=166, **at)]


def _words(rows: pd.DataFrame, tokens: dict, size: int, phone: bool) -> list[dict]:
    found, places = [], _places(phone)
    ink, grey = {"size": size, "color": tokens["ink"]}, {"size": size - 1, "color": tokens["mute"]}
    for y, row in enumerate(rows.itertuples()):
        share = "" if phone else f" / {labels.number(row.full, 2)}"
        lost, earned = labels.number(row.lost, 2), labels.number(row.points, 2)
        cells = {"失分": f"<b>{lost}</b>", "得分": f"{earned}{share}"}
        found.append(theme.text(0, y, row.item_name, xref="paper", xanchor="right", xshift=-8, font=ink))
        found += [theme.text(1, y, cells[name], xref="paper", xanchor="right", xshift=shift, font=ink)
                  for name, shift in places.items()]  # fmt: skip
        if not phone:
            found.append(theme.text(1, y, row.said, xref="paper", xanchor="left", xshift=166, font=grey))
    return found
