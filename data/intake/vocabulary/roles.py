"""What a header word says of its column, on its own: 目标, 本月, 累计, 完成率, 原因, 单位, 序号 …

One may ask for the role of one word. The first pattern that is found decides, so the order is part of the
meaning: 本月完成率 is read past, 累计完成率 is a completion, 累计完成 a value.
"""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.vocabulary.words import plain, without_brackets

MONTH = r"(?:\d{1,2}|十[一二]|[一二三四五六七八九十])"
DEED = "(?:发生|新增|进展|实绩|检查|筛查|补助|补种|培训|手术|救治|建成|竣工)"
DONE = f"(?:(?:任务)?完成(?:任务)?|{DEED})"
THING = "(?:[人户座例次个所]?数|人次数?|[人座例])"
PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "comparison",
        ("去年", "上年同", "同期", "同比", "环比", "增长", "增减", "上月", "上期", "上季", "较上"),
    ),
    ("skip", ("^(?:本月|当月).*率$", "^(?:本月|当月)(?:计划(?:完成)?|任务|目标|应完成)(?:任务)?数?$")),
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
        (rf"^(?:本月|当月|本期|{MONTH}月份?)(?:当月|新增|实际)?{DONE}?(?:情况|{THING}|值|量)?$",),
    ),
    ("carried_over", (r"^(?:其中[:,]?)?含?(?:上年度?|(?:19|20)?\d\d年度?)?结转(?:任务|人|户|例)*数?$",)),
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
            "(?:完成|占).{0,4}(?:任务|目标|计划)数?的?(?:%|百分比|百分数|比例|比率|率|比重)",
            "百分率$",
            "完成程度",
            "完成占比",
            "^(?:累计)?进度%$",
            "^完成%$",
        ),
    ),
    ("label", ("^(?:工作|重点|主要|考核|监测|医改){1,2}(?:任务|内容|项目|事项)(?:名称)?$", "^任务名称$")),
    ("value", ("^(?:累计|已|实际)*完成(?:任务|计划)数?$",)),
    ("value", (f"^(?:任务|目标)(?:累计|实际)?完成(?:情况|{THING}|值|量)?$",)),
    ("target", ("目标", "任务", "计划", "应完成", "指标数")),
    ("target", (f"^应{DEED}", "^应建", "^规划", "^(?:年度|全年)指标$")),
    ("stock_value", ("全部累计", "历年累计", "截[止至].{0,8}(?:全部)?累计")),
    ("value", ("累计", "完成数", "完成情况", "完成值", "^完成", "完成$", "已完成", "已补助", "补助人数")),
    ("value", (f"^已?{DEED}{THING}?$", "^已建")),
    ("value", ("检查人数", "手术例数", "^现状", "^实际", "^数量$", "^实绩", "^(?:指标)?数值$", "^指标值$")),
    ("rate", ("率$", "^(?:次均|人均|平均)$", "比例$", "比率$", "占比$", "百分比$", "^比$", "^%$")),
    ("label", ("^(?:工作|主要|监测|考核|任务|统计|具体|重点)?指标$", "^(?:指标|项目|工作)名称$")),
    ("label", ("^指标(?:内容|项目)$", "^(?:重点|主要)工作$", "^(?:项目|内容|目标任务)$")),
)
# With (%) behind it, what else would be a target or a count is a completion.
COMPLETED = re.compile("^(?:累计)?完成.*(?:任务|目标|计划|情况)数?$|^占.*(?:任务|目标|计划)数?$")
COMPILED = tuple((role, re.compile("|".join(words))) for role, words in PATTERNS)


@lru_cache(maxsize=4096, typed=True)
def role(text: object) -> str | None:
    """The role of one header word (a field of a fact, or unit, label, skip, comparison …), or None."""
    word = without_brackets(plain(text)).strip(":、,。")
    if plain(text) in ("%", "(%)"):
        return "rate"
    if plain(text).endswith("(%)") and COMPLETED.search(word):
        return "reported_completion"
    return next((name for name, pattern in COMPILED if pattern.search(word)), None)
