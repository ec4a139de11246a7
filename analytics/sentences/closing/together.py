"""What the 追赶 page says of 综合 or a domain: the rise to a goal, where everybody's pace leads, and the way.

`goal` is a row of `moving.goals`, `own` and `later` the area's composite rows now and carried, `now` and
`after` the routes of today and if all keep their pace.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.closing.ladder import things
from analytics.charts.verdicts import WORDS
from analytics.reaching.composite.moving import outlook
from analytics.sentences import wording
from analytics.sentences.closing.reaching import KEY, reach, reached, verb

ROUTE_KEY = KEY + "；表中次序：同样出力（以最好月份计）综合升得多的在先"


def title(
    goal: pd.Series | None,
    own: pd.Series,
    later: pd.Series,
    now: pd.DataFrame,
    after: pd.DataFrame,
    *,
    chosen: bool = True,
) -> str:
    """`鄂伦春综合再升 13.0 个百分点即达全市水平；若各地照现速度，期末还差 12.7 个百分点，…，不现实`.

    `chosen`: whether `goal` is the one asked for; otherwise that is reached, and `goal` comes next.
    """
    who = f"{own['area_short']}{own['scope_short']}"
    if labels.missing(own["completion_rate"]):
        return f"{who} {labels.month_short(own['period'])}未报，无从推算"
    if goal is None:
        return f"{who} {stand(own)}，前面没有更好的位次；照现速度期末 {stand(later)}"
    if not chosen:
        who = f"{who} {stand(own)}，已在所选目标以上；"
    return f"{who}{_today(goal, now)}{_moving(goal, now, after)}"


def stand(own: pd.Series) -> str:
    """`70.8%，第 13 / 13 位`."""
    return f"{labels.percent(100 * own['completion_rate'])}，{labels.place(own['rank'], own['n_compared'])}"


def goal_name(goal: pd.Series) -> str:
    """`全市水平`, `第 5 位`: the city's 综合 is no average of the areas'."""
    if goal["bar"] == "city":
        return "全市水平"
    return f"第{labels.NBSP}{int(goal['place'])}{labels.NBSP}位"


def rise(amount: float) -> str:
    """`13.0 个百分点`; small ones with two decimals, and never nothing where there is something."""
    if 0 < amount < 0.01:
        return f"不到{labels.NBSP}0.01{labels.NBSP}个百分点"
    return f"{labels.number(amount, 1 if amount >= 0.1 else 2)}{labels.NBSP}个百分点"


def _today(goal: pd.Series, now: pd.DataFrame) -> str:
    name = goal_name(goal)
    if goal["rise_points"] == 0:
        return f"已{reached(name)}"
    if now.empty or not now["reached"].iloc[0]:
        return f"再升 {rise(goal['rise_points'])}才{reach(name)}，做满能数的各项也不够"
    return f"再升 {rise(goal['rise_points'])}即{reach(name)}"


def _moving(goal: pd.Series, now: pd.DataFrame, after: pd.DataFrame) -> str:
    hard = outlook(goal, after)
    if hard == "unknown":
        return ""
    taken = pd.concat([now, after])
    if len(taken) and not taken["months_left"].gt(0).any():
        return "，但考核期已满"
    if hard == "feasible":
        same = "即到" if goal["rise_points"] > 0 else "仍在"
        return f"；若各地照现速度，期末{same}，{WORDS[hard]}"
    left = rise(goal["rise_points_moving"])
    return f"；若各地照现速度，期末还差 {left}，{_how(hard, after)}，{WORDS[hard]}"


def _how(hard: str, after: pd.DataFrame) -> str:
    if hard == "hard":
        return f"多做 {len(after)} 项、不超过最好月份即够"
    if after.empty or not after["reached"].iloc[0]:
        return "能数的各项做满也不够"
    return "各项都做到最好月份也不够"


def is_moving(after: pd.DataFrame) -> bool:
    """Whether the picture shows the way if all keep their pace; where their pace is enough, today's."""
    return not after.empty


def on_the_way(both: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The rows that the picture's way takes, where there is room for one only."""
    return both[both["things_moving" if is_moving(after) else "things"].notna()]


def route(goal: pd.Series, now: pd.DataFrame, after: pd.DataFrame, later: pd.Series) -> str:
    """`照现速度期末 85.1%，第 13 / 13 位，达全市水平要 97.8%；要多做 67 项，升得最多的是街道社区覆盖率`.

    An indicator whose window is over still stands among them, and is told: its lack must be made up.
    """
    bar = f"{reach(goal_name(goal))}要 {labels.percent(100 * goal['goal_moving'])}"
    said = f"照现速度期末 {stand(later)}，{bar}"
    if after.empty:
        more = "，没有能数的指标可以多做" if goal["rise_points_moving"] > 0 else "，不必多做"
        return said + more + (f"；别处不动时要动 {len(now)} 项" if len(now) else "")
    most = after.loc[after["gain_points"].eq(after["gain_points"].max()), "indicator_short"]
    return f"{said}；要多做 {len(after)} 项{_over(after)}，升得最多的是{labels.enumerate_names(list(most))}"


def _over(after: pd.DataFrame) -> str:
    over = int(after["verdict"].eq("over").sum())
    if over == len(after):
        return "（已到期）" if over == 1 else "（都已到期）"
    return f"（其中 {over} 项已到期）" if over else ""


def route_subtitle(after: pd.DataFrame, month: str) -> str:
    """What is carried and until when, and what a bar is."""
    if after.empty:
        return f"{labels.month(month)}；各项到 100% 为止，先在最好月份之内；横条为各项使综合升多少，别处不动"
    return f"{labels.month(month)}；各地各项照近三月速度推到各自考核期末；横条为比现速度多做使综合升多少"


def route_alt(both: pd.DataFrame) -> str:
    """The way in words, its first five steps; `both` as in `moving.both`."""
    listed = "、".join(
        f"{row['indicator_short']} {_amounts(row)}" for row in both.head(5).to_dict("records")
    )
    return f"追赶的走法，共 {len(both)} 项：{listed}。"


def _amounts(row: dict) -> str:
    now, moving = (things(row[name], "", row["reach_unit"]) for name in ("things", "things_moving"))
    return f"别处不动还需 {now}，照现速度还需 {moving}"


def single(frame: pd.DataFrame) -> str:
    """`3 项单靠自己就够：最省力的是村卫生室建设，再增 2 所`, all of equals; or that none is.

    `frame`: `moving.by_one`.

    An indicator whose window is over is not among them: nothing more can be done for it in time.
    """
    if frame["needed"].eq(0).any():
        return "别处不动时已达到，不必再做"
    enough = frame[frame["needed"] > 0]
    able = enough[enough["verdict"] != "over"]
    if enough.empty:
        return f"任何一项单独都不够：一项做满最多升 {rise(frame['most_points'].max())}"
    if able.empty:
        return f"单靠自己就够的 {len(enough)} 项都已到期"
    said = f"{len(able)} 项单靠自己就够：最省力的是{_easiest(able)}"
    return f"{said}；若各地照现速度则{_alone_moving(frame)}"


def _easiest(able: pd.DataFrame) -> str:
    """`村卫生室建设，再增 2 所`; where others take no more months: `甲（再增 2 所）、乙（再增 3 人）`."""
    # efforts unknown are equal to nothing: then the first stands alone
    alike = wording.sharing(able, "effort", able["effort"].iloc[0], "indicator_short")
    rows = able.head(max(1, len(alike))).to_dict("records")
    more = [f"再{verb(row)} {things(row['needed'], '', row['reach_unit'])}" for row in rows]
    if len(rows) == 1:
        return f"{rows[0]['indicator_short']}，{more[0]}"
    named = [f"{row['indicator_short']}（{amount}）" for row, amount in zip(rows, more, strict=True)]
    return labels.enumerate_names(named, 3)


def _alone_moving(frame: pd.DataFrame) -> str:
    if frame["needed_moving"].eq(0).any():
        return "不必多做"
    moving = int((frame["needed_moving"].notna() & (frame["verdict_moving"] != "over")).sum())
    return f" {moving} 项" if moving else "一项也不够"


SINGLE_SUBTITLE = "横条为这一项做满 100% 时综合升多少；过了粗线的一项就够；照现速度：各地和其余各项都照现速度"


def single_alt(frame: pd.DataFrame, goal: pd.Series) -> str:
    """The bars in words."""
    if goal["rise_points"] == 0:
        return f"{single(frame)}。"
    return f"需升 {rise(goal['rise_points'])}；{single(frame)}。"
