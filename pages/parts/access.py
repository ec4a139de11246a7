"""The one doorway from the pages to the store: frames and facts, kept until the data version rises.

Ask for reckoned rows (`reckoned`, `city`, `composite`), for what was sent and why (`submissions`,
`explanations`, `evidence`), or for what the store is (`periods`, `version`, `is_sample`). The upload page
asks what a checked workbook would change (`compare`), loads it (`submit`) and keeps answers (`remember`).
Nothing here has a time limit: every deed raises the version, and the version is part of every cache key.
When another process holds the database, `trouble` says so in one plain sentence.
"""

from datetime import date, datetime

import streamlit as st

from analytics import standing
from analytics.composite import composite as _compose
from data import catalogue, intake
from data import store as _store

FOCUS = "focus"
BY = "网页上报"


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
    return _compare(version(), _which(reading), reading)


def with_history(reading):
    """A checked workbook with what the figures and tasks already accepted say against it, and the calendar.

    In the sample period nothing is said of lateness: its months are long past.
    """
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


def answer_list():
    """The remembered answers with who gave them and when, the latest first."""
    return _question(version(), "answer_list")


def remember(form: str, sender: str, given: list) -> None:
    """Keep answers for the sheets of a form and its sender."""
    store().remember(form, sender, given, by=BY)


def forget(answer) -> None:
    """Take a remembered answer back, so that it is asked again; no harm if somebody else already did."""
    if answer in store().answers(answer.form, answer.sender):
        store().forget(answer, by=BY)


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
    found = store().previous_workbook(_reading)
    return intake.check(found[1], found[0], answers()).mapping if found else None


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
