"""单靠一项: what each indicator alone can add to 综合 at most, against the rise that is needed."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme, verdicts
from analytics.charts.closing.ladder import things


def single(frame: pd.DataFrame, rise: float, *, mode: str = "light", phone: bool = False) -> go.Figure:
    """`frame`: rows of `pick` over `moving.by_one`. The bar is what coming to 100 % adds.

    Past the line one indicator is enough.
    """
    n, tokens = len(frame), theme.TOKENS[mode]
    colours = [tokens["range_mid" if enough else "range"] for enough in frame["needed"].notna()]
    end = max(float(frame["most_points"].max()), rise) * 1.02
    words = f"<b>需升 {labels.number(rise, 1 if rise >= 0.1 else 2)}</b>"
    goal, head = rows.upright(rise, words, n, mode, phone, left=rise > end / 2)
    statuses = [verdicts.status_name(one) for one in frame["worth"]]
    notes = [head, *rows.names(list(frame["indicator_short"]), mode, phone, statuses=statuses)]
    columns = _columns(frame)[: 1 if phone else 3]
    for place, (title, texts) in enumerate(columns):
        shift = (100 if phone else 122) + 118 * place
        notes += rows.column(title, texts, shift, mode, phone, bold=place == 0)
    right = 106 if phone else 128 + 118 * (len(columns) - 1)
    return rows.picture(
        rows.bars(frame["most_points"], colours), n, [0, end], mode, phone, notes=notes,
        shapes=[*rows.rules(n, mode), goal], sides=(142 if phone else 170, right),
        pitch=30 if phone else 34,
    )  # fmt: skip


def pick(by_one: pd.DataFrame, most: int = 12) -> pd.DataFrame:
    """The rows worth drawing: those enough alone, also if all keep their pace first, each by effort, those
    whose window is over last; then those that add the most.

    `worth` is the verdict of what is asked of each: enough to reach the goal, or 100 %.
    """
    able = by_one[by_one["needed"].notna()]
    able = able.assign(over=able["verdict"].eq("over"), late=able["needed_moving"].isna())
    able = able.sort_values(["over", "late"], kind="stable")
    rest = by_one[by_one["needed"].isna() & by_one["to_full"].notna() & (by_one["most_points"] > 0)]
    rest = rest.sort_values(["most_points", "indicator"], ascending=[False, True])
    able, rest = able.assign(worth=able["verdict"]), rest.assign(worth=rest["verdict_full"])
    return pd.concat([able, rest]).head(most).reset_index(drop=True)


def _columns(frame: pd.DataFrame) -> list[tuple[str, list[str]]]:
    """What one indicator alone needs, where at least one is enough, and what coming to 100 % takes."""
    lines = frame.to_dict("records")
    found = [
        (title, [_alone(row, suffix) for row in lines])
        for suffix, title in (("", "别处不动，还需"), ("_moving", "照现速度，还需"))
        if frame[f"needed{suffix}"].notna().any()
    ]
    return [*found, ("做满 100%，需", [things(row["to_full"], "", row["reach_unit"]) for row in lines])]


def _alone(row: dict, suffix: str) -> str:
    limit = row[f"limit{suffix}"]
    return "不够" if limit == "cap" else things(row[f"needed{suffix}"], limit, row["reach_unit"])
