"""What every header was read as, as a difference from last month's workbook of the same sender."""

import streamlit as st

from analytics.sentences.intake import questions as words
from data import catalogue
from data.intake import mapping
from pages.parts import access, blocks, tables
from pages.parts.plain_text import plain
from pages.parts.upload import scrolling

ALL = "看全部表头的读法"
AT_ONCE, MOST = 8, 40


def show(reading) -> None:
    """The headers that are new, gone or read as something else; all of them behind one line."""
    if not reading.mapping or (reading.verdict == "refuse" and not reading.facts):
        return
    before = access.previous_mapping(reading)
    changes = mapping.changes(before or (), reading.mapping)
    told = words.summed(changes)
    shorts = {code: indicator.short for code, indicator in catalogue.indicators().items()}
    if before is None:
        blocks.heading(words.MAPPING, words.first_mapping(len(changes)))
    else:
        blocks.heading(words.MAPPING, words.mapping_title([change.kind for change in told]))
        _differences(words.mapping_rows(words.differing(told), shorts))
    with st.expander(ALL, key=f"headers_{reading.sha256}"):
        st.dataframe(words.mapping_rows(changes, shorts), hide_index=True)


def _differences(rows) -> None:
    """The headers that differ; quite another sheet would only fill the page with them."""
    if 0 < len(rows) <= MOST:
        columns = {name: tables.left(rows[name].map(plain)) for name in rows}
        scrolling.show(columns, words.MAPPING, tall=len(rows) > AT_ONCE)
