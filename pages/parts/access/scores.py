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


def score_sheet(period: str, span: str = MONTH, area: str | None = None,
                weights: dict[str, float] | None = None):  # fmt: skip
    """Rows of `analytics.scoring.sheet`: item by item what was measured, full, points and lost."""
    return narrowed(_sheet(version(), period, span, _key(weights)), area=area)


def scheme(period: str):
    """The scheme in force in a month (`catalogue.Scheme`), None where there is none."""
    return catalogue.scheme_for(period)


def spans_of(period: str) -> list[str]:
    """The spans that can be scored up to a month: the window only where the month lies in it."""
    held = scheme(period)
    inside = held is not None and held.window is not None and held.window[0] <= period <= held.window[1]
    return [span for span in spans.SPANS if span != "window" or inside]


def _held(period: str):
    held = scheme(period)
    if held is None:
        raise LookupError(f"no scoring scheme holds in {period}")
    return held


def _key(weights: dict[str, float] | None) -> tuple:
    return tuple(sorted((weights or {}).items()))


@st.cache_resource(show_spinner=False, max_entries=40)
def _scores(version: int, period: str, span: str, weights: tuple):
    now, earlier = _totals(version, period, span, weights), spans.before(period, span)
    known = earlier in periods() and scheme(earlier) is not None
    return totals.with_previous(now, _totals(version, earlier, span, weights) if known else None)


@st.cache_resource(show_spinner=False, max_entries=80)
def _totals(version: int, period: str, span: str, weights: tuple):
    held = _held(period)
    ties = [(line.measure, line.better) for line in held.tie_break]
    told, months = _facts(version, held.code), spans.months(period, span, held.window)
    silent = totals.silent_areas(reckoned(), told, months)
    return totals.totals(_sheet(version, period, span, weights), told, ties, silent)


@st.cache_resource(show_spinner=False, max_entries=80)
def _sheet(version: int, period: str, span: str, weights: tuple):
    held = _held(period)
    return sheet.sheet(_monthly(version, held.code, weights), spans.months(period, span, held.window))


@st.cache_resource(show_spinner=False, max_entries=6)
def _monthly(version: int, code: str, weights: tuple):
    items = trial.with_weights(frames.scheme_frame(catalogue.schemes()[code]), dict(weights))
    return monthly.monthly(items, reckoned(), _facts(version, code))


@st.cache_resource(show_spinner=False, max_entries=4)
def _facts(version: int, code: str):
    items = frames.scheme_frame(catalogue.schemes()[code])
    scored = [code for code in items["indicator"].unique() if code]
    told = store()
    return facts.facts(reckoned(), told.submissions(), told.explanations(), told.corrections(), scored)
