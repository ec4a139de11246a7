"""The sheet as received, with Excel's row numbers and letters, its faulty and changed cells marked.

■ must be fixed, ▲ please confirm; a tint marks a figure other than the accepted one; total rows are bold. The
texts are the sender's own and are made plain before Streamlit's table, which reads Markdown, sees them.
"""

import re

import streamlit as st

from analytics.charts import theme
from analytics.sentences import intake as words
from data.intake.reading import received
from pages.parts import blocks, viewer
from pages.parts.plain_text import plain, unbroken

TALLEST = 720
ROWS_IN_SIGHT = 20
SIGHTS = ("要看的行", "全部行")
LONGEST = 26
WHOLE = 7
KEY = "行号列标与 Excel 一致；■ 必须改　▲ 请确认　蓝底为与已入库的不同　合计行只核对，不入库"
CLASS = {"refuse": "far_behind", "ask": "behind"}
ADDRESS = re.compile(r"[A-Z]{1,3}\d+")


def show(reading, compared) -> None:
    """One sheet of the workbook, the first that brought figures; with several, the reader chooses."""
    sheets = _sheets(reading.sha256, reading)
    if not sheets:
        blocks.heading("原表打不开", "无法按单元格显示")
        return
    blocks.heading(words.sheet_title(reading), KEY)
    names = list(dict.fromkeys([fact.sheet for fact in reading.facts if fact.sheet in sheets] + list(sheets)))
    name = names[0]
    if len(names) > 1:
        key = f"sheet_{reading.sha256}"
        name = st.segmented_control("工作表", names, default=name, required=True, format_func=plain, key=key)
    marked, changed = marks(reading, name), changed_cells(compared, name)
    _table(_in_sight(sheets[name], {*marked, *changed}, reading.sha256), marked, changed)


def _in_sight(sheet, addresses: set[str], sha256: str):
    """A tall sheet narrowed to the rows that want looking at, unless the reader asks for all of them."""
    rows = {int(re.sub(r"\D", "", address)) for address in addresses}
    if not rows or len(sheet.texts) <= ROWS_IN_SIGHT:
        return sheet
    key = f"rows_{sha256}_{sheet.sheet}"
    chosen = st.segmented_control("看哪些行", SIGHTS, default=SIGHTS[0], required=True, key=key,
                                  label_visibility="collapsed")  # fmt: skip
    return sheet.near(rows) if chosen == SIGHTS[0] else sheet


@st.cache_resource(show_spinner=False, max_entries=40)
def _sheets(sha256: str, _reading) -> dict:
    return received.sheets(_reading)


def marks(reading, sheet: str) -> dict[str, str]:
    """The severity of every cell of a sheet that a finding names, the gravest where there are several."""
    found = {}
    for finding in reading.findings:
        if finding.severity in CLASS and finding.sheet in (sheet, None):
            for address in ADDRESS.findall(finding.cell or ""):
                found.setdefault(address, finding.severity)
    return found


def changed_cells(compared, sheet: str) -> set[str]:
    """The cells of a sheet whose figure differs from the accepted one."""
    if compared is None:
        return set()
    return set(compared.loc[(compared["change"] == "changed") & (compared["sheet"] == sheet), "cell"])


def _table(sheet, marked: dict[str, str], changed: set[str]) -> None:
    texts, looks = sheet.texts.map(_short), sheet.numbers.map(_align)
    for row in sheet.totals:
        looks.loc[row] += "font-weight: 700;"
    for address, style in _styles(marked, changed).items():
        column, row = re.sub(r"\d", "", address), int(re.sub(r"\D", "", address))
        if row in texts.index and column in texts.columns:
            symbol = words.SYMBOLS.get(marked.get(address), "")
            texts.loc[row, column] = f"{symbol}\u00a0{texts.loc[row, column]}".strip("\u00a0")
            looks.loc[row, column] += style
    height = TALLEST if len(texts) > ROWS_IN_SIGHT else "content"
    dressed = texts.style.apply(lambda _: looks, axis=None)
    st.table(dressed, height=height, alt=f"收到的原表，共 {len(texts)} 行")
    _aside(sheet.aside)


def _align(is_number: bool) -> str:
    return "text-align: right !important;" if is_number else ""


def _short(text: str) -> str:
    if len(text) <= WHOLE:
        return unbroken(text)
    return plain(text if len(text) <= LONGEST else text[:LONGEST] + "…")


def _styles(marked: dict[str, str], changed: set[str]) -> dict[str, str]:
    tokens = theme.TOKENS[viewer.mode()]
    tint = f"background-color: {tokens['accent_tint']}; color: {tokens['accent']}; font-weight: 700;"
    return dict.fromkeys(changed, tint) | {address: _filled(severity) for address, severity in marked.items()}


def _filled(severity: str) -> str:
    look = theme.status(CLASS[severity], viewer.mode())
    return f"background-color: {look.fill}; color: {look.on_fill}; font-weight: 700;"


def _aside(runs: tuple[tuple[int, int], ...]) -> None:
    if runs:
        rows = "、".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
        st.caption(f"第 {rows} 行是标题、说明或签章，不是数据，未列出")
