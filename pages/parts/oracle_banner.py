"""The banner over every page when the second reckoning does not agree, and the word of it in the last line.

The frame shows the banner before the page and begins the check after it, so that no page waits for it; while
a page is drawn the check gives way (`page_first`). Until it has ended nothing is said.
"""

import streamlit as st

from analytics.charts.labels import displayed
from analytics.sentences import oracle as words
from oracle import watch
from pages.parts import access

# The check of some years takes less; a page that is only read then learns of a failure by itself.
LOOK_AGAIN_SECONDS = 12

page_first = watch.first


def show() -> None:
    """One plain sentence where figures differ, or where the check broke off; nothing while all is well."""
    checked = watch.ended(access.store(), access.version())
    if checked is not None and _sentence(checked):
        st.error(displayed(_sentence(checked)))


def begin() -> None:
    """Have this data version checked in the background, once; show the page anew should it fail."""
    store, version = access.store(), access.version()
    if access.periods() and watch.begin(store, version):
        _look_again()


def checked(period: str | None = None) -> str:
    """`已复核 90,081 个数` of a month or of all, once they have all been found equal; otherwise nothing."""
    found = watch.ended(access.store(), access.version())
    if found is None or _sentence(found):
        return ""
    return words.passed(found.outcome.counts, period)


@st.fragment(run_every=LOOK_AGAIN_SECONDS)
def _look_again() -> None:
    found = watch.ended(access.store(), access.version())
    if found is not None and _sentence(found):
        st.rerun()


def _sentence(checked: watch.Checked) -> str:
    if checked.outcome is None:
        return words.broken(checked.trouble)
    return words.failed(checked.outcome.counts) if checked.outcome.differ else ""
