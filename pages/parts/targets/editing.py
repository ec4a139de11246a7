"""Revising a target: what it would change in completion and place, then a button that says its effect."""

from functools import partial

import streamlit as st

from analytics.charts.labels import displayed
from analytics.sentences.office import target_effect as words
from analytics.sentences.office.one_target import asked
from data import catalogue
from pages.parts import access, blocks, tables
from pages.parts.plain_text import plain, unbroken
from pages.parts.targets import draft as form
from pages.parts.targets import listing


def show(indicator: str, period: str) -> None:
    """Folded away: the form left with its buttons, what the revision would change right."""
    if "target_kept" in st.session_state:
        st.success(st.session_state.pop("target_kept"))
    with st.expander("调整目标：改后立刻按新目标推算；原来的数、谁改的、为什么，都留着"):
        _form(indicator, period)


def _form(indicator: str, period: str) -> None:
    left, right = blocks.halves()
    with left:
        draft = form.ask(indicator, period)
        slot = st.container(horizontal=True, gap="small")
    with right:
        able = _preview(draft, period)
    with slot:
        _buttons(draft, able)


def _preview(draft, period: str) -> bool:
    """What the draft would change, or why it cannot be kept; whether it can."""
    trouble, changed = draft.trouble, None
    if draft.revision is not None:
        try:
            changed = access.revision_effect(draft.revision, period)
        except ValueError as told:
            trouble = str(told)
    if changed is None:
        blocks.heading("改后会怎样", plain(trouble))
        listing.course(draft.held)
        return False
    blocks.heading(words.effect_title(changed, draft.key.area), "还没有保存；按所选月份推算")
    rows = words.effect_rows(changed)
    if rows["旗市区"]:
        columns = {head: tables.right(texts) for head, texts in rows.items() if head != "旗市区"}
        names = [unbroken(name) for name in rows["旗市区"]]
        tables.show({"旗市区": tables.left(names)} | columns, "改后的完成率和位次")
    listing.course(draft.held, form.as_target(draft.revision))
    return True


def _buttons(draft, able: bool) -> None:
    """Keep or withdraw; each needs a post and a reason, and says what it does."""
    known, area = catalogue.indicators()[draft.key.indicator], catalogue.areas()[draft.key.area]
    window = (draft.key.window_start, draft.key.window_end)
    signed = bool(draft.by and draft.reason.strip())
    if able:
        new = _asked(form.as_target(draft.revision), known.unit)
        old = _asked(draft.held, known.unit)
        label = words.button(area.short, known.short, window, old, new)
        if st.button(displayed(label), type="primary", disabled=not signed, key="keep_target"):
            _do(partial(access.revise_target, draft.revision), draft, label)
    if draft.held is not None:
        label = words.withdrawal(area.short, known.short, window)
        if st.button(displayed(label), disabled=not signed, key="withdraw_target"):
            _do(partial(access.withdraw_target, draft.key), draft, label)
    if not signed:
        st.caption("选好谁调整、写明为什么，才能保存")


def _asked(target, unit: str) -> str:
    figures = [None if target is None else target[name] for name in ("value", "low", "high")]
    return asked(*figures, unit)


def _do(deed, draft, label: str) -> None:
    try:
        deed(by=draft.by, reason=draft.reason)
    except ValueError as told:  # somebody else may have changed it in the meantime
        st.error(plain(told))
        return
    st.session_state["target_kept"] = displayed(f"已{label}。")
    st.rerun()
