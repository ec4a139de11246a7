"""What was sent, set and written: explanations, submissions, evidence, plan, targets, benchmarks."""

import streamlit as st

from pages.parts.access.opening import store, version


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


def answer_list():
    """The remembered answers with who gave them and when, the latest first."""
    return _question(version(), "answer_list")


@st.cache_data(show_spinner=False, max_entries=400)
def _question(version: int, name: str, **wanted: str | None):
    return getattr(store(), name)(**wanted)
