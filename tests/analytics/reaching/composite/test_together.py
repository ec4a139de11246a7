from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from analytics.reaching.composite.together import all_by_one, all_goals, all_routes, by_one, goals, route
from tests.analytics import plain
from tests.analytics.reaching.composite.generated import months, together
from tests.support.frames import observations


def asked(frame, area="150702", place=1):
    reckoned, whole = together(frame)
    found = goals(whole, area)
    rows = reckoned[(reckoned["area"] == area) & (reckoned["period"] == "2010-07")]
    places = found[found["bar"] == "place"]
    # whoever is first has no second place to reach
    return rows, places["goal"].iloc[min(place, len(places)) - 1]


def entered(frame, things, area="150702"):
    """The place of the area once `things` by indicator are in its sheet."""
    mine = (frame["area"] == area) & (frame["period"] == "2010-07")
    more = frame["indicator"].map(things).fillna(0).where(mine, 0.0)
    task = frame["kind"] == "count"
    changed = frame.assign(value=frame["value"] + more.where(task, 0.0),
                           numerator=frame["numerator"] + more.mask(task, 0.0))  # fmt: skip
    return int(together(changed)[1].set_index("area")["rank"][area])


@settings(max_examples=4)
@given(months(), st.integers(1, 2))
def test_the_route_entered_as_a_new_sheet_gives_the_place_and_one_thing_less_does_not(frame, place):
    rows, goal = asked(frame, place=place)
    way = route(rows, goal)
    if way.empty or not way["reached"].all():
        return
    things = way.set_index("indicator")["things"].to_dict()
    assert entered(frame, things) <= place
    last = way.loc[way["last"], "indicator"].item()
    assert entered(frame, things | {last: things[last] - 1}) > place


@settings(max_examples=4)
@given(months(), st.integers(1, 2))
def test_by_one_indicator_alone_the_count_gives_the_place_and_one_less_does_not(frame, place):
    rows, goal = asked(frame, place=place)
    found = by_one(rows, goal)
    open_ = found[found["needed"] > 0]
    for one in open_.head(1).to_dict("records"):
        assert entered(frame, {one["indicator"]: one["needed"]}) <= place
        assert entered(frame, {one["indicator"]: one["needed"] - 1}) > place


@settings(max_examples=4)
@given(months())
def test_by_one_agrees_with_adding_one_thing_after_another(frame):
    rows, goal = asked(frame)
    exact = plain.rows_of(rows)
    for one in by_one(rows, goal).to_dict("records"):
        found = next((k for k in range(200) if _mean(exact, one["indicator"], k) >= _bar(goal)), None)
        assert found == (None if pd.isna(one["needed"]) else one["needed"]), (one["indicator"], found)


def _bar(goal):
    return Fraction(round(goal, 12)) - Fraction(1, 2 * 10**12)


def _mean(rows, indicator, things):
    rates = []
    for row in rows:
        part = "value" if row["kind"] == "count" else "numerator"
        more = things if row["indicator"] == indicator else 0
        rates.append(min(plain.completion_rate(row | {part: row[part] + more}), Fraction(1)))
    return sum(rates) / len(rates)


@settings(max_examples=5)
@given(months())
def test_asked_of_all_areas_and_goals_at_once_the_answers_are_those_asked_one_by_one(frame):
    reckoned, whole = together(frame)
    rows = reckoned[reckoned["period"] == "2010-07"]
    aims = all_goals(whole)
    singles, ways = all_by_one(rows, aims), all_routes(rows, aims)
    for number, aim in enumerate(aims.to_dict("records")):
        own = rows[rows["area"] == aim["area"]]
        for at_once, alone in ((singles, by_one(own, aim["goal"])), (ways, route(own, aim["goal"]))):
            mine = at_once[at_once["goal_row"] == number].drop(columns="goal_row").reset_index(drop=True)
            pd.testing.assert_frame_equal(mine, alone, check_dtype=False)


SEVERAL = """
    period  | area | indicator | numerator | denominator
    2010-06 | a    | A01       | 10        | 100
    2010-07 | a    | A01       | 30        | 100
    2010-06 | a    | A02       | 40        | 100
    2010-07 | a    | A02       | 45        | 100
    2010-06 | a    | A03       | 50        | 200
    2010-07 | a    | A03       | 60        | 200
    2010-06 | b    | A01       | 70        | 100
    2010-07 | b    | A01       | 75        | 100
    2010-06 | b    | A02       | 70        | 100
    2010-07 | b    | A02       | 75        | 100
    2010-06 | b    | A03       | 150       | 200
    2010-07 | b    | A03       | 150       | 200
"""


def several(area="a"):
    return asked(observations(SEVERAL, target=80.0), area)


def test_the_goals_are_the_city_and_the_places_up_to_the_own(reckon):
    _, whole = together(observations(SEVERAL, target=80.0))
    found = goals(whole, "a")
    assert found["bar"].tolist() == ["city", "place"]
    # a stands at the mean of 30, 45 and 30 of 80, b at 75 of 80
    assert found["rise_points"].iloc[1] == pytest.approx(100 * (75 - 35) / 80)
    assert goals(whole, "nobody").empty


def test_one_indicator_has_only_so_much_to_give():
    rows, goal = several()
    found = by_one(rows, goal).set_index("indicator")
    # the mean lacks 120 of 240 points; A01 alone has 50 to give
    assert set(found["limit"]) == {"cap"} and found["needed"].isna().all()
    assert found.loc["A01", "most_points"] == pytest.approx(100 * 50 / 80 / 3)
    assert found["to_full"].to_dict() == {"A01": 50, "A02": 35, "A03": 100}


def test_the_route_takes_first_what_gives_most_for_a_best_month():
    rows, goal = several()
    way = route(rows, goal)
    # a best month gives A01 20 points of 80, A02 and A03 5 each; of those A02 by its code
    assert way["indicator"].tolist() == ["A01", "A02", "A03"]
    # within five best months 50, 25 (five of 5) and 25 points (five of 10, of 200 things),
    # together 100; the other 20 of the 120 from beyond: 10 from A02, 10 more from A03, 20 things
    assert way["things"].tolist() == [50, 35, 70]
    assert way["reached"].all()
    assert way["verdict"].tolist() == ["feasible", "unrealistic", "unrealistic"]
    assert way["gain_points"].sum() == pytest.approx(100 * 120 / 80 / 3)


def test_with_one_thing_after_another_no_other_route_takes_less_effort(checked_against):
    rows, goal = several()
    rows = rows.assign(months_left=100.0)
    way = route(rows, goal).set_index("indicator")
    # the fractional knapsack as a linear programme: the least best months of work that raise the mean enough
    best, scale = rows["best_month"].to_numpy(), (100 / rows["denominator"] / 80).to_numpy()
    short = 3 * goal - rows["completion_rate"].sum()
    most = (80 - rows["figure"].to_numpy()) * rows["denominator"].to_numpy() / 100
    judge = linprog(1 / best, A_ub=[-scale], b_ub=[-short], bounds=list(zip(np.zeros(3), most, strict=True)))
    ours = (way["things"].reindex(rows["indicator"]).fillna(0).to_numpy() / best).sum()
    checked_against("effort of the combined route", "scipy linprog, fractional knapsack", ours, judge.fun)


def test_nothing_is_needed_where_the_goal_is_behind():
    rows, _ = several()
    assert route(rows, 0.1).empty
    assert by_one(rows, 0.1)["needed"].tolist() == [0, 0, 0]


def test_a_goal_beyond_all_caps_is_said_not_to_be_reached():
    rows, _ = several()
    way = route(rows, 1.1)
    assert not way["reached"].any() and way["things"].tolist() == [50, 35, 100]


def test_the_last_step_may_be_on_an_indicator_begun_before():
    rows, goal = several()
    way = route(rows, goal - 10 / 80 / 3)
    # ten points less: after what best months carry, ten from beyond with A02 are enough
    assert way["things"].tolist() == [50, 35, 50] and way["last"].tolist() == [False, True, False]
