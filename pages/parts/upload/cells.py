"""Cells as they were received, drawn under Excel's row numbers and letters, the marked ones in their colour.

■ must be fixed, ▲ please confirm or answer; a tint marks figures other than the accepted ones; totals bold.
The texts are the sender's own and are made plain before Streamlit's table, which reads Markdown, sees them.
"""

import re

import streamlit as st

from analytics.charts import theme
from analytics.sentences.intake.found import SYMBOLS
from pages.parts import viewer
from pages.parts.plain_text import JOINER, plain, unbroken
from pages.parts.upload import severities

TALLEST = 720
TALL = 20
LONGEST = 26
WHOLE = 7
NARROWEST = 6
# the longest name of an area has eleven signs; what is longer is a title
NAME = 12
MARKED = ("refuse", "ask")
BOLD = "font-weight: 700;"


def draw(sheet, marked: dict[str, str], changed: set[str], alt: str) -> None:
    """A table of the cells of `sheet`: `marked` addresses by severity, `changed` ones tinted."""
    sheet = _titles(sheet, marked)
    texts, looks = sheet.texts.map(_short), sheet.numbers.map(_align)
    for row in sheet.totals:
        looks.loc[row] += BOLD
    for address, style in _styles(marked, changed).items():
        column, row = re.sub(r"\d", "", address), row_of(address)
        if row in texts.index and column in texts.columns:
            symbol = SYMBOLS.get(marked.get(address), "")
            texts.loc[row, column] = f"{symbol}\u00a0{texts.loc[row, column]}".strip("\u00a0")
            looks.loc[row, column] += style
    height = TALLEST if len(texts) > TALL else "content"
    st.table(texts.style.apply(lambda _: looks, axis=None), height=height, alt=alt)


def row_of(address: str) -> int:
    """The row of an address: 12 of C12."""
    return int(re.sub(r"\D", "", address))


def _titles(sheet, marked: dict[str, str]):
    """Write long texts that stand alone above the table: inside they would make a row very tall."""
    alone = sheet.alone(longer_than=NAME)
    for address, text in alone.items():
        chip = _chip(address, marked.get(address))
        st.markdown(f":small[{chip}　{plain(text)}]")
    return sheet.without(set(map(row_of, alone)))


def _chip(address: str, severity: str | None) -> str:
    if severity not in MARKED:
        return f":gray[{address}]"
    look = severities.look(severity)
    text = f"\u00a0{SYMBOLS[severity]}\u00a0{address}\u00a0"
    return f':color[{text}]{{foreground="{look.on_fill}" background="{look.fill}"}}'


def _align(is_number: bool) -> str:
    return "text-align: right !important;" if is_number else ""


def _short(text: str) -> str:
    if len(text) <= WHOLE:
        return unbroken(text)
    text = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    # a column pressed to the width of one sign would make the row as tall as the text is long
    head, rest = text[:NARROWEST], text[NARROWEST:]
    return unbroken(head) + (" " if rest[0].isspace() else JOINER) + plain(rest)


def _styles(marked: dict[str, str], changed: set[str]) -> dict[str, str]:
    tokens = theme.TOKENS[viewer.mode()]
    tint = f"background-color: {tokens['accent_tint']}; color: {tokens['accent']}; {BOLD}"
    return dict.fromkeys(changed, tint) | {address: _filled(severity) for address, severity in marked.items()}


def _filled(severity: str) -> str:
    look = severities.look(severity)
    return f"background-color: {look.fill}; color: {look.on_fill}; {BOLD}"
