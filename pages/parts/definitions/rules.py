"""The rules that hold for every indicator: completion, pace, average, place, gap, composite, missing."""

import streamlit as st

from analytics.charts.labels import fullwidth
from analytics.sentences.office import definitions as words
from pages.parts import blocks


def show() -> None:
    """The rules side by side, each opened by its bold word."""
    blocks.heading("各页通用的算法", "所有页面、句子和图都取自同一张推算表")
    grid = st.grid(2, min_column_width=420, gap="medium")
    for word, rule in words.RULES.items():
        grid.cell().markdown(f":small[**{word}** {fullwidth(rule)}]")
