"""From a suspicion to where one goes on: the figure's cells and places, its months, or the whole area."""

import streamlit as st

from pages.parts import menu

SOURCE, MONTHS, AREA = "看位次和出处", "看逐月走势", "看这个旗市区"


def links(row) -> None:
    """The ways on, each with the month, the indicator and the area of the suspicion in the address."""
    view = {name: row[name] for name in ("period", "indicator", "area") if isinstance(row[name], str)}
    ways = [(menu.RANKING, SOURCE), (menu.TREND, MONTHS)] if "indicator" in view else [(menu.PROFILE, AREA)]
    with st.container(horizontal=True, gap="medium"):
        for page, label in ways:
            st.page_link(page, label=label, query_params=view)
