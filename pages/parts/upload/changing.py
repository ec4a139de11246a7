"""What loading would do to what is stored, figure by figure, and why: a correction has to be explained."""

import streamlit as st

from analytics.sentences.intake import changes as words
from pages.parts import access, blocks, tables, viewer
from pages.parts.plain_text import plain
from pages.parts.upload import checked, scrolling

REASON = "更正原因（必填，写给查账的人看）"
FEW, FEW_ON_PHONE = 300, 24
AT_ONCE = 6


def compared(reading):
    """The comparison for a workbook that may still be loaded; None for one that is in or cannot be."""
    if reading.verdict == "refuse" or reading.sha256 in checked.outcomes():
        return None
    return access.compare(reading)


def show(sha256: str, rows) -> None:
    """How many figures are new, changed, unchanged and withdrawn, and the list of one kind, changes first."""
    if rows is None:
        return
    blocks.heading(words.title(rows), words.summary(rows))
    kinds = words.counts(rows)
    if not kinds:
        return
    kind = next(iter(kinds))
    if len(kinds) > 1:
        kind = st.segmented_control(
            "看哪些", list(kinds), default=kind, required=True, label_visibility="collapsed",
            key=f"kind_{sha256}", format_func=lambda one: words.kind_label(one, kinds[one]),
        )  # fmt: skip
    _list(words.listed(rows, kind))


def _list(rows) -> None:
    if viewer.phone():
        rows = words.narrow(rows)
    if len(rows) > (FEW_ON_PHONE if viewer.phone() else FEW):
        # drawn only where it is looked at: 800 rows of a plain table would make the page slow or endless
        right = dict.fromkeys(words.NUMBERS, st.column_config.TextColumn(alignment="right"))
        st.dataframe(rows, hide_index=True, height=scrolling.TALLEST, column_config=right)
        return
    side = dict.fromkeys(words.NUMBERS, tables.right)
    columns = {name: side.get(name, tables.left)(rows[name].map(plain)) for name in rows}
    scrolling.show(columns, "原数与新数对照", tall=len(rows) > AT_ONCE)


def needs_reason(reading) -> bool:
    """Whether loading would change or take back accepted figures."""
    return access.changes_accepted(reading) > 0


def reason(reading) -> str:
    """The reason given for a correction, empty until it says something."""
    text = _reasons().get(reading.sha256, "")
    return text.strip() if words.reason_given(text) else ""


def ask_reason(reading) -> None:
    """The place to write the reason."""
    key = f"reason_{reading.sha256}"
    st.text_input(REASON, value=_reasons().get(reading.sha256, ""), key=key, placeholder=words.REASON_EXAMPLE,
                  max_chars=200, on_change=_keep, args=(reading.sha256, key))  # fmt: skip


def _keep(sha256: str, key: str) -> None:
    # beside the widget, which forgets its text when another file or page is looked at
    _reasons()[sha256] = st.session_state[key]


def _reasons() -> dict[str, str]:
    return st.session_state.setdefault("reasons", {})
