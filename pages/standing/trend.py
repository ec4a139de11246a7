"""趋势: one indicator over the months and where it is heading — one area large, all areas beside it."""

import streamlit as st

from analytics.charts.standing.panels import panels
from analytics.charts.standing.trend import trend
from analytics.sentences.standing import trend as words
from pages.parts import access, blocks, filters, viewer
from pages.parts.outlook import ahead, lower
from pages.parts.standing import area_tables

look = {"mode": viewer.mode(), "phone": viewer.phone()}
say, indicator, area, period = filters.row(filters.indicator, filters.area, filters.period)
rows = access.reckoned(indicator=indicator)
history = rows[rows["period"] <= period]
own, now = history[history["area"] == area].sort_values("period"), history[history["period"] == period]
plan, (landing, path) = access.plan(indicator, area), ahead.of(period, indicator, area)

say(words.title(own, landing))
grid = st.grid(5, min_column_width=190, gap=("small", "medium"))
with grid.cell(column_span=2):
    figure = trend(own, plan=plan, ahead=path, **look)
    blocks.chart_block(words.block(own, plan), words.subtitle(own), figure, words.alt(own, plan, landing))
    ahead.lines(period, indicator, area)
    area_tables.months(own.tail(3), words.months_alt(own.tail(3)))
with grid.cell(column_span=3):
    figure = panels(history, **look, chosen=area)
    blocks.chart_block(words.panels(now), words.panels_subtitle(now), figure, words.panels_alt(now))
    blocks.chips()
lower.show(period, indicator, own)
blocks.footer("自治区为各期通报的数", ahead.method(landing), period=period)
