"""短板 of every month and where everybody's pace leads, kept per data version.

The history is sorted once and a month carried to its end once, not on every choice.
"""

import streamlit as st

from analytics.reaching import weakest as _weakest
from analytics.reaching.carried import carried as _carry
from analytics.reaching.composite import moving as _moving
from data import catalogue
from pages.parts.access.opening import version
from pages.parts.access.rows import FOCUS, narrowed, reckoned


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


def carried(period: str, area: str | None = None, scope: str = "all"):
    """The rows of a month as all areas would stand at the end of each window at their recent pace."""
    rows = narrowed(_carried(version(), period), area=area)
    return rows[rows["focus"]] if scope == FOCUS else rows


def carried_standing(period: str, area: str, scope: str = "all"):
    """The same of one area that adds nothing more itself (`standing`)."""
    history = reckoned(area=area, scope=scope)
    return _carry(history, period, ceiling=ceilings(), standing=[area])


def composite_carried(by: str, scope: str, period: str):
    """Rows of `analytics.reaching.composite.moving.whole`; `by` and `scope` as in `composite`."""
    return narrowed(_whole(version(), by, scope, period))


def ceilings() -> dict[str, float]:
    """The highest figure each rate can have, by code of the indicator."""
    rates = {code: one.valid_range for code, one in catalogue.indicators().items() if one.kind == "rate"}
    return {code: highest for code, (_, highest) in rates.items()}


@st.cache_resource(show_spinner=False, max_entries=4)
def _carried(version: int, period: str):
    return _carry(reckoned(), period, ceiling=ceilings())


@st.cache_resource(show_spinner=False, max_entries=12)
def _whole(version: int, by: str, scope: str, period: str):
    return _moving.whole(carried(period, scope=scope), by=by)
