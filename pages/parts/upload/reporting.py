"""The head of the page: where the month's reporting stands, where files are picked, how to report."""

import streamlit as st

from analytics.sentences.intake import verdict as words
from data import catalogue
from pages.parts import access, blocks
from pages.parts.upload import checked, picked, verdict

HOW = (
    "**1 领表填表** 用空表，或本单位原有的月报表；表头和单位写清楚即可，行列不必一致。",
    "**2 选文件** 一次可选多个，或一个 zip；逐格检查，读不准的会问，有问题的格在原表上标出来。",
    "**3 看比较，再入库** 先看清新增和更正了哪些数，再按按钮；要改的，下载标注后的原表照着改。",
)


def title(readings: list) -> None:
    """The page's answer with the place to pick files: wide open at first, then behind a button beside it."""
    if not readings:
        blocks.title(_waiting_title())
        picked.first()
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(width="content"):
            blocks.title(words.title(readings, checked.outcomes(), verdict.held(readings)))
        picked.again()


def _waiting_title() -> str:
    """How far the reporting of the latest month has come, before any file is picked."""
    known = access.periods()
    if not known:
        return words.waiting_title(None, [], 0)
    # its own form counts: a city sheet that speaks of an area is not that area's report
    reported = set(access.submissions(known[-1])["area"])
    missing = [banner.short for banner in catalogue.banners() if banner.code not in reported]
    return words.waiting_title(known[-1], missing, len(catalogue.banners()))


def steps() -> None:
    """How to report, in three short steps."""
    blocks.heading("三步上报", "一个文件一张表；全市汇总表、自治区通报和任务分解表也从这里上报")
    for line in HOW:
        st.markdown(line)
