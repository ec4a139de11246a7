from fractions import Fraction

from analytics.reaching.rungs import rungs
from tests.support.frames import observations


def test_places_are_those_of_the_others_best_first_with_the_names_that_stand_there(reckon):
    text = "area | numerator | denominator\n a | 1 | 9\n b | 1 | 3\n c | 2 | 6\n d | 3 | 6"
    rows = reckon(observations(text))
    rows["area_short"] = ["甲", "乙", "丙", "丁"]
    places = [one for one in rungs(rows, "a") if one.bar == "place"]
    assert [(one.place, one.figure, one.rivals) for one in places] == [
        (1, 50, ("丁",)), (2, Fraction(100, 3), ("乙", "丙")), (3, Fraction(100, 3), ("乙", "丙")),
    ]  # fmt: skip


def test_where_less_is_better_the_lowest_is_first(reckon):
    text = "area | numerator | denominator\n a | 9 | 1\n b | 5 | 1\n c | 7 | 1"
    rows = reckon(observations(text, kind="average", direction=-1, unit="日"))
    assert [one.figure for one in rungs(rows, "a") if one.bar == "place"] == [5, 7]


def test_the_average_an_area_has_to_reach_is_that_of_the_others(reckon):
    rows = reckon(observations("area | numerator | denominator\n a | 1 | 10\n b | 5 | 10\n c | 3 | 30"))
    city = next(one for one in rungs(rows, "a") if one.bar == "city")
    assert city.figure == 20


def test_a_target_with_tolerance_is_reached_at_its_nearer_bound(reckon):
    rows = reckon(observations("numerator | denominator | target | target_low\n 1 | 10 | 75 | 72"))
    assert rungs(rows, "150725")[0].figure == 72


def test_an_area_without_a_figure_has_no_rungs(reckon):
    assert rungs(reckon(observations("status\n not_reported")), "150725") == []
    assert rungs(reckon(observations("value\n 3")), "150702") == []
