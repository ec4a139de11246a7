"""A target as people write it: a value, bounds, a value with tolerance; and what is no target at all."""

import pytest

from data import catalogue
from data.catalogue import Bounds, CatalogueError, bounds, tolerances
from data.catalogue.targets import read_targets
from data.intake.target_workbook import written

POINTS = tolerances().around_points


@pytest.mark.parametrize(("text", "value", "low", "high"), [
    ("75 左右", 75, 75 - POINTS, 75 + POINTS),
    ("75%左右", 75, 75 - POINTS, 75 + POINTS),
    ("约75%", 75, 75 - POINTS, 75 + POINTS),
    ("75±2", 75, 73, 77),
    ("７５％±１．５", 75, 73.5, 76.5),
    ("75（73-78）", 75, 73, 78),
    ("2-3个", None, 2, 3),
    ("2～3", None, 2, 3),
    ("2–3", None, 2, 3),
    ("85%至100%", None, 85, 100),
    ("不低于90%", 90, None, None),
    ("≥90", 90, None, None),
    ("90%以上", 90, None, None),
    ("10,200座", 10200, None, None),
    ("1左右", 1, 0, 3),
])  # fmt: skip
def test_a_target_is_understood_as_it_is_written(text, value, low, high):
    assert bounds(text, "%", "higher") == Bounds(value, low, high)


def test_around_a_count_is_a_share_of_it():
    room = 10_000 * tolerances().around_share
    assert bounds("10000人左右", "人", "higher") == Bounds(10_000, 10_000 - room, 10_000 + room)


NO_TARGETS = ["", "很多", "75左右3", "3-2", "2010年", "75万", "不超过90", "≤90", "80（90-95）"]


@pytest.mark.parametrize("text", NO_TARGETS)
def test_what_is_no_target_is_not_guessed_at(text):
    assert bounds(text, "%", "higher") is None


def test_a_limit_is_read_where_less_is_better_and_a_floor_is_not():
    assert bounds("不超过11日", "日", "lower") == Bounds(11) == bounds("11日以内", "日", "lower")
    assert bounds("不低于11", "日", "lower") is None


def test_within_a_band_a_floor_or_a_limit_leaves_the_other_end_open():
    assert bounds("不低于85%", "%", "band") == Bounds(low=85)
    assert bounds("≤25%", "%", "band") == Bounds(high=25)


@pytest.mark.parametrize("asked", [
    Bounds(75), Bounds(10_200.0), Bounds(75, 73, 77), Bounds(75, 70, 77.5), Bounds(None, 2, 3), Bounds(0.5),
])
def test_what_is_written_is_read_back(asked):
    assert bounds(str(written(*asked.figures)), "%", "higher") == asked


def test_the_targets_file_takes_a_target_in_words(tmp_path):
    path = tmp_path / "targets.csv"
    head = "indicator,tier,area,window_start,window_end,value,low,high,carried_over,source,sample\n"
    path.write_text(head + "A07,city,150700,2010-01,2010-12,75左右,,,,文件,no\n", encoding="utf-8")
    one, = read_targets(path)
    assert (one.value, one.low, one.high) == (75, 75 - POINTS, 75 + POINTS)
    path.write_text(head + "A07,city,150700,2010-01,2010-12,不超过75,,,,文件,no\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="row 2: value '不超过75' is no target of this indicator"):
        read_targets(path)


def test_months_may_be_typed_as_cumulative_percentages():
    assert catalogue.typed_shares("10、40、100", "2010-01", "2010-03") == [0.1, 0.4, 1.0]
    assert catalogue.shares("10%，40%，100%", "2010-01", "2010-03") == [0.1, 0.4, 1.0]
    assert catalogue.written_shares([0.1, 0.4, 1.0]) == "10、40、100"


NO_SHARES = ["10、40", "40、10、100", "10、40、90", "一、二、三", "10、40、100、100", ""]


@pytest.mark.parametrize("text", NO_SHARES)
def test_shares_that_fall_or_do_not_end_at_a_hundred_or_miss_a_month_are_none(text):
    assert catalogue.typed_shares(text, "2010-01", "2010-03") is None
    with pytest.raises(ValueError, match="neither a plan curve"):
        catalogue.shares(text, "2010-01", "2010-03")
