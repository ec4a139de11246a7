"""为何升降: each area's change of place in its parts, one column of whole-number bars a part.

Ask `decomposition(frame)` with rows of `analytics.places.decomposition` that have a change, with area_short.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

# The steps as they are taken, and their sum.
COLUMNS = {
    "correction": "更正", "targets": "目标", "members": "进出", "own": "自身", "others": "他人",
    "rank_change": "合计",
}  # fmt: skip
ALWAYS = ("own", "others", "rank_change")
WIDEST_PLACE = 26  # pixels of a bar for one place


def decomposition(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: str | None = None
) -> go.Figure:
    """Rows by present place; right of its line a part moved the area up, left of it down.

    The last column is the sum of those before it. Every column has the same scale. A phone leaves out the
    columns that moved nobody.
    """
    rows = frame.reset_index(drop=True)
    rows = rows.assign(y=range(len(rows)))
    lines, end = layout(rows, phone)
    pitch, top = (26, 30) if phone else (30, 34)
    tokens = theme.TOKENS[mode]
    return theme.figure(
        [_bars(rows, lines, tokens, chosen)],
        mode=mode,
        phone=phone,
        height=pitch * len(rows) + top + 8,
        margin={"l": 84 if phone else 104, "r": 18 if phone else 10, "t": top, "b": 8},
        annotations=_words(rows, lines, tokens, phone, chosen) + _heads(lines, tokens, phone),
        shapes=_lines(rows, lines, end, tokens),
        bargap=0.45,
        xaxis=theme.axis(mode, phone, visible=False, range=[0, end]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )


def layout(rows: pd.DataFrame, phone: bool) -> tuple[dict[str, float], float]:
    """Where each column's line stands, and where the last column ends, in places.

    On either side the longest bar of that side and its number find room, so that no two numbers meet in the
    narrowest plot that is drawn (250 pixels on a phone, 440 beside another chart).
    """
    plot, number, head = (250, 27, 15) if phone else (440, 32, 18)
    moved = rows[list(COLUMNS)].astype(float)
    names = [name for name in COLUMNS if not phone or name in ALWAYS or moved[name].any()]
    longest = {name: (max(-moved[name].min(), 0.0), max(moved[name].max(), 0.0)) for name in names}
    fixed = sum(number if size else head for pair in longest.values() for size in pair)
    total = sum(map(sum, longest.values()))
    place = min(max(plot - fixed, 20) / max(total, 1.0), WIDEST_PLACE)
    lines, end = {}, 0.0
    for name, pair in longest.items():
        left, right = (size + (number if size else head) / place for size in pair)
        lines[name] = end + left
        end += left + right
    return lines, end


def _bars(rows: pd.DataFrame, lines: dict[str, float], tokens: dict, chosen: str | None) -> go.Bar:
    bars = [
        (lines[name], float(row[name]), row["y"], _fill(row["area"] == chosen, name, tokens))
        for row in rows.to_dict("records")
        for name in lines
    ]
    base, size, y, fills = ([bar[at] for bar in bars] for at in range(4))
    return go.Bar(x=size, base=base, y=y, orientation="h", marker={"color": fills}, hoverinfo="skip")


def _fill(own: bool, name: str, tokens: dict) -> str:
    return tokens["accent" if own else "mute" if name == "rank_change" else "range_mid"]


def _words(
    rows: pd.DataFrame, lines: dict[str, float], tokens: dict, phone: bool, chosen: str | None
) -> list[dict]:
    size, texts = theme.size(phone) - 1, []
    left = {"xref": "paper", "xanchor": "right", "xshift": -7}
    for row in rows.to_dict("records"):
        own = row["area"] == chosen
        name = f"{int(row['rank'])} {row['area_short']}"
        font = {"size": size, "color": tokens["accent" if own else "ink"]}
        texts.append(theme.text(0, row["y"], f"<b>{name}</b>" if own else name, font=font, **left))
        texts += [
            _number(lines[part], row["y"], int(row[part]), part == "rank_change" or own, size)
            for part in lines
            if row[part]
        ]
        if not row["rank_change"] and any(row[part] for part in COLUMNS):
            level = {"size": size, "color": tokens["mute"]}
            beside = {"xanchor": "left", "xshift": 3, "font": level}
            texts.append(theme.text(lines["rank_change"], row["y"], labels.change(0), **beside))
    return texts


def _number(x: float, y: int, places: int, bold: bool, size: int) -> dict:
    words = labels.signed(places, 0)
    side = {"xanchor": "left", "xshift": 3} if places > 0 else {"xanchor": "right", "xshift": -3}
    return theme.text(x + places, y, f"<b>{words}</b>" if bold else words, font={"size": size}, **side)


def _heads(lines: dict[str, float], tokens: dict, phone: bool) -> list[dict]:
    font = {"size": 12 if phone else 14, "color": tokens["mute"]}
    above = {"yref": "paper", "yanchor": "bottom", "yshift": 4, "font": font}
    return [theme.text(x, 1, COLUMNS[name], **above) for name, x in lines.items()]


def _lines(rows: pd.DataFrame, lines: dict[str, float], end: float, tokens: dict) -> list[dict]:
    foot = len(rows) - 0.5
    rules = [theme.line(0, y + 0.5, end, y + 0.5, tokens["grid"], 1, layer="below") for y in rows["y"]]
    return rules + [theme.line(x, -0.5, x, foot, tokens["rule"], 1.4) for x in lines.values()]
