"""What loading a workbook would do to what is stored: counts, and the list of figures, one line each.

Compared rows are taken as the store gives them: area_short, indicator_short, field, cell, old, new, change.
"""

import pandas as pd

from analytics.charts.labels import NONE, missing, number, signed
from analytics.sentences.intake.verdict import CHANGES

FIELDS = {
    "numerator": "分子", "denominator": "分母", "value": "累计", "month_value": "本月", "target": "目标",
    "reported_completion": "完成率", "explanation": "说明", "cumulative_before": "上月累计（只核对）",
}  # fmt: skip
HEADS = ["数", "格", "原", "新", "差"]
NUMBERS = HEADS[2:]
# what alters accepted figures stands before what does not
ORDER = ("changed", "withdrawn", "inserted", "unchanged")
LONGEST = 20
SHORTEST_REASON = 4
REASON_EXAMPLE = "如：7月漏报一个乡，已核实补上"


def counts(compared: pd.DataFrame) -> dict[str, int]:
    """How many figures of each kind of change, the gravest kind first, kinds without any left out."""
    found = compared["change"].value_counts()
    return {kind: int(found[kind]) for kind in ORDER if found.get(kind, 0)}


def kind_label(kind: str, n: int) -> str:
    """What a kind of change is called where it can be chosen: `更正 3`."""
    return f"{CHANGES[kind]} {n}"


def summary(compared: pd.DataFrame) -> str:
    """How the workbook differs from what is stored: `新增 75，更正 3，不变 0，撤回 0（含文字说明）`."""
    found = compared["change"].value_counts()
    said = "，".join(f"{word} {int(found.get(kind, 0))}" for kind, word in CHANGES.items())
    return said + ("（含文字说明）" if (compared["field"] == "explanation").any() else "")


def title(compared: pd.DataFrame) -> str:
    """The title above the list, naming how many stored figures would become others."""
    found = counts(compared)
    altered = found.get("changed", 0) + found.get("withdrawn", 0)
    if altered:
        same = found.get("unchanged", 0)
        return f"与已入库的比较：要改 {altered} 个数" + (f"，其余 {same} 个不变" if same else "")
    return "与已入库的比较：不改已有的数" if "unchanged" in found else "与已入库的比较：全部是新数"


def listed(compared: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The figures of one kind of change, old beside new; texts are compared but have no difference."""
    return pd.DataFrame(
        [
            {
                "数": f"{row.area_short} {row.indicator_short} {FIELDS.get(row.field, row.field)}",
                "格": row.cell or NONE,
                "原": _figure(row.old),
                "新": "撤回" if row.change == "withdrawn" else _figure(row.new),
                "差": _difference(row.old, row.new),
            }
            for row in compared[compared["change"] == kind].itertuples()
        ],
        columns=HEADS,
    )


def narrow(wide: pd.DataFrame) -> pd.DataFrame:
    """The same rows in two columns for a phone: the figure with its cell, and old → new."""
    return pd.DataFrame({"数": wide["数"] + " " + wide["格"], "原 → 新": wide["原"] + " → " + wide["新"]})


def reason_given(text: str) -> bool:
    """Whether a reason for a correction says anything."""
    return len(text.strip()) >= SHORTEST_REASON


def _decimals(value: float) -> int:
    return 0 if float(value).is_integer() else 2


def _figure(value: object) -> str:
    if missing(value):
        return NONE
    if isinstance(value, int | float):
        return number(value, _decimals(value))
    return value if len(value) <= LONGEST else value[:LONGEST] + "…"


def _difference(old: object, new: object) -> str:
    if missing(old) or missing(new) or isinstance(old, str) or isinstance(new, str):
        return NONE
    return signed(new - old, _decimals(round(new - old, 6)))
