"""The sheet as received: all of it with its faulty and changed cells marked, or what lies around one cell."""

import re

import streamlit as st

from analytics.sentences.intake import findings as words
from analytics.sentences.intake import found as intake_found
from data import intake
from pages.parts import blocks, viewer
from pages.parts.plain_text import plain
from pages.parts.upload import cells

SIGHTS = ("要看的行", "全部行")
KEY = "行号列标与 Excel 一致；■ 必须改　▲ 请确认　蓝底为与已入库的不同　合计行只核对，不入库"
NARROW = 1
WIDE = 3
ADDRESS = re.compile(r"[A-Z]{1,3}\d+")


def show(reading, compared) -> None:
    """One sheet of the workbook, the first that brought figures; with several, the reader chooses."""
    found = sheets(reading)
    if not found:
        blocks.heading("原表打不开", "无法按单元格显示")
        return
    blocks.heading(words.sheet_title(reading), KEY)
    names = list(dict.fromkeys([fact.sheet for fact in reading.facts if fact.sheet in found] + list(found)))
    name = names[0]
    if len(names) > 1:
        key = f"sheet_{reading.sha256}"
        name = st.segmented_control("工作表", names, default=name, required=True, format_func=plain, key=key)
    marked, changed = marks(reading, name), changed_cells(compared, name)
    shown = _in_sight(found[name], {*marked, *changed}, reading.sha256)
    cells.draw(shown, marked, changed, f"收到的原表，共 {len(shown.texts)} 行")
    _aside(shown.aside)


def around(reading, question) -> None:
    """The cells around the one that is asked about; nothing where the sheet cannot be shown."""
    whole = sheets(reading).get(question.sheet)
    if whole is not None:
        # of two rows that give one area, both have to be seen to choose
        named = {option.choice for option in question.options if ADDRESS.fullmatch(option.choice)}
        rows = set(map(cells.row_of, named))
        near = whole.around(question.cell, rows, columns=NARROW if viewer.phone() else WIDE)
        marked = dict.fromkeys({question.cell, *named}, "ask")
        cells.draw(near, marked, set(), f"{question.sheet} {question.cell} 附近的格")


def marks(reading, sheet: str) -> dict[str, str]:
    """The severity of every cell of a sheet that a finding or a question names, the gravest of several."""
    found = {}
    told = [(one.severity, one) for one in intake_found.shown(reading)]
    told += [("ask", one) for one in reading.questions]
    for severity, one in told:
        if severity in cells.MARKED and one.sheet in (sheet, None):
            for address in ADDRESS.findall(one.cell or ""):
                found.setdefault(address, severity)
    return found


def changed_cells(compared, sheet: str) -> set[str]:
    """The cells of a sheet whose figure differs from the accepted one."""
    if compared is None:
        return set()
    return set(compared.loc[(compared["change"] == "changed") & (compared["sheet"] == sheet), "cell"])


def _in_sight(sheet, addresses: set[str], sha256: str):
    """A tall sheet narrowed to the rows that want looking at, unless the reader asks for all of them."""
    rows = set(map(cells.row_of, addresses))
    if not rows or len(sheet.texts) <= cells.TALL:
        return sheet
    key = f"rows_{sha256}_{sheet.sheet}"
    chosen = st.segmented_control("看哪些行", SIGHTS, default=SIGHTS[0], required=True, key=key,
                                  label_visibility="collapsed")  # fmt: skip
    return sheet.near(rows) if chosen == SIGHTS[0] else sheet


def sheets(reading) -> dict:
    """Every sheet as it was received, by name; empty where the workbook cannot be opened."""
    asked = tuple((one.sheet, one.cell) for one in (*reading.findings, *reading.questions))
    return _pictures(reading.sha256, asked, reading)


@st.cache_resource(show_spinner=False, max_entries=40)
def _pictures(sha256: str, asked: tuple, _reading) -> dict:
    return intake.sheets(_reading)


def _aside(runs: tuple[tuple[int, int], ...]) -> None:
    if runs:
        rows = "、".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
        st.caption(f"第 {rows} 行是标题、说明或签章，不是数据，未列出")
