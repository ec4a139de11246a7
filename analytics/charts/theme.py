"""The look every chart shares: colours by theme, the pace classes as people see them, a bare figure.

Ask `TOKENS[mode]` for a colour, `status(pace_class, mode)` for symbol, word and the colours of a class,
`figure(...)` for a figure that carries no template, no legend and no mode bar.
Colour speaks of pace only; the area a reader chose gets the accent; all else is grey.
"""

from dataclasses import dataclass

import plotly.graph_objects as go

FONT = (
    "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Micro Hei, sans-serif"
)

TOKENS: dict[str, dict[str, str]] = {
    "light": {
        "ground": "#FBFAF7", "surface": "#F2F0EA", "ink": "#1E2A32", "mute": "#56626B",
        "rule": "#D5D1C7", "grid": "#E9E6DE", "range": "#E4E1D9", "range_mid": "#CFCBC0",
        "accent": "#1F4E79", "accent_tint": "#E3EBF2",
    },
    "dark": {
        "ground": "#14191E", "surface": "#1E252C", "ink": "#E8E6E1", "mute": "#A9B2BA",
        "rule": "#3A434C", "grid": "#262E35", "range": "#2A323A", "range_mid": "#414B55",
        "accent": "#8FBBE3", "accent_tint": "#1E3145",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Status:
    """One pace class as it is shown.

    `fill` may carry text in `on_fill`; `bar` is a calm surface without text and always gets an edge in
    `mark`; `mark` is for symbols, lines and edges; `text` is `mark` made readable as a word.
    """

    symbol: str
    word: str
    marker: str
    fill: str
    on_fill: str
    bar: str
    mark: str
    text: str


# The dark set was tested apart from the light one for colour blindness: never derive one from the other.
_MET = ("●", "达到序时", "circle")
_LATE = ("▲", "略有落后", "triangle-up")
_FAR = ("■", "明显落后", "square")
_NONE = ("○", "未报", "circle-open")
_COLOURS = {
    "light": {
        "met": ("#DDEEEA", "#0F5651", "#7DB9B2", "#1B7F79", "#136560"),
        "late": ("#F6D88E", "#4F3600", "#EDC970", "#BE8612", "#7A5200"),
        "far": ("#BD4324", "#FFFFFF", "#CE7459", "#A62B10", "#A62B10"),
        "none": ("#F0EEE8", "#5C6770", "#E4E1D9", "#5C6770", "#5C6770"),
    },
    "dark": {
        "met": ("#17393A", "#A5DAD4", "#3F8781", "#5BB8AE", "#7CCBC2"),
        "late": ("#5A4517", "#FBE7B8", "#A98334", "#E3B34A", "#EBC36A"),
        "far": ("#F2906C", "#2A0E05", "#B05537", "#F08A66", "#F09070"),
        "none": ("#1E252C", "#98A2AB", "#2A323A", "#98A2AB", "#98A2AB"),
    },
}
_ROLE = {"ahead": ("met", _MET), "on": ("met", _MET), "behind": ("late", _LATE),
         "far_behind": ("far", _FAR), "missing": ("none", _NONE)}  # fmt: skip

PACE_CLASSES = tuple(_ROLE)
_STATUSES = {
    mode: {name: Status(*shape, *colours[role]) for name, (role, shape) in _ROLE.items()}
    for mode, colours in _COLOURS.items()
}


def status(pace_class: object, mode: str = "light") -> Status:
    """Symbol, word and colours of a pace class; anything that is no class counts as not reported."""
    known = _STATUSES[mode]
    return known[pace_class] if isinstance(pace_class, str) and pace_class in known else known["missing"]


def size(phone: bool) -> int:
    """Chart text in pixels; axes are one smaller, column heads two, nothing below 12."""
    return 14 if phone else 17


def text(x: object, y: object, words: str, **more: object) -> dict:
    """One annotation without arrow, in data coordinates unless told otherwise.

    Collect them and hand the list to `figure`: adding them one by one to a figure takes quadratic time.
    """
    return {"x": x, "y": y, "text": words, "showarrow": False, **more}


def line(x0: object, y0: object, x1: object, y1: object, colour: str, width: float, **more: object) -> dict:
    """One straight line as a shape; `dash` and `layer` may be given."""
    stroke = {"color": colour, "width": width, "dash": more.pop("dash", "solid")}
    return {"type": "line", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": stroke, **more}


def box(x0: object, y0: object, x1: object, y1: object, fill: str, **more: object) -> dict:
    """One filled rectangle as a shape, without edge unless `line` is given."""
    edge = more.pop("line", {"width": 0})
    return {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "fillcolor": fill, "line": edge, **more}


def axis(mode: str = "light", phone: bool = False, **more: object) -> dict:
    """An axis that stays put under a swipe and draws nothing it was not asked for."""
    font = {"size": size(phone) - 1, "color": TOKENS[mode]["mute"]}
    bare = {"zeroline": False, "showgrid": False, "showline": False, "ticks": ""}
    return {"fixedrange": True, "tickangle": 0, "tickfont": font, **bare, **more}


def figure(
    traces: list,
    *,
    mode: str = "light",
    phone: bool = False,
    annotations: tuple | list = (),
    shapes: tuple | list = (),
    height: int | None = None,
    margin: dict | None = None,
    xaxis: dict | None = None,
    yaxis: dict | None = None,
    **layout: object,
) -> go.Figure:
    """A figure in the house style; `xaxis` and `yaxis` come from `axis` or are hidden.

    The template is switched off by an empty one: importing Streamlit replaces Plotly's default template
    by placeholder colours, and a figure that inherits them is exported near black.
    """
    bare = {**axis(mode, phone), "visible": False}
    font = {"family": FONT, "size": size(phone), "color": TOKENS[mode]["ink"]}
    return go.Figure(
        data=traces,
        layout={
            "template": {}, "font": font, "showlegend": False, "dragmode": False, "hovermode": "closest",
            "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "height": height,
            "margin": margin or {"l": 0, "r": 0, "t": 0, "b": 0}, "hoverlabel": {"font": {"family": FONT}},
            "xaxis": xaxis or bare, "yaxis": yaxis or bare,
            "annotations": list(annotations), "shapes": list(shapes), **layout,
        },
    )  # fmt: skip
