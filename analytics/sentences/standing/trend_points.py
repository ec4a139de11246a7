"""What the 趋势 page says of single months: do they rise or fall, and which stand out from the usual?

Every function takes rows of `analytics.outlook.trend` or `analytics.outlook.xmr`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.landing import TRENDS
from analytics.outlook.trend import FEWEST
from analytics.outlook.xmr import FEWEST as FEWEST_LIMITS
from analytics.outlook.xmr import FIRM

KINDS = {"month_rate": "当月比率", "rate": "各期数", "amount": "当月新增"}
MEANS = ("元", "日")
GOOD = {"better": "，变好", "worse": "，变差"}
REASONS = {
    "seasonal": "任务按季节或按季安排，各月不可比，不看逐月升降",
    "parameter": "一年定一次的标准，没有逐月的数",
    "milestone": "按阶段推进，没有逐月的数",
}


def marker(row: pd.Series | None) -> str:
    """`逐月走向：近 10 个月当月新增上升，变好`; or too few points; or why months cannot be compared."""
    if row is None:
        return ""
    if row["point_reason"]:
        return f"逐月走向：{REASONS[row['point_reason']]}"
    if row["trend"] == "few":
        return f"逐月走向：{TRENDS['few']}（{row['trend_n']} 个，至少 {FEWEST} 个）"
    what = f"近 {row['trend_n']} 个{'月' if row['point_kind'] != 'rate' else '点'}{_kind(row)}"
    return f"逐月走向：{what}{TRENDS[row['trend']]}{GOOD.get(row['trend_good'], '')}"


def _kind(row: pd.Series) -> str:
    """当月比率; a mean cost or stay is none."""
    mean = row["point_kind"] == "month_rate" and row["point_unit"] in MEANS
    return "当月平均" if mean else KINDS[row["point_kind"]]


def control(frame: pd.DataFrame, row: pd.Series | None, short: str, noun: str) -> str:
    """`鄂伦春 15 个月里 3 个月不同寻常：2011年1月高于上限……`; `short`: the area, `noun`: the indicator."""
    if frame.empty:
        reason = REASONS.get("" if row is None else row["point_reason"], "还没有可比的逐月数")
        return f"{noun}：{reason}"
    n, reason = len(frame), frame["limit_reason"].iloc[0]
    if reason:
        few = f"点数不足（{n} 个），满 {FEWEST_LIMITS} 个才画控制图"
        return f"{short}{noun}{few if reason == 'few' else '多数月份为 0，不画控制图'}"
    marked = frame[frame["signal"] != ""]
    if marked.empty:
        return f"{short} {n} 个点都在平常起伏之内，没有不同寻常的月份"
    told = [_stood_out(one) for one in _stretches(marked)]
    more = "等" if len(told) > 3 else ""
    return f"{short} {n} 个点中 {len(marked)} 个不同寻常：{'；'.join(told[-3:])}{more}"


def _stretches(marked: pd.DataFrame) -> list[pd.DataFrame]:
    """Successive marks of one rule together."""
    rule = marked["signal"].ne(marked["signal"].shift())
    apart = marked.index.to_series().diff().ne(1)
    return [part for _, part in marked.groupby((rule | apart).cumsum())]


def _stood_out(part: pd.DataFrame) -> str:
    first, last = part.iloc[0], part.iloc[-1]
    until = labels.month_short if first["period"][:4] == last["period"][:4] else labels.month
    months = labels.month(first["period"]) + ("" if len(part) == 1 else f"至{until(last['period'])}")
    side = "偏高" if last["point"] > last["mean"] else "偏低"
    words = {"outside": f"超出界限，{side}", "two_of_three": f"接近界限，{side}", "run": f"连续{side}",
             "drift": "连续上升" if last["point"] > first["point"] else "连续下降",
             "jump": "与上一点相差过大"}  # fmt: skip
    return f"{months}{words[last['signal']]}"


def subtitle(frame: pd.DataFrame, noun: str) -> str:
    """What the points are and how to read the two parts."""
    if frame.empty:
        return f"{noun}的控制图只画逐月可比的数"
    points = f"{noun}{_kind(frame.iloc[0])}（{frame['point_unit'].iloc[0]}）"
    if frame["mean"].isna().all():
        return points
    firm = f"；不满 {FIRM} 个点，界限为暂定" if bool(frame["provisional"].iloc[0]) else ""
    return f"{points}控制图；虚线为平常起伏的界限，下方为与上一点之差{firm}"


def alt(frame: pd.DataFrame, noun: str) -> str:
    """The control chart in one sentence."""
    told = "，".join(
        f"{labels.month(row['period'])} {labels.number(row['point'])}" for _, row in frame.iterrows()
    )
    first = frame.iloc[0]
    mean, lower, upper = (labels.number(first[name]) for name in ("mean", "lower", "upper"))
    limits = "" if pd.isna(first["mean"]) else f"平均 {mean}，界限 {lower} 至 {upper}；"
    return f"{noun}逐月控制图：{limits}{told}。"
