"""Who is ranked against whom on 位次: the rows of an indicator or a composite within the circle compared."""

import streamlit as st

from analytics import placing
from analytics.charts import labels
from data import catalogue
from pages.parts import access, address, blocks, filters, viewer


def rows(indicator: str, peers: str | None):
    """Ranking rows of all months; `indicator` may be `all` (综合) or a domain's code."""
    if indicator == filters.ALL or indicator in catalogue.domains():
        by = "all" if indicator == filters.ALL else "domain"
        composite = access.composite(by, address.held_scope())
        return placing.of_composite(composite[composite["scope"] == indicator], peers)
    return placing.of_indicator(access.reckoned(indicator=indicator), peers)


def columns() -> tuple:
    """Left the ranking on two thirds, right the movement, below it a place to choose an area."""
    if viewer.phone():
        return st.container(), st.container(), st.container()
    grid = st.grid(3, min_column_width=300, gap="medium")
    left, right = grid.cell(column_span=2), grid.cell()
    return left, right.container(), right.container()


def moving(history) -> bool:
    """Whether there are places in more than one month, so that a movement can be drawn."""
    return len(history.dropna(subset=["rank"])["period"].unique()) > 1


def take_clicked() -> None:
    """Take the area of the clicked bar into the view; to be called when the selection on `places` changes."""
    points = st.session_state["places"]["selection"]["points"]
    if points:
        # one value of customdata comes back bare or as a list of one, by the kind of trace
        address.remember("area", "".join(points[0]["customdata"]))


def notes(rows, indicator: str) -> list[str]:
    """How the figures were reckoned, for the last line: the average, the bulletin's month, the places."""
    if indicator == filters.ALL or indicator in catalogue.domains():
        return [blocks.METHOD, f"范围：{filters.scope_names()[address.held_scope()]}", "未报不计入平均"]
    said = []
    method = rows["city_method"].dropna()
    if len(method):
        said.append("全市 = 分子合计 ÷ 分母合计" if method.iloc[0] == "pooled" else "全市 = 各旗市区简单平均")
    bulletin = rows["region_period"].dropna()
    if len(bulletin):
        said.append(f"自治区：{labels.month(bulletin.iloc[0])}通报")
    return [*said, "位次按未取整数值，并列取较好位次；未报不排位次"]
