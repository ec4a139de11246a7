"""The blocks of the 旗市区 page, each a sentence with its chart or table below."""

import streamlit as st

from analytics import reporting
from analytics.charts.labels import fullwidth
from analytics.charts.standing.domains import domains as domain_bars
from analytics.charts.standing.spine import spine
from analytics.sentences.standing import gaps
from analytics.sentences.standing import profile as words
from pages.parts import blocks, viewer
from pages.parts.plain_text import plain
from pages.parts.standing import area_tables


def identity(area) -> None:
    """Full name, peer group, population and contact post in one grey line."""
    st.caption(fullwidth(words.identity(area)))


def cards(where: tuple, why: tuple, then: tuple) -> None:
    """在哪里, 为什么, 下一步: head and text each."""
    grid = st.grid(3, min_column_width=300, border=True)
    for word, (head, text) in {"在哪里": where, "为什么": why, "下一步": then}.items():
        with grid.cell():
            # the reason in it was typed by somebody else
            told = [plain(fullwidth(sentence)) for sentence in (head, text)]
            st.markdown(f":small[:gray[**{word}**]]  \n**{told[0]}**  \n{told[1]}")


def standing(rows) -> None:
    """The spine of the chosen section."""
    if rows.empty:
        blocks.heading("这一领域没有适用于本旗市区的指标")
        return
    blocks.chart_block(gaps.below_city(rows), gaps.spine_subtitle(rows),
                       spine(rows, mode=viewer.mode(), phone=viewer.phone()), gaps.spine_alt(rows),
                       note=gaps.SPINE_KEY)  # fmt: skip


def domains(parts) -> None:
    """The five key domains against their own paces."""
    blocks.chart_block(words.domains(parts), "五项重点完成率（%）与各自序时进度",
                       domain_bars(parts, mode=viewer.mode(), phone=viewer.phone()),
                       words.domains_alt(parts))  # fmt: skip


def extremes(rows) -> None:
    """Its best and worst against the city."""
    found = reporting.extremes(rows)
    with st.container(gap="xsmall"):
        blocks.heading(words.extremes(found), "重点指标，与全市相差的百分点")
        blocks.sentences(words.extreme_lines(found))


def reasons(behind) -> None:
    """What is furthest behind and what was written about it."""
    _block(words.reasons(behind), "偏差 = 完成率 − 序时进度（百分点）", behind, area_tables.reasons)


def submissions(history, sent, months: list[str]) -> None:
    """How the last three months were reported."""
    area = history["area"].iloc[0]
    rows = reporting.months(history, sent[sent["area"] == area], months)
    subtitle = "每月 30 日截止；更正次数为入库后的修改"
    _block(words.submissions(rows), subtitle, rows, area_tables.submissions)


def _block(title: str, subtitle: str, rows, table) -> None:
    with st.container(gap="xsmall"):
        blocks.heading(title, subtitle)
        if not rows.empty:
            table(rows, fullwidth(title))
