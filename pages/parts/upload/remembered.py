"""The answers that are remembered, each with a button that takes it back; then it is asked again."""

import streamlit as st

from analytics.sentences.intake import questions as words
from data.answers import Answer
from data.intake.asking import answering
from pages.parts import access
from pages.parts.plain_text import plain
from pages.parts.upload import naming


def show() -> None:
    """All of them behind one line; nothing where there are none."""
    listed = access.answer_list()
    if not len(listed):
        return
    with st.expander(words.remembered_title(len(listed)), key="remembered"):
        for number, row in enumerate(listed.itertuples()):
            answer = Answer(row.topic, row.subject, row.choice, row.form, row.sender)
            _line(answer, row.given_at, number)


def _line(answer: Answer, given_at, number: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        where = f"{naming.form(answer.form)}·{naming.sender(answer.sender)}"
        said = words.remembered(where, answering.in_words(answer), given_at)
        st.markdown(plain(said), width="stretch")
        with st.popover(words.TAKE, key=f"take_{number}"):
            st.markdown(words.TAKEN_BACK)
            st.button(words.TAKE_BACK, key=f"forget_{number}", on_click=_forget, args=(answer,))


def _forget(answer: Answer) -> None:
    access.forget(answer)
    for own in st.session_state.get("own_answers", {}).values():
        own.pop((answer.topic, answer.subject), None)
