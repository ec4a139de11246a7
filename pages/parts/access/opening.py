"""The opened store and what it is: its version, its months, whether its figures are invented.

Every read elsewhere in this room is kept under `version()`, which each deed raises: no time limits.
"""

from datetime import datetime

import streamlit as st

from data import store as _store


@st.cache_resource(show_spinner=False)
def store() -> _store.Store:
    """The opened store; one for all sessions, because a second opening would find the file in use."""
    return _store.open_store()


def trouble() -> str:
    """Why the store cannot be opened, in one plain sentence; empty when it can."""
    try:
        store()
    except _store.StoreError as told:
        return str(told)
    return ""


def version() -> int:
    """The data version; rises with every deed and is printed in the last line of each page."""
    return store().version()


def periods() -> list[str]:
    """Months with at least one accepted sheet, oldest first; empty on an empty store."""
    return _periods(version())


def is_sample() -> bool:
    """Whether the figures shown are invented sample figures."""
    return _is_sample(version())


def latest_received(period: str) -> datetime | None:
    """When the last sheet of a month arrived; None if none did."""
    return _latest_received(version(), period)


@st.cache_data(show_spinner=False, max_entries=4)
def _periods(version: int) -> list[str]:
    return store().periods()


@st.cache_data(show_spinner=False, max_entries=4)
def _is_sample(version: int) -> bool:
    return store().is_sample()


@st.cache_data(show_spinner=False, max_entries=40)
def _latest_received(version: int, period: str) -> datetime | None:
    return store().latest_received(period)
