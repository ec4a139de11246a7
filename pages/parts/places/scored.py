"""From 综合 on 位次 to the places of 得分, which are another ranking."""

import streamlit as st

from analytics.charts import labels
from analytics.sentences.standing import ranking as words
from pages.parts import access, filters, menu


def link(choice: str, period: str, chosen: str | None) -> None:
    """One grey line on which ranking 综合 is and the official place, and the way to it; else nothing."""
    if choice != filters.ALL or access.scheme(period) is None:
        return
    said = words.unlike_scores(access.official(period), chosen)
    view = {"period": period} | ({"area": chosen} if chosen else {})
    with st.container(gap="xsmall"):
        st.markdown(f":small[:gray[{labels.displayed(said)}]]")
        st.page_link(menu.SCORES, label="看得分和正式位次", query_params=view)
