"""The catalogue in words: how an indicator is formed, judged and planned, and the rules that hold for all.

Indicators, plan curves and targets are taken as the catalogue gives them, by the names of their fields. The
rules printed here are those `analytics` reckons by; whoever changes one changes the other.
"""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from analytics.charts.labels import NBSP, number
from analytics.sentences.office import one_target

SERIES = {
    "stock": "月末存量", "ytd": "当年累计", "window": "考核期累计", "cohort": "任务批次累计",
    "step-quarter": "逐季累计", "flow": "当月发生", "milestone": "阶段", "parameter": "年度标准",
}  # fmt: skip
SERIES_TOLD = {
    "stock": "每月末的总量，跨年接着算",
    "ytd": "每年 1 月 1 日起累计，次年重新起算",
    "window": "考核期第一个月起一直累计，跨年不清零",
    "cohort": "按批次任务累计，含上年结转，跨年不清零",
    "step-quarter": "每季度末更新一次，季内各月沿用上季度末的数",
    "flow": "只算当月发生的数",
    "milestone": "按阶段记分：0、25、50、75、100",
    "parameter": "一年一定的标准，定下后全年不变",
}
DIRECTIONS = {"higher": "越高越好", "lower": "越低越好", "band": "区间内为好"}
RULES = {
    "完成率": "越高越好的指标 = 完成值 ÷ 目标；越低越好的，不超过目标算 100%，超过则 = 目标 ÷ 完成值；"
    "区间指标在区间内算 100%，出了区间按距离扣减。写明“左右”或“2–3”的目标，"
    "达到下限即算 100%，超过目标值（没有目标值的超过上限）才再往上算；越低越好的，不超过上限算 100%。"
    "显示时不封顶。",
    "序时进度": "考核期内到本月应完成的份额，按各指标自己的考核期和计划曲线计算。完成率低于序时即为落后，"
    "低 10 个百分点以内为略有落后，再低为明显落后。",
    "全市平均": "各旗市区分子之和 ÷ 分母之和；计数指标为完成数之和 ÷ 任务之和。表里没有分子分母时才用"
    "旗市区的简单平均，并注明。",
    "位次": "按未经四舍五入的数排，相同的并列，其后空出（4、5、5、7）；未报的不排位次，分母是已报的个数。"
    "位次变化为正表示上升。",
    "差距": "与目标、全市、自治区、最好各比一次，负数为差；率的差用百分点，同时折算成还差多少人、所、户。"
    "每月需 = 还差数 ÷ 考核期余下的月数。",
    "综合与领域": "综合和各领域都是适用且已报指标完成率的简单平均；只在这一处"
    "每项按 100% 封顶，序时同样取这些指标的简单平均。考核的正式位次看“得分”页，按评分方案排。",
    "缺数": "未报、不适用、未到考核期和报零是四回事，前三种都不当作 0。",
}


DRAFTERS = "看板编写组"


def reviewed(by: str, on: date) -> str:
    """Who answers for a definition: still a draft of those who wrote this dashboard, or approved by whom."""
    if by == DRAFTERS:
        return f"口径初稿（随看板编写，{on:%Y-%m-%d}），待市医改办核定"
    return f"{by} {on:%Y-%m-%d} 核定"


def title(indicators: Iterable, domain: str | None, n_domains: int) -> str:
    """How many indicators there are, in one domain or in all, and how many of them are focus ones."""
    chosen = list(indicators)
    focus = sum(indicator.focus for indicator in chosen)
    where = domain if domain else f"{n_domains} 个领域"
    return f"{where} {len(chosen)} 项指标，其中重点 {focus} 项"


def rows(indicators: Iterable) -> pd.DataFrame:
    """One row an indicator as people read it; the code is the only code."""
    return pd.DataFrame(
        [
            {
                "编号": indicator.code,
                "指标": indicator.short,
                "单位": indicator.unit,
                "方向": DIRECTIONS[indicator.direction],
                "计数": SERIES[indicator.series],
                "重点": "重点" if indicator.focus else "",
                "牵头": indicator.lead_office,
            }
            for indicator in indicators
        ]
    )


def formula(indicator) -> str:
    """What is divided by what, or what is counted."""
    if indicator.kind == "count":
        return f"{indicator.numerator.name}（{indicator.unit}），累计数与任务数比"
    if indicator.kind == "milestone":
        return "按改革阶段记，0 为未启动，100 为全部完成"
    if indicator.denominator is None:
        return f"按文件规定的标准填报（{indicator.unit}），不由分子分母计算"
    times = " × 100%" if indicator.unit == "%" else f"（{indicator.unit}）"
    return f"{indicator.numerator.name} ÷ {indicator.denominator.name}{times}"


def units(indicator) -> str:
    """The units of the two quantities, where there are two."""
    if indicator.denominator is None:
        return ""
    above, below = indicator.numerator.unit, indicator.denominator.unit
    return f"分子、分母都以{above}计" if above == below else f"分子以{above}计，分母以{below}计"


def completion(indicator) -> str:
    """How completion is reckoned for this indicator's kind and direction."""
    if indicator.kind == "milestone":
        return "完成率 = 已到阶段 ÷ 目标阶段"
    if indicator.direction == "band":
        # the slope is completion lost per unit; people read it in percentage points
        lost = number(indicator.band_slope * 100, 2).rstrip("0").rstrip(".")
        unit = "个百分点" if indicator.unit == "%" else indicator.unit
        return f"在区间内算 100%；每偏出 1 {unit}扣 {lost} 个百分点，扣完为止"
    if indicator.direction == "lower":
        return "不超过目标算 100%；超过则完成率 = 目标 ÷ 完成值"
    return "完成率 = 累计数 ÷ 任务数" if indicator.kind == "count" else "完成率 = 完成值 ÷ 目标"


def plan(curve, indicator) -> str:
    """How the target is spread over the months, in words."""
    if indicator.direction == "lower" or indicator.series == "parameter":
        return "不分月：每个月都应达到全部目标"
    if curve.start >= 1:
        return "不分月：每个月都应保持目标水平"
    # in the order the catalogue writes them: a season may run across the turn of the year
    months = [of_year for of_year, weight in curve.weights.items() if weight]
    begun = f"起点已有 {number(curve.start * 100, 0)}%，其余" if curve.start else ""
    if len(months) == 12 and len(set(curve.weights.values())) == 1:
        return f"{begun}按月均分"
    spread = f"分摊在 {'、'.join(map(str, months))} 月" if months else "按考核期均分"
    return f"{begun}{spread}，其他月份不计"


def valid_range(indicator) -> str:
    """The figures that are taken without a question."""
    low, high = indicator.valid_range
    return f"{number(low, 0)} 至 {number(high, 0)}{'' if indicator.unit == '%' else NBSP}{indicator.unit}"


def target_rows(targets: Iterable, unit: str) -> pd.DataFrame:
    """One row a target: tier, window, value with unit, source, and whether it is a sample figure."""
    return pd.DataFrame(
        [
            {
                "层级": one_target.TIERS.get(target.tier, target.tier),
                "考核期": one_target.window(target.window_start, target.window_end),
                "目标": one_target.value(target, unit),
                "来源": "示例" if target.sample else target.source,
            }
            for target in targets
        ],
        columns=["层级", "考核期", "目标", "来源"],
    )


def target_title(targets: list) -> str:
    """The title above the targets, saying at once when all of them are samples."""
    if not targets:
        return "目录里没有目标，以任务分解表为准"
    sample = sum(target.sample for target in targets)
    if sample == len(targets):
        return f"{len(targets)} 个目标都是示例"
    return f"{len(targets)} 个目标" + (f"，其中 {sample} 个是示例" if sample else "，有出处")
