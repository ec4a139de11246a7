"""追赶阶梯: one area's figure today, and the rungs above it: each better place, the city average, the target.

Every rung is a row with its mark at the figure it asks for and a line from where the area stands; the
number of things it takes stands at the right. The highest rung is at the top.
"""

import math

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme, verdicts

PHONE_PLACES = 4


def ladder(
    frame: pd.DataFrame, *, mode: str = "light", phone: bool = False, chosen: int | None = None
) -> go.Figure:
    """`frame`: rows of `steps`; `chosen` is the row whose name stands in accent."""
    n, colour = len(frame), theme.TOKENS[mode]["range_mid"]
    now, toward = frame["figure"].iloc[0], frame["bar_figure"]
    span, step = _span([now, *toward], 3 if phone else 6)
    statuses = [verdicts.status_name(one) for one in frame["difficulty"]]
    words = f"<b>现在 {labels.figure(now, frame['figure_unit'].iloc[0])}</b>"
    left = now - span[0] >= 0.5 * (span[1] - span[0])
    here, head = rows.upright(now, words, n, mode, phone, left=left, accent=True)
    lines = [theme.line(now, y, bar, y, colour, 7, layer="below") for y, bar in enumerate(toward)]
    notes = [head, *rows.names(list(frame["name"]), mode, phone, accent=chosen, statuses=statuses)]
    for title, texts, shift, bold in _columns(frame, phone):
        notes += rows.column(title, texts, shift, mode, phone, bold=bold)
    drawn = rows.picture(
        _marks(frame, mode, phone), n, span, mode, phone, notes=notes, scale=True, pitch=34 if phone else 38,
        shapes=[*rows.rules(n, mode), *lines, here], sides=(132, 106) if phone else (178, 252),
    )  # fmt: skip
    return drawn.update_xaxes(tick0=0, dtick=step)


def steps(needed: pd.DataFrame, *, phone: bool = False) -> pd.DataFrame:
    """The rungs to be drawn, the highest first, each figure once: `name` says which places and whose it is.

    `needed`: rows of `analytics.reaching.needed`. Left out: rungs already reached, and on a phone all
    places but the nearest four.
    """
    open_ = needed[needed["needed"].ne(0) & needed["bar_figure"].notna()]
    places = open_[open_["bar"] == "place"].sort_values("place")
    same = places.groupby("bar_figure", sort=False)
    firsts = places.loc[same["place"].idxmin()] if len(places) else places
    firsts = firsts.assign(last=firsts["bar_figure"].map(same["place"].max()))
    firsts = firsts.tail(PHONE_PLACES) if phone else firsts
    rest = open_[open_["bar"] != "place"]
    drawn = pd.concat([rest, firsts]).assign(merit=lambda all_: all_["bar_figure"] * direction(needed))
    drawn = drawn.sort_values(["merit", "bar"], ascending=[False, True], kind="stable").reset_index(drop=True)
    return drawn.assign(name=[name(row) for row in drawn.to_dict("records")])


def row_of(drawn: pd.DataFrame, rung: pd.Series | None) -> int | None:
    """Which row of `steps` shows that rung; None if none does."""
    if rung is None:
        return None
    same = (drawn["bar"] == rung["bar"]) & (drawn["bar_figure"] == rung["bar_figure"])
    return int(same.to_numpy().argmax()) if same.any() else None


def direction(needed: pd.DataFrame) -> int:
    """1 where higher figures are better, −1 where lower ones are, as the rungs run."""
    lower = (
        (needed["direction"] < 0) & (needed["figure_unit"] == needed["unit"]) & (needed["kind"] != "count")
    )
    return -1 if lower.any() else 1


def name(row: dict) -> str:
    """`第 5 位 扎兰屯`, `全市平均`, `目标`; tied places by the best of them and how many stand there."""
    if row["bar"] != "place":
        return {"target": "目标", "city": "全市平均"}[row["bar"]]
    rivals = row["rivals"].split("、")
    who = rivals[0] if len(rivals) == 1 else f"{len(rivals)} 个并列"
    return f"第 {int(row['place'])} 位 {who}"


def _marks(frame: pd.DataFrame, mode: str, phone: bool) -> go.Scatter:
    tokens = theme.TOKENS[mode]
    shapes = {"target": "line-ns", "city": "diamond-open", "place": "circle"}
    marker = {
        "symbol": [shapes[bar] for bar in frame["bar"]],
        "size": 10 if phone else 13,
        "color": tokens["ink"],
        "line": {"color": tokens["ink"], "width": [3 if bar != "place" else 0 for bar in frame["bar"]]},
    }
    return go.Scatter(
        x=frame["bar_figure"],
        y=list(range(len(frame))),
        mode="markers",
        hoverinfo="skip",
        cliponaxis=False,
        marker=marker,
    )


def _columns(frame: pd.DataFrame, phone: bool) -> list[tuple[str, list[str], int, bool]]:
    word = "还需减" if (frame["sign"] < 0).all() else "还需"
    alone = (f"别处不动，{word}", _things(frame, "needed", "limit"), 100 if phone else 122, True)
    if phone or not moves(frame):
        return [alone]
    return [alone, (f"照现速度，{word}", _things(frame, "needed_moving", "limit_moving"), 246, False)]


def moves(frame: pd.DataFrame) -> bool:
    """Whether anything moves if the others keep their pace: not bands, nor money set once."""
    return not (frame["limit_moving"].eq("no_bar") | frame["kind"].eq("parameter")).all()


def _things(frame: pd.DataFrame, column: str, limit: str) -> list[str]:
    return [things(row[column], row[limit], row["reach_unit"]) for row in frame.to_dict("records")]


def things(amount: float, limit: str, unit: str) -> str:
    """`1,234 人`, `12.3 万元`; 到不了 where no number does it, `—` where nothing is counted."""
    if limit in ("ceiling", "floor", "overshoot", "cap"):
        return "到不了"
    return labels.things(amount, unit)


def _span(values: list[float], parts: int) -> tuple[list[float], float]:
    """The axis and the step between its numbers, at most `parts` of them; one stands at the left end."""
    low, high = min(values), max(values)
    room = 0.06 * (high - low) or 1.0
    tens = 10 ** math.floor(math.log10((high - low + 2 * room) / parts))
    step = next(tens * fold for fold in (1, 2, 5, 10) if high - low + 2 * room <= parts * tens * fold)
    left = step * math.floor((low - room / 2) / step)
    return [left if low < 0 else max(left, -room / 2), high + room], step
