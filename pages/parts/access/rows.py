"""The reckoned frames: every area and the city on every indicator, and all drawn together (`composite`).

They are kept whole and handed out narrowed; what a page does to its copy, no other page sees.
"""

import streamlit as st

from analytics import standing
from analytics.composite import composite as _compose
from data import catalogue
from pages.parts.access.opening import store, version

FOCUS = "focus"


def reckoned(
    period: str | None = None,
    indicator: str | None = None,
    area: str | None = None,
    scope: str = "all",
):
    """Rows of `analytics.standing.reckon`, narrowed to month, indicator, area; `scope` as in `composite`."""
    rows = _reckoned(version())
    if scope == FOCUS:
        rows = rows[rows["focus"]]
    return narrowed(rows, period=period, indicator=indicator, area=area)


def city(period: str | None = None, indicator: str | None = None):
    """Rows of `analytics.standing.city`, narrowed to a month or an indicator."""
    return narrowed(_city(version()), period=period, indicator=indicator)


def composite(by: str = "all", scope: str = "all", period: str | None = None):
    """Rows of `analytics.composite.composite` with scope_name, scope_short and peer_group beside them.

    `scope` is `focus` for the mean of the focus indicators only.
    """
    return narrowed(_composite(version(), by, scope), period=period)


def narrowed(frame, **wanted: str | None):
    for column, code in wanted.items():
        if code is not None:
            frame = frame[frame[column] == code]
    # shallow is enough: pandas copies on write, so a page cannot alter what others see
    return frame.copy(deep=False)


# The three wide frames are kept as they are: `cache_data` would unpickle all of them on every page run.
@st.cache_resource(show_spinner="正在推算……", max_entries=2)
def _reckoned(version: int):
    # the copy lays columns of one kind together: every narrowing of the frame then takes half the time
    return standing.reckon(store().observations(), store().benchmarks()).copy()


@st.cache_resource(show_spinner=False, max_entries=2)
def _city(version: int):
    return standing.city(_reckoned(version))


@st.cache_resource(show_spinner=False, max_entries=12)
def _composite(version: int, by: str, scope: str):
    rows, whole = _reckoned(version), _city(version)
    if scope == FOCUS:
        rows, whole = rows[rows["focus"]], whole[whole["focus"]]
    return _named(_compose(rows, whole, by=by), by)


def _named(rows, by: str):
    known = {"domain": catalogue.domains, "section": catalogue.sections}.get(by, dict)()
    names = {"all": "综合"} | {code: one.name for code, one in known.items()}
    shorts = {"all": "综合"} | {code: one.short for code, one in known.items()}
    peers = {code: area.peer_group for code, area in catalogue.areas().items()}
    return rows.assign(
        scope_name=rows["scope"].map(names),
        scope_short=rows["scope"].map(shorts),
        peer_group=rows["area"].map(peers),
    )
