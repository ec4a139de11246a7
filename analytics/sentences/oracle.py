"""复核 — what the second reckoning says: passed, or which figures differ, and what to do.

`counts` has table, figure, period, compared, differ; `differences` has table, figure, area, indicator,
period, shown, recomputed. Every figure that is compared has its name in FIGURES, every table in TABLES.
"""

import pandas as pd

from analytics.charts import labels

ABOUT = "用另一条独立的路重新推算各页的数，并逐个核对"
MONTH_WANTED = "月份，如 2010-10；all 为全部月份；不写为最近一个月"
NOT_COVERED = (
    "位次带与分不出先后的组：只核对最近一个月，或指定的月份；综合的重点、领域、同类排位和各项指标的同类排位，逐月各轮一种",
    "位次带因抽取而有的出入：各项指标与积分、综合与另抽的随机数相比，差在 5 个标准误加万分之五以内即算相符",
    "得分的位次带：由测试核对",
    "取整后并列：只核对最近一个月，或指定的月份；综合之外逐月轮换，每次四分之一的指标",
    "得分位次变化的拆分：由测试用逐地逐分的算法核对",
    (
        "预计到位、升降、控制图：只核对最近一个月，或指定的月份；逐月轮换，每次六分之一的指标，"
        "各旗市区和全市都核对，逐月路线和控制图各抽一地"
    ),
    "位次变化的拆分、追赶件数、照现速度的综合：只核对最近一个月，或指定的月份",
    "相差悬殊、突变的罕见程度：由抽样得出；核对它的份数、次序和另抽一次的近似，其余筛查全部重算",
    "目标调整的试算：由测试核对；保存以后，各页的数照样核对",
)

TABLES = {
    "areas": "旗市区",
    "areas among their peers": "同类旗市区",
    "city": "全市",
    "composite": "综合",
    "composite among peers": "同类综合",
    "reporting": "报送",
    "unreported": "未报",
    "furthest behind": "最落后",
    "latest sheet": "最近收到",
    "submissions": "上报记录",
    "reasons": "原因",
    "score items": "得分项",
    "scores": "得分",
    "intervals": "区间",
    "small bases": "小基数",
    "drag": "拖累",
    "weakest": "短板",
    "last three": "后三位",
    "bands": "位次带",
    "runs": "分不出先后的组",
    "hanging": "相邻两位",
    "methods": "各方法",
    "grades": "秩和比",
    "RSR line": "秩和比直线",
    "entropy weights": "熵权",
    "agreement": "方法一致程度",
    "quality": "数据质量",
    "moves": "位次变化",
    "passed": "谁超过谁",
    "needed": "追赶",
    "carried on": "照现速度的综合",
    "goals": "综合追赶的目标",
    "lift": "综合单靠一项",
    "ways": "综合几项合力",
    "landings": "预计到位",
    "landing path": "预计的逐月路线",
    "back-test": "回头检验",
    "trend": "升降",
    "control": "控制图",
    "screen tests": "筛查",
    "suspicions": "疑问",
    "screened": "各种筛查",
    "standstills": "未变的数",
    "margins": "离目标的远近",
    "targets": "目标",
    "coverage": "目标覆盖",
    "covered": "各领域目标覆盖",
    "sums": "目标合计",
    "leads": "牵头科室",
    "target words": "目标来历",
}
FIGURES = {
    "row": "名单", "status": "是否已报", "numerator": "分子", "denominator": "分母",
    "value": "累计数", "target": "目标", "target_low": "目标下限", "target_high": "目标上限",
    "city_target": "全市目标", "window_start": "考核期起", "window_end": "考核期止",
    "planned_share": "计划进度", "is_sample_target": "是否示例目标",
    "month_value_reported": "表内本月数", "reported_completion": "表内完成率",
    "reported_target": "表内任务", "carried_over": "结转任务", "tier": "目标层级",
    "days_late": "迟报天数", "received_at": "收到时间", "actual": "完成值", "completion_rate": "完成率",
    "pace": "序时进度", "pace_gap_points": "与序时的偏差", "pace_class": "进度分档",
    "months_left": "剩余月数", "figure": "比较用的数", "figure_unit": "单位",
    "figure_target": "比较用的目标", "figure_direction": "比较方向", "pooled_average": "全市合计",
    "simple_mean": "简单平均", "best": "最好", "worst": "最差", "quartile_low": "下四分位",
    "quartile_high": "上四分位", "n_compared": "参加比较的个数", "region_figure": "自治区数",
    "region_period": "自治区通报月份", "region_rank": "在自治区的位次",
    "region_n": "自治区参加比较的个数", "gap_to_target": "与目标的差距",
    "gap_to_region": "与自治区的差距", "gap_to_city": "与全市的差距", "gap_to_best": "与最好的差距",
    "reach_target": "到目标还差", "reach_region": "到自治区水平还差", "reach_city": "到全市水平还差",
    "reach_best": "到最好水平还差", "needed_per_month": "每月需完成", "month_value": "当月数",
    "recent_per_month": "近三月月均", "best_month": "最高单月", "figure_previous": "上月数",
    "change_on_month": "比上月", "change_on_year": "比上年同期", "city_figure": "全市数",
    "city_method": "平均的算法", "method": "平均的算法", "rank": "位次", "rank_previous": "上月位次",
    "rank_change": "位次变化", "n_indicators": "计入的指标数", "n_missing": "未报的指标数",
    "completion_previous": "上月完成率", "due": "应报", "reported": "已报", "corrections": "更正次数",
    "months_missing": "连续未报月数", "position": "排列次序", "state": "状态", "revision": "第几次上报",
    "due_on": "应报日期", "reason": "原因",
    "applicable": "是否适用", "full": "满分", "points": "得分", "lost": "失分", "score": "总分",
    "interval_method": "区间的算法", "interval_low": "区间下限", "interval_high": "区间上限",
    "comparison": "与全市比", "small_base": "是否基数小", "drag": "拖累", "weak_order": "短板次序",
    "months_listed": "连续列入月数", "place_from_last": "倒数位次", "official": "正式位次",
    "index": "综合指数位次", "topsis": "优劣解距离法位次", "rsr": "秩和比位次", "entropy": "熵权位次",
    "tau": "一致系数", "same": "次序相同的对数", "pairs": "比较的对数", "area_short": "变动最大的地方",
    "before": "原位次", "after": "换方法后的位次", "quality": "质量得分", "completeness": "完整",
    "timeliness": "及时", "consistency": "一致", "revisions": "稳定", "checked": "查过的处数",
    "contradicted": "矛盾的处数", "corrected": "更正的个数", "quality_previous": "上月质量得分",
    "quality_change": "质量得分变化", "rank_published": "公布时的位次", "correction": "更正引起",
    "targets": "改目标引起", "members": "增减地方引起", "own": "自身引起", "others": "别人引起",
    "side": "超过还是被超过",
    "expected": "一般应有的数", "n": "依据的个数", "alike": "同样反常的个数", "strength": "罕见程度",
    "q": "校正后的机会", "odd": "是否反常", "suspected": "是否列为疑问", "certain": "是否不合逻辑",
    "tested": "查了的处数", "found": "疑问的处数", "by_chance": "碰巧的处数", "still": "是否未变",
    "alone": "是否单独可疑", "due_step": "应有的增加", "step": "分子分母应有的增加",
    "chance": "碰巧不变的机会", "margin": "离目标的远近", "low": "下限", "high": "上限",
    "new_task": "新任务", "sample": "是否示例目标", "cover": "有无目标", "is_sample": "是否示例目标",
    "set_for_it": "自己的目标个数", "handed_down": "沿用上级的个数", "without_target": "缺目标的个数",
    "exempt": "不适用的个数", "n_banners": "有目标的旗市区数", "banner_sum": "旗市区合计",
    "banner_lowest": "旗市区最低", "banner_highest": "旗市区最高", "difference": "与全市之差",
    "out_of_reach": "是否达不到全市", "n_offices": "科室数", "n_leads": "牵头科室数", "lead": "牵头科室",
    "problem": "牵头的问题", "value_old": "原目标", "low_old": "原下限", "high_old": "原上限",
    "carried_over_old": "原结转任务", "withdrawn": "是否撤销", "since": "起用时间",
    "landing": "预计到位", "landing_low": "预计下限", "landing_high": "预计上限",
    "landing_reason": "不作预计的原因", "landing_verdict": "能否达标", "way": "预计的方法",
    "n_reports": "已报月数", "plan_done": "计划已到的份额", "own_ratio": "实际与计划之比",
    "held": "说中的次数", "error": "平均误差", "trend": "升降", "trend_good": "升降的好坏",
    "trend_test": "检验的方法", "trend_n": "检验的月数", "trend_p": "碰巧的机会",
    "trend_first": "最早的月份", "trend_last": "最晚的月份", "point_kind": "逐月数的算法",
    "point_unit": "逐月数的单位", "point_reason": "不比较的原因", "point": "逐月数",
    "limit_reason": "不画界限的原因", "provisional": "界限是否暂定", "mean": "平均", "lower": "下界限",
    "upper": "上界限", "moving_range": "逐月变动", "range_limit": "变动上限", "outside": "是否越界",
    "two_of_three": "是否三中有二偏远", "run": "是否连续同侧", "drift": "是否连续升降",
    "signal": "标出的规律",
    "needed": "还需件数", "needed_moving": "别人保持速度时还需件数", "sign": "增加还是减少",
    "bar_figure": "目标的数", "rivals": "目标上的地方", "limit": "达不到的原因", "verdict": "难度",
    "limit_moving": "照现速度达不到的原因", "needed_per_month_moving": "照现速度每月需完成",
    "verdict_moving": "照现速度的难度", "difficulty": "最终难度", "goal": "目标的综合",
    "rise_points": "还需升多少", "goal_moving": "照现速度时目标的综合",
    "rise_points_moving": "照现速度还需升多少",
    "outlook": "照现速度能否达到", "effort": "相当于几个最好月份", "most_points": "最多可升多少",
    "to_full": "到百分之百还需件数", "verdict_full": "到百分之百的难度", "things": "该项件数",
    "extra": "比现速度多的件数", "gain_points": "该项可升多少", "things_per_month": "该项每月件数",
    "reached": "合起来是否达到", "last": "是否最后一步",
    "rank_low": "最前位次", "rank_median": "居中位次", "rank_high": "最后位次", "p_top": "进前三位的可能",
    "p_bottom": "落在末三位的可能", "rank_first": "组内最前位次", "rank_last": "组内最后位次",
    "n_areas": "组内个数", "next_rank": "后一位次", "distance": "相差", "merged_at": "几位小数就并列",
    "merged": "一位小数是否并列", "grade": "分档", "ratio": "秩和比", "cumulative": "累计频数",
    "share": "累计频率", "probit": "概率单位", "intercept": "截距", "slope": "斜率", "r": "相关系数",
    "n_complete": "都有数的指标数",
    "weight": "权重", "earned": "实得分", "bonus": "加分", "score_previous": "上月总分",
}  # fmt: skip


def verdict(counts: pd.DataFrame, period: str | None = None) -> str:
    """`复核通过：2010年10月 90,081 个数全部与独立复算相符` or how many differ."""
    compared, differ = int(counts["compared"].sum()), int(counts["differ"].sum())
    when = labels.month(period) if period else "全部月份"
    if differ:
        return f"复核未通过：{when} {compared:,} 个数中有 {differ:,} 个与独立复算不符"
    return f"复核通过：{when} {compared:,} 个数全部与独立复算相符"


def failed(counts: pd.DataFrame) -> str:
    """The banner: in which months how many figures differ, the latest first, which ones, and what to do."""
    wrong = counts[counts["differ"] > 0]
    months = wrong.groupby("period")["differ"].sum().sort_index(ascending=False)
    told = [f"{_month(month)}有 {int(n):,} 个数" for month, n in months.head(3).items()]
    more = f"等共 {len(months)} 个月的数" if len(months) > len(told) else ""
    kinds = labels.enumerate_names(list(dict.fromkeys(wrong["figure"].map(FIGURES))))
    return f"复核未通过：{'、'.join(told)}{more}与独立复算不符（{kinds}），正式使用前请先核对"


def broken(trouble: str) -> str:
    """The banner where the check did not come to its end."""
    return f"复核没有完成，页面上的数尚未经过独立复算，正式使用前请先核对（{trouble}）"


def passed(counts: pd.DataFrame, period: str | None = None) -> str:
    """The last line of a page: `已复核 90,081 个数`, of a month or of all."""
    of_month = counts if period is None else counts[counts["period"] == period]
    return f"已复核 {int(of_month['compared'].sum()):,} 个数"


def by_figure(counts: pd.DataFrame) -> list[str]:
    """One line per figure: its table, its name, how many were compared, how many differ."""
    sums = counts.groupby(["table", "figure"], sort=False)[["compared", "differ"]].sum()
    return [
        f"{TABLES[table]}・{FIGURES[figure]}：核对 {int(compared):,} 个，不符 {int(differ):,} 个"
        for (table, figure), (compared, differ) in zip(sums.index, sums.to_numpy().tolist(), strict=True)
    ]


def differences(found: pd.DataFrame, areas: dict[str, str], indicators: dict[str, str]) -> list[str]:
    """One line per difference: whose, of what, in which month, as shown and as recomputed."""
    return [_difference(row, areas, indicators) for _, row in found.iterrows()]


def not_covered() -> list[str]:
    """What the second reckoning leaves out, and why."""
    return [f"不在复核之列：{what}" for what in NOT_COVERED]


def no_such_month(period: str, months: list[str]) -> str:
    """Why nothing can be checked."""
    if not months:
        return "库中还没有数据，无可复核"
    return f"没有 {period} 的数据：现有 {labels.month(months[0])}至{labels.month(months[-1])}"


def _difference(row: pd.Series, areas: dict[str, str], indicators: dict[str, str]) -> str:
    whose = areas.get(row["area"], "")
    what = indicators.get(row["indicator"], "")
    when = "" if labels.missing(row["period"]) else labels.month(row["period"])
    name = f"{TABLES[row['table']]}・{FIGURES[row['figure']]}"
    return f"  {when} {whose} {what} {name}：页面为 {_said(row['shown'])}，复算为 {_said(row['recomputed'])}"


def _month(period: str) -> str:
    """A workbook of tasks belongs to no month."""
    return labels.month(period) if period else "不分月份的上报"


def _said(value: object) -> str:
    if labels.missing(value):
        return "无"
    return f"{value:,.12g}" if isinstance(value, int | float) else str(value)
