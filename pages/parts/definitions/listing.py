"""The list of indicators as people read it; a click on a row chooses the indicator for the whole view."""

import streamlit as st

from analytics.charts import theme
from analytics.sentences.office import definitions as words
from data import catalogue
from pages.parts import address, blocks, filters, viewer

TALLEST = 640
HOW = "点行首方框看该项口径；编号首字母为章节，a、b 是原目录同一行的两个量"
FEW = ["编号", "指标", "单位", "重点"]
WIDTHS = {"编号": 70, "指标": 170, "单位": 60, "方向": 100, "计数": 110, "重点": 64, "牵头": 110}


def domain() -> str:
    """领域: all of them, or the code of one."""
    names = {filters.ALL: "全部领域"} | {code: domain.name for code, domain in catalogue.domains().items()}
    return filters.choose("domain", "领域", list(names), names.get, width=260)


def indicator() -> str:
    """指标: the indicators of the domain chosen just before, by code."""
    shown = within(st.session_state["choose_domain"])
    names = {one.code: f"{one.code} {one.short if viewer.phone() else one.name}" for one in shown}
    return filters.choose("indicator", "指标", list(names), names.get, width=340)


def within(domain: str) -> list:
    """The indicators of a domain, or of all."""
    return [one for one in catalogue.indicators().values() if domain in (filters.ALL, one.domain)]


def title(domain: str) -> str:
    """How many indicators stand in the list and how many are focus ones."""
    known = catalogue.domains()
    return words.title(within(domain), known[domain].name if domain in known else None, len(known))


def show(indicators: list, chosen: str) -> None:
    """One row an indicator; the chosen one in the accent."""
    blocks.heading(f"{len(indicators)} 项指标", HOW)
    rows = words.rows(indicators)
    at = [indicator.code for indicator in indicators].index(chosen)
    st.dataframe(
        rows.style.apply(lambda row: [_accent(row.name == at)] * len(row), axis=1),
        hide_index=True, height=min(TALLEST, 38 + 35 * len(rows)), key="definition_rows",
        column_order=FEW if viewer.phone() else list(rows.columns),
        column_config={name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()},
        on_select=lambda: _choose(indicators), selection_mode="single-row", alt="指标目录",
    )  # fmt: skip


def _accent(is_chosen: bool) -> str:
    tokens = theme.TOKENS[viewer.mode()]
    chosen = f"background-color: {tokens['accent_tint']}; color: {tokens['accent']}; font-weight: 700"
    return chosen if is_chosen else ""


def _choose(indicators: list) -> None:
    rows = st.session_state["definition_rows"]["selection"]["rows"]
    if rows and rows[0] < len(indicators):
        address.remember("indicator", indicators[rows[0]].code)
