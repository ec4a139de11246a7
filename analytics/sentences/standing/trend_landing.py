"""What the 趋势 page says of the future: the landing, why there is none, how often such forecasts held.

Every function takes rows of `analytics.outlook` and reads its numbers from them. 照现速度 here means the
area's growth beside its plan since the window opened; 差距 shows the last three months' mean (近三月月均).
"""

import pandas as pd

from analytics.charts import labels, theme
from analytics.charts.standing.landing import VERDICTS, span
from analytics.standing import CITY

NONE_YET = ("few_reports", "little_planned", "few_steps", "few_errors")
ENOUGH, TOO_FEW, TOO_MANY = 20, 0.75, 0.90
CERTAINTY = {"reached": "可达目标", "uncertain": "达标没有把握", "missed": "达不到目标"}
KEPT = {"reached": "守得住目标", "uncertain": "守住目标没有把握", "missed": "守不住目标"}
WHY = {
    "few_reports": "本期报数不满三个月",
    "little_planned": "计划安排的还不到两成",
    "few_steps": "本期有计划任务的月份太少，看不出快慢",
    "few_errors": "到期的预计太少，不知道误差有多大",
    "too_wide": "历来起伏太大，区间宽过目标的一半",
    "parameter": "一年定一次的标准，不作预计",
    "milestone": "按阶段推进，不作预计",
    "band": "应落在一个区间内，没有越高越好，不作预计",
    "flow": "每月单独计数，不作预计",
    "step_quarter": "每季才变一次，不作逐月预计",
    "limit_count": "应尽量少的累计数，不作预计",
    "no_target": "没有目标，不作预计",
    "no_window": "没有考核期，不作预计",
    "window_over": "考核期本月结束，不再预计",
    "no_figure": "本月没有数，不作预计",
}
KEY = "　".join(f"{theme.status(name).symbol} {word}" for word, name in VERDICTS.values())
SHARES = {"1": "提前 1 个月", "2-3": "2—3 个月", "4-6": "4—6 个月", "7+": "7 个月以上"}


def tail(row: pd.Series | None) -> str:
    """The end of the page's title: `照现速度 3月预计 14.5%—24.8%，达不到目标`; empty where there is none."""
    if row is None or row["landing_reason"] not in ("", *NONE_YET, "too_wide"):
        return ""
    month = labels.month_short(row["window_end"])
    if row["landing_reason"] == "too_wide" and row["landing_verdict"]:
        return ""
    if row["landing_reason"]:
        why = "起伏太大" if row["landing_reason"] == "too_wide" else "为时过早"
        return f"到 {month}说不准，{why}"
    return f"照现{_pace(row)} {month}预计 {span(row.to_dict())}，{certainty(row)}"


def certainty(row: pd.Series) -> str:
    """可达目标, 达标没有把握, 达不到目标; of what should hold all the time: 守得住 …."""
    return (KEPT if row["way"] == "level" and row["figure_direction"] < 0 else CERTAINTY)[
        row["landing_verdict"]
    ]


def _pace(row: pd.Series) -> str:
    return "水平" if row["way"] == "level" else "速度"


def of(landings: pd.DataFrame, area: str) -> pd.Series | None:
    """One area's row; None where it has none this month."""
    found = landings[landings["area"] == area]
    return None if found.empty else found.iloc[0]


def why_not(row: pd.Series | None) -> str:
    """Why there is no forecast: `说不准，为时过早：本期报数不满三个月`; empty where there is one."""
    if row is None or not row["landing_reason"]:
        return ""
    wide = "不写预计数：" if row["landing_verdict"] else "说不准："
    early = {**dict.fromkeys(NONE_YET, "说不准，为时过早："), "too_wide": wide}
    return early.get(row["landing_reason"], "") + WHY.get(row["landing_reason"], "")


def method(row: pd.Series | None) -> str:
    """How the landing was reckoned, in one line; empty without one."""
    if row is None or row["landing_reason"]:
        return ""
    if row["way"] == "level":
        return "预计 = 本月数，区间按以往逐月起伏"
    return "预计 = 本月数 + 计划余量 × 增长与计划之比，区间按以往误差"


def held(found: pd.DataFrame) -> str:
    """`回头检验：过去 72 次预计，80% 区间说中 51 次（71%）；提前 1 个月 35 次中 31 次……`."""
    whole, by = found.iloc[0], found.iloc[1:]
    if not whole["n"]:
        return "回头检验：还没有到期的预计，区间是否可靠尚不知道"
    share = labels.percent(100 * whole["held"] / whole["n"], 0)
    parts = [f"{SHARES[row['horizon']]} {row['n']} 次中 {row['held']} 次"
             for row in by.to_dict("records") if row["n"]]  # fmt: skip
    n, hit = labels.count(whole["n"]), labels.count(whole["held"])
    return f"回头检验：过去 {n} 次预计，80% 区间说中 {hit} 次（{share}），{_doubt(whole)}；{'，'.join(parts)}"


def _doubt(whole: pd.Series) -> str:
    """What the share says of the interval: promised are 80 %; fewer than 20 forecasts say nothing."""
    if whole["n"] < ENOUGH:
        return "次数少，还不足以判断"
    share = whole["held"] / whole["n"]
    if share < TOO_FEW:
        return "区间偏窄，要打折扣看"
    return "区间偏宽" if share > TOO_MANY else "与 80% 相当"


def contrast(row: pd.Series | None) -> str:
    """Why 差距 may show another speed; empty without a forecast along a plan."""
    if row is None or row["landing_reason"] or row["way"] == "level":
        return ""
    return "预计按计划曲线推算，并参照各旗市区的快慢；差距页的近三月月均只看本旗市区近三月，两者可能不同"


def block(found: pd.DataFrame) -> str:
    """`13 个旗市区中 4 个照此可达，5 个没有把握，4 个达不到`, the city after it; or that it is too early."""
    areas = found[found["area"] != CITY]
    silent = areas["landing_reason"] == "no_figure"
    counted = areas["landing_verdict"][~silent].value_counts()
    if not areas["landing_verdict"].any():
        return _none(areas)
    parts = [f"{counted[key]} 个{word}" for key, (word, _) in VERDICTS.items() if counted.get(key)]
    parts += [f"{silent.sum()} 个未报"] if silent.any() else []
    return f"{len(areas)} 个旗市区中 {'，'.join(parts)}{_city(found)}"


def _city(found: pd.DataFrame) -> str:
    row = of(found, CITY)
    if row is None or row["landing_reason"]:
        return ""
    return f"；全市预计 {span(row.to_dict())}，{certainty(row)}"


def _none(areas: pd.DataFrame) -> str:
    reasons = areas["landing_reason"].value_counts()
    reason = next((one for one in reasons.index if one != "no_figure"), "no_figure")
    early = reason in (*NONE_YET, "too_wide")
    return (
        f"{areas['indicator_short'].iloc[0]}：{'说不准，' if early else ''}{WHY[reason]}"
        if len(areas)
        else "没有数"
    )


def subtitle(found: pd.DataFrame) -> str:
    """How to read the landing picture."""
    row = found.iloc[0]
    ends = found["window_end"].dropna()
    until = f"{labels.month(ends.iloc[0])}末" if len(ends) else "期末"
    return f"{row['indicator_name']}，到 {until}；空心圈为本月，实心点为预计，宽条为 80% 区间，竖线为各自目标"


def alt(found: pd.DataFrame) -> str:
    """Every landing in words."""
    told = "、".join(f"{row['area_short']} {_told(row)}" for _, row in found.iterrows())
    return f"{found['indicator_short'].iloc[0]}预计到位：{told}。"


def _told(row: pd.Series) -> str:
    if row["landing_reason"]:
        return VERDICTS[row["landing_verdict"]][0]
    return f"{span(row.to_dict())}，{VERDICTS[row['landing_verdict']][0]}"
