"""What the 追赶 page says: what it takes to reach the target, the city average or a place, and whether it
can be done.

`row` is one rung of `analytics.reaching.needed`, `frame` all of them; for 综合 `goal` is a row of
`together.goals`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.ladder import steps, things
from analytics.charts.verdicts import WORDS
from analytics.sentences import wording

KEY = "● 可行：每月需 ≤ 近三月月均　▲ 困难：≤ 最好月份　■ 不现实：超过最好月份　○ 无法按月判断"
CITY_KEY = "　◇ 到达时的全市平均，随本旗变动"
ROUTE_KEY = KEY + "；次序：同样出力（以最好月份计）综合升得多的在先"
_LIMITS = {
    "ceiling": "到 100% 也不够",
    "floor": "减到零也不够",
    "overshoot": "一件之差就越过区间",
    "no_counts": "没有分子分母或任务数，折算不出件数",
    "no_bar": "区间和限额指标只推算到达标",
}


def title(row: pd.Series | None, absent: pd.Series) -> str:
    """`鄂伦春城市建档率再增 1,234 人即达全市平均；各地照现速度时每月需 411 人，超过最好月份，不现实`.

    `row`: the chosen rung, None where there is none; `absent`: the area's own row, to say why.
    """
    who, month = wording.subject(absent), labels.month_short(absent["period"])
    if labels.missing(absent["figure"]):
        return f"{who} {month}{labels.absence(absent['status'])}，无从推算"
    if row is None:
        return f"{who}已在所选位次以上，{labels.place(absent['rank'], absent['n_compared'])}"
    goal = goal_name(row)
    if row["limit"] in _LIMITS:
        return f"{who}{_reach(goal)}：{_why_not(row)}"
    if row["needed"] == 0:
        return f"{who}已{_reached(goal)}" + _keeping(row)
    amount = things(row["needed"], "", row["reach_unit"])
    return f"{who}再{verb(row)} {amount}即{_reach(goal)}" + _moving(row)


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


def _reach(goal: str) -> str:
    return f"到{goal}" if goal.startswith("第") else f"达{goal}"


def _reached(goal: str) -> str:
    return f"在{goal}以上" if goal.startswith("第") else f"达{goal}"


def _keeping(row: pd.Series) -> str:
    if labels.missing(row["needed_moving"]) or row["kind"] == "parameter" or row["needed_moving"] == 0:
        return ""
    if row["direction"] < 0:
        return f"；照现速度到期末要少 {things(row['needed_moving'], '', row['reach_unit'])}才保得住"
    return f"；各地照现速度时每月要 {_monthly(row)}才保得住，{verdict(row)}"


def _moving(row: pd.Series) -> str:
    if row["kind"] == "parameter" or row["limit_moving"] == "no_bar":
        return ""
    if not row["months_left"] > 0:
        return "，但考核期已满"
    if row["limit_moving"] in ("ceiling", "floor"):
        return "；各地照现速度时期末已到不了"
    if row["direction"] < 0:
        return f"；照现速度到期末要少 {things(row['needed_moving'], '', row['reach_unit'])}"
    if row["needed_moving"] == 0:
        return "；照现速度期末已够"
    return f"；各地照现速度时每月需 {_monthly(row)}，{verdict(row)}"


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
    if target.empty or near["bar"] == "target":
        return said
    return f"{said}；到目标{_amount(target.iloc[0])}"


def _amount(row: pd.Series) -> str:
    if row["limit"] in _LIMITS:
        return _why_not(row)
    return f"再{verb(row)} {things(row['needed'], '', row['reach_unit'])}"


def ladder_subtitle(frame: pd.DataFrame) -> str:
    """Full name, month, and what the two columns hold."""
    row = frame.iloc[0]
    return f"{wording.measure(row)}，{labels.month(row['period'])}；还需：别处不动；照现速度需：{until(row)}"


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
    decimals = 0 if divisor == 1 and abs(amount) >= 10 else 1
    return f"{labels.number(amount / divisor, decimals)}{labels.NBSP}{printed}"


def speed_subtitle(frame: pd.DataFrame) -> str:
    """How to read the bullets of the rungs."""
    left = frame["months_left"].iloc[0]
    months = "" if labels.missing(left) else f"，剩 {int(left)} 个月"
    return f"近三月月均 ÷ 每月所需{months}，各地照现速度；浅灰到最好的一个月，两倍以上截断"


def speed_alt(frame: pd.DataFrame) -> str:
    """The bullets in words."""
    return f"各级每月所需与近三月月均：{speed(frame)}。"


def composite_title(
    goal: pd.Series | None, own: pd.Series, name: str, route: pd.DataFrame, chosen: bool = True
) -> str:
    """`鄂伦春综合再升 13.0 个百分点即达全市平均，最省力的走法要动 20 项`.

    `chosen`: whether `goal` is the one asked for; otherwise that is reached, and `goal` comes next.
    """
    who = f"{own['area_short']}{name}"
    if labels.missing(own["completion_rate"]):
        return f"{who} {labels.month_short(own['period'])}未报，无从推算"
    shown, place = labels.percent(100 * own["completion_rate"]), labels.place(own["rank"], own["n_compared"])
    if goal is None:
        return f"{who} {shown}，{place}，前面没有更好的位次"
    if not chosen:
        who = f"{who} {shown}，{place}，已在所选目标以上；"
    aim = _reach(goal_name(goal))
    if route.empty or not route["reached"].iloc[0]:
        return f"{who}再升 {labels.points(goal['rise_points'])}才{aim}，做满能数的各项也不够"
    return f"{who}再升 {labels.points(goal['rise_points'])}即{aim}，最省力的走法要动 {len(route)} 项"


def route(frame: pd.DataFrame) -> str:
    """`先做预约诊疗开展率，再增 1 个；20 项中可行 8，困难 12`."""
    if frame.empty:
        return "不需要再做什么，或没有能数的指标"
    first, counts = frame.iloc[0], frame["verdict"].value_counts()
    listed = "，".join(f"{WORDS[name]} {counts[name]}" for name in WORDS if counts.get(name))
    amount = things(first["things"], "", first["reach_unit"])
    return f"先做{first['indicator_short']}，再增 {amount}；{len(frame)} 项中{listed}"


def route_subtitle(goal: pd.Series, month: str) -> str:
    """What is held still, and how the order is chosen."""
    city = "，全市综合按本月不动" if goal["bar"] == "city" else ""
    return f"{labels.month(month)}；每项至多做到 100%，先在最好月份之内，最后一项只取够用的数{city}"


def route_alt(frame: pd.DataFrame) -> str:
    """The route in words, its first five steps."""
    listed = "、".join(
        f"{row['indicator_short']}再增 {things(row['things'], '', row['reach_unit'])}"
        for row in frame.head(5).to_dict("records")
    )
    return f"综合追赶的走法，共 {len(frame)} 项：{listed}。"


def single(frame: pd.DataFrame, goal: pd.Series) -> str:
    """`3 项单靠自己就够：最省力的是村卫生室建设，再增 2 所`; or that none is."""
    able = frame[frame["needed"].notna()]
    if able.empty:
        most = frame["most_points"].max()
        return f"任何一项单独都不够：一项做满最多升 {labels.points(most)}"
    first = able.iloc[0]
    amount = things(first["needed"], "", first["reach_unit"])
    return f"{len(able)} 项单靠自己就够：最省力的是{first['indicator_short']}，再{verb(first)} {amount}"


SINGLE_SUBTITLE = "横条为这一项做满 100% 时综合升多少；过了粗线的一项就够，按所需最好月份数排"


def single_alt(frame: pd.DataFrame, goal: pd.Series) -> str:
    """The bars in words."""
    return f"需升 {labels.points(goal['rise_points'])}；{single(frame, goal)}。"
