"""Names written right of the lines' ends, moved apart where they would touch.

Ask `spread` for heights that keep a distance, `labels` for the annotations themselves.
"""

from itertools import pairwise

from analytics.charts import theme

NEAR = 2  # months: lines that end so close together have their labels in one line at the right
CLEAR = "rgba(0,0,0,0)"
LABEL_GAP = 21  # pixels between two labels at one line end
GROUND_GAP = 27  # where they stand on a ground of their own, which must not cover the letters next to it


def spread(
    heights: list[float], gap: float, top: float = float("inf"), bottom: float = float("-inf")
) -> list[float]:
    """The same heights moved apart until any two are at least `gap` from each other, order kept.

    Only those that touch are moved, about their middle; none stands above `top`, where Plotly drops it, nor
    below `bottom`, where the axis is named.
    """
    order = sorted(range(len(heights)), key=heights.__getitem__)
    groups: list[list[int]] = []
    for i in order:
        groups.append([i])
        while len(groups) > 1 and _touch(*groups[-2:], heights, gap):
            groups[-2:] = [groups[-2] + groups[-1]]
    placed = list(heights)
    for group in groups:
        for step, i in enumerate(group):
            placed[i] = _reach(group, heights, gap)[0] + step * gap
    for above, below in pairwise([None, *reversed(order)]):
        placed[below] = min(placed[below], top if above is None else placed[above] - gap)
    for below, above in pairwise([None, *order]):
        placed[above] = max(placed[above], bottom if below is None else placed[below] + gap)
    return placed


def _touch(lower: list[int], upper: list[int], heights: list[float], gap: float) -> bool:
    return _reach(upper, heights, gap)[0] < _reach(lower, heights, gap)[1] + gap


def _reach(group: list[int], heights: list[float], gap: float) -> tuple[float, float]:
    """Lowest and highest place of labels that share one column about their mean."""
    middle, half = sum(heights[i] for i in group) / len(group), (len(group) - 1) * gap / 2
    return middle - half, middle + half


def labels(ends: list[tuple], unit: float, span: tuple[float, float], n: int, tokens: dict, phone: bool, *,
           see_through: bool = False) -> list[dict]:  # fmt: skip
    """Annotations right of each line's end; those that would touch are moved apart.

    `ends`: (x, y, words, name of a colour) of each line; `unit`: of the axis in one pixel; `span`: lowest and
    highest height that is drawn; `n`: months on the axis; `tokens`: colours of the theme. `see_through`: the
    area's own label hides nothing, as the band begins there.
    """
    notes, size = [], 13 if phone else 16
    # a label is about as wide as this many months: nearer ends share one column of labels
    reach = n * (0.6 if phone else 0.25)
    for group in _columns(ends, reach):
        right = max(end[0] for end in group)
        group = [(right if right - x <= NEAR else x, *rest) for x, *rest in group]
        grounded = not phone and any(end[0] < n - 1 for end in group)
        gap = (GROUND_GAP if grounded else LABEL_GAP) * unit
        heights = spread([end[1] for end in group], gap, span[1], span[0] + gap / 2)
        for (x, _, words, colour), y in zip(group, heights, strict=True):
            strong = colour in ("accent", "ink")
            notes.append(theme.text(
                x, y, f"<b>{words}</b>" if strong else words, xanchor="left", xshift=10,
                font={"size": size + (colour == "accent"), "color": tokens[colour]},
                bgcolor=CLEAR if x >= n - 1 or (see_through and colour == "accent") else tokens["ground"],
                borderpad=1,
            ))  # fmt: skip
    return notes


def _columns(ends: list[tuple], reach: float) -> list[list[tuple]]:
    """Line ends gathered into columns, a new one where the next end lies further right than `reach`."""
    columns: list[list[tuple]] = []
    for end in sorted(ends, key=lambda end: end[0]):
        if columns and end[0] - columns[-1][0][0] <= reach:
            columns[-1].append(end)
        else:
            columns.append([end])
    return columns
