"""What the 旗市区 page says of one area: where it stands, why, what comes next.

`whole` is the area's row of the composite, `parts` its rows by domain (with `scope_name`, `scope_short`),
`rows` its reckoned indicators of the month.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.bullet import amounts, speeds
from analytics.reporting import same_reason
from analytics.sentences import wording


def title(whole: pd.Series) -> str:
    """`陈旗综合完成率 66.5%，第 12 / 13 位，比上月升 1 位`."""
    if pd.isna(whole["completion_rate"]):
        return f"{whole['area_short']}{labels.month_short(whole['period'])}未报，不排位次"
    rate = labels.percent(100 * whole["completion_rate"])
    place = labels.place(whole["rank"], whole["n_compared"])
    return f"{whole['area_short']}综合完成率 {rate}，{place}{_moved(whole['rank_change'])}"


def _moved(change: float) -> str:
    if pd.isna(change):
        return ""
    if change == 0:
        return "，与上月持平"
    return f"，比上月{'升' if change > 0 else '降'} {abs(int(change))} 位"


def identity(area, whole_name: str = "常住人口") -> str:
    """One grey line: full name, peer group, population, the leader's post."""
    parts = [area.name, area.peer_group, f"{whole_name} {labels.count(area.population, '人')}",
             f"联系领导：{area.contact_post}"]  # fmt: skip
    return " ・ ".join(parts)


def where(rows: pd.DataFrame, parts: pd.DataFrame, peers: pd.DataFrame) -> tuple[str, str]:
    """Head and text of the card 在哪里. `peers`: the composites of the same peer group with `peer_group`."""
    far = int((rows["pace_class"] == "far_behind").sum())
    known = parts.dropna(subset=["completion_rate"])
    if known.empty:
        return "本月没有已报的数", "各项均未报，不推算完成率。"
    worst = known.loc[known["pace_gap_points"].idxmin()]
    gap = worst["pace_gap_points"]
    names = _domains_at(known, gap)
    heaviest = f"{names}最重" if gap < 0 else "但各领域都达到序时"
    head = f"{far} 项明显落后，{heaviest}" if far else "没有明显落后的指标"
    rate, even = labels.percent(100 * worst["completion_rate"]), wording.printed_equal(gap, "%")
    pace = "与序时持平" if even else f"比序时{'慢' if gap < 0 else '快'} {labels.points(gap)}"
    return head, f"{worst['scope_name']}完成 {rate}，{pace}{_among_peers(rows, peers)}。"


def _among_peers(rows: pd.DataFrame, peers: pd.DataFrame) -> str:
    area, known = rows["area"].iloc[0], peers.dropna(subset=["completion_rate"])
    own = known.loc[known["area"] == area]
    if own.empty:
        return ""
    better = int((known["completion_rate"] > own["completion_rate"].iloc[0]).sum())
    return f"；综合在{rows['peer_group'].iloc[0]} {len(known)} 个旗市区中列第 {better + 1}"


def why(reasons: pd.DataFrame, explanations: pd.DataFrame) -> tuple[str, str]:
    """Head and text of the card 为什么, from the indicator furthest behind and the reason written for it."""
    if reasons.empty:
        return "没有落后于序时的指标", "不需要说明原因。"
    row = reasons.iloc[0]
    gap = labels.points(row["pace_gap_points"])
    head = f"{wording.noun(row)} {wording.shown(row)}，完成率比序时慢 {gap}"
    if pd.isna(row["reason"]):
        return head, "原因未填写。"
    others = same_reason(row, explanations)
    tail = f"同一原因另有 {others} 个旗市区填报。" if others else ""
    return head, f"自报原因：“{str(row['reason']).rstrip('。')}。”{tail}"


def then(rows: pd.DataFrame) -> tuple[str, str]:
    """Head and text of the card 下一步, from the indicator whose recent speed is the least of its need."""
    slow = speeds(rows)
    if slow.empty:
        return "没有可按月推算的差距", "未达目标的指标或考核期已满，或没有近三个月的数。"
    row = slow.iloc[0]
    gap, need, recent = amounts(row)
    unit = "" if gap[-1].isdigit() else f" {gap.split(labels.NBSP)[-1]}"
    head = f"{row['indicator_short']}每月需 {need}{unit}，近三月月均 {recent}{unit}"
    quick = int((slow["speed"] < 1).sum())
    return head, f"还差 {gap}，剩 {int(row['months_left'])} 个月；共有 {quick} 项要加快。"


def domains(parts: pd.DataFrame) -> str:
    """`基层体系最接近序时，基本药物差得最远`."""
    known = parts.dropna(subset=["pace_gap_points"])
    if known.empty:
        return "五项重点均未报"
    most, least = known["pace_gap_points"].agg(["max", "min"])
    if least >= 0:
        return f"各项都达到序时，{_domains_at(known, most)}领先最多"
    if most - least < wording.ALIKE:
        return f"{len(known)} 项都比序时慢 {labels.points(least)}"
    first = "领先最多" if most >= 0 else "最接近序时"
    return f"{_domains_at(known, most)}{first}，{_domains_at(known, least)}差得最远"


def _domains_at(parts: pd.DataFrame, gap: float) -> str:
    return "、".join(wording.sharing(parts, "pace_gap_points", gap, "scope_name"))


def domains_alt(parts: pd.DataFrame) -> str:
    """The five bars in words."""
    def one(row: pd.Series) -> str:
        if pd.isna(row["completion_rate"]):
            return f"{row['scope_short']}未报"
        shares = [labels.percent(100 * row[key]) for key in ("completion_rate", "pace")]
        return f"{row['scope_short']} {shares[0]}（序时 {shares[1]}）"

    return "五项重点完成率：" + "，".join(one(row) for _, row in parts.iterrows()) + "。"


def extremes(frame: pd.DataFrame) -> str:
    """`比全市好得最多的是村卫生室建设，差得最多的是网上采购率`."""
    if frame.empty:
        return "没有可与全市比较的数"
    best, worst = frame.iloc[0], frame.iloc[-1]
    parts = []
    if _differs(best) and best["gap_to_city"] > 0:
        parts.append(f"比全市好得最多的是{_as_far(frame, best)}")
    if _differs(worst) and worst["gap_to_city"] < 0:
        parts.append(f"{'' if parts else '比全市'}差得最多的是{_as_far(frame, worst)}")
    return "，".join(parts) if parts else "各项都与全市持平"


def _as_far(frame: pd.DataFrame, row: pd.Series) -> str:
    return "、".join(wording.sharing(frame, "gap_to_city", row["gap_to_city"], "indicator_short"))


def _differs(row: pd.Series) -> bool:
    # what prints as nothing is neither better nor worse: 「较好 0.0」
    return not wording.printed_equal(row["gap_to_city"], "%")


def extreme_lines(frame: pd.DataFrame) -> dict[str, str]:
    """The names and differences behind that sentence: 较好, best first, and 较差, worst first."""
    seen = frame.loc[[_differs(row) for _, row in frame.iterrows()]]
    better, worse = seen.loc[seen["gap_to_city"] > 0], seen.loc[seen["gap_to_city"] < 0].iloc[::-1]
    lines = {word: "，".join(f"{row['indicator_short']} {labels.signed(row['gap_to_city'])}"
                             for _, row in rows.iterrows())
             for word, rows in (("较好", better), ("较差", worse))}  # fmt: skip
    return {word: text for word, text in lines.items() if text}


def reasons(frame: pd.DataFrame) -> str:
    """`落后最多的 5 项中 4 项已说明原因，1 项缺说明`."""
    if frame.empty:
        return "没有落后于序时的指标"
    told, n = int(frame["reason"].notna().sum()), len(frame)
    if told == n:
        return f"落后最多的 {n} 项都已说明原因"
    return f"落后最多的 {n} 项中 {told} 项已说明原因，{n - told} 项缺说明"


def submissions(frame: pd.DataFrame) -> str:
    """`近三月两次按时，一次迟报 5 天`; months without any sheet are said first."""
    late = frame.loc[frame["days_late"] > 0, "days_late"]
    in_time, absent = int((frame["days_late"] <= 0).sum()), int(frame["days_late"].isna().sum())
    if in_time == len(frame):
        return f"近{_MONTHS[len(frame)]}{'都' if len(frame) > 1 else ''}按时报送"
    parts = [f"{_times(in_time)}按时"] if in_time else []
    if len(late):
        parts.append(f"{_times(len(late))}迟报{'，最长' if len(late) > 1 else ''} {int(late.max())} 天")
    if absent:
        parts.append(f"{_times(absent)}未报")
    return f"近{_MONTHS[len(frame)]}" + "，".join(parts)


_NUMERALS = "零一二三四五六七八九"
# 「近二月」 would be read as near to February
_MONTHS = {1: "一个月", 2: "两个月"} | {n: f"{_NUMERALS[n]}月" for n in range(3, 10)}


def _times(n: int) -> str:
    return {2: "两"}.get(n, _NUMERALS[n]) + "次"
