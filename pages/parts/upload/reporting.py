"""Where a submission stands: the latest month's reporting, the five steps, how far this workbook has come."""

import streamlit as st

from analytics.sentences import intake as words
from data import catalogue
from pages.parts import access, blocks
from pages.parts.upload import received_files

HOW = (
    "**1 领表填表** 用空表，或本单位原有的月报表；表头和单位写清楚即可，行列不必一致。",
    "**2 选文件** 在上面选取工作簿，可一次选多个；逐格检查，有问题的格会在原表上标出来。",
    "**3 看比较，再入库** 先看清新增和更正了哪些数，再按按钮；入库以后各页立即用新数。",
)


def wide_and_narrow() -> tuple:
    """Three fifths for the sheet, two for what is to be said of it."""
    grid = st.grid(5, min_column_width=190, gap="medium")
    return grid.cell(column_span=3), grid.cell(column_span=2)


def waiting_title() -> str:
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


def progress(reading) -> None:
    """The step this workbook stands at, as a bar with its name."""
    at = len(words.STEPS) if reading.sha256 in received_files.outcomes() else len(words.STEPS) - 1
    st.progress(at / len(words.STEPS), text=words.step(at))
