"""What the 趋势 page says: one area's road on one indicator, and all areas' beside it.

Every function takes the very rows that are drawn and reads its numbers from them.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.timeline import planned
from analytics.sentences import wording
from analytics.sentences.standing import trend_landing


def title(frame: pd.DataFrame, landing: pd.Series | None = None) -> str:
    """The page's answer from the last row: `鄂伦春城市建档率 16.7%，照现速度 3月预计 21%—28%，达不到目标`.

    `landing`: the row's forecast; where it says nothing, the gap to the target and the place.
    """
    row = frame.iloc[-1]
    if row["status"] == "not_applicable":
        return f"{row['area_short']}不考核{row['indicator_short']}"
    if pd.isna(row["figure"]):
        month, why = labels.month_short(row["period"]), labels.absence(row["status"])
        return f"{wording.subject(row)} {month}{why}，不排位次"
    ahead = trend_landing.tail(landing)
    if ahead:
        met = "，已达目标" if row["gap_to_target"] >= 0 else ""
        return f"{wording.subject(row)} {wording.shown(row)}{met}，{ahead}"
    rank = "" if pd.isna(row["rank"]) else f"，{labels.place(row['rank'], row['n_compared'])}"
    return f"{wording.subject(row)} {wording.shown(row)}，{wording.to_target(row)}{rank}"


def planned_now(frame: pd.DataFrame, plan: pd.DataFrame | None) -> float | None:
    """The plan curve's value in the last row's month, None where the plan is the target itself."""
    line = planned(frame, plan)
    now = line.loc[line["period"] == frame["period"].iloc[-1], "planned"]
    return None if now.empty else float(now.iloc[0])


def block(frame: pd.DataFrame, plan: pd.DataFrame | None = None) -> str:
    """`鄂伦春比计划慢 11.5 个百分点，比全市低 7.5 个百分点`."""
    row, expected = frame.iloc[-1], planned_now(frame, plan)
    if pd.isna(row["figure"]):
        return f"{row['area_short']}{labels.month_short(row['period'])}没有数"
    parts = [] if expected is None else [_against_plan(row, expected)]
    if pd.notna(row["city_figure"]):
        parts.append(wording.compared(row, row["city_figure"], "全市"))
    return row["area_short"] + ("，".join(parts) if parts else wording.to_target(row))


def _against_plan(row: pd.Series, expected: float) -> str:
    size = labels.difference(row["figure"] - expected, row["figure_unit"])
    if wording.printed_equal(row["figure"] - expected, row["figure_unit"]):
        return "与计划持平"
    return f"比计划{'快' if row['figure'] > expected else '慢'} {size}"


def subtitle(frame: pd.DataFrame) -> str:
    """Full name, unit and the months drawn."""
    row = frame.iloc[-1]
    if pd.isna(row["window_start"]):
        return wording.measure(row)
    window = f"{labels.month(row['window_start'])} — {labels.month(row['window_end'])}"
    return f"{wording.measure(row)}，考核期 {window}"


def alt(
    frame: pd.DataFrame, plan: pd.DataFrame | None = None, landing: pd.Series | None = None
) -> str:
    """The big chart in one sentence for a reader who does not see it."""
    row, expected = frame.iloc[-1], planned_now(frame, plan)
    unit = row["figure_unit"]
    parts = [f"{wording.subject(row)}：{labels.month(row['period'])} {wording.shown(row)}"]
    for name, value in (("计划", expected), ("全市", row["city_figure"]), ("目标", row["figure_target"])):
        if value is not None and pd.notna(value):
            parts.append(f"{name} {labels.figure(value, unit)}")
    if pd.notna(row["region_figure"]):
        bulletin = labels.month(row["region_period"])
        parts.append(f"自治区 {labels.figure(row['region_figure'], unit)}（{bulletin}）")
    ahead = trend_landing.tail(landing)
    parts += [ahead] if ahead else []
    return "，".join(parts) + "。"


def panels(now: pd.DataFrame) -> str:
    """`7 个旗市区高于全市，6 个明显落后于计划`; `now`: this month's rows of all areas."""
    reported = now.dropna(subset=["figure"])
    if reported.empty:
        return f"本月{wording.nobody(now)}"
    if len(reported["figure"].unique()) == 1:
        return f"已报的 {len(reported)} 个旗市区都是 {wording.shown(reported.iloc[0])}"
    better = int((reported["gap_to_city"] > 0).sum())
    word = "低于" if (reported["figure_direction"] == -1).all() else "高于"
    far = int((reported["pace_class"] == "far_behind").sum())
    tail = f"{far} 个明显落后于计划" if far else "没有明显落后于计划的"
    return f"{better} 个旗市区{word}全市，{tail}"


def panels_subtitle(now: pd.DataFrame) -> str:
    """How to read the small charts."""
    row = now.iloc[0]
    month = labels.month_short(row["period"])
    return f"{wording.measure(row)}，按 {month}完成率排序；虚线为全市平均，纵轴相同"


def panels_alt(now: pd.DataFrame) -> str:
    """All areas' figures in words, best completion first."""
    rows = now.sort_values(["completion_rate", "area"], ascending=[False, True])
    names = "、".join(f"{row['area_short']} {wording.shown(row)}" for _, row in rows.iterrows())
    row = rows.iloc[0]
    return f"{len(rows)} 个旗市区{row['indicator_short']}走势，{labels.month(row['period'])}：{names}。"


def months_alt(rows: pd.DataFrame) -> str:
    """The table of the last months in one sentence."""
    told = "，".join(f"{labels.month(row['period'])} {wording.shown(row)}" for _, row in rows.iterrows())
    return f"{wording.subject(rows.iloc[-1])}近三个月：{told}。"
