"""短板, its blocks: an area's five worst, what was cleared, who holds the city back, who is often last."""

import streamlit as st

from analytics.charts import labels
from analytics.charts.closing.drag import drag
from analytics.charts.closing.last_three import last_three
from analytics.charts.closing.weakest import weakest
from analytics.reaching import drag as drags
from analytics.reaching import last_three as last
from analytics.sentences.closing import weakest as words
from data import catalogue
from pages.parts import access, blocks, filters, viewer


def is_first(period: str) -> bool:
    """Whether no earlier month has figures to compare with."""
    return not any(known < period for known in access.periods())


def five(listed, rows, area: str, period: str) -> None:
    """The area's five worst, furthest behind first; or that it has none."""
    short, own = catalogue.areas()[area].short, listed[listed["area"] == area]
    mine = rows[rows["area"] == area]
    title = words.five(own, short, bool(mine["figure"].isna().all()))
    if own.empty:
        blocks.heading(title, words.five_subtitle(period))
        return
    picture = weakest(own, mode=viewer.mode(), phone=viewer.phone())
    blocks.chart_block(title, words.five_subtitle(period), picture, words.five_alt(own, short))
    blocks.chips()


def cleared(changes) -> None:
    """What else became of last month's items, and the names of the cleared ones."""
    for line in (words.balance(changes), words.cleared(changes)):
        if line:
            st.markdown(labels.displayed(line))


def holding_back(period: str, area: str) -> None:
    """The drags of one indicator, chosen here below the sentence, and its last three."""
    # the sentence needs the choice, but stands above it so that both columns begin alike
    above = st.container()
    indicator = filters.indicator()
    rows = access.reckoned(period, indicator)
    found = drags.drags(rows)
    with above:
        blocks.heading(words.drag(found, area), words.drag_subtitle(found.iloc[0]) if len(found) else "")
    if len(found):
        picture = drag(found, mode=viewer.mode(), phone=viewer.phone(), chosen=area)
        st.plotly_chart(picture, theme=None, config=blocks.QUIET, alt=labels.displayed(words.drag_alt(found)))
    line = words.last_of(last.last_three(rows))
    if line:
        st.markdown(labels.displayed(line))


def often_last(rows, area: str) -> None:
    """How often each area is among the last three, in all and by section."""
    frame = last.often_last(rows)
    sections = {code: section.short for code, section in catalogue.sections().items()}
    picture = last_three(frame, sections, mode=viewer.mode(), phone=viewer.phone(), chosen=area)
    blocks.chart_block(words.last(frame), words.LAST_SUBTITLE, picture, words.last_alt(frame))
