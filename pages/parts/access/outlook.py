"""Where an indicator is heading: landings with their back-test, monthly trend, control chart.

Each is reckoned once per data version, month and indicator; every page that shows one asks here.
"""

import streamlit as st

from analytics.outlook import backtest as _back
from analytics.outlook import forecast, path, trend, xmr
from analytics.outlook.seen import seen
from pages.parts.access.opening import store, version
from pages.parts.access.rows import city, reckoned


def landings(period: str, indicator: str):
    """Rows of `analytics.outlook.forecast.landings`: every area and, last, the city."""
    return _landings(version(), period, indicator)


def landing_path(period: str, indicator: str, area: str):
    """The months from now to the window's end of one area: expected, low, high."""
    return _path(version(), period, indicator, area)


def backtest(period: str, indicator: str):
    """How often past intervals of the areas held, by months ahead."""
    return _backtest(version(), period, indicator)


def trend_markers(period: str, indicator: str):
    """Rows of `analytics.outlook.trend.marker`, one per area."""
    return _markers(version(), period, indicator)


def control(period: str, indicator: str, area: str):
    """Rows of `analytics.outlook.xmr.control`: one area's monthly points with limits and marks."""
    return _control(version(), period, indicator, area)


@st.cache_data(show_spinner=False, max_entries=200)
def _plans(version: int, indicator: str):
    return store().plans(indicator)


# What landings, path and back-test share is reckoned once for the three.
@st.cache_resource(show_spinner=False, max_entries=60)
def _seen(version: int, period: str, indicator: str):
    return seen(reckoned(indicator=indicator), _plans(version, indicator), period=period)


@st.cache_data(show_spinner=False, max_entries=200)
def _landings(version: int, period: str, indicator: str):
    areas, whole = reckoned(indicator=indicator), city(indicator=indicator)
    by = _seen(version, period, indicator)
    return forecast.landings(areas, whole, _plans(version, indicator), period=period, by=by)


@st.cache_data(show_spinner=False, max_entries=400)
def _path(version: int, period: str, indicator: str, area: str):
    rows = reckoned(indicator=indicator)
    return path.path(rows, period=period, area=area, by=_seen(version, period, indicator))


@st.cache_data(show_spinner=False, max_entries=200)
def _backtest(version: int, period: str, indicator: str):
    rows = reckoned(indicator=indicator)
    return _back.backtest(rows, period=period, by=_seen(version, period, indicator))


@st.cache_data(show_spinner=False, max_entries=200)
def _markers(version: int, period: str, indicator: str):
    return trend.marker(reckoned(indicator=indicator), period=period)


@st.cache_data(show_spinner=False, max_entries=400)
def _control(version: int, period: str, indicator: str, area: str):
    return xmr.control(reckoned(indicator=indicator), period=period, area=area)
