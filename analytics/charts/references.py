"""目标, 全市, 自治区 on a ranking: one line shape each, named at its head, never in a legend.

Ask `of(rows)` for the marks that have a value, `levels` to stack their names where they come close,
`heads` and `lines` for what is drawn.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.charts import labels, theme

# column of the frame → name at its head, line width, dash; the same on every page
KINDS = {
    "figure_target": ("目标", 2.8, "solid"),
    "pace_line": ("序时", 2.8, "solid"),
    "city_figure": ("全市", 1.8, "8px,6px"),
    "region_figure": ("自治区", 2.0, "2px,3px"),
}
COLUMNS = tuple(KINDS)


@dataclass(frozen=True)
class Mark:
    """One reference line: which column it is, where it stands, how it is named."""

    column: str
    x: float
    words: str


def of(rows: pd.DataFrame) -> list[Mark]:
    """Marks with one value for all rows, from the left; a target that differs by area is not one line."""
    marks = []
    for column, (name, _, _) in KINDS.items():
        values = rows[column].dropna().unique() if column in rows else []
        if len(values) == 1:
            x = float(values[0])
            marks.append(Mark(column, x, f"{name} {labels.number(x, 1 if abs(x) < 1000 else 0)}"))
    return sorted(marks, key=lambda mark: mark.x)


def own_targets(rows: pd.DataFrame) -> bool:
    """Whether each area is measured against a target of its own."""
    return "figure_target" in rows and len(rows["figure_target"].dropna().unique()) > 1


def levels(marks: list[Mark], span: list[float], width: int, size: int) -> list[int]:
    """For each mark the height of its name: the lowest at which it touches no name already there."""
    taken: list[tuple[int, float, float]] = []
    for mark in marks:
        left, right = _extent(mark, span, width, size)
        level = 0
        while any(at == level and left < end and start < right for at, start, end in taken):
            level += 1
        taken.append((level, left, right))
    return [level for level, _, _ in taken]


def _extent(mark: Mark, span: list[float], width: int, size: int) -> tuple[float, float]:
    half = sum(0.55 if char.isascii() else 1.0 for char in mark.words) * size / 2 + 6
    at = _share(mark.x, span) * width
    return {"left": (at, at + 2 * half), "right": (at - 2 * half, at)}.get(
        _anchor(mark.x, span), (at - half, at + half)
    )


def _share(x: float, span: list[float]) -> float:
    return (x - span[0]) / (span[1] - span[0])


def _anchor(x: float, span: list[float]) -> str:
    # a name centred at the edge would run into the columns of numbers
    share = _share(x, span)
    return "right" if share > 0.92 else "left" if share < 0.05 else "center"


def heads(marks: list[Mark], at: list[int], span: list[float], mode: str, phone: bool) -> list[dict]:
    """The names above the plot, stacked by level."""
    size = 12 if phone else 15
    texts = []
    for mark, level in zip(marks, at, strict=True):
        strong = mark.column in ("figure_target", "pace_line")
        words = f"<b>{mark.words}</b>" if strong else mark.words
        font = {"size": size, "color": theme.TOKENS[mode]["ink"]}
        place = {"yref": "paper", "yanchor": "bottom", "yshift": 20 * level, "font": font}
        texts.append(theme.text(mark.x, 1, words, xanchor=_anchor(mark.x, span), **place))
    return texts


def lines(marks: list[Mark], rows: pd.DataFrame, mode: str) -> list[dict]:
    """The lines over the whole height; targets of each area's own as a thick tick in its row."""
    ink = theme.TOKENS[mode]["ink"]
    drawn = []
    for mark in marks:
        _, width, dash = KINDS[mark.column]
        drawn.append(theme.line(mark.x, 0, mark.x, 1, ink, width, dash=dash, yref="paper"))
    if own_targets(rows):
        goals = rows.dropna(subset=["figure_target"])
        for x, y in zip(goals["figure_target"], goals["y"], strict=True):
            drawn.append(theme.line(x, y - 0.42, x, y + 0.42, ink, 2.8))
    return drawn
