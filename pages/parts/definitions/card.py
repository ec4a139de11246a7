"""One indicator's definition on a card: how it is formed, judged and planned, its targets, who answers."""

import streamlit as st

from analytics.charts import labels
from analytics.sentences.office import definitions as words
from data import catalogue
from pages.parts import access, blocks, tables
from pages.parts.plain_text import plain


def show(indicator) -> None:
    """The whole definition of one indicator, in words."""
    with st.container(border=True, gap="small"):
        focus = "　重点指标" if indicator.focus else ""
        st.markdown(
            f"**{indicator.name}**{focus}  \n:small[:gray[{indicator.code}　{plain(indicator.name_en)}]]"
        )
        st.markdown(indicator.why_it_matters)
        st.table(_lines(indicator), border="horizontal", hide_header=True, alt=f"{indicator.name}的口径")
        _targets(indicator)
        reviewed = words.reviewed(indicator.reviewed.by, indicator.reviewed.on)
        st.caption(f"{reviewed}　依据：{plain(indicator.source)}")


def _lines(indicator) -> dict[str, str]:
    """What stands on the card line by line; empty lines are left out."""
    domain = catalogue.domains()[indicator.domain]
    lines = {
        "怎样算": words.formula(indicator),
        "单位": words.units(indicator),
        "计数方式": words.SERIES_TOLD[indicator.series],
        "方向": words.DIRECTIONS[indicator.direction],
        "完成率": words.completion(indicator),
        "序时计划": words.plan(catalogue.plan_curves()[indicator.plan], indicator),
        "牵头科室": indicator.lead_office,
        "配合科室": "、".join(indicator.supporting_offices),
        "推进组": f"{domain.group_name}（{domain.name}）",
        "有效范围": words.valid_range(indicator),
        "不适用": "、".join(catalogue.areas()[code].short for code in indicator.not_applicable),
        "表上常见写法": "、".join(indicator.aliases),
    }
    return {labels.together(name): plain(text) for name, text in lines.items() if text}


def _targets(indicator) -> None:
    held = access.targets(indicator.code)  # the catalogue's own, as they have been revised since
    own = list(held[held["tier"] != "banner"].itertuples())
    note = "旗市区的任务数以任务分解表为准" if indicator.kind == "count" else ""
    blocks.heading(words.target_title(own), note)
    if own:
        rows = words.target_rows(own, indicator.unit)
        columns = {name: tables.left(rows[name].map(labels.together)) for name in ("层级", "考核期")}
        columns |= {"目标": tables.right(rows["目标"]), "来源": tables.left(rows["来源"].map(plain))}
        tables.show(columns, "目标")
