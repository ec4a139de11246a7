"""控制图: points, limits, moving ranges, and each stretch of marks named once."""

import pytest

from analytics.charts.standing.xmr import in_print, xmr
from analytics.outlook.xmr import control
from tests.analytics.outlook import cases


def chart(values):
    rows = cases.reckoned({"150725": values}, series="flow", window_end="2012-12")
    return control(rows, period=rows["period"].max(), area="150725")


def words(figure):
    return [note.text for note in figure.layout.annotations]


def test_points_and_limits_are_those_of_the_frame():
    frame = chart([500.0, 520.0] * 6)
    lines = {one.name: one for one in xmr(frame).data}
    assert list(lines["逐月"].y) == list(frame["point"])
    assert lines["上限"].y[0] == frame["upper"].iloc[0] and lines["平均"].y[0] == pytest.approx(51.0)
    assert list(lines["移动极差"].y)[:2] == [None, pytest.approx(2.0)]


def test_a_month_that_stands_out_has_a_shape_and_a_word_of_its_own():
    figure = xmr(chart([500.0, 600.0] * 6 + [1000.0]))
    points = next(one for one in figure.data if one.name == "逐月")
    assert points.marker.symbol[-1] == "square" and set(points.marker.symbol[:-1]) == {"circle"}
    assert words(figure).count("超出界限") == 1


def test_a_range_beyond_its_limit_has_the_shape_of_its_rule_below_and_is_named_above():
    figure = xmr(chart([500.0, 510.0] * 8 + [480.0, 530.0]))
    below = next(one for one in figure.data if one.name == "移动极差")
    assert set(below.marker.symbol[:-1]) == {"circle"} and below.marker.symbol[-1] == "cross"
    assert words(figure).count("变动过大") == 1


def test_a_run_is_named_once_at_its_last_month():
    figure = xmr(chart([*[500.0, 540.0] * 5, *[540.0, 541.0] * 4]))
    assert words(figure).count("连续 8 个月在一侧") == 1


def test_too_few_points_are_drawn_without_limits():
    figure = xmr(chart([500.0, 520.0, 510.0]))
    assert [one.name for one in figure.data] == ["逐月"]


def test_large_sums_are_drawn_in_ten_thousands_and_all_else_as_it_is():
    frame = chart([500.0, 520.0] * 6)
    assert in_print(frame) is frame
    sums = frame.assign(point=frame["point"] * 10_000, point_kind="amount", point_unit="元")
    printed = in_print(sums)
    assert list(printed["point"]) == pytest.approx(list(frame["point"]))
    assert set(printed["point_unit"]) == {"万元"}
    assert printed["upper"].iloc[0] == sums["upper"].iloc[0] / 10_000
    people = sums.assign(point_unit="人")
    assert in_print(people) is people


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_draws_for_either_theme_and_on_a_phone(mode):
    assert xmr(chart([500.0, 520.0] * 6), mode=mode, phone=True).data


def test_names_do_not_cover_each_other_on_a_phone():
    # a run that ends and, five months on, a second: a phone's screen has room for one such name
    frame = chart([*[500.0, 540.0] * 5, *[540.0, 541.0] * 4]).assign(signal="")
    frame.loc[[frame.index[8], frame.index[13]], "signal"] = "run"
    wide, narrow = (words(xmr(frame, phone=phone)).count("连续 8 个月在一侧") for phone in (False, True))
    assert (wide, narrow) == (2, 1)
