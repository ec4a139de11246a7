"""How the points of one item were reckoned, in words and as the sum itself, from the row of the score sheet.

Ask `rule(row)` for the rule, `measured(row)` for what was measured, `arithmetic(row)` for
`1.58 × 823 ÷ 1,490 = 0.87`. Points are written with two decimals, which are for reading only.
"""

import pandas as pd

from analytics.charts import labels

MONTHS_WRITTEN_OUT = 4


def rule(row: pd.Series) -> str:
    """`达到 1,490 人得满分，不足按比例`, `每 1 天扣 1 分，扣完为止`, …"""
    unit = row["unit"]
    of = {
        "proportional": lambda: f"{_goal(row)}得满分，不足按比例",
        "lower": lambda: f"不超过 {_amount(row['target'], unit)}得满分，超过按反比例",
        "linear": lambda: f"每 1 {unit}扣 {_plain(row['per_unit'])} 分，{_floor(row)}",
        "band": lambda: f"在 {_bounds(row)} 内得满分，每偏 1 {_step(unit)}扣 {_plain(row['per_unit'])} 分",
        "tiers": lambda: f"分 {len(row['tiers'])} 档得分",
        "bonus": lambda: f"每 1 {unit}加 {_plain(row['per_unit'])} 分，最多加 {_plain(row['cap'])} 分",
        "veto": lambda: f"超过 {_plain(row['limit'])} {unit}一票否决",
    }  # fmt: skip
    return of[row["rule"]]()


def measured(row: pd.Series) -> str:
    """What was measured with its unit: `823 人`, `8 / 37 项`, `未报`, `不适用`."""
    if not row["applicable"]:
        return _why_not(row)
    if labels.missing(row["value"]):
        return "未报"
    if not labels.missing(row["whole"]) and row["rule"] == "proportional":
        whole = labels.count(row["whole"], row["unit"])
        return f"{labels.count(row['part'])}{labels.NBSP}/{labels.NBSP}{whole}"
    return _amount(row["value"], row["unit"])


def arithmetic(row: pd.Series) -> str:
    """The sum that gives the points; `不计入满分` where the item does not apply."""
    if not row["applicable"]:
        return f"{_why_not(row)}，不计入满分"
    if row["struck"]:
        return "一票否决，得 0 分"
    months = row["of_months"]
    if isinstance(months, tuple) and len(months) > 1:
        return _mean(months, row["points"])
    if labels.missing(row["value"]):
        return "未报，得 0 分"
    return _SUMS[row["rule"]](row)


def _mean(months: tuple, points: float) -> str:
    if len(months) > MONTHS_WRITTEN_OUT:
        return f"{len(months)} 个月得分的平均 = {_points(points)}"
    return f"（{' + '.join(_points(one) for one in months)}）÷ {len(months)} = {_points(points)}"


def _proportional(row: pd.Series) -> str:
    part, whole = _operands(row)
    if row["points"] >= row["full"]:
        return f"{part} ≥ {whole}，得满分 {_points(row['full'])}"
    return f"{_points(row['full'])} × {part} ÷ {whole} = {_points(row['points'])}"


def _operands(row: pd.Series) -> tuple[str, str]:
    if labels.missing(row["whole"]):
        return _operand(row["value"]), _operand(row["target"])
    return labels.count(row["part"]), labels.count(row["whole"])


def _lower(row: pd.Series) -> str:
    value, goal = _operand(row["value"]), _operand(row["target"])
    if row["points"] >= row["full"]:
        return f"{value} ≤ {goal}，得满分 {_points(row['full'])}"
    return f"{_points(row['full'])} × {goal} ÷ {value} = {_points(row['points'])}"


def _linear(row: pd.Series) -> str:
    short = row["target"] - row["value"] if row["better"] == "higher" else row["value"] - row["target"]
    return _taken_off(row, short)


def _band(row: pd.Series) -> str:
    gaps = (row["low"] - row["value"], row["value"] - row["high"])
    return _taken_off(row, max((gap for gap in gaps if not labels.missing(gap)), default=0.0))


def _taken_off(row: pd.Series, short: float) -> str:
    if short <= 0:
        return f"没有扣分，得满分 {_points(row['full'])}"
    off = f"{_points(row['full'])} − {_plain(row['per_unit'])} × {_operand(short)}"
    if row["points"] <= row["floor"]:
        return f"{off}，扣完为止，得 {_points(row['points'])}"
    return f"{off} = {_points(row['points'])}"


def _tiers(row: pd.Series) -> str:
    share = 100 * row["points"] / row["full"] if row["full"] else 0.0
    return f"{_points(row['full'])} × {_plain(share)}% = {_points(row['points'])}"


def _bonus(row: pd.Series) -> str:
    start = 0.0 if labels.missing(row["target"]) else row["target"]
    above = max(0.0, row["value"] - start)
    worked = f"{_plain(row['per_unit'])} × {_operand(above)}"
    top = f"，最多 {_plain(row['cap'])}" if row["points"] >= row["cap"] else ""
    return f"{worked}{top} = {_points(row['points'])}"


_SUMS = {
    "proportional": _proportional, "lower": _lower, "linear": _linear, "band": _band, "tiers": _tiers,
    "bonus": _bonus, "veto": lambda row: "没有否决情形",
}  # fmt: skip


def _why_not(row: pd.Series) -> str:
    return "没有数据" if row["indicator"] == "" else labels.absence(row["status"])


def _floor(row: pd.Series) -> str:
    return "扣完为止" if not row["floor"] else f"最低 {_plain(row['floor'])} 分"


def _goal(row: pd.Series) -> str:
    if row["indicator"] == "" and row["target"] == 100:
        return "全部达到"
    return f"达到 {_amount(row['target'], row['unit'])}"


def _bounds(row: pd.Series) -> str:
    ends = [labels.NONE if labels.missing(row[name]) else _operand(row[name]) for name in ("low", "high")]
    return f"{'—'.join(ends)}{row['unit']}"


def _step(unit: str) -> str:
    return "个百分点" if unit == "%" else unit


def _amount(x: float, unit: str) -> str:
    return f"{_operand(x)}{unit}" if unit in ("%", "‰") else f"{_operand(x)}{labels.NBSP}{unit}".rstrip()


def _operand(x: float) -> str:
    return labels.number(x, 0 if float(x).is_integer() or abs(x) >= 10_000 else 1)


def _points(x: float) -> str:
    return labels.number(x, 0 if float(round(x, 6)).is_integer() else 2)


def _plain(x: float) -> str:
    text = labels.number(x, 4).rstrip("0").rstrip(".") if not float(x).is_integer() else labels.number(x, 0)
    return text
