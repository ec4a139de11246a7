"""The places of a month by every method, beside the official ones."""

import streamlit as st

from analytics.methods import comparing
from analytics.standing import CITY
from data.catalogue import frames
from pages.parts.access.opening import version
from pages.parts.access.rows import composite, reckoned
from pages.parts.access.scores import scheme, scores


def by_method(period: str):
    """`analytics.methods.comparing.Comparison` of a month; None where fewer than two areas are comparable.

    The official places are those by the scoring scheme, and the other methods weigh the very indicators that
    it scores, by its points; in a month without a scheme 综合 and all indicators alike.
    """
    return _by_method(version(), period)


@st.cache_data(show_spinner=False, max_entries=40)
def _by_method(version: int, period: str):
    rows, held = reckoned(period), scheme(period)
    if held is None:
        places = composite(period=period)
        return comparing.compare(rows, places[places["area"] != CITY])
    items = frames.scheme_frame(held)
    points = items[items["indicator"] != ""].groupby("indicator")["full"].sum()
    scored = rows[rows["indicator"].isin(points.index[points > 0])]
    return comparing.compare(scored, scores(period), points)
