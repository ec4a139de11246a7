"""口径 — the catalogue as people read it: choose a domain and an indicator, read how it is reckoned."""

import streamlit as st

from data import catalogue
from pages.parts import blocks, filters, viewer
from pages.parts.definitions import card, listing, rules

say, domain, code = filters.row(listing.domain, listing.indicator)
say(listing.title(domain))

grid = st.grid(2, min_column_width=420, gap="medium")
first, second = grid.cell(), grid.cell()
# on a phone the definition asked for stands before the list of all
table, reading = (second, first) if viewer.phone() else (first, second)
with table:
    listing.show(listing.within(domain), code)
with reading:
    card.show(catalogue.indicators()[code])
rules.show()
blocks.footer(source="指标目录")
