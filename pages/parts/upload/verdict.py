"""What is wrong with a workbook, what it would change, and the buttons that load it.

A workbook to refuse has no button; one that asks gets its button only after the reader has ticked that the
sheet was checked. Every button says what it will do.
"""

import streamlit as st

from analytics.sentences import intake as words
from analytics.sentences import intake_tables
from pages.parts import access, blocks, menu, tables
from pages.parts.plain_text import plain, unbroken
from pages.parts.upload import received_files

TICK = "已核对，按原表入库"
MOST = 6
TALLEST = 270


def findings(reading) -> None:
    """Every finding with its cell and sentence, what matters most first."""
    blocks.heading(words.findings_title(reading.findings), words.findings_hint(reading.findings))
    rows = intake_tables.findings(reading.findings)
    if len(rows):
        columns = {name: tables.left(rows[name].map(unbroken)) for name in ("级别", "格")}
        columns |= {"问题": tables.left(rows["问题"].map(plain))}
        _small_table(columns, len(rows), "检查出的问题")


def comparison(compared) -> None:
    """How the workbook differs from what is stored, and every figure that would become another.

    `compared` is None for a workbook that is already in or cannot be loaded: nothing would change.
    """
    if compared is None:
        return
    blocks.heading(words.comparison_title(compared), words.comparison(compared))
    rows = intake_tables.corrections(compared)
    if len(rows):
        side = {"数": tables.left, "格": tables.left}
        columns = {name: side.get(name, tables.right)(rows[name].map(plain)) for name in rows}
        _small_table(columns, len(rows), "更正前后对照")


def _small_table(columns: dict, n_rows: int, alt: str) -> None:
    # a long list scrolls in its own frame, so that the verdict below stays in sight
    with st.container(height=TALLEST if n_rows > MOST else "content", border=False):
        tables.show(columns, alt)


def card(reading) -> None:
    """The verdict in a frame with the button that follows from it, or what became of it."""
    with st.container(border=True, gap="small"):
        done = received_files.outcomes().get(reading.sha256)
        if done:
            st.markdown(f"**{words.loaded([done])}**  \n其他页面已用新数。")
            st.page_link(menu.RANKING, label="看位次")
            return
        st.markdown(f"**{words.VERDICTS[reading.verdict]}**  \n{words.verdict_sentence(reading)}")
        if reading.sha256 in _refusals():
            st.markdown(f"■ {plain(_refusals()[reading.sha256])}")
        if reading.verdict == "ask":
            key = f"tick_{reading.sha256}"
            st.checkbox(TICK, value=cleared(reading), key=key, on_change=_tick, args=(reading.sha256, key))
        if reading.verdict != "refuse":
            _button([reading], primary=True, key=f"load_{reading.sha256}", disabled=not cleared(reading))


def _refusals() -> dict[str, str]:
    """The store's own sentence for a workbook that does not hold together; nothing of it was written."""
    return st.session_state.setdefault("refusals", {})


def batch(readings: list) -> None:
    """One button for all that are ready or ticked, where there are at least two of them."""
    able = [r for r in readings if cleared(r) and r.sha256 not in received_files.outcomes()]
    if len(able) > 1:
        _button(able, primary=False, key="load_all")


def cleared(reading) -> bool:
    """Whether a workbook may be loaded now: ready, or asked about and ticked."""
    return reading.verdict == "ready" or (reading.verdict == "ask" and reading.sha256 in _ticked())


def _ticked() -> set[str]:
    return st.session_state.setdefault("ticked", set())


def _tick(sha256: str, key: str) -> None:
    # kept beside the widget, because a box that is not on the page forgets whether it was ticked
    (_ticked().add if st.session_state[key] else _ticked().discard)(sha256)


def _button(readings: list, *, primary: bool, key: str, disabled: bool = False) -> None:
    kind = "primary" if primary else "secondary"
    if st.button(words.load_label(readings), type=kind, key=key, disabled=disabled):
        _load(readings)
        st.rerun()


def _load(readings: list) -> None:
    bar = st.progress(0.0)
    for done, reading in enumerate(readings):
        text = f"{words.step(5)}　{done + 1} / {len(readings)}　{plain(reading.file)}"
        bar.progress(done / len(readings), text=text)
        try:
            received_files.outcomes()[reading.sha256] = access.submit(reading)
        except ValueError as contradiction:
            _refusals()[reading.sha256] = str(contradiction)
    bar.empty()
