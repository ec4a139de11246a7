"""The small picture beside a suspicion: its months, all areas, or the last digits; or nothing."""

import streamlit as st

from analytics.charts.labels import displayed
from analytics.charts.office import odd_one
from analytics.screens import backing, far_from_areas, last_digits
from analytics.sentences.office import suspicions as words
from pages.parts import access, viewer
from pages.parts.blocks import QUIET


def show(row, key: str) -> None:
    """Draw what the suspicion rests on."""
    figure = _figure(row, {"mode": viewer.mode(), "phone": viewer.phone()})
    if figure is not None:
        alt = displayed(words.question(row))
        st.plotly_chart(figure, theme=None, config=QUIET, alt=alt, key=key)


def _figure(row, look: dict):
    if row["screen"] in backing.ALONG:
        months = backing.along(access.reckoned(indicator=row["indicator"], area=row["area"]), row)
        return odd_one.along(months, backing.odd_months(months, row), row["unit"], **look)
    if row["screen"] == far_from_areas.SCREEN:
        rows = access.reckoned(row["period"], row["indicator"])
        return odd_one.among(rows, row["area"], row["unit"], **look)
    if row["screen"] == last_digits.SCREEN:
        counts = last_digits.digit_counts(access.reckoned(), row["area"], row["period"])
        return odd_one.digits(counts, **look)
    return None
