from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import standing
from analytics.composite import composite
from analytics.reaching.carried import carried
from analytics.reaching.composite import moving, together
from tests.analytics import plain
from tests.analytics.reaching import plainly
from tests.support.frames import benchmarks, observations

AREAS, OWN, NOW = ("150702", "150721", "150725"), "150702", "2010-07"


@st.composite
def histories(draw):
    """Three months of a few shares, tasks and savings over three areas, with windows of their own."""
    rows = []
    for code in ("A01", "A02", "B01", "C01")[: draw(st.integers(2, 4))]:
        kind = draw(st.sampled_from(["rate", "rate", "count", "average"]))
        end = draw(st.sampled_from(["2010-07", "2010-09", "2010-12", "2011-03"]))
        for area in AREAS:
            done, whole = draw(st.integers(0, 8)), draw(st.integers(20, 60))
            grows = draw(st.sampled_from([0, 0, 2]))
            for period in ("2010-05", "2010-06", "2010-07"):
                done, whole = done + draw(st.integers(0, 4)), whole + grows
                one = {"period": period, "area": area, "indicator": code, "kind": kind, "window_end": end}
                figures = {"numerator": done, "denominator": whole, "target": 80.0}
                if kind == "count":
                    figures = {"value": done, "target": draw(st.sampled_from([15.0, 30.0]))}
                if kind == "average":
                    figures |= {"direction": -1, "unit": "元", "target": 0.2}
                rows.append({"direction": 1} | one | {"domain": code[0], "section": code[0]} | figures)
    known = pd.DataFrame(rows)
    blank = observations("period\n2010-07").drop(columns=list(known), errors="ignore").iloc[0]
    unit = known.get("unit", pd.Series("%", index=known.index, dtype="str")).fillna("%")
    return known.assign(unit=unit, **blank.drop("unit", errors="ignore").to_dict())


class Asked:
    """Everything that is asked about the own area and one place."""

    def __init__(self, frame, place):
        self.frame, self.reckoned = frame, standing.reckon(frame, benchmarks())
        now = self.reckoned[self.reckoned["period"] == NOW]
        self.later, self.today = carried(self.reckoned, NOW), now[now["area"] == OWN]
        self.whole = moving.whole(self.later)
        self.goals = moving.goals(together.goals(composite(now, standing.city(now)), OWN), self.whole, OWN)
        places = self.goals[self.goals["bar"] == "place"]
        self.goal = places.iloc[min(place, len(places)) - 1]
        self.paced = self.later[self.later["area"] == OWN]
        self.alone = carried(self.reckoned[self.reckoned["area"] == OWN], NOW, standing=[OWN])

    def entered(self, things, base=None):
        """The own place once `things` by indicator are in the carried sheet, everything reckoned anew."""
        sheet = self.later if base is None else base
        more = sheet["indicator"].map(things).fillna(0).where(sheet["area"] == OWN, 0.0)
        task = sheet["kind"] == "count"
        changed = sheet.assign(value=sheet["value"] + more.where(task, 0.0),
                               numerator=sheet["numerator"] + more.mask(task, 0.0))  # fmt: skip
        rows = standing.reckon(changed[list(self.frame.columns)], benchmarks())
        return int(composite(rows, standing.city(rows)).set_index("area")["rank"][OWN])


@settings(max_examples=3)
@given(histories(), st.integers(1, 2))
def test_the_route_entered_into_the_carried_sheet_gives_the_place_and_one_thing_less_does_not(frame, place):
    asked = Asked(frame, place)
    way = moving.route(asked.today, asked.paced, asked.goal["goal_moving"])
    if way.empty:
        assert asked.entered({}) <= place or asked.goal["rise_points_moving"] > 0
        return
    extra, last = way.set_index("indicator")["extra"].to_dict(), way.loc[way["last"], "indicator"].item()
    if not way["reached"].all():
        assert asked.entered(extra) > place
        return
    assert asked.entered(extra) <= asked.goal["place"]
    assert asked.entered(extra | {last: extra[last] - 1}) > asked.goal["place"]


@settings(max_examples=3)
@given(histories(), st.integers(1, 2))
def test_by_one_alone_beside_all_paces_the_count_gives_the_place_and_one_less_does_not(frame, place):
    asked = Asked(frame, place)
    found = moving.by_one(asked.today, asked.goal, asked.alone, asked.paced)
    able = found[(found["needed_moving"] > 0) & (found["direction"] > 0)]
    for one in able.head(1).to_dict("records"):
        # the indicator itself from today's things, all else as carried
        mine = (asked.later["area"] == OWN) & (asked.later["indicator"] == one["indicator"])
        start = asked.alone.set_index("indicator").loc[one["indicator"]]
        base = asked.later.copy()
        base.loc[mine, ["numerator", "value"]] = start[["numerator", "value"]].to_numpy(dtype=float)
        code, things = one["indicator"], one["needed_moving"]
        assert asked.entered({code: things}, base) <= asked.goal["place"]
        assert asked.entered({code: things - 1}, base) > asked.goal["place"]


@settings(max_examples=3)
@given(histories())
def test_every_end_agrees_with_carrying_one_row_after_another(frame):
    asked, rows = Asked(frame, 1), plain.rows_of(frame)
    later = []
    for code in frame["indicator"].unique():
        one = next(row for row in rows if (row["period"], row["indicator"]) == (NOW, code))
        later += plainly.carried(rows, one)
    ends = {area: plain.composite(later, NOW, area)["completion_rate"] for area in AREAS}
    ours = asked.whole.set_index("area")["completion_rate"]
    assert ours[list(AREAS)].to_dict() == pytest.approx({area: float(end) for area, end in ends.items()})
    others = sorted((end for area, end in ends.items() if area != OWN), reverse=True)
    for goal in asked.goals[asked.goals["bar"] == "place"].to_dict("records"):
        assert goal["goal_moving"] == pytest.approx(float(others[goal["place"] - 1]))
        rise = max(100 * (others[goal["place"] - 1] - ends[OWN]), Fraction(0))
        assert goal["rise_points_moving"] == pytest.approx(float(rise), abs=1e-9)


TWO = """
    period  | area | indicator | numerator | denominator
    2010-05 | a    | A01       | 10        | 100
    2010-06 | a    | A01       | 16        | 100
    2010-07 | a    | A01       | 20        | 100
    2010-05 | a    | A02       | 40        | 100
    2010-06 | a    | A02       | 42        | 100
    2010-07 | a    | A02       | 44        | 100
    2010-05 | b    | A01       | 50        | 100
    2010-06 | b    | A01       | 52        | 100
    2010-07 | b    | A01       | 54        | 100
    2010-05 | b    | A02       | 60        | 100
    2010-06 | b    | A02       | 60        | 100
    2010-07 | b    | A02       | 60        | 100
"""


@pytest.fixture
def two():
    reckoned = standing.reckon(observations(TWO, target=80.0), benchmarks())
    now, later = reckoned[reckoned["period"] == NOW], carried(reckoned, NOW)
    goals = together.goals(composite(now, standing.city(now)), "a")
    found = moving.goals(goals, moving.whole(later), "a")
    return now[now["area"] == "a"], later[later["area"] == "a"], found.set_index("bar")


def test_the_goal_is_where_the_rival_will_be_and_the_rise_what_the_own_pace_leaves(two):
    _, _, goals = two
    # b comes to 64 and 60 of 80; a by 5 and 2 a month to 45 and 54
    assert goals.loc["place", "goal_moving"] == pytest.approx(124 / 160)
    assert goals.loc["place", "rise_points_moving"] == pytest.approx(100 * (124 - 99) / 160)
    # together 109 and 114 of 200 each, held against 80
    assert goals.loc["city", "goal_moving"] == pytest.approx((109 / 160 + 114 / 160) / 2)


def test_the_route_says_what_comes_on_top_of_the_pace_and_the_whole(two, checked_against):
    today, paced, goals = two
    way = moving.route(today, paced, goals.loc["place", "goal_moving"])
    # 25 short: A01's best month 6 × 5 = 30 leaves 5 beyond its 25; A02's best 2 leaves nothing;
    # the other 20 from beyond, again from A01
    assert way[["indicator", "extra", "things", "things_per_month"]].to_numpy().tolist() == [
        ["A01", 25, 50, 10]
    ]
    assert way["verdict"].tolist() == ["unrealistic"]
    assert moving.outlook(goals.loc["place"], way) == "unrealistic"
    checked_against("综合 moving goal, extra things of the route", "by hand", way["extra"].iloc[0], 25.0)


def test_the_own_pace_may_be_enough_or_the_best_months(two):
    today, paced, goals = two
    near = goals.loc["place"]
    for bar, expected in ((98 / 160, "feasible"), (104 / 160, "hard"), (105 / 160, "unrealistic")):
        goal = near.copy()
        goal["goal_moving"], goal["rise_points_moving"] = bar, max(100 * (bar - 99 / 160), 0)
        assert moving.outlook(goal, moving.route(today, paced, bar)) == expected


def test_both_routes_stand_side_by_side_in_the_order_of_the_moving_one(two):
    today, paced, goals = two
    now = together.route(today, goals.loc["place", "goal"])
    both = moving.both(now, moving.route(today, paced, goals.loc["place", "goal_moving"]))
    # 50 short today: 30 within A01's best months, then A02's 10, then 10 beyond from A01 again
    assert both["indicator"].tolist() == ["A01", "A02"]
    assert both["things"].tolist() == [40, 10] and both["things_moving"].iloc[0] == 50
    assert both["things_moving"].isna().tolist() == [False, True]
