"""这个数从哪里来: the workbook, sheet and cells behind the figure of one area, indicator and month."""

import streamlit as st

from analytics.sentences.standing import origin as words
from data import catalogue
from pages.parts import access, blocks, tables
from pages.parts.plain_text import plain, unbroken


def show(rows, code: str, chosen: str | None, period: str) -> None:
    """The cells behind the chosen area's figure on the indicator `code`.

    Nothing for 综合 and the domains, which are made of many figures, for nobody, and without a figure.
    """
    indicator, mine = catalogue.indicators().get(code), rows[rows["area"] == chosen].dropna(subset=["figure"])
    if indicator is None or mine.empty:
        return
    cells = access.evidence(chosen, code, period)
    with st.container(gap="xsmall"):
        blocks.heading("这个数从哪里来：" + words.title(mine.iloc[0]), plain(words.subtitle(cells)))
        _cells(words.listed(cells, *_names(indicator), counted=indicator.kind == "count"))


def _names(indicator) -> tuple[str, str]:
    parts = (indicator.numerator, indicator.denominator)
    return tuple(part.name if part else "" for part in parts)


def _cells(listed) -> None:
    columns = {
        "项": tables.left(listed["name"]),
        "表内原样": tables.left([unbroken(raw) for raw in listed["raw"]]),
        "工作表和格": tables.left([unbroken(place) for place in listed["place"]]),
    }
    tables.show(columns, "这个数用到的各格：" + "、".join(listed["place"]))
