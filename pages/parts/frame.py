"""The frame: the word mark, the menu, and whether there is anything to show; then the chosen page.

A script, run by Streamlit for every reader at every step; `app.py` names it.
"""

import streamlit as st

from pages.parts import access, address, blocks, menu, oracle_banner, wordmark

st.set_page_config(page_title=wordmark.NAME, page_icon=wordmark.ICON, layout="wide")
st.logo(wordmark.image(), size="medium")

STANDING = [
    st.Page(menu.OVERVIEW, title="总览", default=True),
    st.Page(menu.RANKING, title="位次", url_path="ranking"),
    st.Page(menu.TREND, title="趋势", url_path="trend"),
    st.Page(menu.GAPS, title="差距", url_path="gaps"),
    st.Page(menu.MAP, title="地图", url_path="map"),
    st.Page(menu.PROFILE, title="旗市区", url_path="profile"),
]
CLOSING = [
    st.Page(menu.REACHING, title="追赶", url_path="reaching"),
    st.Page(menu.WEAKEST, title="短板", url_path="weakest"),
]
ASSESSMENT = [
    st.Page(menu.SCORES, title="得分", url_path="scores"),
    st.Page(menu.METHODS, title="方法稳健性", url_path="methods"),
]
QUALITY = st.Page(menu.QUALITY, title="数据质量", url_path="quality")
OFFICE = [
    st.Page(menu.UPLOAD, title="上报", url_path="upload"),
    st.Page(menu.TARGETS, title="目标", url_path="targets"),
    QUALITY,
    st.Page(menu.DEFINITIONS, title="口径", url_path="definitions"),
]
NEEDS_DATA = [*STANDING, *CLOSING, *ASSESSMENT, QUALITY]
address.carry()
page = st.navigation(
    {"": STANDING, "整改": CLOSING, "考核": ASSESSMENT, "办公室": OFFICE}, position="top"
)

if access.trouble():
    blocks.calm("数据现在打不开", access.trouble())
elif page in NEEDS_DATA and not access.periods():
    blocks.empty(upload=OFFICE[0])
else:
    oracle_banner.show()
    with oracle_banner.page_first():
        page.run()
    oracle_banner.begin()
