"""单靠一项: what each indicator alone can add to 综合 at most, against the rise that is needed."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme, verdicts
from analytics.charts.ladder import things


def single(frame: pd.DataFrame, rise: float, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """`frame`: rows of `pick`. The bar is what coming to 100 % adds; past the line one is enough."""
    n, tokens = len(frame), theme.TOKENS[mode]
    colours = [tokens["range_mid" if enough else "range"] for enough in frame["needed"].notna()]
    end = max(float(frame["most_points"].max()), rise) * 1.02
    words = f"<b>需升 {labels.number(rise)}</b>"
    goal, head = rows.upright(rise, words, n, mode, phone, left=rise > end / 2)
    statuses = [verdicts.status_name(one) for one in frame["worth"]]
    alone = [_alone(row) for row in frame.to_dict("records")]
    full = [things(row["to_full"], "", row["reach_unit"]) for row in frame.to_dict("records")]
    notes = [head, *rows.names(list(frame["indicator_short"]), mode, phone, statuses=statuses)]
    notes += rows.column("单靠它需", alone, 86 if phone else 110, mode, phone, bold=True)
    if not phone:
        notes += rows.column("做满 100% 需", full, 232, mode, phone)
    return rows.picture(
        rows.bars(frame["most_points"], colours), n, [0, end], mode, phone, notes=notes,
        shapes=[*rows.rules(n, mode), goal], sides=(128, 92) if phone else (162, 240),
        pitch=30 if phone else 34,
    )  # fmt: skip


def pick(by_one: pd.DataFrame, most: int = 12) -> pd.DataFrame:
    """The rows worth drawing: those enough alone by effort, then those that add the most.

    `worth` is the verdict of what is asked of each: enough to reach the goal, or 100 %.
    """
    able = by_one[by_one["needed"].notna()]
    rest = by_one[by_one["needed"].isna() & by_one["to_full"].notna() & (by_one["most_points"] > 0)]
    rest = rest.sort_values(["most_points", "indicator"], ascending=[False, True])
    able, rest = able.assign(worth=able["verdict"]), rest.assign(worth=rest["verdict_full"])
    return pd.concat([able, rest]).head(most).reset_index(drop=True)


def _alone(row: dict) -> str:
    return "不够" if row["limit"] == "cap" else things(row["needed"], row["limit"], row["reach_unit"])
