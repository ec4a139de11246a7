import pytest

from analytics.charts.office import odd_one
from tests.support.frames import frame

MONTHS = """
    period  | figure
    2010-06 | 10
    2010-07 | 40
    2010-08 | 40
"""
AREAS = """
    area   | area_short | figure
    150725 | 陈旗       | 0
    150726 | 新左旗     | 98
    150727 | 新右旗     | 99
    150781 | 满洲里     |
"""


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_odd_months_are_squares_with_their_figures():
    drawn = odd_one.along(frame(MONTHS), ["2010-07", "2010-08"], "人")
    line, squares = drawn.data
    assert list(squares.x) == [1, 2] and squares.marker.symbol == "square" and len(line.x) == 3
    assert [note.xanchor for note in drawn.layout.annotations] == ["right", "left"]
    assert texts(drawn) == ["<b>40.0\u00a0人</b>"] * 2


def test_the_odd_area_is_named_beside_the_middle_of_all():
    drawn = odd_one.among(frame(AREAS), "150725", "%")
    others, odd = drawn.data
    assert list(others.x) == [98, 99] and list(odd.x) == [0]
    assert texts(drawn) == ["<b>陈旗 0.0%</b>", "中位 98.0%"]


def test_ten_digits_stand_against_what_chance_would_give():
    drawn = odd_one.digits([9, 1, 1, 1, 1, 3, 1, 1, 1, 1])
    assert drawn.data[0].y[0] == 9 and drawn.layout.shapes[0].y0 == 2


@pytest.mark.parametrize("phone", [False, True])
def test_equal_figures_and_one_month_alone_still_have_room(phone):
    flat = odd_one.along(frame("period | figure\n2010-06 | 5"), ["2010-06"], "%", phone=phone)
    low, high = flat.layout.yaxis.range
    assert low < 5 < high
    assert odd_one.digits([0] * 10, mode="dark").layout.yaxis.range[1] > 0


def test_a_figure_is_written_away_from_the_line_that_comes_from_above_or_goes_up():
    falling = "period | figure\n2010-08 | 9\n2010-09 | 9\n2010-10 | 7"
    rising = "period | figure\n2010-08 | 7\n2010-09 | 7\n2010-10 | 9"
    drawn = [odd_one.along(frame(text), ["2010-10"], "分") for text in (falling, rising)]
    shifts = [figure.layout.annotations[0].yshift for figure in drawn]
    assert shifts[0] < 0 < shifts[1]
