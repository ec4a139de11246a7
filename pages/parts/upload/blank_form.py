"""The form to fill in: choose an area and a month, take home the pre-filled workbook.

The form carries the area's applicable indicators, their targets and last month's cumulative figures.
"""

import streamlit as st

from analytics.charts import labels
from data import catalogue
from data.intake.template import template_bytes
from pages.parts import access, blocks
from pages.parts.upload import naming
from pages.parts.upload.giving_back import XLSX


def offer() -> None:
    """Two choices and a download button that names what it gives."""
    blocks.heading("领一份空表", "已填好指标、目标和上月累计；填完直接上报")
    banners = {banner.code: banner.name for banner in catalogue.banners()}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        area = st.selectbox("填报旗市区", list(banners), format_func=banners.get, key="form_area", width=220)
        months = naming.months()
        period = st.selectbox("填报月份", months, format_func=labels.month, key="form_period", width=160)
        st.download_button(
            f"下载{catalogue.areas()[area].short}{labels.month(period)}月报空表",
            workbook(area, period), mime=XLSX, on_click="ignore", key="form_download",
            file_name=f"{catalogue.areas()[area].short}{labels.month(period)}医改月报.xlsx",
        )  # fmt: skip


def workbook(area: str, period: str) -> bytes:
    """The form of an area for a month as .xlsx bytes, with what the store knows filled in."""
    return _workbook(access.version(), area, period)


@st.cache_data(show_spinner=False, max_entries=20)
def _workbook(version: int, area: str, period: str) -> bytes:
    return template_bytes(area, period, access.reckoned(area=area), access.targets())
