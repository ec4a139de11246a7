"""Targets as the 目标 page asks for and changes them: coverage, sums, leads, history, revisions, workbook.

`revision_effect` says what a revision would change before it is kept; `revise_target` and `withdraw_target`
keep it.
"""

from datetime import date

import streamlit as st

from analytics.targets import adding_up, coverage, effect, owners
from analytics.targets.tasks import with_new_task
from data import store as _store
from data.catalogue import frames
from pages.parts.access.opening import store, version
from pages.parts.access.told import targets


def target_coverage(period: str):
    """Rows of `analytics.targets.coverage` of a month."""
    return _coverage(version(), period).copy(deep=False)


def target_sums():
    """Rows of `analytics.targets.adding_up` over all windows."""
    return _sums(version())


def target_owners():
    """Rows of `analytics.targets.owners`: who leads each indicator of the catalogue."""
    return owners.owners(frames.owner_frame(), frames.group_frame())


def target_list(indicator: str):
    """The targets in force of an indicator, with `new_task`."""
    return with_new_task(targets(indicator))


def target_history(indicator: str):
    """Every word said on the targets of an indicator, the latest first."""
    return _history(version(), indicator)


def target_workbook(today: date) -> bytes:
    """All targets of the city and its banners as .xlsx bytes, in the layout that 上报 reads."""
    return _workbook(version(), f"{today.year}年{today.month}月{today.day}日")


def revision_effect(revision, period: str):
    """Rows of `analytics.targets.effect` of a month, were the revision kept.

    Raises ValueError, with the sentence to be shown, where it cannot be.
    """
    return _effect(version(), repr(revision), period, revision)


def revise_target(revision, *, by: str, reason: str) -> None:
    """Keep a revision of a target, with the post that says so and why. Raises as the store does."""
    store().revise_target(revision, by=by, reason=reason)


def withdraw_target(key, *, by: str, reason: str) -> None:
    """Say that a target holds no more. Raises ValueError as the store does."""
    store().withdraw_target(key, by=by, reason=reason)


@st.cache_data(show_spinner=False, max_entries=20)
def _coverage(version: int, period: str):
    return coverage.coverage(frames.grid_frame(), store().judged_targets(period))


@st.cache_data(show_spinner=False, max_entries=4)
def _sums(version: int):
    return adding_up.adding_up(targets(), frames.indicator_frame())


@st.cache_data(show_spinner=False, max_entries=100)
def _history(version: int, indicator: str):
    return store().target_history(indicator)


@st.cache_data(show_spinner=False, max_entries=4)
def _workbook(version: int, issued_on: str) -> bytes:
    # writing workbooks is brought in where it is asked for: no other page has to wait for it
    from data.intake.target_workbook import targets_bytes

    return targets_bytes(targets(), issued_on=issued_on)


@st.cache_data(show_spinner=False, max_entries=40)
def _effect(version: int, which: str, period: str, _revision):
    after = store().as_revised(_revision, lambda view: _store.Store.observations(view, period, period))
    return effect.effect(store().observations(period, period), after, _revision.key.indicator)
