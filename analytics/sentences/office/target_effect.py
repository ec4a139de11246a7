"""What the 目标 page says of a revision before it is saved: what it changes, and what the button will do.

`changed` are rows of `analytics.targets.effect`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.office.one_target import window


def effect_title(changed: pd.DataFrame, area: str) -> str:
    """`改后陈旗完成率由 66.7% 变为 62.5%，位次由第 5 位变为第 6 位；另有 2 个旗市区受影响`."""
    moved = changed[changed["changed"]]
    mine = moved[moved["area"] == area]
    if moved.empty:
        return "改后各旗市区的完成率和位次都不变"
    said = [f"改后{_moved(row)}" for row in mine.itertuples()]
    others = moved[moved["area"] != area]
    if len(others):
        said.append(f"{'另有' if len(mine) else '改后'} {len(others)} 个旗市区的完成率或位次有变")
    return "；".join(said)


def _moved(row: object) -> str:
    rate, new = (_rate(x) for x in (row.completion_rate, row.completion_rate_new))
    rates = f"完成率由 {rate} 变为 {new}" if rate != new else f"完成率仍是 {rate}"
    place, then = (_place(x) for x in (row.rank, row.rank_new))
    places = f"位次由{place}变为{then}" if place != then else f"位次仍是{place}"
    return f"{row.area_short}{rates}，{places}"


def _rate(x: float) -> str:
    return "没有" if labels.missing(x) else labels.percent(100 * x)


def _place(x: float) -> str:
    return "不排位次" if labels.missing(x) else f"第 {int(x)} 位"


def effect_rows(changed: pd.DataFrame) -> dict[str, list[str]]:
    """The areas whose completion or place would be another: as it is and as it would be."""
    rows = list(changed[changed["changed"]].sort_values(["rank_new", "area"]).itertuples())
    return {
        "旗市区": [row.area_short for row in rows],
        "完成率": [_rate(row.completion_rate) for row in rows],
        "改后": [_rate(row.completion_rate_new) for row in rows],
        "位次": [_place(row.rank) for row in rows],
        "改后位次": [_place(row.rank_new) for row in rows],
    }


def button(area_short: str, short: str, months: tuple[str, str], old: str, new: str) -> str:
    """What the button does: `把陈旗卫生厕所建设 2010年 的目标由 300 户改为 320 户`."""
    where = f"{area_short}{short}（{window(*months)}）"
    if old == labels.NONE:
        return f"给{where}定目标：{new}"
    if old == new:
        return f"修改{where}的结转、月度计划或依据，目标仍是 {new}"
    return f"把{where}的目标由 {old}改为 {new}"


def withdrawal(area_short: str, short: str, months: tuple[str, str]) -> str:
    """What the other button does."""
    return f"撤销{area_short}{short}（{window(*months)}）的目标"
