"""Scores by the scheme in force: totals with places and the score sheet behind them, of any span."""

import streamlit as st

from analytics.scoring import facts, monthly, sheet, spans, totals, trial
from data import catalogue
from data.catalogue import frames
from pages.parts.access.opening import periods, store, version
from pages.parts.access.rows import narrowed, reckoned

MONTH = "month"


def scores(period: str, span: str = MONTH, weights: dict[str, float] | None = None):
    """Rows of `analytics.scoring.totals`, best first, with the places of the span before.

    `span`: month, quarter, year (up to `period`) or window; `weights` tries other full points of dimensions.
    Raises LookupError in a month without a scheme.
    """
    return narrowed(_scores(version(), period, span, _key(weights)))


def official(period: str):
    """As `scores` of the month, without what stood before: all that it takes to name a place elsewhere."""
    return narrowed(totals_of(version(), period, MONTH, ()))


def score_sheet(period: str, span: str = MONTH, area: str | None = None,
                weights: dict[str, float] | None = None):  # fmt: skip
    """Rows of `analytics.scoring.sheet`: item by item what was measured, full, points and lost."""
    return narrowed(_sheet(version(), period, span, _key(weights)), area=area)


def scheme(period: str):
    """The scheme in force in a month (`catalogue.Scheme`), None where there is none."""
    return catalogue.scheme_for(period)


def spans_of(period: str) -> list[str]:
    """The spans that can be chosen up to a month: without a scheme there is no window (`spans.upto`)."""
    held = scheme(period)
    return spans.upto(period, held and held.window)


def in_force(period: str):
    """The scheme in force in a month; LookupError where there is none."""
    held = scheme(period)
    if held is None:
        raise LookupError(f"no scoring scheme holds in {period}")
    return held


def _key(weights: dict[str, float] | None) -> tuple:
    return tuple(sorted((weights or {}).items()))


@st.cache_resource(show_spinner=False, max_entries=40)
def _scores(version: int, period: str, span: str, weights: tuple):
    now, earlier = totals_of(version, period, span, weights), spans.before(period, span)
    known = earlier in periods() and scheme(earlier) is not None
    return totals.with_previous(now, totals_of(version, earlier, span, weights) if known else None)


@st.cache_resource(show_spinner=False, max_entries=80)
def totals_of(version: int, period: str, span: str, weights: tuple):
    """As `scores`, without the span before; `weights` are the pairs of dimension and points in order."""
    held = in_force(period)
    told, months = facts_of(version, held.code), spans.months(period, span, held.window)
    silent = totals.silent_areas(reckoned(), told, months)
    return totals.totals(_sheet(version, period, span, weights), told, frames.tie_break(held), silent)


@st.cache_resource(show_spinner=False, max_entries=80)
def _sheet(version: int, period: str, span: str, weights: tuple):
    held = in_force(period)
    return sheet.sheet(monthly_of(version, held.code, weights), spans.months(period, span, held.window))


@st.cache_resource(show_spinner=False, max_entries=6)
def monthly_of(version: int, code: str, weights: tuple):
    """Rows of `analytics.scoring.monthly` by a scheme, all months."""
    items = trial.with_weights(frames.scheme_frame(catalogue.schemes()[code]), dict(weights))
    return monthly.monthly(items, reckoned(), facts_of(version, code))


@st.cache_resource(show_spinner=False, max_entries=4)
def facts_of(version: int, code: str):
    """Rows of `analytics.scoring.facts` by a scheme, all months."""
    items = frames.scheme_frame(catalogue.schemes()[code])
    scored = [code for code in items["indicator"].unique() if code]
    told = store()
    return facts.facts(reckoned(), told.submissions(), told.explanations(), told.corrections(), scored)
