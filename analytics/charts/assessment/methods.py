"""方法稳健性: every area's place by each method, and the span the places lie in.

Ask `methods(places)` with the rows of `analytics.methods.comparing`. The shape of a mark tells the method;
the official place is the thick bar. The marks of a row lie one below the other, so that equal places show.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

# method → shape, and the lane within its row (−0.5 top, 0.5 bottom)
SHAPES = {
    "index": ("diamond", -0.33),
    "topsis": ("x", -0.11),
    "rsr": ("star", 0.11),
    "entropy": ("diamond", 0.33),
}
EDGE = 0.4  # how far a place reaches to each side
FEW_TICKS = 3  # on a phone every third place is numbered


def methods(
    places: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """One row per area by official place; left the place and name, right the span and the RSR grade.

    `places`: area, area_short, official, index, topsis, rsr, entropy, grade, best, worst. A method that gives
    no place draws no mark.
    """
    rows = places.reset_index(drop=True)
    last = int(max(rows[["official", *SHAPES]].max().max(), 2))
    pitch, top = (40, 46) if phone else (46, 52)
    return theme.figure(
        [_marks(rows, method, mode, phone) for method in SHAPES],
        mode=mode,
        phone=phone,
        height=pitch * len(rows) + top + 6,
        margin={"l": 92 if phone else 124, "r": 76 if phone else 130, "t": top, "b": 6},
        annotations=_names(rows, mode, phone, chosen) + _columns(rows, mode, phone, chosen),
        shapes=_grid(len(rows), last, mode) + _spans(rows, mode) + _official(rows, mode, chosen),
        xaxis=theme.axis(
            mode, phone, range=[0.4, last + 0.6], side="top",
            tickvals=list(range(1, last + 1, FEW_TICKS if phone else 1)),
        ),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.5, -0.5]),
    )  # fmt: skip


def _marks(rows: pd.DataFrame, method: str, mode: str, phone: bool) -> go.Scatter:
    shape, lane = SHAPES[method]
    tokens, hollow = theme.TOKENS[mode], method == "entropy"
    size = (7 if phone else 10) + 3 * (method == "rsr")
    # a mark is told from the bar behind it by an edge in the colour of the ground
    colour, edge = ("ground", "mute") if hollow else ("ink", "ground")
    return go.Scatter(
        x=[None if labels.missing(place) else int(place) for place in rows[method]], y=rows.index + lane,
        mode="markers", name=method, hoverinfo="skip", cliponaxis=False,
        marker={"symbol": shape, "color": tokens[colour], "size": size,
                "line": {"width": 1.6 if hollow else 1.2, "color": tokens[edge]}},
    )  # fmt: skip


def _grid(n: int, last: int, mode: str) -> list[dict]:
    grid = theme.TOKENS[mode]["grid"]
    return [theme.line(x, -0.5, x, n - 0.5, grid, 1, layer="below") for x in range(1, last + 1)]


def _spans(rows: pd.DataFrame, mode: str) -> list[dict]:
    fill = theme.TOKENS[mode]["range"]
    return [
        theme.box(row.best - EDGE, y - 0.44, row.worst + EDGE, y + 0.44, fill, layer="below")
        for y, row in enumerate(rows.itertuples())
    ]


def _official(rows: pd.DataFrame, mode: str, chosen: str | None) -> list[dict]:
    tokens = theme.TOKENS[mode]
    return [
        theme.line(row.official, y - 0.5, row.official, y + 0.5,
                   tokens["accent" if row.area == chosen else "ink"], 4, layer="below")
        for y, row in enumerate(rows.itertuples())
    ]  # fmt: skip


def _names(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    names = []
    for y, row in enumerate(rows.itertuples()):
        words = f"{int(row.official)} {row.area_short}"
        font = {"size": theme.size(phone), "color": _ink(row, mode, chosen)}
        shown = f"<b>{words}</b>" if row.area == chosen else words
        names.append(theme.text(0, y, shown, xref="paper", xanchor="right", xshift=-7, font=font))
    return names


def _columns(rows: pd.DataFrame, mode: str, phone: bool, chosen: str | None) -> list[dict]:
    at = (40, 72) if phone else (62, 124)
    place = {"xref": "paper", "xanchor": "right"}
    grey = {"size": 12 if phone else 14, "color": theme.TOKENS[mode]["mute"]}
    heads = [
        theme.text(1, 1, word, yref="paper", yanchor="bottom", xshift=shift, yshift=2, font=grey, **place)
        for word, shift in zip(("范围", "分档" if phone else "秩和比"), at, strict=True)
    ]
    axis = theme.text(0.5, 1, "位次", xref="paper", yref="paper", yanchor="bottom", yshift=24, font=grey)
    cells = []
    for y, row in enumerate(rows.itertuples()):
        font = {"size": theme.size(phone), "color": _ink(row, mode, chosen)}
        cells += [theme.text(1, y, words, xshift=shift, font=font, **place)
                  for words, shift in zip((span(row), _grade(row)), at, strict=True)]  # fmt: skip
    return [*heads, axis, *cells]


def span(row: object) -> str:
    """The places of a row from the best to the worst: `4–9`, or the one place that never moves."""
    best, worst = int(row.best), int(row.worst)
    return str(best) if best == worst else f"{best}–{worst}"


def _grade(row: object) -> str:
    return labels.NONE if labels.missing(row.grade) else row.grade


def _ink(row: object, mode: str, chosen: str | None) -> str:
    return theme.TOKENS[mode]["accent" if row.area == chosen else "ink"]
