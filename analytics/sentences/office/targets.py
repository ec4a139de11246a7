"""What the 目标 page says of all targets together: what has one, whether they add up, and who leads.

`cover` are rows of `analytics.targets.coverage`, `sums` of `adding_up`, `owned` of `owners`. Of one
indicator's targets speak `target_rows`, of a revision `target_effect`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.office.one_target import asked, window
from analytics.targets import adding_up, coverage, owners

KEY = "● 自己的目标　○ 沿用上级目标　缺 应有而没有　— 不适用；任务数只看各旗市区自己的，不套用全市的"
NAMED = 4


def title(cover: pd.DataFrame, period: str) -> str:
    """`10月应有目标 1,168 个，缺 3 个`."""
    due, none = _due(cover), _of(cover, coverage.NONE)
    end = f"缺 {len(none)} 个" if len(none) else "一个不缺"
    return f"{labels.month_short(period)}应有目标 {due:,} 个，{end}"


def block(cover: pd.DataFrame) -> str:
    """`13 个旗市区 92 项指标，应有目标 1,168 个，缺 3 个：陈旗改厕、…`."""
    areas, indicators = cover["area"].nunique(), cover["indicator"].nunique()
    head = f"{areas} 个旗市区 {indicators} 项指标，应有目标 {_due(cover):,} 个"
    none = _of(cover, coverage.NONE)
    return f"{head}，{_missing(none)}" if len(none) else f"{head}，一个不缺"


def _missing(none: pd.DataFrame) -> str:
    by_indicator = none.groupby("indicator_short", sort=False)["area_short"].agg(list)
    said = [f"{short}（{_areas(areas)}）" for short, areas in by_indicator.items()]
    return f"缺 {len(none)} 个：{_list(said, '项指标')}"


def _areas(names: list[str]) -> str:
    return f"{len(names)} 个旗市区" if len(names) > NAMED else "、".join(names)


def _list(said: list[str], things: str) -> str:
    more = f"等 {len(said)} {things}" if len(said) > NAMED else ""
    return "、".join(said[:NAMED]) + more


def _of(cover: pd.DataFrame, kind: str) -> pd.DataFrame:
    return cover[cover["cover"] == kind]


def _due(cover: pd.DataFrame) -> int:
    return int((cover["cover"] != coverage.NOT_APPLICABLE).sum())


def headlines(cover: pd.DataFrame, sums: pd.DataFrame, owned: pd.DataFrame) -> dict[str, str]:
    """The sentences 来历, 合计, 牵头 below the picture."""
    return {"来历": origin(cover), "合计": added(sums), "牵头": leads(owned)}


def origin(cover: pd.DataFrame) -> str:
    """How many are the areas' own, how many handed down, how many no document bears out."""
    own, down = len(_of(cover, coverage.OWN)), len(_of(cover, coverage.HANDED_DOWN))
    sample = int(cover["is_sample"].sum())
    marked = f"；其中 {sample:,} 个是示例目标，没有文件依据，正式使用前要换掉" if sample else ""
    return f"{own:,} 个由旗市区自己承担，{down:,} 个沿用全市、自治区或国家的目标{marked}"


def added(sums: pd.DataFrame) -> str:
    """`改厕任务各旗市区合计 10,200 座，比全市任务少 300 座`; or that all counts add up."""
    counted = sums[sums["difference"].notna()]
    apart = adding_up.unequal(sums)
    if counted.empty:
        return "还没有旗市区的任务数可与全市任务核对"
    if apart.empty:
        checked = counted["indicator"].nunique()
        said = [f"{checked} 项任务指标的旗市区任务之和都等于全市任务"]
    else:
        said = [_apart(row) for row in apart.head(NAMED).itertuples()]
        said += [f"共 {len(apart)} 处不等"] if len(apart) > NAMED else []
    return "；".join([*said, *_beyond(sums)])


def _apart(row: object) -> str:
    total, size = (labels.count(x, row.unit) for x in (row.banner_sum, abs(row.difference)))
    word = "少" if row.difference < 0 else "多"
    years = window(row.window_start, row.window_end)
    task = f"{row.indicator_short}任务（{years}）"
    return f"{task}各旗市区合计 {total}，比全市任务{word} {size}"


def _beyond(sums: pd.DataFrame) -> list[str]:
    found = sums[sums["out_of_reach"]]
    return [
        f"{row.indicator_short}各旗市区的目标都没有达到全市的 {asked(row.city_target, None, None, row.unit)}"
        for row in found.head(NAMED).itertuples()
    ]


def leads(owned: pd.DataFrame) -> str:
    """Which indicators have no one lead, or a lead outside the group that answers for them."""
    said = []
    for problem, words in PROBLEMS.items():
        found = owned[owned["problem"] == problem]
        if len(found):
            said.append(words(found))
    shared = int((owned["n_offices"] > 1).sum())
    head = f"{len(owned)} 项指标中 {shared} 项由两个以上科室承担"
    fine = not (owned["n_leads"] != 1).any()
    return "；".join([f"{head}，都只有一个牵头" if fine else head, *said])


def _named(found: pd.DataFrame) -> str:
    return _list(list(found["indicator_short"]), "项")


def _offices(found: pd.DataFrame) -> str:
    return "、".join(found["lead"].unique())


PROBLEMS = {
    owners.NO_LEAD: lambda found: f"{_named(found)}没有牵头科室",
    owners.SEVERAL_LEADS: lambda found: f"{_named(found)}有两个以上牵头",
    owners.NO_GROUP: lambda found: f"{_named(found)}由{_offices(found)}牵头，而它不在任何推进组",
    owners.OTHER_GROUP: lambda found: f"{_named(found)}由{_offices(found)}牵头，而它不在负责的推进组",
}


def coverage_rows(counted: pd.DataFrame, names: dict[str, str]) -> dict[str, list[str]]:
    """The twin table of the picture: one row a section, how many of each kind."""
    heads = {
        "应有": "due", "自己的": "own", "沿用上级": "handed_down", "缺": "none", "不适用": "not_applicable",
    }  # fmt: skip
    rows = {"领域": [names[code] for code in counted["section"]]}
    return rows | {head: [f"{n:,}" for n in counted[column]] for head, column in heads.items()}


def alt(cover: pd.DataFrame, period: str) -> str:
    """The matrix in words."""
    own, down = len(_of(cover, coverage.OWN)), len(_of(cover, coverage.HANDED_DOWN))
    return f"目标覆盖表，{labels.month(period)}：{block(cover)}；自己的 {own:,} 个，沿用上级 {down:,} 个。"
