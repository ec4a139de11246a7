"""目标, 全市 and 自治区 each stand where their figure is, named without touching one another."""

from hypothesis import given
from hypothesis import strategies as some

from analytics.charts.references import Mark, levels, of
from tests.support.rankings import ranking


def test_a_reference_without_figure_is_not_drawn():
    rows = ranking("area | figure | rank | pace_class\n150725 | 5 | 1 | on", region_figure=float("nan"))
    assert [mark.column for mark in of(rows)] == ["city_figure", "figure_target"]


@given(some.lists(some.floats(0, 100), min_size=1, max_size=4))
def test_two_names_on_one_level_never_touch(xs):
    marks = [Mark("city_figure", x, "全市 24.0") for x in sorted(xs)]
    at = levels(marks, [0.0, 100.0], width=880, size=15)
    for i, (one, level) in enumerate(zip(marks, at, strict=True)):
        for other, same in zip(marks[i + 1 :], at[i + 1 :], strict=True):
            assert level != same or other.x - one.x > 3
