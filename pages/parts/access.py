"""The one doorway from the pages to the store: frames and facts, kept until the data version rises.

Ask for reckoned rows (`reckoned`, `city`, `composite`), for what was sent and why (`submissions`,
`explanations`, `evidence`), or for what the store is (`periods`, `version`, `is_sample`).
Nothing here has a time limit: every deed raises the version, and the version is part of every cache key.
When another process holds the database, `trouble` says so in one plain sentence.
"""

from datetime import datetime

import streamlit as st

from analytics import standing
from analytics.composite import composite as _compose
from data import catalogue
from data import store as _store

FOCUS = "focus"


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
    return _narrow(rows, period=period, indicator=indicator, area=area)


def city(period: str | None = None, indicator: str | None = None):
    """Rows of `analytics.standing.city`, narrowed to a month or an indicator."""
    return _narrow(_city(version()), period=period, indicator=indicator)


def composite(by: str = "all", scope: str = "all", period: str | None = None):
    """Rows of `analytics.composite.composite` with scope_name, scope_short and peer_group beside them.

    `scope` is `focus` for the mean of the focus indicators only.
    """
    return _narrow(_composite(version(), by, scope), period=period)


def explanations(period: str | None = None, area: str | None = None):
    """Written reasons with sheet and cell, of a month, of an area."""
    return _question(version(), "explanations", period=period, area=area)


def submissions(period: str | None = None):
    """Who sent what when, with days late."""
    return _question(version(), "submissions", period=period)


def evidence(area: str, indicator: str, period: str):
    """Where a number comes from: sheet, cell, text as typed, file, time."""
    return _question(version(), "evidence", area=area, indicator=indicator, period=period)


def plan(indicator: str, area: str):
    """Planned share and target by month over the target's windows."""
    return _question(version(), "plan", indicator=indicator, area=area)


def targets(indicator: str | None = None, area: str | None = None):
    """Targets with tier, window and source."""
    return _question(version(), "targets", indicator=indicator, area=area)


def benchmarks():
    """Figures of the autonomous region by indicator and month."""
    return _question(version(), "benchmarks")


def compare(reading):
    """What loading a checked workbook would insert, change, leave and withdraw."""
    return _compare(version(), reading.sha256, reading)


def submit(reading):
    """The deed behind the upload page: load a checked workbook whole; says what became of its figures."""
    return store().submit(reading, by="网页上报")


def _narrow(frame, **wanted: str | None):
    for column, code in wanted.items():
        if code is not None:
            frame = frame[frame[column] == code]
    # shallow is enough: pandas copies on write, so a page cannot alter what others see
    return frame.copy(deep=False)


@st.cache_data(show_spinner=False, max_entries=4)
def _periods(version: int) -> list[str]:
    return store().periods()


@st.cache_data(show_spinner=False, max_entries=4)
def _is_sample(version: int) -> bool:
    return store().is_sample()


@st.cache_data(show_spinner=False, max_entries=40)
def _latest_received(version: int, period: str) -> datetime | None:
    return store().latest_received(period)


@st.cache_data(show_spinner=False, max_entries=400)
def _question(version: int, name: str, **wanted: str | None):
    return getattr(store(), name)(**wanted)


@st.cache_data(show_spinner=False, max_entries=40)
def _compare(version: int, sha256: str, _reading):
    return store().compare(_reading)


# The three wide frames are kept as they are: `cache_data` would unpickle all of them on every page run.
@st.cache_resource(show_spinner="正在推算……", max_entries=2)
def _reckoned(version: int):
    return standing.reckon(store().observations(), store().benchmarks())


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
