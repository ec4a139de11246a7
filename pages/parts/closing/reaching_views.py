"""追赶, its two views: one indicator with its rungs, or 综合 and a domain with a route.

`goal` is the select box, `rungs_of` and `together_of` ask and reckon, `of_indicator` and `of_composite` draw.
"""

import streamlit as st

from analytics.charts import labels, verdicts
from analytics.charts.bullet import bullet
from analytics.charts.ladder import ladder, name, row_of, steps, things
from analytics.charts.route import route as route_picture
from analytics.charts.single import pick, single
from analytics.reaching import together
from analytics.reaching.needed import needed, speeds
from analytics.sentences import reaching as words
from data import catalogue
from pages.parts import access, blocks, filters, tables, viewer

TARGET, CITY = "target", "city"


def goal() -> str:
    """目标是: the target (of an indicator), the city average, or place 1 to 12."""
    bars = {TARGET: "达到目标", CITY: "达到全市平均"}
    places = {str(k): f"第 {k} 位" for k in range(1, len(catalogue.banners()))}
    names = (
        bars if st.session_state["choose_indicator"] in catalogue.indicators() else {CITY: bars[CITY]}
    ) | places
    return filters.choose("goal", "目标是", list(names), names.get, width=160)


def rungs_of(indicator: str, area: str, period: str):
    """The rungs of one area on one indicator."""
    known = catalogue.indicators()[indicator]
    ceiling = known.valid_range[1] if known.kind == "rate" else None
    return needed(access.reckoned(indicator=indicator), period, area, ceiling=ceiling)


def chosen(frame, aim: str):
    """The row of the goal chosen; None where the area has none or stands above it."""
    rows = frame[frame["bar"] == aim] if aim in (TARGET, CITY) else frame[frame["place"].eq(int(aim))]
    return None if rows.empty else rows.iloc[0]


def aim_of(goals, goal: str):
    """The goal to draw and whether it is the one chosen: where that is reached, the nearest one ahead."""
    wanted, ahead = chosen(goals, goal), goals[goals["rise_points"] > 0].sort_values("rise_points")
    if wanted is not None and wanted["rise_points"] > 0:
        return wanted, True
    return (None if ahead.empty else ahead.iloc[0]), False


def together_of(choice: str, area: str, period: str):
    """The composite row of the area, its goals and its own indicator rows; of 综合 or of a domain."""
    scope = filters.held_scope()
    whole = access.composite("all" if choice == filters.ALL else "domain", scope, period)
    whole = whole[whole["scope"] == choice]
    rows = access.reckoned(period, area=area, scope=scope)
    rows = rows if choice == filters.ALL else rows[rows["domain"] == choice]
    return whole[whole["area"] == area].iloc[0], together.goals(whole, area), rows


def of_indicator(frame, aim) -> None:
    """The ladder, the speed each rung needs, and the table of both."""
    look, drawn = {"mode": viewer.mode(), "phone": viewer.phone()}, steps(frame, phone=viewer.phone())
    left, right = blocks.halves()
    with left:
        if drawn.empty:
            blocks.heading(words.ladder(frame), words.ladder_subtitle(frame))
        else:
            picture = ladder(drawn, **look, chosen=row_of(drawn, aim))
            blocks.chart_block(words.ladder(frame), words.ladder_subtitle(frame), picture,
                               words.ladder_alt(frame), note=words.KEY + words.CITY_KEY)  # fmt: skip
    with right:
        quick = speeds(near(frame)).assign(label=lambda rows: [name(row) for row in rows.to_dict("records")])
        if quick.empty:
            blocks.heading(words.speed(frame), words.speed_subtitle(frame))
        else:
            blocks.chart_block(words.speed(frame), words.speed_subtitle(frame), bullet(quick, **look),
                               words.speed_alt(frame))  # fmt: skip
    table(frame)


def near(frame):
    """All rungs, tied places once; on a phone those that its ladder shows."""
    if not viewer.phone():
        return frame.drop_duplicates(["bar", "bar_figure"])
    drawn = steps(frame, phone=True)
    return drawn if len(drawn) else frame


def table(frame) -> None:
    """Every rung: what it takes alone and if the others keep their pace, each month, and the verdict."""
    rows = near(frame).to_dict("records")
    columns = {"目标": tables.left([labels.together(name(row)) for row in rows])}
    if not viewer.phone():
        columns["别处不动，还需"] = tables.right(_amounts(rows, ""))
        columns["每月"] = tables.right(_monthly(rows, ""))
        columns["难度"] = tables.left(*_verdicts(rows, "verdict"))
    columns["各地照现速度，还需"] = tables.right(_amounts(rows, "_moving"))
    if not viewer.phone():
        # heads must differ; a sign without width keeps both of them reading alike
        columns["每月" + labels.JOINER] = tables.right(_monthly(rows, "_moving"))
    columns["难度" + labels.JOINER] = tables.left(*_verdicts(rows, "difficulty"))
    tables.show(columns, words.ladder_alt(frame))


def _amounts(rows: list[dict], suffix: str) -> list[str]:
    return [things(row[f"needed{suffix}"], row[f"limit{suffix}"], row["reach_unit"]) for row in rows]


def _monthly(rows: list[dict], suffix: str) -> list[str]:
    return [
        things(row[f"needed_per_month{suffix}"], row[f"limit{suffix}"], row["reach_unit"]) for row in rows
    ]


def _verdicts(rows: list[dict], column: str) -> tuple[list[str], list[str]]:
    said = [row[column] for row in rows]
    shown = [labels.together(verdicts.shown(one)) for one in said]
    return shown, [verdicts.colour(one, viewer.mode()) for one in said]


def of_composite(aim, rows, way) -> None:
    """The combined route, and what each indicator could do alone."""
    look = {"mode": viewer.mode(), "phone": viewer.phone()}
    left, right = blocks.halves()
    alone = together.by_one(rows, aim["goal"])
    drawn = pick(alone)
    with left:
        if way.empty:
            blocks.heading(words.route(way), words.route_subtitle(aim, rows["period"].iloc[0]))
        else:
            picture = route_picture(way, aim["rise_points"], **look)
            blocks.chart_block(words.route(way), words.route_subtitle(aim, rows["period"].iloc[0]), picture,
                               words.route_alt(way), note=words.ROUTE_KEY)  # fmt: skip
    with right:
        if drawn.empty:
            blocks.heading(words.single(alone, aim), words.SINGLE_SUBTITLE)
        else:
            picture = single(drawn, aim["rise_points"], **look)
            blocks.chart_block(words.single(alone, aim), words.SINGLE_SUBTITLE, picture,
                               words.single_alt(alone, aim))  # fmt: skip
    if not way.empty:
        steps_table(way)


def steps_table(way) -> None:
    """The route written out."""
    rows = way.to_dict("records")
    columns = {
        "指标": tables.left(way["indicator_short"]),
        "要增加": tables.right([things(row["things"], "", row["reach_unit"]) for row in rows]),
        "每月": tables.right([things(row["things_per_month"], "", row["reach_unit"]) for row in rows]),
    }
    if not viewer.phone():
        best = [things(row["best_month"], "", row["reach_unit"]) for row in rows]
        columns["最好月份"] = tables.right(best)
        columns["升（百分点）"] = tables.right([labels.signed(gain, 2) for gain in way["gain_points"]])
    columns["难度"] = tables.left(*_verdicts(rows, "verdict"))
    tables.show(columns, words.route_alt(way))
