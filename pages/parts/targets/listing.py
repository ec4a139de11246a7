"""One indicator's targets: those in force in the month, their monthly plan, every change and its reason."""

import streamlit as st

from analytics.charts.office.plan_curve import plan_curve
from analytics.sentences.office import target_rows as words
from analytics.targets.tasks import planned_course
from data import catalogue, periods
from data.intake.target_workbook import plan_words
from pages.parts import access, blocks, tables, viewer
from pages.parts.plain_text import plain, unbroken

NUMBERS = ("目标", "新任务", "其中结转")
ON_PHONE = ("地区", "考核期", "目标", "其中结转")
WHOLE = ("地区", "层级", "时间")
FREE = "逐月填写"


def held(indicator: str, period: str) -> None:
    """The targets in force that cover the month, one row each."""
    known = catalogue.indicators()[indicator]
    every = access.target_list(indicator)
    now = words.covering(every, period)
    rows = words.held_rows(now, known.unit, [plan_name(row) for row in now.itertuples()])
    rows, alike = words.apart(rows)
    blocks.heading(words.held_title(every, known.short, period), plain(alike) if alike else "")
    if now.empty:
        return
    heads = [head for head in ON_PHONE if head in rows] if viewer.phone() else rows
    columns = {
        head: tables.right(rows[head]) if head in NUMBERS else tables.left(_texts(head, rows[head]))
        for head in heads if any(rows[head])
    }  # fmt: skip
    tables.show(columns, f"{known.short}的目标")


def _texts(head: str, texts: list[str]) -> list[str]:
    # a window in one piece would push a phone's table off the screen
    whole = WHOLE if viewer.phone() else (*WHOLE, "考核期")
    return [unbroken(text) if head in whole else plain(text) for text in texts]


def plan_name(target) -> str:
    """What the monthly plan of a target is called: a named curve, or that its months were typed."""
    code = plan_words(target.indicator, target.window_start, target.window_end, target.plan)
    return catalogue.plan_curves()[code].name if code in catalogue.plan_curves() else FREE


def history(indicator: str) -> None:
    """Each change of the indicator's targets; the first words on them below, where somebody wants them."""
    known = catalogue.indicators()[indicator]
    every = access.target_history(indicator)
    changed = words.revised(every)
    blocks.heading(words.history_title(every, known.short), "原来的数都留着，没有覆盖")
    if len(changed):
        _table(changed, known)
    with st.expander(f"全部来历（{len(every)} 条）"):
        st.dataframe(words.history_frame(every, known.unit), hide_index=True, alt=f"{known.short}目标的来历")


def _table(rows, known) -> None:
    if viewer.phone():
        st.markdown("\n".join(f"- {plain(line)}" for line in words.history_lines(rows, known.unit)))
        return
    texts = words.history_rows(rows, known.unit)
    right = ("原为", "改为")
    columns = {
        head: tables.right(held) if head in right else tables.left(_texts(head, held))
        for head, held in texts.items()
    }
    tables.show(columns, f"{known.short}目标的调整")


def course(target, draft=None) -> None:
    """The monthly plan of a target as it is and, beside it, as a draft would have it."""
    drawn = [_course(one) for one in (target, draft) if one is not None]
    if not drawn:
        return
    known = catalogue.indicators()[(target if draft is None else draft)["indicator"]]
    names = "细线为现计划，虚线为改后" if len(drawn) > 1 else "到每月末应完成多少"
    blocks.chart_block(
        words.course_title(drawn[-1], known.unit), names,
        plan_curve(*drawn, unit=known.unit, mode=viewer.mode(), phone=viewer.phone()),
        words.course_alt(drawn[-1], known.unit), key="plan_curve",
    )  # fmt: skip


def _course(target):
    return planned_course(target, periods.months(target["window_start"], target["window_end"]))
