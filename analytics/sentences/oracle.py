"""复核 — what the second reckoning says: passed, or which figures differ, and what to do.

`counts` has table, figure, period, compared, differ; `differences` has table, figure, area, indicator,
period, shown, recomputed. Every figure that is compared has its name in FIGURES, every table in TABLES.
"""

import pandas as pd

from analytics.charts import labels

ABOUT = "用另一条独立的路重新推算各页的数，并逐个核对"
MONTH_WANTED = "月份，如 2010-10；all 为全部月份；不写为最近一个月"
NOT_COVERED = (
    "名次区间与分不出高低的组：由抽样得出，换一次抽样本来就会不同",
    "不足 10 例的区间、秩和比分档、升降检验：要用到数据库没有的分布函数，由测试用统计软件核对",
    "预计到位与控制图：逐步递推，逐项重算太慢，由测试用统计软件和公开算例核对",
    "追赶件数：逐月轮换，抽半数旗市区各一项、综合抽一地，逐件验证；带区间和上限的计数由测试核对",
    "各项指标位次变化的拆分：逐月轮换，每次核对四分之一",
    "位次变化的拆分、追赶件数：只核对最近一个月，或指定的月份",
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
    "methods": "各方法",
    "entropy weights": "熵权",
    "agreement": "方法一致程度",
    "quality": "数据质量",
    "moves": "位次变化",
    "needed": "追赶",
    "lift": "综合追赶",
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
    "needed": "还需件数", "needed_moving": "别人保持速度时还需件数",
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
