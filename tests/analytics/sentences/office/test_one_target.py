"""One target in words."""

from types import SimpleNamespace

from analytics.sentences.office import one_target as words
from tests.support.as_read import plain


def target(**given):
    return SimpleNamespace(**{"value": 95.0, "low": None, "high": None, "carried_over": None} | given)


def test_a_target_shows_its_unit_its_band_and_what_was_carried_over():
    assert words.value(target(), "%") == "95%"
    assert words.value(target(value=None, low=85.0, high=100.0), "%") == "85–100%"
    carried = words.value(target(value=162386.0, carried_over=32386.0), "人")
    assert plain(carried) == "162,386 人（含结转 32,386）"


def test_a_window_over_the_turn_of_the_year_names_both_years():
    assert words.window("2010-01", "2011-03") == "2010年1月–2011年3月"
