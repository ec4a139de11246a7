"""可能位次 in words, from rows of `analytics.places` bands and groups: who may stand where."""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.rank_bands import ENDS_FROM
from analytics.places.draws import DRAWS
from analytics.sentences.places.intervals import without_chance


def title(groups: pd.DataFrame) -> str:
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


def subtitle(composite: bool) -> str:
    """How to read the picture and what was drawn."""
    what = "人数的偶然波动和权数上下浮动四分之一" if composite else "人数的偶然波动"
    return f"浅条含 95% 的可能位次，竖线为公布位次；按{what}抽取 {DRAWS // 10_000} 万次"


def note(bands: pd.DataFrame, groups: pd.DataFrame, chosen: str | None = None) -> str:
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


def alt(bands: pd.DataFrame, groups: pd.DataFrame) -> str:
    """The picture in words."""
    ordered = bands.sort_values(["rank", "area"])
    spans = [f"{row.area_short} {row.rank_low}–{row.rank_high}" for row in ordered.itertuples()]
    runs = "、".join(group(run) for _, run in groups.iterrows())
    return f"可能位次：{'，'.join(spans)}。{runs + '分不出先后' if runs else title(groups)}。"


def no_bands(rows: pd.DataFrame) -> str:
    """Why nothing is drawn: `机构逐个清点，没有偶然波动：先后就是公布的先后`; some row has a figure."""
    return f"{without_chance(rows.dropna(subset=['figure']).iloc[0])}：先后就是公布的先后"
