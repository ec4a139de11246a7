"""What the reader has to decide: one card a question, with a picture of the cells it is about.

Lasting answers are remembered for the form and its sender; all of them hold for this very file, too, until
they are taken back. Choices not yet sent are kept in the session, so that leaving the page loses none.
"""

import streamlit as st

from analytics.charts import labels
from analytics.sentences.intake import questions as words
from data import intake
from data.answers import Answer
from data.intake.asking import answering
from data.intake.vocabulary.notebook import SKIP
from pages.parts import access, blocks
from pages.parts.plain_text import plain
from pages.parts.upload import checked, naming, received_sheet

AT_ONCE = 4
OTHER = ""


def show(reading) -> None:
    """The open questions, and the button that reads the file again with what was chosen."""
    if not reading.questions or reading.sha256 in checked.outcomes():
        return
    blocks.heading(words.title(reading.questions), words.hint(reading.questions))
    for question in reading.questions[:AT_ONCE]:
        _card(reading, question)
    if rest := reading.questions[AT_ONCE:]:
        with st.expander(words.more(len(rest))):
            for question in rest:
                _card(reading, question)
    chosen = _chosen(reading)
    st.button(words.answer_label(len(chosen)), type="primary", key=f"answer_{reading.sha256}",
              disabled=not chosen, on_click=_settle, args=(reading,))  # fmt: skip


def used(reading) -> None:
    """What was read by answers, of earlier months or of just now, in one grey line."""
    for title, answers in words.by_origin(reading.answers).items():
        said = "；".join(answering.in_words(answer) for answer in answers)
        st.markdown(f":small[:gray[{title}{plain(said)}]]")


def _card(reading, question) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{plain(question.message)}**")
        if question.cell:
            received_sheet.around(reading, question)
        _options(reading, question)
        st.markdown(f":small[:gray[{plain(words.keeping(question, *naming.whose(reading)))}]]")


def _options(reading, question) -> None:
    """The likeliest options as buttons; behind the last of them the others, where there are many."""
    names = {option.choice: option.name for option in question.options} or _months()
    likely = words.likely(list(names), SKIP)
    rest = [choice for choice in names if choice not in likely]
    subject = (question.topic, question.subject)
    held = _choices(reading).get(subject)
    other = held in rest or subject in _others(reading)
    if likely:
        buttons = [*likely, OTHER] if rest else likely
        _pick(st.radio, buttons, OTHER if other else held, names, (reading, subject))
    if not likely or other:
        _pick(st.selectbox, rest, held, names, (reading, subject), placeholder=words.CHOOSE)


def _pick(widget, options: list[str], held: str | None, names: dict, whose: tuple, **more) -> None:
    reading, subject = whose
    key = f"{widget.__name__}_{reading.sha256}_{subject}"
    # buttons read Markdown, a list of options does not
    shown = plain if widget is st.radio else str
    widget(
        words.CHOOSE, options, index=options.index(held) if held in options else None, key=key,
        format_func=lambda choice: shown(names.get(choice, words.OTHERS)), label_visibility="collapsed",
        on_change=_keep, args=(*whose, key), **more,
    )  # fmt: skip


def _months() -> dict[str, str]:
    """Every month that may be meant where the workbook gives no hint, the latest first."""
    return {month: labels.month(month) for month in naming.months()}


def _choices(reading) -> dict[tuple[str, str], str]:
    """What was chosen for a file and not yet sent, by topic and subject."""
    return st.session_state.setdefault("choices", {}).setdefault(reading.sha256, {})


def _others(reading) -> set[tuple[str, str]]:
    """The questions for which the reader wants to see the other options."""
    return st.session_state.setdefault("others", {}).setdefault(reading.sha256, set())


def _keep(reading, subject: tuple[str, str], key: str) -> None:
    choice = st.session_state[key]
    if choice == OTHER:
        _others(reading).add(subject)
    elif choice:
        if key.startswith("radio"):
            _others(reading).discard(subject)
        _choices(reading)[subject] = choice
        return
    _choices(reading).pop(subject, None)


def _chosen(reading) -> list[tuple]:
    """The questions still open that have a choice, each with it."""
    chosen = _choices(reading)
    pairs = ((question, chosen.get((question.topic, question.subject))) for question in reading.questions)
    return [(question, choice) for question, choice in pairs if choice]


def _settle(reading) -> None:
    given = [(one, Answer(one.topic, one.subject, choice)) for one, choice in _chosen(reading)]
    own = checked.own_answers(reading.sha256)
    own |= {(answer.topic, answer.subject): answer for _, answer in given}
    # whose form it is may itself have been asked, and the answers belong to whom it turned out to be
    again = intake.check(reading.content, reading.file, (*access.answers(), *own.values()))
    lasting = [answer for question, answer in given if question.lasting]
    if lasting and naming.has_owner(again):
        access.remember(again.form, again.sender, lasting)
    _choices(reading).clear()
    checked.ticked().discard(reading.sha256)
