"""The blocks of 方法稳健性: the picture of places, and the table of how far each method agrees."""

import streamlit as st

from analytics.charts.assessment.methods import methods
from analytics.sentences.assessment import methods as words
from pages.parts import blocks, tables, viewer


def show(found, period: str, chosen: str | None) -> None:
    """Sentences, then the picture on two thirds and the table with its explanations beside it."""
    blocks.sentences(words.headlines(found, chosen))
    left, right = _columns()
    with left:
        picture = methods(found.places, mode=viewer.mode(), phone=viewer.phone(), chosen=chosen)
        blocks.chart_block(words.block(found), words.subtitle(found, period), picture, words.alt(found),
                           note=words.KEY)  # fmt: skip
    with right:
        blocks.heading(words.table_title(found), words.TAU)
        agreement(found.agreement)
        st.markdown("  \n".join(f":small[{line}]" for line in words.how(found)))


def agreement(lines) -> None:
    """方法, 一致程度, 变动最大 — a row for each method beside the official one."""
    rows = list(lines.itertuples())
    columns = {
        "方法": tables.left([words.SHORT[row.method] for row in rows]),
        "一致程度": tables.right([words.agreement(row) for row in rows]),
        "变动最大": tables.right([words.moved(row) for row in rows]),
    }
    tables.show(columns, "各方法与正式位次的一致程度")


def _columns() -> tuple:
    if viewer.phone():
        return st.container(), st.container()
    grid = st.grid(3, min_column_width=300, gap="medium")
    return grid.cell(column_span=2).container(), grid.cell().container()
