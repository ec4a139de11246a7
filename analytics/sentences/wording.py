"""Turns of phrase that several pages share, each made from one reckoned row.

Ask how an indicator and its figure are named (`subject`, `measure`) and how two figures compare in words.
"""

from collections.abc import Sequence

import pandas as pd

from analytics.charts import labels

# what lies closer together than this was one number before it was reckoned with
ALIKE = 1e-9


def several(names: Sequence[str], things: str = "旗市区") -> str:
    """`牙克石`; of equals the first and how many they are: `牙克石等 2 个旗市区`."""
    return names[0] if len(names) == 1 else f"{names[0]}等 {len(names)} 个{things}"


def sharing(rows: pd.DataFrame, column: str, value: float, name: str = "area_short") -> list[str]:
    """Who stands at that value, in the order of the rows, so that no superlative forgets its equals."""
    return list(rows.loc[(rows[column] - value).abs().astype(float) < ALIKE, name])


def nobody(rows: pd.DataFrame) -> str:
    """Why nobody has a figure: `各旗市区均不适用`, no target to reckon by, else that no sheet has come."""
    status = rows["status"] if "status" in rows else pd.Series(dtype=str)
    if len(status) and status.isin(["not_applicable", "not_due"]).all():
        return "各旗市区均不适用" if (status == "not_applicable").all() else "尚未到考核期"
    return "已报的都没有目标" if status.isin(["reported", "nil"]).any() else "尚无旗市区报送"


def printed_equal(difference: float, unit: str) -> bool:
    """Whether a difference shows as nothing: 「高 0.0」 would be read as a fault."""
    return labels.difference(difference, unit) == labels.difference(0.0, unit)


def absent(frame: pd.DataFrame) -> dict[str, list[str]]:
    """The areas without a pace class by the word for it: 未报, 不适用, 未到考核期, 没有目标."""
    groups: dict[str, list[str]] = {}
    missing = set(classes(frame)["none"])
    for row in frame.to_dict("records"):
        if row["area_short"] in missing:
            groups.setdefault(labels.absence(row.get("status")), []).append(row["area_short"])
    return groups


def subject(row: pd.Series) -> str:
    """`陈旗城市建档率`; a count speaks of its completion: `陈旗宫颈癌检查完成率`."""
    return f"{row['area_short']}{noun(row)}"


def noun(row: pd.Series) -> str:
    """`城市建档率`, `宫颈癌检查完成率`: what the figure of a row is."""
    short = row["indicator_short"]
    counted = _of_completion(row)
    return short if not counted or short.endswith("完成率") else f"{short}完成率"


def _of_completion(row: pd.Series) -> bool:
    # a band's figure is its completion even where both are percent: 基金使用率 itself may be too high
    band = row.get("direction") == 0
    return band or row["kind"] in ("count", "milestone") or row["figure_unit"] != row["unit"]


def measure(row: pd.Series) -> str:
    """`城市居民健康档案建档率（%）`: the full name with the unit of the figure, once per block."""
    name = row["indicator_name"]
    if _of_completion(row):
        return f"{name}：完成率（%）"
    return f"{name}（{row['figure_unit']}）"


def shown(row: pd.Series) -> str:
    """The figure with its unit, or why there is none."""
    if pd.isna(row["figure"]):
        return labels.absence(row.get("status"))
    return labels.figure(row["figure"], row["figure_unit"])


def compared(row: pd.Series, other: float, name: str) -> str:
    """`比全市低 7.5 个百分点`; what shows as equal is said to be equal."""
    difference = row["figure"] - other
    if printed_equal(difference, row["figure_unit"]):
        return f"与{name}持平"
    return f"比{name}{'高' if difference > 0 else '低'} {labels.difference(difference, row['figure_unit'])}"


def to_target(row: pd.Series) -> str:
    """`差目标 17.0 个百分点`, `已达目标`, or nothing without a target."""
    if pd.isna(row["gap_to_target"]):
        return "无目标"
    if row["gap_to_target"] >= 0:
        return "已达目标"
    if printed_equal(row["gap_to_target"], row["figure_unit"]):
        return f"差目标不到 {labels.difference(0.1, row['figure_unit'])}"
    return f"差目标 {labels.difference(row['gap_to_target'], row['figure_unit'])}"


def classes(frame: pd.DataFrame) -> dict[str, list[str]]:
    """Area names by pace word, in the order of the frame: met, late, far, none."""
    groups = {"met": ("ahead", "on"), "late": ("behind",), "far": ("far_behind",)}
    found = {key: list(frame.loc[frame["pace_class"].isin(names), "area_short"])
             for key, names in groups.items()}  # fmt: skip
    known = [name for names in found.values() for name in names]
    return {**found, "none": [name for name in frame["area_short"] if name not in known]}


def figure_head(frame: pd.DataFrame) -> str:
    """The column head of the figures: 完成率, 比率, or 数值 where the figure is no percentage."""
    row = frame.iloc[0]
    if noun(row).endswith("完成率"):
        return "完成率"
    return "比率" if row["figure_unit"] == "%" else "数值"


def cumulative(frame: pd.DataFrame) -> pd.Series:
    """What has been done so far, in things: a count's value, a rate's numerator."""
    return frame["numerator"].mask(frame["kind"] == "count", frame["value"])


def due(frame: pd.DataFrame) -> pd.Series:
    """What the plan asks for by each month, in the figure's unit: the pace's share of the target.

    Limits to be kept are due in full all the time.
    """
    return frame["figure_target"] * frame["pace"].mask(frame["figure_direction"] != 1, 1.0)
