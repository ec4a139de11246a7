"""复核 — what the second reckoning says: passed, or which figures differ, and what to do.

`counts` has table, figure, period, compared, differ; `differences` has table, figure, area, indicator,
period, shown, recomputed. The names of both are in `recomputed`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.recomputed import FIGURES, TABLES

ABOUT = "用另一条独立的路重新推算各页的数，并逐个核对"
MONTH_WANTED = "月份，如 2010-10；all 为全部月份；不写为最近一个月"
NOT_COVERED = (
    "位次带、分不出先后的组、取整后并列：只核对最近一个月，或指定的月份；页面能选的排位全部核对",
    "位次带的抽取误差：指标与积分的结果比，综合、得分与另抽的随机数比，相差 6 个标准误加 5 次抽取以内算相符",
    "预计到位、升降、控制图：只核对最近一个月，或指定的月份",
    "位次变化的拆分、追赶件数、照现速度的综合：只核对最近一个月，或指定的月份",
    "相差悬殊、突变的罕见程度：由抽样得出；核对它的份数、次序和另抽一次的近似，其余筛查全部重算",
    "目标调整和权重的试算：只核对最近一个月，或指定的月份；每类指标、每个方向和层级各试一个目标；权重试一组",
)


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
