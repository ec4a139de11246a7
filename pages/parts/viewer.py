"""What the reader holds in their hands: a light or a dark screen, a phone or not."""

import streamlit as st


def mode() -> str:
    """`light` or `dark`, as the reader's system shows the application."""
    return "dark" if st.context.theme.type == "dark" else "light"


def phone() -> bool:
    """Whether the reader's browser calls itself mobile.

    The server knows no window width; layouts must also survive a wrong guess.
    """
    return "Mobile" in st.context.headers.get("User-Agent", "")
