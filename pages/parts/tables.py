"""Small tables for reading: names left, numbers right, hair lines only.

Ask `show(columns, alt)` with columns made by `left` and `right`, as `analytics.charts.table` explains.
"""

import streamlit as st

from analytics.charts.table import Column, left, right, styled

__all__ = ["Column", "left", "right", "show"]


def show(columns: dict[str, Column], alt: str) -> None:
    """Draw the table; `alt` says in one sentence what it holds."""
    st.table(styled(columns), border="horizontal", hide_index=True, alt=alt)
