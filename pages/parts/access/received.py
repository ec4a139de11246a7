"""What the upload page asks and does: what a checked workbook would change, loading it, keeping answers.

The reading of workbooks is brought in where it is asked for: no other page has to wait for it.
"""

from datetime import date

import streamlit as st

from data import store as _store
from pages.parts.access.opening import is_sample, store, version

BY = "网页上报"


def compare(reading):
    """What loading a checked workbook would insert, change, leave and withdraw."""
    return _compare(version(), _which(reading), reading)


def with_history(reading):
    """A checked workbook with what the figures and tasks already accepted say against it, and the calendar.

    In the sample period nothing is said of lateness: its months are long past.
    """
    from data import intake

    received_on = None if is_sample() else date.today()
    return intake.with_history(reading, store().earlier(reading), received_on)


def changes_accepted(reading) -> int:
    """How many accepted figures loading a checked workbook would change or take back."""
    return 0 if reading.verdict == "refuse" else _changes_accepted(version(), _which(reading), reading)


def previous_mapping(reading):
    """How the headers of the last workbook of the same form and sender were read; None without one."""
    return _previous_mapping(version(), _which(reading), reading)


def submit(reading, reason: str = ""):
    """The deed behind the upload page: load a checked workbook whole; says what became of its figures.

    `reason` is why accepted figures are changed.
    """
    return store().submit(reading, by=BY, reason=reason)


def answers() -> tuple:
    """The remembered answers that hold, in the order they were given."""
    return _answers(version())


def remember(form: str, sender: str, given: list) -> None:
    """Keep answers for the sheets of a form and its sender."""
    store().remember(form, sender, given, by=BY)


def forget(answer) -> None:
    """Take a remembered answer back, so that it is asked again; no harm if somebody else already did."""
    if answer in store().answers(answer.form, answer.sender):
        store().forget(answer, by=BY)


def _which(reading) -> tuple:
    """What tells one reading from another: the same bytes say other things once questions are answered."""
    return reading.sha256, reading.file, reading.verdict, reading.period, len(reading.facts), reading.answers


@st.cache_data(show_spinner=False, max_entries=40)
def _compare(version: int, which: tuple, _reading):
    return store().compare(_reading)


@st.cache_data(show_spinner=False, max_entries=400)
def _changes_accepted(version: int, which: tuple, _reading) -> int:
    return _store.changes_accepted(_compare(version, which, _reading))


@st.cache_data(show_spinner=False, max_entries=4)
def _answers(version: int) -> tuple:
    return tuple(store().answers())


@st.cache_data(show_spinner=False, max_entries=40)
def _previous_mapping(version: int, which: tuple, _reading):
    from data import intake

    found = store().previous_workbook(_reading)
    return intake.check(found[1], found[0], answers()).mapping if found else None
