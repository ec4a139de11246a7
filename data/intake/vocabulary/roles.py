"""What a header word says of its column, on its own: 目标, 本月, 累计, 完成率, 原因, 单位, 序号 …

One may ask for the role of one word. The first pattern that is found decides, so the order is part of the
meaning: 本月完成率 is read past, 累计完成率 is a completion, 累计完成 a value.
"""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.vocabulary.words import plain, without_brackets

PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "comparison",
        ("去年", "上年同", "同期", "同比", "环比", "增长", "增减", "上月", "上期", "上季", "较上"),
    ),
    ("skip", ("^(?:本月|当月).*率$",)),
    ("explanation", ("原因", "存在.{0,4}问题", "困难", "情况说明")),
    ("rank", ("位次", "排名", "名次", "排序")),
    ("window_start", ("考核起始", "起始", "开始(?:月|时间)")),
    ("window_end", ("考核截止", "截止(?:年月|月份|时间)", "结束(?:月|时间)")),
    ("plan", ("计划曲线", "进度曲线", "进度计划")),
    ("source", ("^(?:数据|指标|目标)?(?:来源|依据)",)),
    ("skip", ("^(?:序号|编号|栏次|备注|备考|行次|代码|项目类别|类别)", "^(?:责任|牵头|填报)科室")),
    ("skip", ("^(?:报送|填报)时间", "^口径")),
    ("unit", ("^(?:计量|数据|金额)?单位$",)),
    (
        "month_value",
        (r"^(?:本月|当月|本期|\d{1,2}月份?)(?:新增|实际)?(?:完成|发生)?(?:情况|人?数|值|量)?$",),
    ),
    ("carried_over", ("^(?:上年|09年|2009年|08年)?结转(?:任务)?数?$",)),
    (
        "reported_completion",
        (
            "完成率",
            "完成进度",
            "执行进度",
            "完成比例",
            "完成百分比",
            "进度$",
            "占任务",
            "占目标",
            "完成任务的?%",
            "^完成%$",
        ),
    ),
    ("target", ("目标", "任务", "计划", "应完成", "应补助", "应检查", "应补种", "指标数")),
    ("stock_value", ("全部累计", "历年累计", "截[止至].{0,8}(?:全部)?累计")),
    ("value", ("累计", "完成数", "完成情况", "完成值", "^完成", "完成$", "已完成", "已补助", "补助人数")),
    ("value", ("检查人数", "手术例数", "^现状", "^实际", "^数量$", "^实绩")),
    ("rate", ("率$", "^(?:次均|人均|平均)$", "比例$", "比率$", "占比$", "百分比$", "^比$", "^%$")),
    ("label", ("^(?:工作|主要|监测|考核|任务)?指标$", "^(?:指标|项目)名称$", "^(?:项目|内容|目标任务)$")),
)
COMPILED = tuple((role, re.compile("|".join(words))) for role, words in PATTERNS)


@lru_cache(maxsize=4096, typed=True)
def role(text: object) -> str | None:
    """The role of one header word (a field of a fact, or unit, label, skip, comparison …), or None."""
    word = without_brackets(plain(text)).strip(":、,。")
    if plain(text) in ("%", "(%)"):
        return "rate"
    return next((name for name, pattern in COMPILED if pattern.search(word)), None)
