"""预计到位 on 趋势: the lines under the big chart, and the picture of all areas' landings."""

import streamlit as st

from analytics.charts import labels
from analytics.charts.standing.landing import landing
from analytics.sentences.standing import trend_landing as words
from analytics.sentences.standing import trend_points
from pages.parts import access, blocks, viewer


def of(period: str, indicator: str, area: str) -> tuple:
    """One area's landing row (None without one) and the months up to the window's end."""
    row = words.of(access.landings(period, indicator), area)
    return row, access.landing_path(period, indicator, area)


def method(row) -> str:
    """For the page's last line: how the landing was reckoned; empty without one."""
    return words.method(row)


def lines(period: str, indicator: str, area: str) -> None:
    """Below the big chart: why there is no forecast, or how often such forecasts held; the monthly trend."""
    row, marker = words.of(access.landings(period, indicator), area), marker_of(period, indicator, area)
    doubt = words.why_not(row) or words.held(access.backtest(period, indicator))
    said = (doubt, words.contrast(row), trend_points.marker(marker))
    told = [labels.displayed(line) for line in said if line]
    st.markdown("  \n".join(f":small[:gray[{line}]]" for line in told))


def marker_of(period: str, indicator: str, area: str):
    """One area's trend marker; None where it has no row this month."""
    return words.of(access.trend_markers(period, indicator), area)


def picture(found, period: str, indicator: str, area: str) -> None:
    """All areas' landings with the city's (`access.landings`), and the key of the verdicts."""
    trends = access.trend_markers(period, indicator).set_index("area")["trend"]
    rows = found.assign(trend=found["area"].map(trends))
    figure = landing(rows, mode=viewer.mode(), phone=viewer.phone(), chosen=area)
    blocks.chart_block(words.block(found), words.subtitle(found), figure, words.alt(found), note=words.KEY)
