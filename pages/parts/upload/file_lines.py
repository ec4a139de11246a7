"""Several workbooks at a glance, one line each, and which of them is looked at."""

import streamlit as st

from analytics.sentences.intake import files as words
from data import catalogue, intake
from pages.parts import blocks, tables, viewer
from pages.parts.plain_text import plain, unbroken
from pages.parts.upload import checked, giving_back, severities, verdict

FEW = ["文件", "数", "结论"]
WHOLE = ("报表", "月份", "地区")
NUMBERS = ("数", "要改", "要核对", "提示")
# a verdict with its reason may take a second line rather than squeeze the names of the files
ONE_LINE = 16


def show(readings: list) -> None:
    """The lines, the button that loads the good ones, and one report on all."""
    if len(readings) < 2:
        return
    blocks.heading(words.many_title(readings), "一行一个；结论前的形状与原表上的标记一致")
    short = {code: area.short for code, area in catalogue.areas().items()}
    rows = words.lines(readings, checked.outcomes(), verdict.held(readings), intake.FORM_NAMES, short)
    heads = FEW if viewer.phone() else list(rows)
    shown = {unbroken(name) if name in NUMBERS else name: _column(name, rows[name]) for name in heads}
    tables.show(shown, "所选文件与结论")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        verdict.batch(readings)
        giving_back.report(readings)


def _column(name: str, texts):
    if name in NUMBERS:
        return tables.right(texts.astype(str))
    if name == "结论":
        return tables.left(texts.map(_verdict), [severities.colour(text) for text in texts])
    return tables.left(texts.map(unbroken if name in WHOLE else plain))


def _verdict(text: str) -> str:
    return plain(text) if viewer.phone() or len(text) > ONE_LINE else unbroken(text)


def chosen(readings: list):
    """The reading to look at; with several, the one chosen by name, first of all one that needs a look."""
    order = sorted(readings, key=lambda one: (one.sha256 in checked.outcomes(), one.verdict == "ready"))
    if len(order) == 1:
        return order[0]
    by_name = {(one.sha256, one.file): one for one in order}
    picked = st.selectbox("看哪一份", list(by_name), format_func=lambda key: key[1], width=460)
    return by_name[picked]
