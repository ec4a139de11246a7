"""Turns of phrase: equals are counted, what prints as nothing is nothing, each absence has its own word."""

import pytest

from analytics.sentences import wording
from tests.support.frames import frame


def test_of_equals_the_first_is_named_with_how_many_they_are():
    assert wording.several(["陈旗"]) == "陈旗"
    assert wording.several(["陈旗", "根河"]) == "陈旗等 2 个旗市区"


@pytest.mark.parametrize(("difference", "unit", "equal"), [
    (0.04, "%", True), (-0.04, "%", True), (0.05, "%", False), (0.4, "元", False), (0.04, "元", True),
])
def test_a_difference_that_prints_as_nothing_is_none(difference, unit, equal):
    assert wording.printed_equal(difference, unit) is equal


@pytest.mark.parametrize(("statuses", "said"), [
    (["not_applicable", "not_applicable"], "各旗市区均不适用"),
    (["not_applicable", "not_due"], "尚未到考核期"),
    (["not_applicable", "not_reported"], "尚无旗市区报送"),
    (["reported", "not_reported"], "已报的都没有目标"),
])
def test_where_nobody_has_a_figure_the_reason_is_said_and_not_always_that_none_came(statuses, said):
    rows = frame("area | status\na | x\nb | x").assign(status=statuses)
    assert wording.nobody(rows) == said


def test_areas_without_a_class_are_told_by_the_reason():
    rows = frame("""
        area_short | status         | pace_class
        陈旗       | not_reported   | missing
        根河       | not_applicable | missing
        莫旗       | reported       | on
        满洲里     | not_reported   | missing
    """)
    assert wording.absent(rows) == {"未报": ["陈旗", "满洲里"], "不适用": ["根河"]}
    assert wording.absent(rows.drop(columns="status")) == {"未报": ["陈旗", "根河", "满洲里"]}


@pytest.mark.parametrize(("gap", "said"), [
    (-0.04, "差目标不到 0.1 个百分点"), (-0.06, "差目标 0.1 个百分点"), (0.0, "已达目标"),
])
def test_what_misses_the_target_by_a_hair_is_not_said_to_miss_it_by_nothing(gap, said):
    row = {"gap_to_target": gap, "figure_unit": "%"}
    assert wording.to_target(row).replace("\u00a0", " ") == said
