"""口径 — the catalogue as people read it: choose a domain and an indicator, read how it is reckoned."""

import streamlit as st

from data import catalogue
from pages.parts import blocks, definition_card, definition_list, definition_rules, filters, viewer

say, domain, code = filters.row(definition_list.domain, definition_list.indicator)
say(definition_list.title(domain))

grid = st.grid(2, min_column_width=420, gap="medium")
first, second = grid.cell(), grid.cell()
# on a phone the definition asked for stands before the list of all
listing, reading = (second, first) if viewer.phone() else (first, second)
with listing:
    definition_list.show(definition_list.within(domain), code)
with reading:
    definition_card.show(catalogue.indicators()[code])
definition_rules.show()
blocks.footer(source="指标目录")
