"""试算 in words: which weights can be tried, and whom they would move."""

import pandas as pd

from analytics.charts import labels

MOST_POINTS = 1000


def weights_fault(weights) -> str:
    """Why these full points of the dimensions cannot be tried; empty when they can."""
    known = list(weights)
    if not all(0 <= weight <= MOST_POINTS for weight in known):
        return f"各方面分值要在 0 到 {labels.number(MOST_POINTS, 0)} 之间。"
    return "" if any(known) else "各方面分值不能都是 0。"


def trial(found: pd.DataFrame) -> str:
    """`试算后 4 个旗市区位次变动：满洲里升 2 位（4→2）…`; `found` comes from `scoring.trial.compared`."""
    if found["trial_score"].isna().all():
        return "留下的各方面都没有数据，算不出得分"
    moved = found[found["trial_change"].fillna(0) != 0]
    if moved.empty:
        return "试算后各旗市区位次不变"
    order = moved.reindex(moved["trial_change"].abs().sort_values(ascending=False, kind="stable").index)
    told = [_moved(row) for row in order.head(4).itertuples()]
    more = "等" if len(moved) > 4 else ""
    return f"试算后 {len(moved)} 个旗市区位次变动：{'、'.join(told)}{more}"


def _moved(row) -> str:
    word = "升" if row.trial_change > 0 else "降"
    places = f"{int(row.rank)}→{int(row.trial_rank)}"
    return f"{row.area_short}{word} {abs(int(row.trial_change))} 位（{places}）"
