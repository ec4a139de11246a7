"""Whether the figures of a ranking hold chance, who is better or worse than the city, and what `*` marks.

`rows`: one month's rows of one ranking, with what `analytics.places` intervals and comparison add.
"""

import pandas as pd

from analytics.charts.standing.places import COMPARED
from analytics.places.comparison import LEAST_BASE, LEAST_EXPECTED


def whiskers(rows: pd.DataFrame) -> str:
    """`横线为 95% 区间；比全市较好 4 个，相近 1 个，较差 8 个`, or why there is no interval."""
    known = rows["comparison"].dropna() if "comparison" in rows else pd.Series(dtype=str)
    if known.empty:
        return no_interval(rows)
    found = known.value_counts()
    counted = [f"{word} {found[name]} 个" for name, word in COMPARED.items() if name in found]
    said = [f"横线为 95% 区间；比全市{'，'.join(counted)}"]
    if rows["small_base"].any():
        said.append(small_base())
    return "；".join(said)


def small_base() -> str:
    """What `*` means."""
    return f"* 分母不足 {LEAST_BASE} 或按全市水平不足 {LEAST_EXPECTED} 例，多一例少一例就可能变位次"


def no_interval(rows: pd.DataFrame) -> str:
    """Why the figures of this ranking have no chance in them; empty where nobody has a figure."""
    known = rows.dropna(subset=["figure"])
    if known.empty:
        return ""
    row = known.iloc[0]
    said = [f"{without_chance(row)}，不画区间"]
    if "small_base" in rows and rows["small_base"].any():
        said.append(small_base())
    return "；".join(said)


def without_chance(row: pd.Series) -> str:
    """Why no chance is reckoned in a figure of this kind: `金额没有偶然波动`."""
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
