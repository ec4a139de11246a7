"""The pieces every page is built of: title, sentences, a chart with its five lines, chips, the last line.

A chart block reads: bold sentence, grey subtitle, figure, key; the footer closes the page once.
All texts pass `labels.displayed`, so a sentence built by code has Chinese punctuation.
"""

import streamlit as st

from analytics import pace
from analytics.charts import theme
from analytics.charts.labels import JOINER, NBSP, displayed, number, signed
from pages.parts import access, oracle_banner, viewer

QUIET = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showAxisDragHandles": False}
SELECTING = {"on_select", "selection_mode"}
METHOD = "综合与五项重点 = 各项完成率的简单平均（单项按 100% 封顶），序时为同一批指标的平均"


def title(text: str) -> None:
    """The page's answer in one sentence, smaller on a phone; beside it whether the figures are a sample."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        (st.header if viewer.phone() else st.title)(displayed(text), anchor=False, width="content")
        sample_mark()


def halves() -> tuple:
    """Two columns side by side, one below the other where they would be narrow."""
    grid = st.grid(2, min_column_width=560, gap=("small", "medium"))
    return grid.cell(), grid.cell()


def heading(text: str, subtitle: str = "") -> None:
    """Lines one and two of a block: the sentence and how to read what follows."""
    st.markdown(f"**{displayed(text)}**" + (f"  \n:small[:gray[{displayed(subtitle)}]]" if subtitle else ""))


def sentences(parts: dict[str, str]) -> None:
    """Sentences that each open with one bold word, one to a line."""
    st.markdown("  \n".join(f"**{word}** {displayed(text)}" for word, text in parts.items()))


def chart_block(
    title: str,
    subtitle: str,
    figure,
    alt: str,
    key: str | None = None,
    note: str = "",
    **chart: object,
) -> object:
    """One chart with its sentence, subtitle and twin sentence for readers who do not see it.

    `note` is one grey line that explains line kinds (the chips are `chips()`); further arguments go to
    `st.plotly_chart`, whose answer (the selection, if asked for) is returned. On a phone nothing can be
    selected: there Plotly drops the first tap, and takes the next, wherever it falls, for the one dropped.
    """
    if viewer.phone():
        chart = {name: said for name, said in chart.items() if name not in SELECTING}
    with st.container(gap="xsmall"):
        heading(title, subtitle)
        drawn = st.plotly_chart(figure, theme=None, config=QUIET, alt=displayed(alt), key=key, **chart)
        if note:
            st.markdown(f":small[:gray[{displayed(note)}]]")
    return drawn if SELECTING <= set(chart) else None


def chips(on: float = pace.ON, behind: float = pace.BEHIND) -> None:
    """The key of the pace classes with the bounds in force, in percentage points of completion − pace."""
    span = number(-behind, 0)
    words = {
        "on": "达到序时" if on == 0 else f"比序时 {signed(on, 0)} 个百分点以上",
        "behind": f"落后 {span} 个百分点以内",
        "far_behind": f"落后 {span} 个百分点以上",
        "missing": "未报",
    }
    st.markdown(":small[" + " ".join(_chip(name, text) for name, text in words.items()) + "]")


def _chip(pace_class: str, words: str) -> str:
    look = theme.status(pace_class, viewer.mode())
    # joined without a breaking place, so that a chip wraps as a whole on a phone
    text = JOINER.join(f"{NBSP}{look.symbol}{NBSP}{words}{NBSP}".replace(" ", NBSP))
    return f':color[{text}]{{foreground="{look.on_fill}" background="{look.fill}"}}'


def footer(*notes: str, period: str | None = None, source: str = "各旗市区医改月报") -> None:
    """The last line of a page: how far the data (of a month) go, which version, checked or not, whence."""
    received = access.latest_received(period) if period else None
    parts = [
        "示例数据" if access.is_sample() else "",
        f"数据截至 {received:%Y-%m-%d}" if received is not None else "",
        f"数据版本 v{access.version()}",
        oracle_banner.checked(period),
        f"来源：{source}",
        *notes,
    ]
    st.caption(displayed(" ・ ".join(part for part in parts if part)))


def sample_mark() -> None:
    """`示例数据` beside the title of every page that shows sample figures; nothing on real ones."""
    if access.is_sample():
        look = theme.status("behind", viewer.mode())
        # no joiners inside: people and tests look for the word as it is
        chip = f':color[{NBSP}示例数据{NBSP}]{{foreground="{look.on_fill}" background="{look.fill}"}}'
        st.markdown(f":small[{chip}]", width="content")


def empty(upload: object) -> None:
    """A store without any accepted sheet: one calm sentence and the way (`upload`, a page) to the first."""
    calm("还没有数据", "收到第一份月报并入库以后，这里会显示各旗市区的进度。")
    st.page_link(upload, label="去上报第一份表")


def calm(heading: str, text: str = "") -> None:
    """One plain sentence instead of a page that cannot be shown."""
    (st.header if viewer.phone() else st.title)(displayed(heading), anchor=False)
    if text:
        st.markdown(displayed(text))
