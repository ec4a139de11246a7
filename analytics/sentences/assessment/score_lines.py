"""How the points of one item were reckoned, in words and as the sum itself, from the row of the score sheet.

Ask `measured(row)` for what was measured, `arithmetic(row)` for `1.58 × 823 ÷ 1,490 = 0.87`. Points are
written with two decimals, which are for reading only; the figures of a sum with as many as it takes for the
sum to come out (`written_sums`).
"""

from fractions import Fraction

import pandas as pd

from analytics.charts import labels
from analytics.sentences.assessment import written_sums as sums
from analytics.sentences.assessment.score_figures import (
    amount,
    as_factor,
    as_operand,
    as_points,
    operand,
    plain,
    points,
)
from analytics.sentences.assessment.score_rules import steps

MONTHS_WRITTEN_OUT = 3


def measured(row: pd.Series) -> str:
    """What was measured with its unit: `823 人`, `8 / 37 项`, `未报`, `不适用`."""
    if not row["applicable"]:
        return _why_not(row)
    if labels.missing(row["value"]):
        return "未报"
    if not labels.missing(row["whole"]) and row["rule"] == "proportional":
        whole = labels.count(row["whole"], row["unit"])
        return f"{labels.count(row['part'])}{labels.NBSP}/{labels.NBSP}{whole}"
    return amount(row["value"], row["unit"])


def arithmetic(row: pd.Series) -> str:
    """The sum that gives the points; `不计入满分` where the item does not apply."""
    if not row["applicable"]:
        return f"{_why_not(row)}，不计入满分"
    if row["rule"] == "veto":
        return _veto(row)
    if row["struck"]:
        return "一票否决，得 0 分"
    months = row["of_months"]
    if isinstance(months, tuple) and len(months) > 1:
        return _mean(months, row["points"])
    if labels.missing(row["value"]):
        return "未报，得 0 分"
    return _SUMS[row["rule"]](row)


def _mean(months: tuple, mean: float) -> str:
    n = len(months)
    if n > MONTHS_WRITTEN_OUT:
        (whole,), sign = sums.written(lambda all_: all_ / n, [as_points(sum(months))], mean)
        return f"{n} 个月：{whole} ÷ {n} {sign} {points(mean)}"
    each, sign = sums.written(lambda *m: sum(m) / n, [as_points(one) for one in months], mean)
    return f"（{' + '.join(each)}）÷ {n} {sign} {points(mean)}"


def _proportional(row: pd.Series) -> str:
    part, whole = _operands(row)
    if row["points"] >= row["full"]:
        return f"{operand(part)} ≥ {operand(whole)}，得满分 {points(row['full'])}"
    return _share(row, part, whole)


def _share(row: pd.Series, above: float, below: float) -> str:
    # an earned share is below 1, and so it must look
    parts = [as_points(row["full"]), as_operand(above), as_operand(below)]
    (full, top, under), sign = sums.written(
        lambda f, t, u: f * t / u if u else f, parts, row["points"],
        sound=lambda _, t, u: t < u or above >= below,
    )  # fmt: skip
    return f"{full} × {top} ÷ {under} {sign} {points(row['points'])}"


def _operands(row: pd.Series) -> tuple[float, float]:
    if labels.missing(row["whole"]):
        return row["value"], row["target"]
    return row["part"], row["whole"]


def _lower(row: pd.Series) -> str:
    if row["points"] >= row["full"]:
        return f"{operand(row['value'])} ≤ {operand(row['target'])}，得满分 {points(row['full'])}"
    return _share(row, row["target"], row["value"])


def _linear(row: pd.Series) -> str:
    short = row["target"] - row["value"] if row["better"] == "higher" else row["value"] - row["target"]
    return _taken_off(row, short)


def _band(row: pd.Series) -> str:
    gaps = (row["low"] - row["value"], row["value"] - row["high"])
    return _taken_off(row, max((gap for gap in gaps if not labels.missing(gap)), default=0.0))


def _taken_off(row: pd.Series, short: float) -> str:
    if short <= 0:
        return f"没有扣分，得满分 {points(row['full'])}"
    floor = Fraction(float(row["floor"]))
    parts = [as_points(row["full"]), as_factor(row["per_unit"]), as_operand(short)]
    (full, each, far), sign = sums.written(lambda f, e, s: max(floor, f - e * s), parts, row["points"])
    off = f"{full} − {each} × {far}"
    if row["points"] <= row["floor"]:
        return f"{off}，扣完得 {points(row['points'])}"
    return f"{off} {sign} {points(row['points'])}"


def _tiers(row: pd.Series) -> str:
    reached = [tier for tier in steps(row) if _reaches(row, tier[0])]
    if not reached:
        return f"{operand(row['value'])} 不到最低一档，得 0 分"
    at, share = reached[0]
    parts = [as_points(row["full"]), as_factor(100 * share)]
    (full, percent), sign = sums.written(lambda f, s: f * s / 100, parts, row["points"])
    holds = f"{operand(row['value'])} {'≤' if row['better'] == 'lower' else '≥'} {operand(at)}"
    return f"{holds}，{full} × {percent}% {sign} {points(row['points'])}"


def _reaches(row: pd.Series, at: float) -> bool:
    return row["value"] <= at if row["better"] == "lower" else row["value"] >= at


def _bonus(row: pd.Series) -> str:
    start = 0.0 if labels.missing(row["target"]) else row["target"]
    above = max(0.0, row["value"] - start)
    if above == 0:
        return "没有加分"
    reckoned = row["per_unit"] * above
    parts = [as_factor(row["per_unit"]), as_operand(above)]
    (each, far), sign = sums.written(lambda e, a: e * a, parts, reckoned)
    top = f"，最多加 {plain(row['cap'])} 分" if reckoned > row["cap"] else ""
    return f"{each} × {far} {sign} {points(reckoned)}{top}"


def _veto(row: pd.Series) -> str:
    months = row["of_months"]
    several = isinstance(months, tuple) and len(months) > 1
    word = "有的月份" if several else f"{operand(row['value'])} "
    limit = plain(row["limit"])
    return f"{word}超过 {limit}，一票否决" if row["vetoed"] else f"没有超过 {limit}，不否决"


_SUMS = {
    "proportional": _proportional, "lower": _lower, "linear": _linear, "band": _band, "tiers": _tiers,
    "bonus": _bonus,
}  # fmt: skip


def _why_not(row: pd.Series) -> str:
    return "没有数据" if row["indicator"] == "" else labels.absence(row["status"])
