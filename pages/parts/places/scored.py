"""From 综合 on 位次 to the places of 得分, which are another ranking."""

import streamlit as st

from analytics.charts import labels
from analytics.sentences.standing import ranking as words
from pages.parts import filters, menu


def link(choice: str, period: str) -> None:
    """One grey line on which ranking 综合 is, and the way to the scored one; nothing for anything else."""
    if choice != filters.ALL:
        return
    with st.container(gap="xsmall"):
        st.markdown(f":small[:gray[{labels.displayed(words.unlike_scores())}]]")
        st.page_link(menu.SCORES, label="看按办法计分的名次", query_params={"period": period})
