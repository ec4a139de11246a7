"""What the 追赶 page says: what it takes to reach the target, the city average or a place, and whether it
can be done.

`row` is one rung of `analytics.reaching.needed`, `frame` all of them. 综合 speaks in `together`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.closing.ladder import moves, steps, things
from analytics.charts.verdicts import WORDS
from analytics.sentences import wording

_KEYS = ("● 可行：每月需 ≤ 近三月月均", "▲ 困难：≤ 最好月份", "■ 不现实：超过最好月份")
_KEYS += ("○ 已到期或无法按月判断",)
# each word of the key wraps as a whole
KEY = "　".join(labels.together(one) for one in _KEYS)
CITY_KEY = "　" + labels.together("◇ 到达时的全市平均，随本旗变动")
_LIMITS = {
    "ceiling": "到 100% 也不够",
    "floor": "减到零也不够",
    "overshoot": "一件之差就越过区间",
    "no_counts": "没有分子分母或任务数，折算不出件数",
    "no_bar": "区间和限额指标只推算到达标",
}


def title(row: pd.Series | None, absent: pd.Series) -> str:
    """`鄂伦春城市建档率再增 1,234 人即达全市平均；若各地照现速度，每月需 411 人，超过最好月份，不现实`.

    `row`: the chosen rung, None where there is none; `absent`: the area's own row, to say why.
    """
    who, month = wording.subject(absent), labels.month_short(absent["period"])
    if labels.missing(absent["figure"]):
        return f"{who} {month}{labels.absence(absent['status'])}，无从推算"
    if row is None:
        return f"{who}已在所选位次以上，{labels.place(absent['rank'], absent['n_compared'])}"
    goal = goal_name(row)
    if row["limit"] in _LIMITS:
        return f"{who}{reach(goal)}：{_why_not(row)}"
    if row["needed"] == 0:
        return f"{who}已{reached(goal)}" + _keeping(row)
    amount = things(row["needed"], "", row["reach_unit"])
    return f"{who}再{verb(row)} {amount}即{reach(goal)}" + _moving(row)


def verb(row: pd.Series) -> str:
    """增, or 减 where less is better."""
    return "减" if row["sign"] < 0 else "增"


def _why_not(row: pd.Series) -> str:
    return "没有定目标" if (row["bar"], row["limit"]) == ("target", "no_bar") else _LIMITS[row["limit"]]


def goal_name(row: pd.Series) -> str:
    """`目标`, `全市平均`, `第 5 位`."""
    if row["bar"] == "place":
        return f"第{labels.NBSP}{int(row['place'])}{labels.NBSP}位"
    return {"target": "目标", "city": "全市平均"}[row["bar"]]


def reach(goal: str) -> str:
    """A goal as something to be done: `到第 5 位`, `达目标`."""
    return f"到{goal}" if goal.startswith("第") else f"达{goal}"


def reached(goal: str) -> str:
    """A goal as something that is so: `在第 5 位以上`, `达目标`."""
    return f"在{goal}以上" if goal.startswith("第") else f"达{goal}"


def _keeping(row: pd.Series) -> str:
    if labels.missing(row["needed_moving"]) or row["kind"] == "parameter" or row["needed_moving"] == 0:
        return ""
    if row["direction"] < 0:
        return f"；照现速度到期末要少 {things(row['needed_moving'], '', row['reach_unit'])}才保得住"
    return f"；若各地照现速度，每月要 {_monthly(row)}才保得住，{verdict(row)}"


def _moving(row: pd.Series) -> str:
    if row["kind"] == "parameter" or row["limit_moving"] == "no_bar":
        return ""
    if not row["months_left"] > 0:
        return "，但考核期已满"
    if row["limit_moving"] in ("ceiling", "floor"):
        return "；若各地照现速度，期末已到不了"
    if row["direction"] < 0:
        return f"；照现速度到期末要少 {things(row['needed_moving'], '', row['reach_unit'])}"
    if row["needed_moving"] == 0:
        return "；照现速度期末已够"
    # a target stands wherever the others go
    others = "" if row["bar"] == "target" else "若各地照现速度，"
    return f"；{others}每月需 {_monthly(row)}，{verdict(row)}"


def _monthly(row: pd.Series) -> str:
    return things(row["needed_per_month_moving"], "", row["reach_unit"])


def verdict(row: pd.Series) -> str:
    """`超过最好月份，不现实`: the verdict with what it is measured by."""
    why = {"feasible": "不超过近三月月均，", "hard": "不超过最好月份，", "unrealistic": "超过最好月份，"}
    said = row["difficulty"]
    return why.get(said, "") + WORDS[said]


def ladder(frame: pd.DataFrame) -> str:
    """`最近的一级是第 12 位 陈旗，再增 550 人；到目标再增 40,181 人`."""
    drawn = steps(frame)
    if drawn.empty:
        return "目标、全市平均和前一位都已达到"
    near = drawn.iloc[-1]
    said = f"最近的一级是{near['name']}：{_amount(near)}"
    target = drawn[drawn["bar"] == "target"]
    if target.empty or near["bar"] == "target" or near["limit"] in _LIMITS:
        return said
    return f"{said}；到目标{_amount(target.iloc[0])}"


def _amount(row: pd.Series) -> str:
    if row["limit"] in _LIMITS:
        return _why_not(row)
    return f"再{verb(row)} {things(row['needed'], '', row['reach_unit'])}"


def ladder_subtitle(frame: pd.DataFrame) -> str:
    """Full name, month, and until when everybody is carried."""
    row = frame.iloc[0]
    said = f"{wording.measure(row)}，{labels.month(row['period'])}"
    return f"{said}；照现速度：{until(row)}" if moves(frame) else said


def until(row: pd.Series) -> str:
    """Until when everybody's pace is carried."""
    if labels.missing(row["window_end"]):
        return "没有考核期，不推算"
    return f"各地照近三月速度到{labels.month(row['window_end'])}末"


def ladder_alt(frame: pd.DataFrame) -> str:
    """The ladder in words."""
    row = frame.iloc[0]
    listed = "，".join(f"{one['name']}{_amount(one)}" for one in steps(frame).to_dict("records"))
    return f"{wording.subject(row)}现在 {wording.shown(row)}，各级：{listed or '都已达到'}。"


def speed(frame: pd.DataFrame) -> str:
    """`近三月月均 3,660 人，最好月份 4,452 人；14 级中可行 1，困难 0，不现实 13`."""
    rungs = frame.drop_duplicates(["bar", "bar_figure"])
    row, judged = frame.iloc[0], rungs[~rungs["difficulty"].isin(["unknown", "met"])]
    if judged.empty:
        met = frame["difficulty"].eq("met").all()
        return "各级都已达到" if met else "这项指标不按月累加，或没有月度记录，不判断难度"
    if not row["months_left"] > 0:
        return "考核期已满，没有剩余的月份"
    counts = judged["difficulty"].value_counts()
    listed = "，".join(f"{WORDS[name]} {counts[name]}" for name in WORDS if counts.get(name))
    recent, best = (_pace(row[name], row["reach_unit"]) for name in ("recent_per_month", "best_month"))
    return f"近三月月均 {recent}，最好月份 {best}；{len(judged)} 级中{listed}"


def _pace(amount: float, unit: str) -> str:
    if labels.missing(amount):
        return "不明"
    divisor, printed = (10_000, "万元") if unit == "元" and abs(amount) >= 10_000 else (1, unit)
    decimals = 0 if amount == 0 or (divisor == 1 and abs(amount) >= 10) else 1
    return f"{labels.number(amount / divisor, decimals)}{labels.NBSP}{printed}"


def speed_subtitle(frame: pd.DataFrame) -> str:
    """How to read the bullets of the rungs."""
    left = frame["months_left"].iloc[0]
    months = "" if labels.missing(left) else f"，剩 {int(left)} 个月"
    return f"近三月月均 ÷ 每月所需{months}，各地照现速度；浅灰到最好的一个月，两倍以上截断"


def speed_alt(frame: pd.DataFrame) -> str:
    """The bullets in words."""
    return f"各级每月所需与近三月月均：{speed(frame)}。"
