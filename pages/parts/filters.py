"""The boxes of a page's first row: what of the view (`address`) a reader can choose there, by name.

`say, period, scope = filters.row(filters.period, filters.scope)` draws the widgets at the right of the
first row and gives back the title's writer and the codes chosen; then `say(sentence)` writes the title.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.charts import labels
from data import catalogue
from pages.parts import access, address, blocks, viewer
from pages.parts.address import ALL

HALF = 168  # pixels of a select box that shares the width of a phone with another
WIDE = 0x2E7F  # signs beyond this are as wide as they are high


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
    if viewer.phone():
        return {ALL: f"全部 {len(everything)} 项", access.FOCUS: f"重点 {focus} 项"}
    return {ALL: f"全部指标（{len(everything)} 项）", access.FOCUS: f"重点指标（{focus} 项）"}


def indicator() -> str:
    """指标: every indicator of the catalogue, by code."""
    return choose("indicator", "指标", list(catalogue.indicators()), _named().get, width=300)


def indicator_or_composite() -> str:
    """指标: 综合 (`all`), the five domains (their codes), then every indicator."""
    return choose("indicator", "指标", list(_named()), _named().get, width=300)


def _named() -> dict[str, str]:
    """All that 指标 can mean, by code; on a phone by the short names that its charts and tables use."""
    known = catalogue.domains() | catalogue.indicators()
    if viewer.phone():
        return {ALL: "综合"} | {code: one.short for code, one in known.items()}
    return {ALL: "综合（五项重点）"} | {code: one.name for code, one in known.items()}


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

    The address holds the code (`address.tell`). The box is `width` pixels wide (on a phone as it fits), or
    wider if the name of what is chosen would not stand in it as a whole.
    """
    needed = room(name(_hold(key, options)))
    phone = viewer.phone()
    chosen = st.selectbox(
        label, options, format_func=name, key=f"choose_{key}", on_change=_remember, args=(key,),
        placeholder="请选择",  # else an English one shows while a name is being typed
        width=max(needed, width) if not phone else needed if needed > HALF else "stretch",
        label_visibility="collapsed" if phone else "visible",
    )  # fmt: skip
    address.tell(key, chosen, options[0])
    return chosen


def room(words: str) -> int:
    """Pixels that a box needs to show these words: 16 for a Chinese sign, 9 for another, 58 around them."""
    return 58 + sum(16 if ord(sign) > WIDE else 9 for sign in words)


def segments(key: str, label: str, options: Sequence[str], name: Callable[[str], str]) -> str:
    """A row of buttons over codes, of which one is down; bound to the view as `choose` is."""
    _hold(key, options)
    chosen = st.segmented_control(
        label, options, format_func=name, key=f"choose_{key}", on_change=_remember, args=(key,),
        required=True, label_visibility="collapsed",
    )  # fmt: skip
    address.tell(key, chosen, options[0])
    return chosen


def _banners() -> dict[str, str]:
    return {banner.code: banner.name for banner in catalogue.banners()}


def _together(widgets: Sequence[Callable[[], str | None]]) -> list[str | None]:
    with address.one_step():
        return [widget() for widget in widgets]


def _hold(key: str, options: Sequence[str]) -> str:
    """Put what the view says, or the first option, into the widget before it is drawn."""
    code = st.session_state[f"choose_{key}"] = address.hold(key, options)
    return code


def _remember(key: str) -> None:
    address.remember(key, st.session_state[f"choose_{key}"])
