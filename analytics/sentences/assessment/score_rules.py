"""The rule of an item in words: what earns how many points.

Ask `rule(row)` with a row of the score sheet.
"""

import pandas as pd

from analytics.charts import labels
from analytics.sentences.assessment.score_figures import amount, operand, plain, step


def rule(row: pd.Series) -> str:
    """`达到 1,490 人得满分，不足按比例`, `每 1 天扣 1 分，扣完为止`, …"""
    return _RULES[row["rule"]](row)


def _linear_rule(row: pd.Series) -> str:
    off, below = f"扣 {plain(row['per_unit'])} 分，{_floor(row)}", row["better"] == "higher"
    if not row["target"] and not below:
        return f"每 1 {step(row['unit'])}{off}"
    goal = amount(row["target"], row["unit"])
    return f"比 {goal} 每{'低' if below else '高'} 1 {step(row['unit'])}{off}"


def _band_rule(row: pd.Series) -> str:
    bounds, off = _bounds(row)
    return f"{bounds} 得满分，每{off} 1 {step(row['unit'])}扣 {plain(row['per_unit'])} 分"


def _tiers_rule(row: pd.Series) -> str:
    word = "不超过" if row["better"] == "lower" else "达到"
    told = [f"{word} {amount(at, row['unit'])}得满分{_part(share)}" for at, share in steps(row)]
    return f"{'、'.join(told)}，其余不得分"


def _part(share: float) -> str:
    return "" if share == 1 else f"的 {plain(100 * share)}%"


def _bonus_rule(row: pd.Series) -> str:
    above = f"超过 {amount(row['target'], row['unit'])}的，" if row["target"] > 0 else ""
    each = f"每 1 {step(row['unit'])}加 {plain(row['per_unit'])} 分"
    return f"{above}{each}，最多加 {plain(row['cap'])} 分"


def _veto_rule(row: pd.Series) -> str:
    struck = "总分" if row["effect"] == "total" else row["dimension_name"]
    return f"超过 {amount(row['limit'], row['unit'])}一票否决，{struck}得 0 分"


def _floor(row: pd.Series) -> str:
    return "扣完为止" if not row["floor"] else f"最低 {plain(row['floor'])} 分"


def _goal(row: pd.Series) -> str:
    if row["indicator"] == "" and row["target"] == 100:
        return "全部达到"
    return f"达到 {amount(row['target'], row['unit'])}"


def _bounds(row: pd.Series) -> tuple[str, str]:
    """`85—100%`, `不低于 85%` or `不高于 25%`, and the word for what lies outside."""
    if labels.missing(row["low"]):
        return f"不高于 {amount(row['high'], row['unit'])}", "高"
    if labels.missing(row["high"]):
        return f"不低于 {amount(row['low'], row['unit'])}", "低"
    return f"{operand(row['low'])}—{operand(row['high'])}{row['unit']}", "偏"


def steps(row: pd.Series) -> list[tuple[float, float]]:
    """The tiers, the best first."""
    return sorted(row["tiers"], reverse=row["better"] != "lower")


_RULES = {
    "proportional": lambda row: f"{_goal(row)}得满分，不足按比例",
    "lower": lambda row: f"不超过 {amount(row['target'], row['unit'])}得满分，超过按反比例",
    "linear": _linear_rule, "band": _band_rule, "tiers": _tiers_rule, "bonus": _bonus_rule,
    "veto": _veto_rule,
}  # fmt: skip
