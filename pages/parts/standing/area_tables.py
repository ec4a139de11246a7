"""The tables of 趋势, 差距 and 旗市区, written out: a frame in, a table on the page.

Four columns at most on a phone, three where one holds a date.
"""

import streamlit as st

from analytics.charts import labels, theme
from analytics.charts.labels import JOINER, NBSP
from analytics.sentences import wording
from pages.parts import tables, viewer
from pages.parts.plain_text import plain

BARS = {"目标": "target", "全市": "city", "自治区": "region", "最好": "best"}


def months(rows, alt: str) -> None:
    """The last three months of one area on one indicator; what was due only where nothing is counted."""
    counted, phone = bool(rows["month_value"].notna().any()), viewer.phone()
    columns = {"月份": tables.left([labels.month_short(period) for period in rows["period"]])}
    if counted and not phone:
        columns["累计"] = tables.right(_things(rows, wording.cumulative(rows)))
    if counted:
        columns["当月新增"] = tables.right(_things(rows, rows["month_value"]))
    columns[wording.figure_head(rows)] = tables.right(_each(rows, wording.shown))
    if not phone and not counted:
        columns["序时"] = tables.right([labels.figure(value, rows["figure_unit"].iloc[0])
                                        for value in wording.due(rows)])  # fmt: skip
    columns["位次"] = tables.right(_places(rows))
    tables.show(columns, alt)


def gaps(rows, alt: str) -> None:
    """All areas on one indicator: what is missing to target, city, region and best."""
    figures = _each(rows, wording.shown)
    columns = {"旗市区": tables.left(_marked(rows)), wording.figure_head(rows): tables.right(figures)}
    for head, bar in list(BARS.items())[: 1 if viewer.phone() else None]:
        columns[f"距{head}"] = tables.right([labels.signed(gap) for gap in rows[f"gap_to_{bar}"]])
        # heads must differ; a sign without width keeps four of them reading 还差
        columns["还差" + JOINER * len(columns)] = tables.right(_things(rows, rows[f"reach_{bar}"]))
    tables.show(columns, alt)


def reasons(rows, alt: str) -> None:
    """What is furthest behind with its written reason; stanzas on a phone, where a reason needs the width."""
    written = ["原因未填写" if labels.missing(reason) else str(reason) for reason in rows["reason"]]
    look = [theme.status(name, viewer.mode()) for name in rows["pace_class"]]
    gaps = [f"{one.symbol}{NBSP}{labels.signed(gap)}"
            for one, gap in zip(look, rows["pace_gap_points"], strict=True)]  # fmt: skip
    if viewer.phone():
        for short, gap, one, reason in zip(rows["indicator_short"], gaps, look, written, strict=True):
            st.markdown(f'**{short}** :color[{gap}]{{foreground="{one.text}"}}  \n{plain(reason)}')
        return
    columns = {
        "指标": tables.left(rows["indicator_short"]),
        "偏差": tables.right(gaps, [one.text for one in look]),
        "自报原因": tables.left([plain(reason) for reason in written]),
    }
    tables.show(columns, alt)


def submissions(rows, alt: str) -> None:
    """How the last months were reported: 月份, 报送, 状态 and, where there is room, 应报, 已报, 更正."""
    look = {True: theme.status("on", viewer.mode()), False: theme.status("behind", viewer.mode()),
            None: theme.status(None, viewer.mode())}  # fmt: skip
    states = [None if labels.missing(late) else bool(late <= 0) for late in rows["days_late"]]
    words = {True: "按时", None: "未报"}
    told = [words.get(state) or f"迟报{NBSP}{late:.0f}{NBSP}天"
            for state, late in zip(states, rows["days_late"], strict=True)]  # fmt: skip
    texts = [f"{look[state].symbol}{NBSP}{word}" for state, word in zip(states, told, strict=True)]
    days = [labels.NONE if labels.missing(day) else labels.day(day) for day in rows["received_at"]]
    columns = {
        "月份": tables.left([labels.month(period) for period in rows["period"]]),
        "报送": tables.left(days),
        "状态": tables.left(texts, [look[state].text for state in states]),
    }
    if not viewer.phone():
        counted = {"应报": ("due", "项"), "已报": ("reported", "项"), "更正": ("corrections", "次")}
        for head, (column, unit) in counted.items():
            columns[head] = tables.right([labels.count(n, unit) for n in rows[column]])
    tables.show(columns, alt)


def _each(rows, word) -> list[str]:
    return [word(row) for _, row in rows.iterrows()]


def _things(rows, amounts) -> list[str]:
    pairs = zip(amounts, rows["reach_unit"], strict=True)
    return [labels.things(amount, unit) for amount, unit in pairs]


def _places(rows) -> list[str]:
    return [labels.NONE if labels.missing(rank) else f"{rank}{NBSP}/{NBSP}{n}"
            for rank, n in zip(rows["rank"], rows["n_compared"], strict=True)]  # fmt: skip


def _marked(rows) -> list[str]:
    looks = [theme.status(name, viewer.mode()) for name in rows["pace_class"]]
    return [f':color[{one.symbol}]{{foreground="{one.mark}"}}{NBSP}{name}'
            for one, name in zip(looks, rows["area_short"], strict=True)]  # fmt: skip
