"""Below the lines of 趋势: the landing picture and the control chart, each only where there is one to draw.

One alone takes the whole width; what is not drawn is told in one grey line, unless it is told above already.
"""

import streamlit as st

from analytics.charts import labels
from analytics.charts.standing import xmr
from analytics.sentences.standing import trend_landing, trend_points
from pages.parts import access
from pages.parts.outlook import ahead, monthly


def show(period: str, indicator: str, own) -> None:
    """Of `own`, the chosen area's rows up to `period`."""
    area = own.iloc[-1]["area"]
    found = access.landings(period, indicator)
    points = xmr.in_print(access.control(period, indicator, area))
    landed, drawn = found["landing_verdict"].any(), points["mean"].notna().any()
    if landed and drawn:
        grid = st.grid(5, min_column_width=190, gap=("small", "medium"))
        with grid.cell(column_span=3):
            ahead.picture(found, period, indicator, area)
        with grid.cell(column_span=2):
            monthly.picture(points, own)
        return
    if landed:
        ahead.picture(found, period, indicator, area)
    if drawn:
        monthly.picture(points, own)
    quiet = [] if landed or not _of_others(found, area) else [trend_landing.block(found)]
    quiet += [] if drawn or points.empty else [trend_points.control(points, None, *_names(own))]
    for line in quiet:
        st.markdown(f":small[:gray[{labels.displayed(line)}]]")


def _of_others(found, area: str) -> bool:
    # the area's own reason stands below the big chart already
    mine = trend_landing.of(found, area)
    return mine is None or mine["landing_reason"] == "no_figure"


def _names(own) -> tuple[str, str]:
    return own.iloc[-1]["area_short"], own.iloc[-1]["indicator_short"]
