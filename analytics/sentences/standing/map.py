"""What the 地图 page says: how many areas keep pace, who is last, how far the ends lie apart.

`frame` is the drawn one: one ranking row per area (`analytics.placing` or reckoned rows), best first.
`block` and `alt` need only `area_short` and `pace_class`, so they serve the small map of 总览 too.
"""

import pandas as pd

from analytics.charts import labels, theme
from analytics.sentences import wording


def title(frame: pd.DataFrame, chosen: str | None = None) -> str:
    """`鄂伦春宫颈癌检查完成率 24.5%，居末位，7 个旗市区明显落后`; with one chosen, its figure and place."""
    month = labels.month_short(frame["period"].iloc[0])
    own, ranked = frame.loc[frame["area"] == chosen], frame.dropna(subset=["rank"])
    if ranked.empty:
        return f"{wording.noun(frame.iloc[0])} {month}{wording.nobody(frame)}"
    if not own.empty and pd.isna(own["rank"].iloc[0]):
        why = labels.absence(own["status"].iloc[0] if "status" in own else None)
        return f"{wording.subject(own.iloc[0])} {month}{why}，不排位次"
    if own.empty:
        return _of_the_last(ranked, f"{_far(frame)}")
    row = own.iloc[0]
    return f"{wording.subject(row)} {wording.shown(row)}，{labels.place(row['rank'], row['n_compared'])}"


def _of_the_last(ranked: pd.DataFrame, far: str) -> str:
    """`陈旗参合率 35.0%，居末位，…`; of equals how many they are; all alike are none of them last."""
    last = ranked[ranked["rank"] == ranked["rank"].max()]
    row, n = last.iloc[0], len(last)
    if n == 1:
        return f"{wording.subject(row)} {wording.shown(row)}，居末位，{far}"
    who = f"{n} 个旗市区{wording.noun(row)}"
    if n == len(ranked):
        return f"{who}都是 {wording.shown(row)}，{far}"
    return f"{who} {wording.shown(row)}，并列末位，{far}"


def _far(frame: pd.DataFrame) -> str:
    far = len(wording.classes(frame)["far"])
    return f"{far} 个旗市区明显落后" if far else "没有旗市区明显落后"


def block(frame: pd.DataFrame) -> str:
    """`1 个达到序时，5 个略有落后，7 个明显落后`, with those that have no class and why."""
    groups = wording.classes(frame)
    words = {"met": "达到序时", "late": "略有落后", "far": "明显落后"}
    parts = [f"{len(groups[key])} 个{word}" for key, word in words.items()]
    return "，".join(parts + [f"{len(names)} 个{why}" for why, names in wording.absent(frame).items()])


def subtitle(frame: pd.DataFrame, phone: bool = False) -> str:
    """Full name, unit and month, and, but on a phone, that map and table are linked."""
    row = frame.iloc[0]
    linked = "" if phone else "点选与位次表联动，"
    return f"{wording.measure(row)}，{labels.month(row['period'])}；{linked}描边为所选"


def spread(frame: pd.DataFrame) -> str:
    """`全市 56.6%，最高与最低相差 43.5 个百分点`."""
    figures, row = frame["figure"].dropna(), frame.iloc[0]
    if figures.empty:
        return f"本月{wording.nobody(frame)}"
    unit, city = row["figure_unit"], row["city_figure"]
    apart = _apart(figures, unit)
    return apart if pd.isna(city) else f"全市 {labels.figure(city, unit)}，{apart}"


def _apart(figures: pd.Series, unit: str) -> str:
    between = figures.max() - figures.min()
    if len(figures) == 1:
        return "只有一个旗市区有数"
    if wording.printed_equal(between, unit):
        return f"{len(figures)} 个旗市区都是 {labels.figure(figures.iloc[0], unit)}"
    return f"最高与最低相差 {labels.difference(between, unit)}"


def table_subtitle(frame: pd.DataFrame) -> str:
    """How the ranked table's figure is made."""
    row = frame.iloc[0]
    if row.get("direction") == 0:
        return "点一行，地图描边；完成率：分子 ÷ 分母在区间内算 100%，偏出按距离扣减"
    made = {
        "count": "完成数 ÷ 任务数", "rate": "分子 ÷ 分母", "average": "总额 ÷ 数量",
        "composite": "各项完成率的简单平均，单项按 100% 封顶", "milestone": "已到阶段 ÷ 目标阶段",
    }.get(row["kind"], "按上报的数")  # fmt: skip
    return f"点一行，地图描边；{wording.figure_head(frame)} = {made}"


def table(frame: pd.DataFrame, phone: bool = False) -> pd.DataFrame:
    """The ranked table in printed columns: place, area, pace word, figure, counts, change of place."""
    percent = frame["figure_unit"].iloc[0] == "%"
    # a number column rounds by itself, and not as the sentences do: 93.85 would be 93.8 here, 93.9 there
    figures = ([labels.as_printed(x) for x in frame["figure"]] if percent
               else [wording.shown(row) for _, row in frame.iterrows()])  # fmt: skip
    printed = {"位次": frame["rank"], "旗市区": frame["area_short"]}
    if not phone:
        printed["进度"] = [labels.together(word) for word in _words(frame)]
    printed[wording.figure_head(frame)] = figures
    if not phone:
        printed |= _counts(frame)
    changes = [labels.change(change) for change in frame["rank_change"]]
    return pd.DataFrame({**printed, "升降": changes}).reset_index(drop=True)


def _words(frame: pd.DataFrame) -> list[str]:
    return [f"{theme.status(name).symbol} {theme.status(name).word}" for name in frame["pace_class"]]


def _counts(frame: pd.DataFrame) -> dict[str, pd.Series]:
    kind = frame["kind"].iloc[0]
    if kind == "composite" or "reach_unit" not in frame:
        return {}
    unit = frame["reach_unit"].iloc[0]
    pair = {"count": ("完成", "value", "任务", "target"),
            "rate": ("分子", "numerator", "分母", "denominator")}  # fmt: skip
    if kind not in pair or frame[pair[kind][1]].isna().all():
        return {}
    done, done_column, due, due_column = pair[kind]
    return {f"{done}（{unit}）": frame[done_column], f"{due}（{unit}）": frame[due_column]}


def full_bar(frame: pd.DataFrame) -> float:
    """Where a bar of the table is full: at 100 %, or at the highest figure above it."""
    return max(100.0, float(frame["figure"].max())) if frame["figure"].notna().any() else 100.0


def alt(frame: pd.DataFrame) -> str:
    """The map in words: who is far behind, who keeps pace."""
    groups = wording.classes(frame)
    words = {"far": "明显落后的是", "late": "略有落后的是", "met": "达到序时的是"}
    parts = [word + "、".join(groups[key]) for key, word in words.items() if groups[key]]
    parts += [f"{why}的是{'、'.join(names)}" for why, names in wording.absent(frame).items()]
    return f"地图：{'；'.join(parts)}。"
