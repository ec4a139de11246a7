"""评分方案 in words: which one holds, whether a document bears it out, and how it parts equal scores."""

from analytics.charts import labels

_MEASURES = {
    "behind_points": "落后序时幅度", "on_pace": "序时达标率", "days_late": "报送天数",
    "figures_at_fault": "缺报与更正个数", "unexplained": "未写原因项数", "rectified": "问题整改率",
    "quality_score": "数据质量分", "focus_completion": "重点指标完成率", "received": "报送先后",
}  # fmt: skip


def without_scheme(period: str) -> str:
    """No scheme holds in the month."""
    return f"{labels.month(period)}没有评分方案，不计分"


def notes(scheme) -> list[str]:
    """Which scheme, whether it is a sample, and how the places come about, for the last line."""
    kind = "示例方案" if scheme.sample else f"依据：{scheme.source}"
    return [
        f"评分方案：{scheme.name} 第 {scheme.version} 版（{kind}）",
        "得分 = 实得分 ÷ 适用项满分 × 100，不适用的项目不计",
        f"得分相同的{parting(scheme)}排，仍相同并列" if scheme.tie_break else "得分相同的并列",
        "位次按未取整的得分排，取整只为好读：逐数相减可能差末位的 1",
    ]


def parting(scheme) -> str:
    """`按重点指标完成率、再按报送先后`: what parts equal scores, in the scheme's order."""
    return f"按{'、再按'.join(_MEASURES[parting.measure] for parting in scheme.tie_break)}"
