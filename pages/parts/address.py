"""The reader's view (month, indicator, area, scope …): one for all pages, kept in the address.

A month chosen on one page holds on the next. A link such as
`/ranking?period=2010-09&indicator=A01&area=150725` opens that view; an unknown value falls back calmly.
Ask `hold` for what a box shows and `tell` what it has shown; `remember` sets a part from elsewhere, `way` is
the address of another page over that view. The frame asks `carry` before it draws the menu, so that every
step of the reader is one step back.

Why not `bind="query-params"`: it puts the shown name instead of the code into the address, and each page
would keep a month of its own.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from data import catalogue
from pages.parts import access

# Always in the address, so that a link passed on shows next month what it shows today.
ALWAYS = ("period",)
# What is first on one page is not on another: once chosen it is said everywhere.
ONCE_CHOSEN = ("indicator", "area")
KEYS = ("period", "indicator", "area", "scope", "section", "domain", "peers", "by", "span", "goal", "screen",
        "aspect")  # fmt: skip
ALL = "all"


@contextmanager
def one_step() -> Iterator[None]:
    """What is told meanwhile is written together: every writing is a step of the browser's history."""
    waiting = st.session_state["waiting"] = {}
    try:
        yield
    finally:
        st.session_state["waiting"] = None
        _write(waiting)


def carry() -> None:
    """Say again what the address said on the page before; to be asked before the menu is drawn.

    A step by the menu drops it. Said before that step is drawn it is part of it; said by the page it would
    be a step of its own, and going back would at first seem to do nothing. Gone back or forward, the reader
    means the view of that address: what it does not say is as at first.
    """
    run, here = get_script_run_ctx(suppress_warning=True), st.query_params.to_dict()
    if run is not None and run.is_history_navigation:
        for known in (st.session_state.get("view", {}), st.session_state.get("heard", {})):
            for key in set(known) - set(here):
                del known[key]
    elif not here:
        st.query_params.from_dict(st.session_state.get("address", {}))


def hold(key: str, options: Sequence[str]) -> str:
    """The code that a box over these options shows: what the view says, else the first."""
    chosen = _heard().get(key)
    return chosen if chosen in options else options[0]


def tell(key: str, chosen: str, fallback: str) -> None:
    """Say in the address what a box shows, where it is worth saying; `fallback` is its first option.

    The default stays out of the address but for `ALWAYS` and, once chosen, `ONCE_CHOSEN`. Of these what is
    chosen and no option of this box is said on for the other pages; what none of them knows gives way.
    """
    view = st.session_state["view"]
    held = view.get(key, chosen)
    if key in ONCE_CHOSEN and held != chosen:
        if held in _known(key):
            return
        view[key] = chosen
    worth = key in ALWAYS or chosen != fallback or (key in ONCE_CHOSEN and key in view)
    said = chosen if chosen and worth else None
    # a value not worth saying that stands there already is left alone
    change = {} if st.query_params.get(key) in (said, chosen) else {key: said}
    st.session_state["heard"][key] = chosen
    waiting = st.session_state.get("waiting")
    if waiting is None:
        _write(change)
    else:
        waiting.update(change)


def remember(key: str, code: str) -> None:
    """Set a part of the view from elsewhere than its box (a click on a bar); rerun afterwards."""
    st.session_state.setdefault("view", {})[key] = code


def way(**codes: str) -> dict[str, str]:
    """What the address says with these parts said otherwise: the way to another page over that view."""
    return st.query_params.to_dict() | codes


def held_scope() -> str:
    """The scope in force on pages without its box, so that 综合 is one number on all pages."""
    return access.FOCUS if _heard().get("scope") == access.FOCUS else ALL


def chosen_area() -> str | None:
    """The area of the view on a page that draws no box for it; None if nobody is chosen."""
    code = _heard().get("area")
    return code if code in _known("area") else None


def _known(key: str) -> set[str]:
    """What of `ONCE_CHOSEN` any page can show."""
    if key == "area":
        return {banner.code for banner in catalogue.banners()}
    return {ALL, *catalogue.domains(), *catalogue.indicators()}


def _heard() -> dict[str, str]:
    """The view after what the address says that is new: old words would undo the reader's last choice."""
    view = st.session_state.setdefault("view", {})
    heard = st.session_state.setdefault("heard", {})
    # what a box of this row has just told waits to be written: till then the address says the old
    for key in set(KEYS) - set(st.session_state.get("waiting") or {}):
        asked = st.query_params.get(key)
        if asked is not None and asked != heard.get(key):
            view[key] = heard[key] = asked
    return view


def _write(changes: dict[str, str | None]) -> None:
    """Set the parts of the address, drop those that are None, all in one step."""
    if changes:
        said = st.query_params.to_dict() | changes
        st.query_params.from_dict({key: value for key, value in said.items() if value is not None})
    st.session_state["address"] = st.query_params.to_dict()
