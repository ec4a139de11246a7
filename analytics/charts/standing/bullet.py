"""子弹图: is the recent speed enough for what the target still needs each month?

Horizontal: mean of the last three months ÷ what every month left needs, so all rows share one scale
and one thick line at 1, whatever their units. Cut at twice the need.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, theme

CUT = 2.0
ENOUGH, NEARLY = 1.0, 0.75


def bullet(frame: pd.DataFrame, *, mode: str = "light", phone: bool = False,
           chosen: str | None = None, lack: str = "还差") -> go.Figure:
    """One row per unfinished thing, slowest first; `frame` comes from `speeds` (or has its columns).

    `label` names the row (an indicator or an area), the row of area `chosen` is in accent; `lack` heads
    the column of what is missing.
    """
    rows = frame.reset_index(drop=True).to_dict("records")
    step, top, size = (34, 28, 13) if phone else (min(43, max(27, 680 / max(len(rows), 1))), 34, 16)
    tokens = theme.TOKENS[mode]
    margin = {"l": 128, "r": 92, "t": top, "b": 6} if phone else {"l": 162, "r": 310, "t": top, "b": 6}
    marks = [theme.status(row["speed_class"], mode).mark for row in rows]
    bars = [_bars(rows, "speed_best", 0.64, tokens["range"], "最好月份"),
            _bars(rows, "speed", 0.32, marks, "近三月月均")]  # fmt: skip
    notes = [note for y, row in enumerate(rows) for note in _words(y, row, mode, size, phone, chosen)]
    notes += _heads(tokens, size, phone, lack)
    return theme.figure(
        bars, mode=mode, phone=phone, margin=margin, height=round(len(rows) * step + top + 10),
        annotations=notes, barmode="overlay",
        shapes=[theme.line(1, -0.6, 1, len(rows) - 0.4, tokens["ink"], 3)],
        xaxis=theme.axis(mode, phone, visible=False, range=[0, CUT + 0.02]),
        yaxis=theme.axis(mode, phone, visible=False, range=[len(rows) - 0.4, -0.6]),
    )  # fmt: skip


def speeds(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows short of their target with months left and a known recent speed, slowest first.

    Adds `speed` (recent ÷ needed), `speed_best` (best month ÷ needed), `speed_class` (on ≥ 1,
    behind ≥ 0.75, far_behind below). Rates count in the things of their numerator.
    Limits and bands are left out: what was added last month brings nobody nearer to a ceiling.
    """
    short = (frame["reach_target"] > 0) & (frame["needed_per_month"] > 0) & (frame["direction"] == 1)
    rows = frame.loc[short & frame["recent_per_month"].notna()]
    speed = rows["recent_per_month"] / rows["needed_per_month"]
    grade = pd.cut(speed, [-float("inf"), NEARLY, ENOUGH, float("inf")], right=False,
                   labels=["far_behind", "behind", "on"])  # fmt: skip
    rows = rows.assign(speed=speed, speed_best=rows["best_month"] / rows["needed_per_month"],
                       speed_class=grade.astype(object))  # fmt: skip
    return rows.sort_values(["speed", "reach_target"], ascending=[True, False], kind="stable")


def _bars(rows: list[dict], column: str, width: float, colours: list[str] | str, name: str) -> go.Bar:
    return go.Bar(
        x=[min(max(row[column], 0), CUT) for row in rows], y=list(range(len(rows))), orientation="h",
        width=width, name=name, hoverinfo="skip", marker={"color": colours, "line": {"width": 0}},
    )  # fmt: skip


def _words(y: int, row: dict, mode: str, size: int, phone: bool, chosen: str | None) -> list[dict]:
    tokens, status = theme.TOKENS[mode], theme.status(row["speed_class"], mode)
    picked = chosen is not None and row["area"] == chosen
    name = f"<b>{row['label']}</b>" if picked else row["label"]
    colour = tokens["accent"] if picked else tokens["ink"]
    gap, need, recent = amounts(row)
    columns = [(f"<b>{gap}</b>", 88)] if phone else [(f"<b>{gap}</b>", 124), (need, 206), (recent, 306)]
    left = {"xref": "paper", "xanchor": "right"}
    notes = [theme.text(0, y, name, xshift=-22, font={"size": size, "color": colour}, **left),
             theme.text(0, y, status.symbol, xshift=-4, font={"size": size, "color": status.mark},
                        **left)]  # fmt: skip
    return notes + [theme.text(1, y, text, xref="paper", xanchor="right", xshift=shift, font={"size": size})
                    for text, shift in columns]  # fmt: skip


def amounts(row: dict) -> tuple[str, str, str]:
    """还差 (with unit), 每月需 and 近三月月均 as printed; money in 万元 from ten thousand up.

    Needs are rounded up, the recent speed is not: a rounded-up speed would promise too much.
    """
    share, unit = labels.scale(row["reach_target"], row["reach_unit"])
    if share == 1:
        recent = row["recent_per_month"]
        return (labels.count(row["reach_target"], unit), labels.count(row["needed_per_month"]),
                labels.number(recent, 0 if abs(recent) >= 10 or recent == 0 else 1))  # fmt: skip
    scaled = [row[key] / share for key in ("reach_target", "needed_per_month", "recent_per_month")]
    gap, need, recent = (labels.number(value) for value in scaled)
    return f"{gap}{labels.NBSP}{unit}", need, recent


def _heads(tokens: dict, size: int, phone: bool, lack: str) -> list[dict]:
    grey = {"size": size - 2, "color": tokens["mute"]}
    top = {"yref": "paper", "yanchor": "bottom", "yshift": 4}
    columns = [(lack, 88)] if phone else [(lack, 124), ("每月需", 206), ("近三月月均", 306)]
    notes = [theme.text(1, 1, word, xref="paper", xanchor="right", xshift=shift, font=grey, **top)
             for word, shift in columns]  # fmt: skip
    return [*notes, theme.text(1, 1, "<b>每月所需</b>", font={"size": size - 1}, **top)]
