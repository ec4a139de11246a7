"""地图 and its ranked table: a row chosen on one is outlined on the other.

Both answer a choice by remembering the area in the view, so that the address and the next page know it too.
"""

from functools import partial

import streamlit as st

from analytics.charts import theme
from analytics.charts.labels import fullwidth
from analytics.charts.standing.map import area_map
from analytics.sentences import wording
from analytics.sentences.standing import map as words
from data import catalogue
from pages.parts import address, blocks, viewer


def outlined(rows, chosen: str | None) -> None:
    """The map with its sentence; a click on a label chooses that area."""
    # a key per choice: what was picked before must not stay picked beside the new outline
    phone, key = viewer.phone(), f"pick_map_{chosen}"
    figure = area_map(rows, catalogue.outlines(), mode=viewer.mode(), phone=phone, chosen=chosen,
                      height=340 if phone else 720)  # fmt: skip
    blocks.chart_block(words.block(rows), words.subtitle(rows, phone), figure, words.alt(rows), key=key,
                       on_select=partial(_picked_on_map, key), selection_mode="points")  # fmt: skip
    blocks.chips()


def ranked(rows, chosen: str | None) -> None:
    """The places, best first; the row of `chosen` is tinted, a chosen row chooses that area."""
    mode, areas = viewer.mode(), list(rows["area"])
    key = "_".join(["pick_row", str(chosen), *areas])
    table = words.table(rows, viewer.phone())
    inks = [f"color: {theme.status(name, mode).text}" for name in rows["pace_class"]]
    tint = [f"background-color: {theme.TOKENS[mode]['accent_tint']}" if code == chosen else ""
            for code in rows["area"]]  # fmt: skip
    style = table.style.apply(lambda _: tint)
    if "进度" in table:
        style = style.apply(lambda _: inks, subset=["进度"])
    st.dataframe(
        style, hide_index=True, row_height=38 if viewer.phone() else 50, height="content", placeholder="—",
        column_config=_columns(rows, table), key=key, on_select=partial(_picked_in_table, key, areas),
        selection_mode="single-row", selection_default=_selected(areas, chosen),
        alt=fullwidth(words.alt(rows)),
    )  # fmt: skip


def _columns(rows, table) -> dict:
    kind = st.column_config
    config = {head: kind.NumberColumn(format="localized") for head in table if head.endswith("）")}
    figure, narrow = wording.figure_head(rows), viewer.phone()
    config |= {
        "位次": kind.NumberColumn(width=48 if narrow else 58),
        "旗市区": kind.TextColumn(width=78 if narrow else None),
        "升降": kind.TextColumn(alignment="right", width=48 if narrow else None),
    }
    if rows["figure_unit"].iloc[0] == "%":
        config[figure] = kind.ProgressColumn(
            format="%.1f%%", width=128 if narrow else None, color="gray", min_value=0,
            max_value=words.full_bar(rows),
        )  # fmt: skip
    return config


def _selected(areas: list[str], chosen: str | None) -> dict:
    return {"selection": {"rows": [areas.index(chosen)] if chosen in areas else []}}


def _picked_in_table(key: str, areas: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    address.remember("area", areas[rows[0]] if rows else "")


def _picked_on_map(key: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points and points[0].get("customdata"):
        address.remember("area", points[0]["customdata"])
