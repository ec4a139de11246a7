"""What the 短板 page says: what was cleared, an area's five worst, who holds the city back."""

import pandas as pd

from analytics.charts import labels
from analytics.reaching.drag import total_drag
from analytics.sentences import wording


def title(changes: pd.DataFrame, first: bool = False) -> str:
    """`上月 65 项短板，本月消除 9 项，新增 4 项`; `changes` comes from `analytics.reaching.weakest.compared`.

    `first`: there is no month before to compare with.
    """
    kinds = changes["change"].value_counts()
    now = int(kinds.get("stay", 0) + kinds.get("new", 0))
    if first:
        return f"本月 {now} 项短板，上月没有可比的数"
    before = int(kinds.sum() - kinds.get("new", 0))
    return f"上月 {before} 项短板，本月消除 {kinds.get('cleared', 0)} 项，新增 {kinds.get('new', 0)} 项"


def balance(changes: pd.DataFrame) -> str:
    """`其余 48 项仍在；3 项未报，不算消除；…`: the rest of last month's, so that the sum is right."""
    kinds = changes["change"].value_counts()
    parts = [f"{kinds[name]} 项{words}" for name, words in _REST.items() if kinds.get(name)]
    return "其余 " + "；".join(parts) + "。" if parts else ""


_REST = {"stay": "仍在", "no_figure": "未报，不算消除", "displaced": "没有改善，被更落后的挤出前五"}


def cleared(changes: pd.DataFrame, limit: int = 6) -> str:
    """`消除的有：陈旗城市建档率……`, the largest improvement first."""
    gone = changes[changes["change"] == "cleared"]
    gone = gone.assign(gain=gone["pace_gap_points"] - gone["pace_gap_previous"])
    names = [wording.subject(row) for _, row in gone.sort_values("gain", ascending=False).iterrows()]
    return "消除的有：" + labels.enumerate_names(names, limit) + "。" if names else ""


def five(rows: pd.DataFrame, area_short: str, unreported: bool = False) -> str:
    """`鄂伦春最落后的是零差率补助到位：落后 44.8 个百分点，已连续 5 个月`.

    Of equals all are named; since when each of them stands in the picture.
    """
    if rows.empty:
        return f"{area_short}本月未报，没有可列的短板" if unreported else f"{area_short}没有落后于序时的指标"
    worst = rows.iloc[0]
    alike = wording.sharing(rows, "pace_gap_points", worst["pace_gap_points"], "indicator_short")
    lag = labels.points(worst["pace_gap_points"])
    if len(alike) > 1:
        return f"{area_short}最落后的是{'、'.join(alike)}：都落后 {lag}"
    months = int(worst["months_listed"])
    since = f"，已连续 {months} 个月" if months > 1 else "，本月新列"
    return f"{area_short}最落后的是{alike[0]}：落后 {lag}{since}"


def five_subtitle(period: str) -> str:
    """How the five are chosen."""
    return f"{labels.month(period)}；完成率与序时之差最大的五项，相同者比离全市平均的远近"


def five_alt(rows: pd.DataFrame, area_short: str) -> str:
    """The five in words."""
    listed = "、".join(
        f"{row['indicator_short']} {labels.signed_points(row['pace_gap_points'])}"
        for _, row in rows.iterrows()
    )
    return f"{area_short}的短板：{listed}。"


def drag(rows: pd.DataFrame, chosen: str | None = None) -> str:
    """`鄂伦春拖累全市城市建档率最多，1.49 个百分点；陈旗 0.20；落后的都到平均，全市可升 2.99 个百分点`.

    `rows`: `drags` of one indicator; `chosen`: the area whose own drag is said beside the largest.
    """
    if rows.empty:
        return "这项指标没有全市合计，不算拖累"
    worst, total = rows.iloc[0], total_drag(rows).iloc[0]
    if worst["drag"] <= 0:
        return "没有旗市区低于全市平均" if worst["figure_direction"] > 0 else "没有旗市区高于全市平均"
    name, unit, alike = wording.noun(worst), _unit(worst), wording.sharing(rows, "drag", worst["drag"])
    each = "各 " if len(alike) > 1 else ""
    more = "升" if worst["figure_direction"] > 0 else "降"
    return (
        f"{wording.several(alike)}拖累全市{name}最多，{each}{labels.number(worst['drag'], 2)}{unit}；"
        f"{_own(rows, chosen)}不及平均的都到平均，全市可{more} {labels.number(total, 2)}{unit}"
    )


def _own(rows: pd.DataFrame, chosen: str | None) -> str:
    own = rows[rows["area"] == chosen]
    if own.empty or own.index[0] == rows.index[0]:
        return ""
    amount, name = own["drag"].iloc[0], own["area_short"].iloc[0]
    if labels.number(abs(amount), 2) == labels.number(0.0, 2):
        return f"{name}与平均相当；"
    word = "拖累" if amount > 0 else "带动"
    return f"{name}{word} {labels.number(abs(amount), 2)}{_unit(own.iloc[0])}；"


def _unit(row: pd.Series) -> str:
    return labels.NBSP + ("个百分点" if row["figure_unit"] == "%" else row["figure_unit"])


def drag_subtitle(row: pd.Series) -> str:
    """What a drag is."""
    when = labels.month(row["period"])
    return f"{wording.measure(row)}，{when}；这个旗市区到全市平均时全市改善多少，负数为带动"


def drag_alt(rows: pd.DataFrame) -> str:
    """The drags in words."""
    listed = "、".join(
        f"{row['area_short']} {labels.signed(row['drag'], 2)}" for _, row in rows.head(5).iterrows()
    )
    return f"各旗市区对全市的拖累，由大到小：{listed or '没有'}。"


def last(frame: pd.DataFrame) -> str:
    """`鄂伦春 88 项中 68 项在后三位，最多；满洲里 6 项，最少`."""
    placed = frame[frame["n_placed"] > 0]
    if placed.empty or placed["times_last"].max() == 0:
        return "本月没有可分前后的位次"
    most, least = placed.iloc[0], placed.iloc[-1]
    first = f"{most['area_short']} {most['n_placed']} 项中 {most['times_last']} 项在后三位"
    few = _as_often(placed, least)
    if len(few) == len(placed):
        return f"{len(few)} 个旗市区都是 {least['times_last']} 项在后三位"
    alike = _as_often(placed, most)
    many = f"{first}，最多" if len(alike) == 1 else (
        f"{wording.several(alike)}各 {most['times_last']} 项在后三位，最多")  # fmt: skip
    each = "各 " if len(few) > 1 else " "
    return f"{many}；{wording.several(few)}{each}{least['times_last']} 项，最少"


def _as_often(placed: pd.DataFrame, row: pd.Series) -> list[str]:
    return list(placed.loc[placed["times_last"] == row["times_last"], "area_short"])


LAST_SUBTITLE = "各指标排在后三位的次数，并列都算；与第一名并列的不算"


def last_alt(frame: pd.DataFrame) -> str:
    """The counts in words."""
    return f"后三位次数：{last(frame)}。"


def last_of(rows: pd.DataFrame) -> str:
    """`城市建档率后三位：鄂伦春、陈旗、新左旗`; `rows`: `last_three` of one indicator and month."""
    if rows.empty:
        return ""
    names = [f"{row['area_short']} {wording.shown(row)}" for _, row in rows.iterrows()]
    return f"{wording.noun(rows.iloc[0])}后三位：{'、'.join(names)}。"
