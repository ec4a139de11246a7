"""综合怎么追上: the points that the indicators of a combined route add, one after another, up to the goal.

Each bar begins where the one above ends; the thick line is the rise that is needed.
"""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme, verdicts
from analytics.charts.closing.ladder import things

MOST = 12


def route(frame: pd.DataFrame, rise: float, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """`frame`: rows of `shortened`; `rise` in points."""
    n, until = len(frame), frame["gain"].cumsum()
    bars = rows.bars(frame["gain"], theme.TOKENS[mode]["range_mid"], base=until - frame["gain"])
    needed = labels.number(rise, 1 if rise >= 0.1 else 2)
    goal, head = rows.upright(rise, f"<b>还差 {needed}</b>", n, mode, phone, left=True)
    statuses = [verdicts.status_name(one) if one in verdicts.WORDS else None for one in frame["hard"]]
    notes = [head, *rows.names(list(frame["name"]), mode, phone, statuses=statuses)]
    shift = 100 if phone else 122
    notes += rows.column("照现速度，还需", list(frame["moving"]), shift, mode, phone, bold=True)
    if not phone:
        notes += rows.column("别处不动，还需", list(frame["now"]), 240, mode, phone)
    return rows.picture(
        bars, n, [0, max(float(until.max()), rise) * 1.02], mode, phone, notes=notes,
        shapes=[*rows.rules(n, mode), goal], pitch=30 if phone else 34,
        sides=(142, 106) if phone else (170, 246),
    )  # fmt: skip


def shortened(both: pd.DataFrame, *, moving: bool = True, most: int = MOST) -> pd.DataFrame:
    """`moving.both` as the picture shows it: the `most` that add most, largest first, the rest as one row.

    `moving`: the way if all keep their pace, else today's. Columns: `name`, `gain`, `hard`, `now`, `moving`.
    """
    suffix = "_moving" if moving else ""
    used = both[both[f"gain_points{suffix}"].notna()]
    used = used.sort_values([f"gain_points{suffix}", "indicator"], ascending=[False, True])
    lines = [_line(row, suffix) for row in used.head(most).to_dict("records")]
    rest = used.iloc[most:]
    if len(rest):
        gain, name = rest[f"gain_points{suffix}"].sum(), f"其余 {len(rest)} 项"
        lines.append({"name": name, "gain": gain, "hard": "", "now": "", "moving": ""})
    return pd.DataFrame(lines, columns=["name", "gain", "hard", "now", "moving"])


def _line(row: dict, suffix: str) -> dict:
    amounts = [things(row[name], "", row["reach_unit"]) for name in ("things", "things_moving")]
    return {
        "name": row["indicator_short"],
        "gain": row[f"gain_points{suffix}"],
        "hard": row[f"verdict{suffix}"],
        "now": amounts[0],
        "moving": amounts[1],
    }
