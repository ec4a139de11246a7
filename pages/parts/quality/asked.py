"""疑问: each as a question with its cells and, where it helps, a small picture; strongest first."""

import streamlit as st

from analytics.sentences.office import quality as words
from analytics.sentences.office import suspicions as asked
from pages.parts import blocks
from pages.parts.plain_text import plain
from pages.parts.quality import cells, onward, picture

MOST = 4


def show(found, period: str) -> None:
    """The first `MOST` suspicions and a button for the next; one calm sentence where there are none."""
    blocks.heading(words.doubts(len(found)), words.asking() if len(found) else words.calm(period))
    most = st.session_state.get("asked_most", MOST)
    for place in range(min(most, len(found))):
        _one(found.iloc[place], f"doubt{place}")
    if len(found) > most:
        st.markdown(asked.more(len(found) - most))
        st.button("再看后面的疑问", on_click=_more, args=(most,))


def _one(row, key: str) -> None:
    with st.container(gap="xsmall"):
        blocks.heading(f"{asked.symbol(row)} {plain(asked.question(row))}", _under(row))
        picture.show(row, key)
        onward.links(row)


def _under(row) -> str:
    said = [asked.kind(row), cells.alike(row), cells.places(row)]
    return plain("；".join(part for part in said if part))


def _more(most: int) -> None:
    st.session_state["asked_most"] = most + MOST
