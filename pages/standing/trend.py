"""趋势: one indicator over the months — one area against plan, city, region, target; all areas beside."""

import streamlit as st

from analytics.charts.panels import panels
from analytics.charts.trend import trend
from analytics.sentences import trend as words
from pages.parts import access, blocks, filters, viewer
from pages.parts.standing import area_tables

look = {"mode": viewer.mode(), "phone": viewer.phone()}
say, indicator, area, period = filters.row(filters.indicator, filters.area, filters.period)
rows = access.reckoned(indicator=indicator)
history = rows[rows["period"] <= period]
own, now = history[history["area"] == area].sort_values("period"), history[history["period"] == period]
plan = access.plan(indicator, area)

say(words.title(own))
grid = st.grid(5, min_column_width=210, gap=("small", "medium"))
with grid.cell(column_span=2):
    blocks.chart_block(
        words.block(own, plan), words.subtitle(own), trend(own, plan=plan, **look), words.alt(own, plan)
    )
    area_tables.months(own.tail(3), words.months_alt(own.tail(3)))
with grid.cell(column_span=3):
    blocks.chart_block(
        words.panels(now), words.panels_subtitle(now), panels(history, **look, chosen=area),
        words.panels_alt(now),
    )  # fmt: skip
    blocks.chips()
blocks.footer("自治区为各期通报的数", period=period)
