"""短板 of every month, kept per data version: the history is sorted once, not on every choice."""

import streamlit as st

from analytics.reaching import weakest as _weakest
from pages.parts.access.opening import version
from pages.parts.access.rows import narrowed, reckoned


def weakest(scope: str = "all", period: str | None = None):
    """Rows of `analytics.reaching.weakest` with `months_listed`, over all indicators or the focus ones."""
    return narrowed(_listed(version(), scope), period=period)


def weakest_changes(period: str, scope: str = "all"):
    """What became of last month's weak items: `analytics.reaching.weakest.compared`."""
    return _weakest.compared(_listed(version(), scope), reckoned(scope=scope), period)


@st.cache_resource(show_spinner=False, max_entries=4)
def _listed(version: int, scope: str):
    rows = reckoned(scope=scope)
    return _weakest.with_months_listed(_weakest.weakest(rows), rows)
