"""The targets as a workbook: take today's home, correct it, send it back through 上报."""

from datetime import date
from functools import partial

import streamlit as st

from pages.parts import access, menu
from pages.parts.upload.giving_back import XLSX


def offer() -> None:
    """Folded away: the download of today's targets, and the way to load a corrected workbook."""
    folded = st.expander("成批改目标：下载任务分解表，在表里改，再上报；只留要改的几格也可以")
    with folded, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        today = date.today()
        st.download_button(
            "下载现行目标的任务分解表", partial(access.target_workbook, today), mime=XLSX, on_click="ignore",
            key="targets_download", file_name=f"医改目标任务分解表{today:%Y%m%d}.xlsx",
        )  # fmt: skip
        st.page_link(menu.UPLOAD, label="去上报改好的任务分解表")
