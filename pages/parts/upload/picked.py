"""The files a reader has picked, zips taken apart, and the place to pick them.

Kept in the session apart from the widget: Streamlit forgets a page's widgets when another page is looked at.
"""

import streamlit as st

from analytics.sentences.intake.steps import KINDS
from data import intake

# what a zip may hold unpacked; a single workbook this large is refused in our own words, not Streamlit's
LARGEST_MB = 100
LABEL = f"月报表（{KINDS}），可一次选多个"
REPLACED = "现在的 {n} 个文件会换成新选的"
HOW = "把文件拖到框里，或点“Upload”选取；选错了可以去掉，也可以再加"


def files() -> list[tuple[str, bytes]]:
    """Name and bytes of every workbook picked, in the order they were picked."""
    return st.session_state.setdefault("picked", [])


def first() -> None:
    """The place to pick, wide open: there is nothing else to do yet."""
    with st.container(border=True, gap="small"):
        _chooser()


def again() -> None:
    """The same place behind a button, once there is something to look at."""
    with st.popover("换文件，或再加"):
        _chooser()
        # the widget forgets what was picked when another page is looked at; the files themselves are kept
        if not st.session_state.get("uploads"):
            st.caption(REPLACED.format(n=len(files())))


def _chooser() -> None:
    st.file_uploader(
        LABEL, accept_multiple_files=True, max_upload_size=LARGEST_MB, key="uploads", on_change=_take
    )
    st.caption(HOW)


def _take() -> None:
    uploads = [(file.name, file.getvalue()) for file in st.session_state["uploads"]]
    st.session_state["picked"] = [one for name, content in uploads for one in intake.unpacked(name, content)]
