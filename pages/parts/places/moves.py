"""为何升降: why the places of 位次 changed since they were last published."""

import streamlit as st

from analytics.charts import labels
from analytics.charts.standing.decomposition import decomposition
from analytics.sentences.places import decomposition as words
from pages.parts import access, address, blocks, viewer


def drawn(choice: str, period: str, peers: str | None) -> bool:
    """Whether anybody has a place in both months."""
    return access.place_parts(choice, period, peers, address.held_scope())["rank_change"].notna().any()


def show(choice: str, period: str, peers: str | None, chosen: str | None) -> None:
    """The parts of every change of place, drawn; nobody to compare with: one grey sentence."""
    view = (choice, period, peers, address.held_scope())
    parts = access.place_parts(*view)
    title, compared = words.title(parts, chosen), parts.dropna(subset=["rank_change"])
    if compared.empty:
        st.markdown(f":small[:gray[{labels.displayed(title)}]]")
        return
    look = {"mode": viewer.mode(), "phone": viewer.phone()}
    passed = words.passed(access.place_rivals(*view), chosen) if chosen else ""
    blocks.chart_block(
        title, words.subtitle(parts, period), decomposition(compared, **look, chosen=chosen),
        words.alt(parts), key="moves", note=words.note(parts, passed, chosen),
    )  # fmt: skip
