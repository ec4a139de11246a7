"""The workbooks a reader has picked: checked once each, listed a line a file, one of them chosen to look at.

Readings live in the session under the hash of their bytes and their name, so a rerun checks nothing twice and
leaving the page loses nothing. What became of a loaded workbook lives beside them, by sha256.
"""

import hashlib

import streamlit as st

from analytics.sentences import intake as words
from analytics.sentences import intake_tables
from data import catalogue, intake
from pages.parts import blocks, tables, viewer
from pages.parts.plain_text import plain, unbroken

LARGEST_MB = 20
FEW = ["文件", "数", "结论"]


def outcomes() -> dict:
    """What became of workbooks loaded in this session, by sha256."""
    return st.session_state.setdefault("outcomes", {})


def gathered() -> list:
    """The readings of the files picked, in the order they were picked; empty before the first."""
    picked = st.session_state.setdefault("picked", [])
    label = "再加文件，或换文件" if picked else "选择月报表工作簿（.xlsx，可一次选多个）"
    # another key once files are picked: with one key for both the frame would stay open above the sheet
    with st.expander(label, expanded=not picked, key="chooser_again" if picked else "chooser_first"):
        st.file_uploader(
            "把工作簿拖到下面的框里，或点框里的“Upload”选取；选错了可以去掉，也可以再加",
            accept_multiple_files=True, max_upload_size=LARGEST_MB, key="uploads", on_change=_take,
        )  # fmt: skip
    return _checked(st.session_state["picked"])


def _take() -> None:
    # copied out of the widget: Streamlit forgets a page's widgets when the reader looks at another page
    st.session_state["picked"] = [(file.name, file.getvalue()) for file in st.session_state["uploads"]]


def _checked(picked: list[tuple[str, bytes]]) -> list:
    known = st.session_state.setdefault("readings", {})
    keys = [(hashlib.sha256(content).hexdigest(), name) for name, content in picked]
    fresh = [(key, *file) for key, file in zip(keys, picked, strict=True) if key not in known]
    if fresh:
        bar = st.progress(0.0)
        for done, (key, name, content) in enumerate(fresh):
            bar.progress(done / len(fresh), text=f"{words.step(3)}　{done + 1} / {len(fresh)}　{plain(name)}")
            known[key] = intake.check(content, name=name)
        bar.empty()
    return [known[key] for key in dict.fromkeys(keys)]


def lines(readings: list) -> None:
    """One line a workbook; only worth its place where there are several."""
    blocks.heading(f"{len(readings)} 个文件", "一行一个；结论前的形状与原表上的标记一致")
    short = {code: area.short for code, area in catalogue.areas().items()}
    rows = intake_tables.files(readings, outcomes(), intake.FORM_NAMES, short)
    shown = FEW if viewer.phone() else list(rows.columns)
    columns = {name: tables.left(rows[name].astype(str).map(plain)) for name in shown}
    columns |= {"数": tables.right(rows["数"].astype(str)), "结论": tables.left(rows["结论"].map(unbroken))}
    tables.show(columns, "所选文件与结论")


def chosen(readings: list):
    """The reading to look at; with several, the one chosen by name, first of all one that needs a look."""
    order = sorted(readings, key=lambda reading: (reading.sha256 in outcomes(), reading.verdict == "ready"))
    if len(order) == 1:
        return order[0]
    by_hash = {reading.sha256: reading for reading in order}
    named = {sha: reading.file for sha, reading in by_hash.items()}
    return by_hash[st.selectbox("看哪一份", list(named), format_func=named.get, width=460)]


def recognised(reading) -> None:
    """What the workbook was taken for, in one line below the title."""
    names = {code: area.name for code, area in catalogue.areas().items()}
    areas = intake_tables.area_words(reading, names)
    indicators = len({fact.indicator for fact in reading.facts})
    form = intake.FORM_NAMES.get(reading.form)
    st.markdown(f"{plain(reading.file)} ・ {words.recognised(form, reading.period, areas, indicators)}")
