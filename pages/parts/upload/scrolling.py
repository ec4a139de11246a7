"""A list beside the sheet that may be long: it scrolls in its own frame, and the verdict stays in sight."""

import streamlit as st

from pages.parts import tables, viewer

TALLEST = 250


def show(columns: dict, alt: str, *, tall: bool) -> None:
    """The table; framed where it is `tall`, never on a phone, where a frame would catch the finger."""
    with st.container(height=TALLEST if tall and not viewer.phone() else "content", border=False):
        tables.show(columns, alt)
