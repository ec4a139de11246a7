"""What is said of a file as a whole: what it was taken for, and one line for each of many.

Readings are taken by the names of their fields; names of forms and areas come as mappings, because what a
code is called is not for this side of the house to know. Texts are raw: the page makes them plain.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from analytics.charts.labels import NONE, month
from analytics.sentences.intake.found import SYMBOLS, figures, severity_counts, shown, to_confirm
from analytics.sentences.intake.verdict import CHANGES, verdict, whole_fault

OUTSIDE = {"150000", "150700"}
SHAPES = {**SYMBOLS, "ready": SYMBOLS["note"]}


def area_words(reading, areas: Mapping[str, str]) -> str:
    """Whose figures a workbook brings: one name, or how many banners; region and city only if alone."""
    codes = dict.fromkeys(fact.area for fact in reading.facts)
    inside = [code for code in codes if code not in OUTSIDE] or list(codes)
    if reading.area or len(inside) == 1:
        code = reading.area or inside[0]
        return areas.get(code, code)
    return f"{len(inside)} 个地区" if inside else NONE


def recognised(form: str | None, reading, where: str) -> str:
    """What a workbook was taken for: form, month, areas and how many indicators."""
    if form is None:
        return "**认不出是哪种报表**"
    if not reading.facts:
        return f"认出：**{form}**，**{months(reading)}**，**没有读出数**"
    indicators = len({fact.indicator for fact in reading.facts})
    return f"认出：**{form}**，**{months(reading)}**，**{where}**，**{indicators} 项指标**"


def months(reading) -> str:
    """The month of the figures, and that of the report where it is another one."""
    if not reading.period:
        return "认不出月份"
    if reading.report_period and reading.report_period != reading.period:
        return f"{month(reading.report_period)}报送，数据为 {month(reading.period)}"
    return month(reading.period)


def lines(
    readings: list,
    outcomes: Mapping,
    held: Collection[str],
    forms: Mapping[str, str],
    areas: Mapping[str, str],
) -> pd.DataFrame:
    """One row a workbook: what it was taken for, how many figures, what is to be done, what became of it.

    `held` are the sums of those that would change accepted figures and wait for a reason.
    """
    return pd.DataFrame([_line(reading, outcomes, held, forms, areas) for reading in readings])


def _line(reading, outcomes, held, forms, areas) -> dict[str, object]:
    found = severity_counts(shown(reading))
    outcome = outcomes.get(reading.sha256)
    waits = reading.sha256 in held and reading.verdict != "refuse"
    judged = "▲ 改动已入库的数，待写原因" if waits else verdict_words(reading)
    return {
        "文件": reading.file,
        "报表": forms.get(reading.form, "认不出"),
        "月份": months(reading) if reading.period else NONE,
        "地区": area_words(reading, areas),
        "数": figures(reading),
        "要改": found["refuse"],
        "要核对": len(reading.questions) + len(to_confirm(reading)),
        "提示": found["note"],
        "结论": became(outcome).replace(" ", "\u00a0") if outcome else judged.replace(" ", "\u00a0", 1),
    }


def verdict_words(reading) -> str:
    """The verdict with the shape of its severity, so that it needs no colour; of a whole file, why."""
    fault = whole_fault(reading) if reading.verdict == "refuse" else ""
    return f"{SHAPES[reading.verdict]} {verdict(reading)}" + (f"：{fault}" if fault else "")


def became(outcome) -> str:
    """What became of a workbook that was loaded, in a few words: `● 已入库：新增 75，更正 3`."""
    if outcome.already_known:
        return "● 以前已经入库"
    said = "，".join(f"{word} {n}" for kind, word in CHANGES.items() if (n := getattr(outcome, kind)))
    return f"● 已入库：{said}" if said else "● 已入库"


def many_title(readings: list) -> str:
    """The title above the lines: how many files."""
    return f"{len(readings)} 个文件"


def marked_label(opens: bool) -> str:
    """The button that hands a workbook back; of one that cannot be opened there is only the list."""
    return "下载标注后的原表" if opens else "下载问题清单"


def report_label(readings: list) -> str:
    """The button that hands out one report on all files."""
    return f"下载检查报告（{len(readings)} 个文件）"
