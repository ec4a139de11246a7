"""The reader's view (month, indicator, area, scope …): chosen in a page's first row, kept in the address.

`say, period, scope = filters.row(filters.period, filters.scope)` draws the widgets at the right of the
first row and gives back the title's writer and the codes chosen; then `say(sentence)` writes the title.
The view is one for all pages: a month chosen on one page holds on the next. A link such as
`/ranking?period=2010-09&indicator=A01&area=150725` opens that view; an unknown value falls back calmly.

Why not `bind="query-params"`: it puts the shown name instead of the code into the address, and each page
would keep a month of its own.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.charts import labels
from data import catalogue
from pages.parts import access, blocks, viewer

# Always in the address, so that a link passed on shows next month what it shows today.
ALWAYS = ("period", "indicator", "area")
KEYS = ("period", "indicator", "area", "scope", "section", "domain", "peers", "by", "span", "goal", "screen",
        "aspect")  # fmt: skip
ALL = "all"


def row(*widgets: Callable[[], str | None]) -> tuple:
    """The first row of a page: title left, widgets right; returns the title's writer, then the values."""
    if viewer.phone():
        slot = st.container()
        with st.container(horizontal=True, gap="small"):
            return _writer(slot), *_together(widgets)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
        slot = st.container(width="content")
        with st.container(horizontal=True, width="content", vertical_alignment="bottom"):
            return _writer(slot), *_together(widgets)


def _together(widgets: Sequence[Callable[[], str | None]]) -> list[str | None]:
    # every writing of the address is a step of the browser's history: one for the row, not one a widget
    waiting = st.session_state["waiting"] = {}
    try:
        return [widget() for widget in widgets]
    finally:
        st.session_state["waiting"] = None
        _write(waiting)


def _writer(slot: object) -> Callable[[str], None]:
    def say(sentence: str) -> None:
        with slot:
            blocks.title(sentence)

    return say


def period() -> str:
    """月份: months with data, the latest first and by default."""
    return choose("period", "月份", access.periods()[::-1], labels.month, width=160)


def scope() -> str:
    """范围: `all`, or `focus` (the indicators the leading group watches)."""
    return choose("scope", "范围", list(scope_names()), scope_names().get, width=220)


def scope_names() -> dict[str, str]:
    """The scopes as people read them, with how many indicators each holds."""
    everything = catalogue.indicators().values()
    focus = sum(one.focus for one in everything)
    return {ALL: f"全部指标（{len(everything)} 项）", access.FOCUS: f"重点指标（{focus} 项）"}


def indicator() -> str:
    """指标: every indicator of the catalogue, by code."""
    known = catalogue.indicators()
    return choose("indicator", "指标", list(known), lambda code: known[code].name, width=300)


def indicator_or_composite() -> str:
    """指标: 综合 (`all`), the five domains (their codes), then every indicator."""
    names = {ALL: "综合（五项重点）"} | {code: domain.name for code, domain in catalogue.domains().items()}
    names |= {code: indicator.name for code, indicator in catalogue.indicators().items()}
    return choose("indicator", "指标", list(names), names.get, width=300)


def area() -> str:
    """旗市区: one of the 13; the first by code unless chosen."""
    return choose("area", "旗市区", list(_banners()), _banners().get, width=260)


def area_or_none(nobody: str = "不指定") -> str | None:
    """旗市区: one of the 13 or nobody in particular (None), which is called `nobody`."""
    names = {"": nobody, **_banners()}
    return choose("area", "旗市区", list(names), names.get, width=260) or None


def peers() -> str | None:
    """比较范围: all 13 areas (None) or one peer group."""
    counted: dict[str, int] = {}
    for banner in catalogue.banners():
        counted[banner.peer_group] = counted.get(banner.peer_group, 0) + 1
    names = {ALL: f"全部 {len(catalogue.banners())} 个"} | {g: f"{g} {n} 个" for g, n in counted.items()}
    chosen = choose("peers", "比较范围", list(names), names.get, width=160)
    return None if chosen == ALL else chosen


def choose(
    key: str,
    label: str,
    options: Sequence[str],
    name: Callable[[str], str],
    width: int = 200,
) -> str:
    """One select box over codes, shown by name, bound to the view; the default is the first option.

    The address holds the code; what is not in `ALWAYS` stays out of it while the default stands.
    """
    _hold(key, options)
    phone = viewer.phone()
    chosen = st.selectbox(
        label, options, format_func=name, key=f"choose_{key}", on_change=_remember, args=(key,),
        placeholder="请选择",  # else an English one shows while a name is being typed
        width="stretch" if phone else width, label_visibility="collapsed" if phone else "visible",
    )  # fmt: skip
    _tell(key, chosen, options[0])
    return chosen


def segments(key: str, label: str, options: Sequence[str], name: Callable[[str], str]) -> str:
    """A row of buttons over codes, of which one is down; bound to the view as `choose` is."""
    _hold(key, options)
    chosen = st.segmented_control(
        label, options, format_func=name, key=f"choose_{key}", on_change=_remember, args=(key,),
        required=True, label_visibility="collapsed",
    )  # fmt: skip
    _tell(key, chosen, options[0])
    return chosen


def _hold(key: str, options: Sequence[str]) -> None:
    """Put what the view says, or the first option, into the widget before it is drawn."""
    _listen()
    view = st.session_state["view"]
    st.session_state[f"choose_{key}"] = view[key] if view.get(key) in options else options[0]


def remember(key: str, code: str) -> None:
    """Set a part of the view from elsewhere than its select box (a click on a bar); rerun afterwards."""
    st.session_state.setdefault("view", {})[key] = code


def held_scope() -> str:
    """The scope in force on pages without its select box, so that 综合 is one number on all pages."""
    _listen()
    return access.FOCUS if st.session_state["view"].get("scope") == access.FOCUS else ALL


def chosen_area() -> str | None:
    """The area of the view on a page that draws no select box for it; None if nobody is chosen."""
    _listen()
    code = st.session_state["view"].get("area")
    return code if code in _banners() else None


def _banners() -> dict[str, str]:
    return {banner.code: banner.name for banner in catalogue.banners()}


def _remember(key: str) -> None:
    remember(key, st.session_state[f"choose_{key}"])


def _listen() -> None:
    # the address speaks only when it says something new: otherwise it would undo the reader's last choice
    view = st.session_state.setdefault("view", {})
    heard = st.session_state.setdefault("heard", {})
    # what a widget of this row has just told waits to be written: till then the address says the old
    for key in set(KEYS) - set(st.session_state.get("waiting") or {}):
        asked = st.query_params.get(key)
        if asked is not None and asked != heard.get(key):
            view[key] = heard[key] = asked


def _tell(key: str, chosen: str, fallback: str) -> None:
    said = chosen if chosen and (key in ALWAYS or chosen != fallback) else None
    # a value not worth saying that stands there already is left alone
    change = {} if st.query_params.get(key) in (said, chosen) else {key: said}
    st.session_state["heard"][key] = chosen
    waiting = st.session_state.get("waiting")
    if waiting is None:
        _write(change)
    else:
        waiting.update(change)


def _write(changes: dict[str, str | None]) -> None:
    """Set the parts of the address, drop those that are None, all in one step."""
    if changes:
        address = st.query_params.to_dict() | changes
        st.query_params.from_dict({key: value for key, value in address.items() if value is not None})
