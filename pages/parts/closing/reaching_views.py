"""追赶 of one indicator: its rungs, drawn and written out.

`goal` is the select box, `rungs_of` asks and reckons, `of_indicator` draws. 综合 is in `together_views`.
"""

import streamlit as st

from analytics.charts import labels, verdicts
from analytics.charts.closing.ladder import ladder, moves, name, row_of, steps, things
from analytics.charts.standing.bullet import bullet
from analytics.reaching.needed import needed, speeds
from analytics.sentences.closing import reaching as words
from data import catalogue
from pages.parts import access, blocks, filters, tables, viewer

TARGET, CITY = "target", "city"


def goal() -> str:
    """目标是: the target (of an indicator), the city average, or place 1 to 12."""
    bars = {TARGET: "达到目标", CITY: "达到全市平均"}
    places = {str(k): f"第 {k} 位" for k in range(1, len(catalogue.banners()))}
    one = st.session_state["choose_indicator"] in catalogue.indicators()
    names = (bars if one else {CITY: "达到全市水平"}) | places
    return filters.choose("goal", "目标是", list(names), names.get, width=160)


def rungs_of(indicator: str, area: str, period: str):
    """The rungs of one area on one indicator."""
    ceiling = access.ceilings().get(indicator)
    return needed(access.reckoned(indicator=indicator), period, area, ceiling=ceiling)


def chosen(frame, aim: str):
    """The row of the goal chosen; None where the area has none or stands above it."""
    rows = frame[frame["bar"] == aim] if aim in (TARGET, CITY) else frame[frame["place"].eq(int(aim))]
    return None if rows.empty else rows.iloc[0]


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
            blocks.heading(words.speed(frame))
        else:
            picture = bullet(quick, **look, lack="还需")
            blocks.chart_block(words.speed(frame), words.speed_subtitle(frame), picture,
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
        columns["难度"] = tables.left(*difficulties(rows, "verdict"))
    if moves(frame):
        columns["照现速度，还需"] = tables.right(_amounts(rows, "_moving"))
    elif viewer.phone():
        columns["别处不动，还需"] = tables.right(_amounts(rows, ""))
    if moves(frame) and not viewer.phone():
        # heads must differ; a sign without width keeps both of them reading alike
        columns["每月" + labels.JOINER] = tables.right(_monthly(rows, "_moving"))
    if moves(frame) or viewer.phone():
        columns["难度" + labels.JOINER] = tables.left(*difficulties(rows, "difficulty"))
    tables.show(columns, words.ladder_alt(frame))


def _amounts(rows: list[dict], suffix: str) -> list[str]:
    return [things(row[f"needed{suffix}"], row[f"limit{suffix}"], row["reach_unit"]) for row in rows]


def _monthly(rows: list[dict], suffix: str) -> list[str]:
    # money set once is not paid by the month
    return [labels.NONE if row["kind"] == "parameter" else
            things(row[f"needed_per_month{suffix}"], row[f"limit{suffix}"], row["reach_unit"])
            for row in rows]  # fmt: skip


def difficulties(rows: list[dict], column: str) -> tuple[list[str], list[str]]:
    """The words of a column of verdicts, each with its sign, and the colour of each."""
    said = [row[column] for row in rows]
    shown = [labels.together(verdicts.shown(one)) for one in said]
    return shown, [verdicts.colour(one, viewer.mode()) for one in said]
