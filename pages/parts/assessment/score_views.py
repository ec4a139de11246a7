"""What 得分 shows: all areas by dimension, one area item by item, and every item with its sum."""

from functools import partial

import streamlit as st

from analytics.charts.assessment import score_sheet as sheet_chart
from analytics.charts.assessment import scores as chart
from analytics.scoring import totals as reckoning
from analytics.sentences.assessment import score_lines, score_spans
from analytics.sentences.assessment import score_sheet as of_one
from analytics.sentences.assessment import scores as words
from pages.parts import access, address, blocks, filters, viewer
from pages.parts.assessment import score_file

MOST = {False: 18, True: 12}
BRIEF = ("项目", "失分", "怎么算的", "看原数")


def span() -> str:
    """时段: the month alone, the quarter or year so far, or the whole window where the month lies in it."""
    spans = access.spans_of(st.session_state["choose_period"])
    return filters.choose("span", "时段", spans, score_spans.span_name, width=140)


def standing(totals, whole, chosen: str, scheme) -> None:
    """The scores of all areas; a click on a bar chooses its area."""
    # a new chart for a new choice: the old one would take the next click for the end of its selection
    key = f"scores_{chosen}"
    picture = chart.scores(totals, reckoning.by_dimension(whole), mode=viewer.mode(), phone=viewer.phone(),
                           chosen=chosen)  # fmt: skip
    blocks.chart_block(
        words.block(totals), words.subtitle(scheme.name, scheme.sample), picture, words.alt(totals),
        key=key, note=words.note(totals, whole, scheme), on_select=partial(_take_clicked, key),
        selection_mode="points",
    )  # fmt: skip


def sheet(mine, totals) -> None:
    """Where the chosen area lost points, the most first, each with its sum."""
    if not of_one.has_score(mine, totals):
        blocks.heading(of_one.block(mine, totals))
        return
    drawn = sheet_chart.lost_first(mine, MOST[viewer.phone()])
    lines = drawn.assign(said=_each(drawn, score_lines.arithmetic))
    blocks.chart_block(
        of_one.block(mine, totals), of_one.subtitle(mine),
        sheet_chart.score_sheet(lines, mode=viewer.mode(), phone=viewer.phone()), of_one.alt(mine),
        key="score_sheet", note=of_one.rest(mine, len(drawn)),
    )  # fmt: skip


def table(mine, period: str, span: str) -> None:
    """Every item in the scheme's order: what was measured, the rule, the points and their sum, the origin.

    Beside it the same of all areas as a workbook.
    """
    # together no wider than the table at 1366: the longest rule and the longest sum are read to the end
    number = st.column_config.NumberColumn(format="%.2f", width=58)
    blocks.heading(of_one.table_title(mine), "点“看原数”到位次页，可看到这个数来自哪个表的哪个格")
    st.dataframe(
        of_one.table(mine), hide_index=True, height=420, column_order=BRIEF if viewer.phone() else None,
        column_config={
            "看原数": st.column_config.LinkColumn(display_text="看原数", width="small"),
            "怎么算的": st.column_config.TextColumn(width=248),
            "规则": st.column_config.TextColumn(width=354),
            **dict.fromkeys(("满分", "得分", "失分"), number),
        },
    )  # fmt: skip
    score_file.offer(period, span)


def _each(rows, word) -> list[str]:
    return [word(row) for _, row in rows.iterrows()]


def _take_clicked(key: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points:
        # one value of customdata comes back bare or as a list of one, by the kind of trace
        address.remember("area", "".join(points[0]["customdata"]))
