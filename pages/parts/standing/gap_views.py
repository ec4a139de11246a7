"""差距, the two ways to read it: one area over its indicators, or one indicator over the areas.

Left what is missing, right whether the recent speed is enough; below, what the picture leaves out.
"""

import streamlit as st

from analytics.charts.standing.bullet import bullet, speeds
from analytics.charts.standing.spine import spine
from analytics.sentences.standing import gaps as words
from pages.parts import address, blocks, filters, viewer
from pages.parts.standing import area_tables, selection

BY_AREA, BY_INDICATOR = "area", "indicator"
VIEWS = {BY_AREA: "按旗市区", BY_INDICATOR: "按指标"}


def view() -> str:
    """视角: by area or by indicator."""
    return filters.choose("by", "视角", list(VIEWS), VIEWS.get, width=140)


def subject() -> str:
    """旗市区 or 指标, as the view chosen just before asks for."""
    return filters.area() if _by_area() else filters.indicator()


def part() -> str | None:
    """领域 of one area's indicators; among all areas, the one chosen on another page is marked."""
    return selection.section() if _by_area() else address.chosen_area()


def _by_area() -> bool:
    return st.session_state["choose_by"] == BY_AREA


def of_area(rows) -> None:
    """The spine of one area and the bullets of what it has to hasten."""
    look = {"mode": viewer.mode(), "phone": viewer.phone()}
    left, right = blocks.halves()
    with left:
        blocks.chart_block(words.spine(rows), words.spine_subtitle(rows), spine(rows, **look),
                           words.spine_alt(rows), note=words.SPINE_KEY)  # fmt: skip
    with right:
        hasten(rows, speeds(rows).query("speed < 1"), "indicator_short", "项")


def of_indicator(rows, chosen: str | None = None) -> None:
    """The gaps of all areas on one indicator and their bullets."""
    left, right = blocks.halves()
    with left, st.container(gap="xsmall"):
        blocks.heading(words.indicator_block(rows), words.indicator_subtitle(rows))
        area_tables.gaps(rows, words.indicator_title(rows))
    with right:
        hasten(rows, speeds(rows), "area_short", "个旗市区", chosen)


def hasten(rows, drawn, name: str, unit: str, chosen: str | None = None) -> None:
    """The bullets of `drawn`, their key, and a line that speaks for every other row."""
    drawn = drawn.assign(label=drawn[name])
    look = {"mode": viewer.mode(), "phone": viewer.phone()}
    if drawn.empty:
        blocks.heading(words.bullet(rows, name, unit))
    else:
        blocks.chart_block(words.bullet(rows, name, unit), words.bullet_subtitle(rows),
                           bullet(drawn, **look, chosen=chosen), words.bullet_alt(rows, name),
                           note=words.BULLET_KEY)  # fmt: skip
    for line in (words.rest(rows, drawn, unit), words.closed_names(rows, name)):
        if line:
            st.markdown(line)
