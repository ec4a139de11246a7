"""New task and carry-over kept apart, and the plan of a target month by month."""

import math

import pandas as pd
import pytest

from analytics.targets.tasks import planned_course, with_new_task
from tests.support.frames import frame

# The region's 2010 tasks of the maternal and child projects, as its bulletin prints them.
PUBLISHED = """
    indicator | value  | carried_over | printed
    E02       | 299585 | 163585       | 136000
    E03       | 162386 | 32386        | 130000
    E04       | 17529  | 5529         | 12000
"""


def test_what_is_new_agrees_with_the_regions_bulletin(checked_against):
    rows = frame(PUBLISHED)
    found = with_new_task(rows)["new_task"]
    judge = "the region's 2010 tasks as printed"
    checked_against("new task beside what was carried over", judge, found, rows["printed"])


def test_without_a_carry_over_all_of_it_is_new_and_without_a_value_nothing_is():
    rows = frame("value | carried_over\n 300 | \n | 20").astype(float)
    first, second = with_new_task(rows)["new_task"]
    assert first == 300 and math.isnan(second)


def test_the_plan_is_the_share_of_the_value_month_by_month():
    target = pd.Series({"value": 200.0, "low": None, "high": None, "plan": [0.25, 0.5, 1.0]})
    course = planned_course(target, ["2010-01", "2010-02", "2010-03"])
    assert course["planned"].tolist() == [50, 100, 200]


def test_of_bounds_alone_the_lower_is_planned():
    target = {"value": None, "low": 2.0, "high": 3.0, "plan": [0.5, 1.0]}
    assert planned_course(target, ["2010-01", "2010-02"])["planned"].tolist() == [1, 2]


def test_a_plan_of_another_length_is_an_error():
    with pytest.raises(ValueError, match="as many months"):
        planned_course({"value": 1.0, "low": None, "high": None, "plan": [1.0]}, ["2010-01", "2010-02"])
