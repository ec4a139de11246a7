"""The verdict on one workbook, and the buttons that load one or many and hand the sheet back marked.

A workbook to refuse has no button to load it; what must be confirmed is ticked and what changes accepted
figures explained before there is one. Every button says what it will do.
"""

import streamlit as st

from analytics.sentences.intake import found, steps
from analytics.sentences.intake import verdict as words
from pages.parts import access, menu
from pages.parts.plain_text import plain
from pages.parts.upload import changing, checked, giving_back


def card(reading) -> None:
    """The verdict in a frame with the buttons that follow from it, or what became of it."""
    with st.container(border=True, gap="small"):
        done = checked.outcomes().get(reading.sha256)
        if done:
            st.markdown(f"**{words.loaded([done], found.reasons(reading) > 0)}**  \n其他页面已用新数。")
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.page_link(menu.RANKING, label="看位次", query_params=_view(reading))
                giving_back.offer(reading)
            return
        said = words.verdict(reading, _unexplained(reading))
        st.markdown(f"**{said}**  \n{words.verdict_sentence(reading)}")
        if reading.sha256 in _refusals():
            st.markdown(f"■ {plain(_refusals()[reading.sha256])}")
        if reading.verdict != "refuse":
            _conditions(reading)
        with st.container(horizontal=True, gap="small"):
            if reading.verdict != "refuse":
                _button([reading], words.load_label([reading]), primary=not reading.questions,
                        key=f"load_{reading.sha256}", disabled=not cleared(reading))  # fmt: skip
            giving_back.offer(reading)


def batch(readings: list) -> None:
    """One button for all that may be loaded, where there are several files; the others wait."""
    waiting = [one for one in readings if one.sha256 not in checked.outcomes() and one.verdict != "refuse"]
    able = [one for one in waiting if cleared(one)]
    if able:
        _button(able, words.load_label(able, of_many=True), primary=True, key="load_all")
    if rest := [one for one in waiting if _unexplained(one)]:
        st.caption(words.held_back(len(rest)))


def held(readings: list) -> set[str]:
    """The sums of the workbooks that would change accepted figures and wait for a reason."""
    waiting = (one for one in readings if one.sha256 not in checked.outcomes())
    return {one.sha256 for one in waiting if _unexplained(one)}


def _view(reading) -> dict[str, str]:
    """What was just loaded, as 位次 shows it: its month, its first indicator and area."""
    first = next(iter(reading.facts), None)
    codes = {"indicator": first.indicator, "area": first.area} if first else {}
    return {"period": reading.period, **codes} if reading.period else codes


def _unexplained(reading) -> bool:
    return changing.needs_reason(reading) and not changing.reason(reading)


def cleared(reading) -> bool:
    """Whether a workbook may be loaded now: nothing to confirm left, and every correction explained."""
    if reading.verdict == "refuse" or _unexplained(reading):
        return False
    return not words.tick(reading) or reading.sha256 in checked.ticked()


def _conditions(reading) -> None:
    """What the reader has to do before the button works."""
    if changing.needs_reason(reading):
        changing.ask_reason(reading)
    if label := words.tick(reading):
        key = f"tick_{reading.sha256}"
        ticked = reading.sha256 in checked.ticked()
        st.checkbox(label, value=ticked, key=key, on_change=_tick, args=(reading.sha256, key))


def _tick(sha256: str, key: str) -> None:
    # kept beside the widget, because a box that is not on the page forgets whether it was ticked
    (checked.ticked().add if st.session_state[key] else checked.ticked().discard)(sha256)


def _refusals() -> dict[str, str]:
    """The store's own sentence for a workbook that does not hold together; nothing of it was written."""
    return st.session_state.setdefault("refusals", {})


def _button(readings: list, label: str, *, primary: bool, key: str, disabled: bool = False) -> None:
    if st.button(label, type="primary" if primary else "secondary", key=key, disabled=disabled):
        _load(readings)
        st.rerun()


def _load(readings: list) -> None:
    bar = st.progress(0.0)
    for done, reading in enumerate(readings):
        bar.progress(done / len(readings), text=steps.loading(done, len(readings), plain(reading.file)))
        try:
            outcome = access.submit(reading, changing.reason(reading))
            checked.outcomes()[reading.sha256] = outcome
        except ValueError as contradiction:
            _refusals()[reading.sha256] = str(contradiction)
    bar.empty()
