"""为何升降 in words, from rows of `analytics.places.decomposition`: what moved a place, who passed whom."""

import pandas as pd

from analytics.charts import labels

PARTS = {
    "correction": "数据更正",
    "targets": "目标调整",
    "members": "旗市区进出",
    "own": "自身",
    "others": "他人",
}
_KEY = "更正：上月的数后来改了；目标：目标后来调整；进出：参加比较的旗市区增减；自身、他人：本月的新数"


def title(parts: pd.DataFrame, chosen: str | None = None) -> str:
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


def subtitle(parts: pd.DataFrame, period: str) -> str:
    """What is compared with what, and that the columns add up."""
    compared = int(parts["rank_change"].notna().sum())
    return (
        f"{labels.month(period)}与上月公布时相比，{compared} 个旗市区两月都有位次；"
        "向右为上升，前几栏相加即合计"
    )


def note(
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


def alt(parts: pd.DataFrame) -> str:
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
