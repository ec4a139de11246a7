"""The blocks of 总览: where each stands, the cells of its heat table, the short lists beside it.

Each list shows the first rows of a frame that is already in order; its heading counts all of them.
"""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import attention, placing
from analytics.charts import labels, theme
from data import catalogue
from pages.parts import access, address, menu, tables, viewer

MOST = 8
ABSENT = 6


@dataclass(frozen=True)
class Layout:
    """Where each block of 总览 stands."""

    behind: DeltaGenerator
    heat: DeltaGenerator
    map: DeltaGenerator
    moved: DeltaGenerator
    unreported: DeltaGenerator


def layout() -> Layout:
    """Heat on one half, map and moves, then the lists; on a phone what is behind comes first."""
    if viewer.phone():
        return Layout(*(st.container() for _ in range(5)))
    # a grid in a grid: on a narrower screen the right half stacks, and no row is left half empty
    halves = st.grid(2, min_column_width=560, gap="medium")
    half, rest = halves.cell(), halves.cell()
    quarters = rest.grid(2, min_column_width=300, gap="medium")
    middle, right = quarters.cell(), quarters.cell()
    places = {"behind": right, "heat": half, "map": middle, "moved": middle, "unreported": right}
    return Layout(**{name: cell.container() for name, cell in places.items()})


def cells(scope: str, period: str):
    """综合 and the five domains of one month, areas and city."""
    return placing.cells(*(access.composite(by, scope, period) for by in ("all", "domain")))


def open_cell(picked: object) -> None:
    """Go to the ranking of the clicked cell's domain, with its area told apart."""
    points = picked["selection"]["points"] if picked else []
    if points:
        area, scope = points[0]["customdata"][:2]
        named = {"area": area} if area in {banner.code for banner in catalogue.banners()} else {}
        st.switch_page(menu.RANKING, query_params=address.way(indicator=scope, **named))


def behind(far) -> None:
    """旗市区, 指标, 偏差 of the rows furthest behind."""
    if far.empty:
        return
    top = far.head(MOST)
    mark = theme.status("far_behind", viewer.mode())
    texts = [f"{mark.symbol}{labels.NBSP}{labels.signed(gap)}" for gap in top["pace_gap_points"]]
    columns = {
        "旗市区": tables.left(top["area_short"]),
        "指标": tables.left(top["indicator_short"]),
        "偏差": tables.right(texts, [mark.text] * len(top)),
    }
    tables.show(columns, "落后最多的指标：" + labels.enumerate_names(_named(top), MOST))


def unreported(absent) -> None:
    """旗市区, 指标 and for how many months in a row there was nothing."""
    if absent.empty:
        return
    top = absent.head(ABSENT)
    months = [f"{n:.0f}{labels.NBSP}个月" for n in top["months_missing"]]
    columns = {
        "旗市区": tables.left(top["area_short"]),
        "指标": tables.left(top["indicator_short"]),
        "连续未报": tables.right(months),
    }
    tables.show(columns, "未报的指标：" + labels.enumerate_names(_named(top), ABSENT))


def moves(risen, fallen) -> None:
    """旗市区, 升降, 位次 from → to, 完成率: those that rose, then those that fell, the furthest last."""
    rows = attention.listed(risen, fallen)
    if rows.empty:
        return
    mode = viewer.mode()
    colours = [theme.status("on" if n > 0 else "far_behind", mode).text for n in rows["rank_change"]]
    steps = [
        f"{before}{labels.NBSP}→{labels.NBSP}{now}"
        for before, now in zip(rows["rank_previous"], rows["rank"], strict=True)
    ]
    columns = {
        "旗市区": tables.left(rows["area_short"]),
        "升降": tables.right([labels.change(n) for n in rows["rank_change"]], colours),
        "位次": tables.right(steps),
        "完成率": tables.right([labels.percent(100 * rate) for rate in rows["completion_rate"]]),
    }
    tables.show(columns, "综合位次升降：" + labels.enumerate_names(list(rows["area_short"]), MOST))


def _named(rows) -> list[str]:
    return [f"{row.area_short}{row.indicator_short}" for row in rows.itertuples()]
