"""What the 总览 page says, each sentence from the very rows that are drawn beside it.

`composite` is one month of composite rows: scope `all` and the five domains, 13 areas and the city.
"""

import pandas as pd

from analytics import attention
from analytics.charts import labels
from analytics.pace import BEHIND
from analytics.sentences import wording
from analytics.standing import CITY

WHOLE = "all"


def whole(composite: pd.DataFrame) -> pd.DataFrame:
    """综合 of the 13 areas, best place first."""
    rows = composite[(composite["scope"] == WHOLE) & (composite["area"] != CITY)]
    return rows.sort_values(["rank", "area"], na_position="last")


def city(composite: pd.DataFrame) -> pd.Series:
    """综合 of the city."""
    return composite[(composite["scope"] == WHOLE) & (composite["area"] == CITY)].iloc[0]


def title(composite: pd.DataFrame) -> str:
    """`10月全市完成率 74.2%，比序时进度慢 3.2 个百分点`."""
    row = city(composite)
    if labels.missing(row["completion_rate"]):
        return f"{labels.month_short(row['period'])}尚无可比的数"
    rate = labels.percent(100 * row["completion_rate"])
    return f"{labels.month_short(row['period'])}全市完成率 {rate}，{_pace(row['pace_gap_points'])}"


def _pace(gap_points: float) -> str:
    # what prints as nothing is nothing: 「慢 0.0 个百分点」 would be read as a fault
    if labels.points(gap_points) == labels.points(0.0):
        return "与序时进度持平"
    return f"比序时进度{'快' if gap_points > 0 else '慢'} {labels.points(gap_points)}"


def headlines(composite: pd.DataFrame, rows: pd.DataFrame) -> dict[str, str]:
    """The three sentences 进度, 落后, 报送; `rows` are the reckoned rows of the month in the same scope."""
    return {"进度": progress(composite), "落后": behind(composite, rows), "报送": reporting(rows)}


def progress(composite: pd.DataFrame) -> str:
    """What the city gained on the month, which domain is ahead most and which least."""
    row = city(composite)
    domains = composite[(composite["area"] == CITY) & (composite["scope"] != WHOLE)].dropna(
        subset=["pace_gap_points"]
    )
    said = []
    gained = 100 * (row["completion_rate"] - row["completion_previous"])
    if not labels.missing(gained):
        said.append(_gained(gained))
    if len(domains) > 1:
        said.append(_fastest_and_slowest(domains))
    return "；".join(said) + "。" if said else "尚无上月可比。"


def _gained(gained: float) -> str:
    if wording.printed_equal(gained, "%"):
        return "全市与上月持平"
    return f"全市比上月{'推进' if gained > 0 else '回落'} {labels.points(gained)}"


def _fastest_and_slowest(domains: pd.DataFrame) -> str:
    ends = domains["pace_gap_points"].agg(["max", "min"])
    fast, slow = (wording.sharing(domains, "pace_gap_points", gap, "scope_name") for gap in ends)
    if len(fast) == len(domains):
        return f"各领域快慢相同（{labels.signed_points(ends['max'])}）"
    return f"{_against_pace(fast, '最快', ends['max'])}，{_against_pace(slow, '最慢', ends['min'])}"


def _against_pace(names: list[str], word: str, gap: float) -> str:
    return f"{'、'.join(f'**{name}**' for name in names)}{word}（{labels.signed_points(gap)}）"


def behind(composite: pd.DataFrame, rows: pd.DataFrame) -> str:
    """Which areas are far behind as a whole, and who has most indicators far behind."""
    far = whole(composite)
    far = far[far["pace_class"] == "far_behind"].sort_values("pace_gap_points")
    names = labels.enumerate_names(list(far["area_short"]))
    bound = labels.number(-BEHIND, 0)
    first = (
        f"{len(far)} 个旗市区综合进度落后超过 {bound} 个百分点：{names}"
        if len(far)
        else f"没有旗市区综合进度落后超过 {bound} 个百分点"
    )
    items = attention.furthest_behind(rows)["area_short"].value_counts()
    who = list(items.index[items == items.max()])
    each = "各 " if len(who) > 1 else ""
    most = f"；{wording.several(who)}明显落后的指标最多，{each}{items.iloc[0]} 项" if who else ""
    return f"{first}{most}。"


def reporting(rows: pd.DataFrame) -> str:
    """How many figures were due, how many did not come, from whom."""
    due = attention.expected(rows)
    absent = due[due["status"] == "not_reported"]
    head = f"{due['area'].nunique()} 个旗市区应报 {len(due):,} 项次"
    if absent.empty:
        return f"{head}，全部报齐。"
    names = labels.enumerate_names(list(absent["area_short"].value_counts().index))
    return f"{head}，未报 {len(absent):,} 项次，涉及{names}；以上数字不含未报项。"


def _far_cells(composite: pd.DataFrame) -> pd.DataFrame:
    cells = composite[(composite["area"] != CITY) & (composite["scope"] != WHOLE)]
    return cells[cells["pace_class"] == "far_behind"]


def heat_title(composite: pd.DataFrame) -> str:
    """`65 格中 8 格明显落后，基本药物制度占 5 格`."""
    cells = composite[(composite["area"] != CITY) & (composite["scope"] != WHOLE)]
    far = _far_cells(composite)
    if far.empty:
        late = (cells["pace_class"] == "behind").any()
        where = f"在序时 {labels.number(-BEHIND, 0)} 个百分点以内" if late else "达到序时"
        return f"{len(cells)} 格全部{where}"
    most = far["scope_name"].value_counts()
    if len(far) == 1:
        return f"{len(cells)} 格中只有 1 格明显落后，在{most.index[0]}"
    who = list(most.index[most == most.max()])
    each = f"{wording.several(who, '领域')}{'各' if len(who) > 1 else ''}占 {most.iloc[0]} 格"
    return f"{len(cells)} 格中 {len(far)} 格明显落后，{each}"


def heat_alt(composite: pd.DataFrame) -> str:
    """The heat table in words."""
    row, far = city(composite), _far_cells(composite)
    listed = labels.enumerate_names([f"{c.area_short}{c.scope_short}" for c in far.itertuples()])
    rate = labels.percent(100 * row["completion_rate"])
    return (
        f"热力表：{len(whole(composite))} 个旗市区五项重点任务完成率，{labels.month(row['period'])}。"
        + (f"{len(far)} 格明显落后：{listed}。" if len(far) else "没有一格明显落后。")
        + f"全市 {rate}。"
    )


def heat_subtitle(composite: pd.DataFrame, phone: bool = False) -> str:
    """What a cell is, the month, the order of the rows; but for a phone, that a cell may be clicked."""
    said = f"完成率（%），{labels.month(composite['period'].iloc[0])}，按综合完成率排序"
    return said if phone else f"{said}；点格看该旗该项"


def moved_subtitle(composite: pd.DataFrame) -> str:
    """From which month to which, where there is one before."""
    if not _has_before(composite):
        return "综合位次"
    month = int(composite["period"].iloc[0].split("-")[1])
    return f"综合位次，{month - 1 or 12}月{labels.NBSP}→{labels.NBSP}{month}月"


def _has_before(composite: pd.DataFrame) -> bool:
    return whole(composite)["rank_change"].notna().any()


def moved_title(composite: pd.DataFrame, risen: pd.DataFrame, fallen: pd.DataFrame) -> str:
    """`莫旗上升 2 位，阿荣旗下降 3 位`; where others moved as far, `莫旗等 2 个旗市区上升 2 位`."""
    if not _has_before(composite):
        return "上月没有位次，无从比较"
    said = [
        f"{_first_of(moved)}{word} {abs(int(moved['rank_change'].iloc[0]))} 位"
        for moved, word in ((risen, "上升"), (fallen, "下降"))
        if len(moved)
    ]
    return "，".join(said) if said else "综合位次与上月相同"


def _first_of(moved: pd.DataFrame) -> str:
    alike = moved["rank_change"] == moved["rank_change"].iloc[0]
    return wording.several(list(moved.loc[alike, "area_short"]))


def behind_title(far: pd.DataFrame) -> str:
    """`59 项次明显落后，陈旗网上采购率差得最多`."""
    if far.empty:
        return "没有指标明显落后"
    worst = far.iloc[0]
    alike = int((far["pace_gap_points"] == worst["pace_gap_points"]).sum())
    more = f"等 {alike} 项次" if alike > 1 else ""
    return f"{len(far)} 项次明显落后，{worst['area_short']}{worst['indicator_short']}{more}差得最多"


def unreported_title(absent: pd.DataFrame, *, first: bool = False) -> str:
    """`6 项次未报，最长已连续 3 个月`; in the `first` month of all nothing can be called new."""
    if absent.empty:
        return "应报各项全部报齐"
    longest = int(absent["months_missing"].max())
    if longest > 1:
        return f"{len(absent)} 项次未报，最长已连续 {longest} 个月"
    return f"{len(absent)} 项次未报{'' if first else '，均为本月新缺'}"
