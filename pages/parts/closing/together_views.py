"""追赶 of 综合 or a domain: the way to a goal, today's and if all keep their pace, and each indicator alone.

`together_of` asks, `aim_of` chooses the goal, `ways_of` reckons, `of_composite` draws.
"""

import streamlit as st

from analytics.charts import labels
from analytics.charts.closing.ladder import things
from analytics.charts.closing.route import route as route_picture
from analytics.charts.closing.route import shortened
from analytics.charts.closing.single import pick, single
from analytics.reaching.composite import moving, together
from analytics.sentences.closing import together as words
from pages.parts import access, address, blocks, filters, tables, viewer
from pages.parts.closing.reaching_views import chosen, difficulties

FOLDED = 20


def together_of(choice: str, area: str, period: str):
    """The composite rows of the area (now, carried), its goals and own rows; of 综合 or a domain."""
    scope, by = address.held_scope(), "all" if choice == filters.ALL else "domain"
    whole, later = access.composite(by, scope, period), access.composite_carried(by, scope, period)
    whole, later = whole[whole["scope"] == choice], later[later["scope"] == choice]
    goals = moving.goals(together.goals(whole, area), later, area)
    return _of(whole, area), _of(later, area), goals, of_choice(access.reckoned(period, area=area), choice)


def _of(whole, area: str):
    return whole[whole["area"] == area].iloc[0]


def of_choice(rows, choice: str):
    """Rows of 综合 or of a domain, in the scope in force."""
    if address.held_scope() == access.FOCUS:
        rows = rows[rows["focus"]]
    return rows if choice == filters.ALL else rows[rows["domain"] == choice]


def aim_of(goals, goal: str):
    """The goal to draw and whether it is the one chosen: where that is safe, the nearest one ahead."""
    wanted, ahead = chosen(goals, goal), goals[goals["rise_points"] > 0].sort_values("rise_points")
    if wanted is not None and wanted[["rise_points", "rise_points_moving"]].gt(0).any():
        return wanted, True
    return (None if ahead.empty else ahead.iloc[0]), False


def ways_of(aim, rows, choice: str):
    """Today's route to the goal and the one if all keep their pace; both empty without a goal."""
    if aim is None:
        return together.route(rows, 0.0), together.route(rows, 0.0)
    paced = of_choice(access.carried(rows["period"].iloc[0], rows["area"].iloc[0]), choice)
    return together.route(rows, aim["goal"]), moving.route(rows, paced, aim["goal_moving"])


def of_composite(aim, rows, ways, later, choice: str) -> None:
    """The combined route, and what each indicator could do alone."""
    both = moving.both(*ways)
    left, right = blocks.halves()
    with left:
        _route(aim, ways, both, later)
    with right:
        _single(aim, rows, choice)
    if not both.empty:
        written(both if not viewer.phone() else words.on_the_way(both, ways[1]), words.route_alt(both))


def _route(aim, ways, both, later) -> None:
    said = words.route(aim, *ways, later), words.route_subtitle(ways[1], later["period"])
    if both.empty:
        blocks.heading(*said)
        return
    moves = words.is_moving(ways[1])
    rise = aim["rise_points_moving" if moves else "rise_points"]
    picture = route_picture(shortened(both, moving=moves), rise, mode=viewer.mode(), phone=viewer.phone())
    blocks.chart_block(*said, picture, words.route_alt(both), note=words.ROUTE_KEY)


def _single(aim, rows, choice: str) -> None:
    month, area = rows["period"].iloc[0], rows["area"].iloc[0]
    paced = of_choice(access.carried(month, area), choice)
    standing = of_choice(access.carried_standing(month, area), choice)
    alone = moving.by_one(rows, aim, standing, paced)
    drawn = pick(alone)
    if drawn.empty:
        blocks.heading(words.single(alone), words.SINGLE_SUBTITLE)
        return
    picture = single(drawn, aim["rise_points"], mode=viewer.mode(), phone=viewer.phone())
    blocks.chart_block(words.single(alone), words.SINGLE_SUBTITLE, picture, words.single_alt(alone, aim))


def written(both, alt: str) -> None:
    """The table of both routes; a long one is folded, as the picture shows what adds most."""
    if len(both) <= FOLDED:
        steps_table(both, alt)
        return
    with st.expander(f"全部 {len(both)} 项：次序、件数与难度"):
        steps_table(both, alt)


def steps_table(both, alt: str) -> None:
    """Both routes written out, in the order of the one if all keep their pace."""
    rows, phone = both.to_dict("records"), viewer.phone()
    columns = {"指标": tables.left(both["indicator_short"])}
    if not phone:
        columns["别处不动，还需"] = tables.right(_amounts(rows, "things"))
        columns["每月"] = tables.right(_amounts(rows, "things_per_month"))
        columns["难度"] = tables.left(*difficulties(rows, "verdict"))
    columns["照现速度，还需"] = tables.right(_amounts(rows, "things_moving"))
    if not phone:
        columns["比现速度多"] = tables.right(_amounts(rows, "extra"))
        columns["每月" + labels.JOINER] = tables.right(_amounts(rows, "things_per_month_moving"))
        columns["最好月份"] = tables.right(_amounts(rows, "best_month"))
    columns["难度" + labels.JOINER] = tables.left(*difficulties(rows, "verdict_moving"))
    tables.show(columns, alt)


def _amounts(rows: list[dict], column: str) -> list[str]:
    return [things(row[column], "", row["reach_unit"]) for row in rows]
