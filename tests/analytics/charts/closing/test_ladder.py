"""追赶阶梯: one row a rung, the highest on top."""

import math

import pytest

from analytics.charts.closing.ladder import ladder, name, row_of, steps, things
from analytics.reaching.needed import needed
from tests.support import climbs


@pytest.fixture
def rungs():
    return needed(climbs.history(), "2010-07", "a")


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_open_rungs_stand_the_highest_on_top_each_figure_once(rungs):
    drawn = steps(rungs)
    assert list(drawn["name"]) == ["目标", "第 1 位 乙旗", "全市平均", "第 2 位 丙旗"]
    assert list(drawn["bar_figure"]) == [60, 49, 36, 23]


def test_where_less_is_better_the_lowest_is_on_top():
    costs = needed(climbs.history(kind="average", direction=-1, unit="元", target=0.1), "2010-07", "b")
    assert list(steps(costs)["bar_figure"]) == sorted(steps(costs)["bar_figure"])


def test_the_picture_marks_every_rung_and_writes_what_it_takes(rungs):
    drawn = ladder(steps(rungs))
    assert list(drawn.data[0].x) == [60, 49, 36, 23]
    assert "<b>380\u00a0人</b>" in texts(drawn) and "<b>10\u00a0人</b>" in texts(drawn)
    assert any("现在 22.0%" in text for text in texts(drawn))


def test_a_phone_shows_one_column_and_the_nearest_places(rungs):
    wide, narrow = ladder(steps(rungs)), ladder(steps(rungs, phone=True), phone=True)
    assert "照现速度，还需" in texts(wide) and "照现速度，还需" not in texts(narrow)


FIGURES = [(12.3, 40.0), (0.0, 3.0), (0.0004, 0.0005), (3800.0, 4025.0), (5.0, 5.0)]


@pytest.mark.parametrize("figures", FIGURES)
def test_the_axis_has_few_numbers_and_one_at_its_left_end(rungs, figures):
    low, high = figures
    for phone, most in ((False, 6), (True, 3)):
        axis = ladder(steps(rungs).assign(figure=low, bar_figure=high), phone=phone).layout.xaxis
        left, right = axis.range
        firsts = axis.dtick * math.ceil(round(left / axis.dtick, 6))
        assert left <= firsts <= low and right > high
        assert (right - left) / axis.dtick <= most + 1


def test_the_rung_asked_for_is_found_among_those_drawn(rungs):
    drawn = steps(rungs)
    assert row_of(drawn, rungs[rungs["bar"] == "city"].iloc[0]) == 2
    assert row_of(drawn, None) is None


def test_tied_rivals_are_counted_not_listed():
    assert name({"bar": "place", "place": 4, "rivals": "甲旗、乙旗"}) == "第 4 位 2 个并列"


def test_what_cannot_be_reached_is_said_and_money_goes_by_ten_thousands():
    assert things(float("nan"), "ceiling", "人") == "到不了"
    assert things(float("nan"), "no_counts", "人") == "—"
    assert things(25_000.0, "", "元") == "2.5\u00a0万元"
    assert things(6.2, "", "人") == "7\u00a0人"
