"""The coverage matrix with its sentences and its twin table; a click on a cell chooses area and indicator."""

import streamlit as st

from analytics.charts.labels import month
from analytics.charts.office.coverage import coverage as drawn
from analytics.sentences.office import targets as words
from analytics.targets.coverage import covered
from data import catalogue
from pages.parts import access, address, blocks, filters, tables, viewer
from pages.parts.plain_text import unbroken

HOW = "每格一个旗市区的一项指标"


def period() -> str:
    """月份: months with data, the latest first; without any data the months that targets cover."""
    months = access.periods()[::-1] or sorted(set(access.targets()["window_start"]))
    return filters.choose("period", "月份", months, month, width=160)


def section() -> str:
    """领域: all of them, or the code of one."""
    names = {filters.ALL: "全部领域"} | _names()
    return filters.choose("section", "领域", list(names), names.get, width=200)


def show(cover, chosen_section: str, indicator: str, period: str) -> None:
    """The picture of one section or all; on a phone the section of the chosen indicator in place of all."""
    section = chosen_section
    if viewer.phone() and section == filters.ALL:
        section = catalogue.indicators()[indicator].section
    shown = cover if section == filters.ALL else cover[cover["section"] == section]
    where = "" if section == filters.ALL else f"{_names()[section]}，"
    click = "" if viewer.phone() else "，点一格看它的目标"
    figure = drawn(
        shown, _names(), mode=viewer.mode(), phone=viewer.phone(), chosen=(address.chosen_area(), indicator)
    )
    blocks.chart_block(
        words.block(shown), f"{where}{HOW}{click}", figure, words.alt(shown, period),
        key="coverage", note=words.KEY, on_select=_take_clicked, selection_mode="points",
    )  # fmt: skip


def told(cover) -> None:
    """The sentences on origin, sums and leads."""
    blocks.sentences(words.headlines(cover, access.target_sums(), access.target_owners()))


def table(cover) -> None:
    """How many of each kind a section has: the twin of the picture."""
    rows = words.coverage_rows(covered(cover, by="section"), _names())
    columns = {head: tables.right(texts) for head, texts in rows.items() if head != "领域"}
    names = [unbroken(name) for name in rows["领域"]]
    tables.show({"领域": tables.left(names)} | columns, "各领域的目标覆盖")


def _names() -> dict[str, str]:
    return {code: section.short for code, section in catalogue.sections().items()}


def _take_clicked() -> None:
    points = st.session_state["coverage"]["selection"]["points"]
    if points and "customdata" in points[0]:
        area, indicator = points[0]["customdata"]
        address.remember("area", area)
        address.remember("indicator", indicator)
