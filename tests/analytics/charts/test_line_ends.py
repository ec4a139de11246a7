"""Names at the lines' ends: apart from each other, in their order, within the chart."""

from itertools import pairwise

import pytest

from analytics.charts import theme
from analytics.charts.line_ends import CLEAR, labels, spread


def test_labels_that_touch_are_moved_apart_and_keep_their_order():
    placed = spread([10.0, 10.5, 30.0], 5)
    assert placed == [7.75, 12.75, 30.0]
    assert spread([], 5) == []


def test_no_label_is_pushed_above_the_axis_where_it_would_vanish():
    assert spread([40.0, 41.0, 42.0], 5, top=42.0) == [32.0, 37.0, 42.0]


def test_labels_stay_above_the_names_of_the_months():
    assert spread([0.0, 0.5, 3.0, 30.0], 5, bottom=2.0) == [2.0, 7.0, 12.0, 30.0]


@pytest.mark.parametrize("phone", [False, True])
def test_no_ground_of_a_label_covers_the_letters_of_the_next(phone):
    # the first month: three lines of one point each, far left of where the plan ends
    ends = [(0, 1.8, "全市 1.8", "mute"), (0, 1.8, "自治区 1.8", "mute"), (0, 1.5, "海拉尔 1.5", "accent")]
    notes = labels(ends, 0.1, (0.0, 40.0), 12, theme.TOKENS["light"], phone)
    assert all(note["bgcolor"] != CLEAR for note in notes)
    notes = sorted(notes, key=lambda note: note["y"])
    for lower, upper in pairwise(notes):
        pixels = (upper["y"] - lower["y"]) / 0.1
        # Chromium sets a line of Noto Sans CJK in 1.45 of its size; the letters take all of that size
        ground = 1.45 * lower["font"]["size"] / 2 + lower["borderpad"]
        assert pixels >= ground + upper["font"]["size"] / 2
