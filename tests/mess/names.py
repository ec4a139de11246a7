"""Names as clerks write them: aliases of areas and indicators, spaces inside, other words for the columns.

One may have a draft's names drawn anew; every name stays one that the catalogue knows for one thing alone.
"""

from __future__ import annotations

from random import Random

from tests.mess import known
from tests.mess.draft import Draft

WORDS = {
    "target": (
        "任务数", "年度任务", "目标任务", "年度目标", "全年任务数", "计划数", "年度任务数",
        "任务数（含09年结转）", "年初任务数", "目标数", "年度计划数", "任务指标",
    ),
    "month_value": ("本月完成", "当月完成", "本月完成数", "本月数", "当月数", "{m}月完成", "{m}月份完成数"),
    "value": (
        "累计完成", "累计完成数", "实际完成", "已完成", "完成数", "自年初累计完成", "累计", "1-{m}月完成",
        "年初至今累计完成", "累计实际完成数", "1-{m}月累计完成", "截至{m}月底累计完成", "本年累计完成数",
    ),
    "reported_completion": (
        "完成率", "完成比例", "完成进度", "任务完成率", "完成率(%)", "完成率（%）", "占年度任务%",
        "累计完成率", "进度（%）",
    ),
}  # fmt: skip
AREA_HEADS = ("旗市区", "旗（市、区）", "单位名称", "旗县市区", "地区", "地    区", "旗市区名称")
INDICATOR_HEADS = ("指标", "指标名称", "监测指标", "项目", "主要指标", "项目名称", "指  标")
RATES = ("比率", "比率(%)", "比例（%）", "%", "率(%)")


def areas(draft: Draft, draw: Random) -> None:
    """Areas by their everyday names."""
    draft.kinds.add("area aliases")
    for line in draft.lines:
        if line.kind == "area":
            line.name = draw.choice(known.area_names(line.areas[0]))


def spaces(draft: Draft, draw: Random) -> None:
    """Blanks within short names (陈　旗), around them, and lines broken within long ones."""
    draft.kinds.add("spaces in names")
    for line in draft.lines:
        if line.kind != "area" or draw.random() < 0.4:
            continue
        name = line.name
        if len(name) <= 3:
            line.name = draw.choice((" ", "　", "  ")).join(name)
        elif draw.random() < 0.5:
            at = draw.randint(2, len(name) - 2)
            line.name = f"{name[:at]}\n{name[at:]}"
        else:
            line.name = draw.choice((f"　{name}", f"{name} ", f" {name}　", f"{name}\u00a0", f"{name}\u200b"))


def indicators(draft: Draft, draw: Random) -> None:
    """Indicators by their aliases."""
    draft.kinds.add("indicator aliases")
    for group in draft.groups:
        group.name = draw.choice(known.indicator_names(group.code))


def words(draft: Draft, draw: Random) -> None:
    """Other words for target, month, cumulative, completion; quantities by their aliases."""
    draft.kinds.add("column words")
    month = int(draft.period[5:])
    chosen = {name: draw.choice(found).format(m=month) for name, found in WORDS.items()}
    rate = draw.choice(RATES)
    for group in draft.groups:
        for series in group.series:
            if series.field in ("numerator", "denominator"):
                series.word = draw.choice(known.quantity_names(group.code, series.field))
            elif known.kind(group.code) == "count" and series.field in chosen:
                series.word = chosen[series.field]
            elif series.field == "value" and series.percent:
                series.word = rate
    draft.head_names.update(chosen)


def headings(draft: Draft, draw: Random) -> None:
    """Other headings over the names of areas and of indicators."""
    draft.kinds.add("other headings")
    draft.head_names["areas"] = draw.choice(AREA_HEADS)
    draft.head_names["indicators"] = draw.choice(INDICATOR_HEADS)


def ordinals(draft: Draft, draw: Random) -> None:
    """Indicators numbered before their names: 1. 1、 （1） 一、."""
    if draft.layout == "long":
        return
    draft.kinds.add("numbered names")
    form = draw.choice(("{n}.{name}", "{n}、{name}", "（{n}）{name}", "●{name}"))
    for number, group in enumerate(draft.groups, start=1):
        group.name = form.format(n=number, name=group.name)
