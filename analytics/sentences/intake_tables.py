"""The small tables of the upload page, with Chinese heads: files, findings, corrections.

Readings and findings are taken by the names of their fields; names of forms and areas come as mappings,
because what a code is called is not for this side of the house to know. Texts are raw: the page makes them
plain.
"""

import re
from collections.abc import Mapping

import pandas as pd

from analytics.charts.labels import NONE, missing, month, number, signed
from analytics.sentences.intake import SEVERITIES, SYMBOLS, VERDICTS, figures

FIELDS = {
    "numerator": "分子", "denominator": "分母", "value": "累计", "month_value": "本月", "target": "目标",
    "reported_completion": "完成率", "explanation": "说明",
}  # fmt: skip
OUTSIDE = {"150000", "150700"}
LONGEST = 20


def area_words(reading, areas: Mapping[str, str]) -> str:
    """Whose figures a workbook brings: one name, or how many banners; region and city only if alone."""
    codes = dict.fromkeys(fact.area for fact in reading.facts)
    inside = [code for code in codes if code not in OUTSIDE] or list(codes)
    if reading.area or len(inside) == 1:
        code = reading.area or inside[0]
        return areas.get(code, code)
    return f"{len(inside)} 个地区" if inside else NONE


def files(
    readings: list, outcomes: Mapping, forms: Mapping[str, str], areas: Mapping[str, str]
) -> pd.DataFrame:
    """One row a workbook: what it was taken for, how many figures, and the verdict or what became of it."""
    return pd.DataFrame(
        [
            {
                "文件": reading.file,
                "表式": forms.get(reading.form, "认不出"),
                "月份": month(reading.period) if reading.period else NONE,
                "地区": area_words(reading, areas),
                "数": figures(reading),
                "结论": "● 已入库" if reading.sha256 in outcomes else verdict_words(reading.verdict),
            }
            for reading in readings
        ]
    )


def verdict_words(verdict: str) -> str:
    """The verdict with the shape of its severity, so that it needs no colour."""
    return f"{ {'ready': '●', 'ask': '▲', 'refuse': '■'}[verdict]} {VERDICTS[verdict]}".replace(" ", "\u00a0")


def findings(found: tuple) -> pd.DataFrame:
    """One row a finding, what matters most first; its sheet is named where findings are of several."""
    several = len({finding.sheet for finding in found if finding.sheet}) > 1
    return pd.DataFrame(
        [
            {
                "级别": f"{SYMBOLS[finding.severity]}\u00a0{SEVERITIES[finding.severity]}",
                "格": f"{finding.sheet} {finding.cell}" if several and finding.cell else finding.cell or NONE,
                "问题": _without_place(finding),
            }
            for finding in found
        ],
        columns=["级别", "格", "问题"],
    )


def _without_place(finding) -> str:
    """The sentence without sheet and cell at its beginning: the table has a column for them."""
    if not finding.cell:
        return finding.message
    rest = re.sub(rf"^“[^”]*”表 {re.escape(finding.cell)}", "", finding.message)
    return re.sub(r"^（([^）]*)）", r"\1", rest).lstrip("：")


def corrections(compared: pd.DataFrame) -> pd.DataFrame:
    """The stored figures that would change, old beside new; texts are compared but have no difference."""
    altered = compared[compared["change"].isin(["changed", "withdrawn"])]
    return pd.DataFrame(
        [
            {
                "数": f"{row.area_short} {row.indicator_short} {FIELDS.get(row.field, row.field)}",
                "格": row.cell or NONE,
                "原": _figure(row.old),
                "新": "撤回" if row.change == "withdrawn" else _figure(row.new),
                "差": _difference(row.old, row.new),
            }
            for row in altered.itertuples()
        ],
        columns=["数", "格", "原", "新", "差"],
    )


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
