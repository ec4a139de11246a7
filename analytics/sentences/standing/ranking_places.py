"""What the 位次 page says of how far its places may be trusted and why they changed.

Each sentence is made from the rows drawn beside it: `analytics.places` intervals, bands, groups, neighbours
and decomposition.
"""

import math

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.places import COMPARED
from analytics.charts.standing.rank_bands import ENDS_FROM
from analytics.places.comparison import LEAST_BASE, LEAST_EXPECTED
from analytics.places.draws import DRAWS

PARTS = {
    "correction": "数据更正",
    "targets": "目标调整",
    "members": "旗市区进出",
    "own": "自身",
    "others": "他人",
}
_KEY = "更正：上月的数后来改了；目标：目标后来调整；进出：参加比较的旗市区增减；自身、他人：本月的新数"
_DECIMALS = {0: "取整数", 1: "取一位小数", 2: "取两位小数"}


def whiskers(rows: pd.DataFrame) -> str:
    """`横线为 95% 区间；比全市较好 4 个，相近 1 个，较差 8 个`, or why there is no interval."""
    known = rows["comparison"].dropna() if "comparison" in rows else pd.Series(dtype=str)
    if known.empty:
        return no_interval(rows)
    found = known.value_counts()
    counted = [f"{word} {found[name]} 个" for name, word in COMPARED.items() if name in found]
    said = [f"横线为 95% 区间；比全市{'，'.join(counted)}"]
    if rows["small_base"].any():
        said.append(few())
    return "；".join(said)


def few() -> str:
    """What `*` means."""
    return f"* 分母不足 {LEAST_BASE} 或按全市水平不足 {LEAST_EXPECTED} 例，多一例少一例就可能变位次"


def no_interval(rows: pd.DataFrame) -> str:
    """Why the figures of this ranking have no chance in them; empty where nobody has a figure."""
    known = rows.dropna(subset=["figure"])
    if known.empty:
        return ""
    row = known.iloc[0]
    said = [f"{_without_chance(row)}，不画区间"]
    if "small_base" in rows and rows["small_base"].any():
        said.append(few())
    return "；".join(said)


def no_bands(rows: pd.DataFrame) -> str:
    """`机构逐个清点，没有偶然波动：先后就是公布的先后`."""
    return f"{_without_chance(rows.dropna(subset=['figure']).iloc[0])}：先后就是公布的先后"


def _without_chance(row: pd.Series) -> str:
    kinds = {
        "composite": "综合由多项平均得出",
        "average": "平均数只报合计，算不出波动",
        "parameter": "标准由文件规定",
        "milestone": "按阶段完成",
    }
    if row["kind"] in kinds:
        return kinds[row["kind"]]
    if row["reach_unit"] == "元":
        return "金额没有偶然波动"
    if row["reach_unit"] in ("个", "所"):
        return "机构逐个清点，没有偶然波动"
    return "目标是一个范围" if row["direction"] == 0 else "没有报分子和分母"


def rounding(pairs: pd.DataFrame, unit: str, shown: int = 1) -> str:
    """`第 3、4 位只差 0.04 个百分点，取一位小数就并列`; where none would tie, the closest two."""
    if pairs.empty:
        return ""
    merged = pairs[pairs["merged"]].sort_values("difference", kind="stable")
    if merged.empty:
        closest = pairs.loc[pairs["difference"].idxmin()]
        size = _small(closest["difference"], unit)
        return f"相邻两位最少差 {size}（{_pair(closest)}），{_DECIMALS[shown]}不改变位次"
    first = merged.iloc[0]
    more = f"，这样的相邻两位共 {len(merged)} 处" if len(merged) > 1 else ""
    return f"{_pair(first)}只差 {_small(first['difference'], unit)}，{_DECIMALS[shown]}就并列{more}"


def _pair(pair: pd.Series) -> str:
    return f"第 {pair['rank']}、{pair['next_rank']} 位"


def _small(difference: float, unit: str) -> str:
    """A difference with as many decimals as it takes to see it, one more than shown elsewhere at least."""
    decimals = max(2, math.ceil(-math.log10(difference)) if difference < 1 else 1)
    size = labels.number(difference, min(decimals, 6))
    return f"{size}{labels.NBSP}{'个百分点' if unit == '%' else unit}".rstrip()


def bands_title(groups: pd.DataFrame) -> str:
    """`第 4 至第 8 位的 5 个旗市区分不出先后，另有 2 组`: the largest group, and how many more there are."""
    if groups.empty:
        return "各旗市区的先后都分得出"
    more = f"，另有 {len(groups) - 1} 组" if len(groups) > 1 else ""
    return f"{group(groups.loc[groups['n_areas'].astype(int).idxmax()])}分不出先后{more}"


def group(run: pd.Series) -> str:
    """`第 4 至第 8 位的 5 个旗市区`."""
    first, last = run["rank_first"], run["rank_last"]
    where = {0: f"并列第 {first} 位", 1: f"第 {first}、{last} 位"}.get(
        last - first, f"第 {first} 至第 {last} 位"
    )
    return f"{where}的 {run['n_areas']} 个旗市区"


def bands_subtitle(composite: bool) -> str:
    """How to read the picture and what was drawn."""
    what = "人数的偶然波动和权数上下浮动四分之一" if composite else "人数的偶然波动"
    return f"浅条含 95% 的可能位次，竖线为公布位次；按{what}抽取 {DRAWS // 10_000} 万次"


def bands_note(bands: pd.DataFrame, groups: pd.DataFrame, chosen: str | None = None) -> str:
    """Of the chosen area the places it may have; and how the brackets are to be read."""
    mine = bands[bands["area"] == chosen]
    said = [] if mine.empty else [may_be(mine.iloc[0], ends=len(bands) >= ENDS_FROM)]
    if len(groups):
        said.append("右侧方括号内任意两个，谁在前都没有 95% 的把握")
    return "；".join(said)


def may_be(row: pd.Series, *, ends: bool) -> str:
    """`陈旗公布第 6 位，可能在第 5 至第 9 位`, and among enough areas how likely an end of the list is."""
    low, high = int(row["rank_low"]), int(row["rank_high"])
    span = f"第 {low} 位" if low == high else f"第 {low} 至第 {high} 位"
    said = f"{row['area_short']}公布第 {int(row['rank'])} 位，可能在{span}"
    if not ends:
        return said
    likely = {"进前三位": row["p_top"], "落在末三位": row["p_bottom"]}
    end = max(likely, key=likely.get)
    return f"{said}，{end}的可能为 {labels.percent(100 * likely[end], 0)}"


def bands_alt(bands: pd.DataFrame, groups: pd.DataFrame) -> str:
    """The picture in words."""
    ordered = bands.sort_values(["rank", "area"])
    spans = [f"{row.area_short} {row.rank_low}–{row.rank_high}" for row in ordered.itertuples()]
    runs = "、".join(group(run) for _, run in groups.iterrows())
    return f"可能位次：{'，'.join(spans)}。{runs + '分不出先后' if runs else bands_title(groups)}。"


def moves_title(parts: pd.DataFrame, chosen: str | None = None) -> str:
    """`陈旗位次为何变动：自身 +1，他人 −2`; for nobody, how many moved and who most."""
    mine = parts[parts["area"] == chosen]
    if not mine.empty:
        return _of_one(mine.iloc[0])
    known = parts.dropna(subset=["rank_change"])
    moved = known[known["rank_change"] != 0]
    if known.empty:
        return "上月没有位次，无从比较"
    if moved.empty:
        return "各旗市区位次与上月公布时相同"
    most = moved.loc[moved["rank_change"].abs().astype(int).idxmax()]
    way = "上升" if most["rank_change"] > 0 else "下降"
    size = abs(int(most["rank_change"]))
    return f"{len(moved)} 个旗市区位次有变动，{most['area_short']}{way} {size} 位：{reasons(most)}"


def _of_one(row: pd.Series) -> str:
    if labels.missing(row["rank"]):
        return f"{row['area_short']}本月没有位次，无从比较"
    if labels.missing(row["rank_published"]):
        return f"{row['area_short']}上月没有位次，无从比较"
    if not row["rank_change"]:
        still = "，各项都没有影响" if not reasons(row) else f"：{reasons(row)}"
        return f"{row['area_short']}位次不变{still}"
    return f"{row['area_short']}位次为何变动：{reasons(row)}"


def reasons(row: pd.Series) -> str:
    """`自身 +1，他人 −2`: the parts that are not 0, in the order they were taken."""
    return "，".join(f"{word} {labels.signed(row[part], 0)}" for part, word in PARTS.items() if row[part])


def moves_subtitle(parts: pd.DataFrame, period: str) -> str:
    """What is compared with what, and that the columns add up."""
    compared = int(parts["rank_change"].notna().sum())
    return (
        f"{labels.month(period)}与上月公布时相比，{compared} 个旗市区两月都有位次；"
        "向右为上升，前几栏相加即合计"
    )


def moves_note(
    parts: pd.DataFrame, passed: str, chosen: str | None = None, *, other: str = "上图", key: str = _KEY
) -> str:
    """Who was passed by whom, who is not compared, and what the columns mean (`key`).

    `other` is the picture on the page whose changes are counted from last month as corrected.
    """
    name = "".join(parts.loc[parts["area"] == chosen, "area_short"])
    absent = list(parts.loc[parts["rank_change"].isna(), "area_short"])
    said = [f"{name}{passed}"] if passed else []
    if absent:
        said.append(f"{labels.enumerate_names(absent)}有一个月没有位次，不比较")
    if parts[["correction", "targets"]].fillna(0).any(axis=None):
        said.append(f"上月的数或目标公布后改过，{other}的升降按改后的上月计，与这里的合计可能不同")
    return "。".join([*said, key])


def moves_alt(parts: pd.DataFrame) -> str:
    """The picture in words."""
    moved = parts.dropna(subset=["rank_change"])
    moved = moved[moved["rank_change"] != 0]
    said = [f"{row['area_short']} {labels.change(row['rank_change'])}（{reasons(row)}）"
            for _, row in moved.iterrows()]  # fmt: skip
    return f"位次变动：{'，'.join(said) if said else '没有变动'}。"


def passed(rivals: pd.DataFrame, chosen: str) -> str:
    """`超过莫旗；被新左旗、根河超过`; empty where nobody was passed."""
    mine = rivals[rivals["area"] == chosen]
    ahead, behind = (
        labels.enumerate_names(list(mine.loc[mine["side"] == side, "rival_short"]), 13)
        for side in ("overtook", "overtaken")
    )
    return "；".join(
        said for said in (f"超过{ahead}" * bool(ahead), f"被{behind}超过" * bool(behind)) if said
    )
