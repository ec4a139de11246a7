"""A ranking is drawn best first, from 0 unless the figures lie close together, the missing last."""

import pytest

from analytics.charts.standing.places import narrow, order, places
from tests.support.rankings import ranking

WIDE = ranking("""
    area   | figure | rank | pace_class | status
    150725 | 12.5   | 3    | far_behind | reported
    150726 |        |      | missing    | not_reported
    150727 | 26.9   | 2    | behind     | reported
    150781 | 32.9   | 1    | on         | reported
""")
NARROW = ranking(
    """
    area   | figure | rank | pace_class
    150725 | 92.7   | 3    | behind
    150727 | 94.8   | 2    | on
    150781 | 95.3   | 1    | on
    """,
    figure_target=95.0,
    city_figure=93.2,
    region_figure=94.2,
)


def words(figure):
    return [note.text for note in figure.layout.annotations]


def test_bars_start_at_zero_best_first_and_the_missing_stand_last_with_the_reason():
    figure = places(WIDE)
    assert figure.data[0].type == "bar" and figure.layout.xaxis.range[0] == 0
    assert list(order(WIDE)["area"]) == ["150781", "150727", "150725", "150726"]
    assert list(figure.data[0].customdata) == ["150781", "150727", "150725", "150726"]
    assert "未报，不排位次" in words(figure)


def test_a_narrow_range_is_drawn_as_dots_on_an_axis_that_does_not_start_at_zero():
    figure = places(NARROW)
    assert narrow(order(NARROW)) and not narrow(order(WIDE))
    assert figure.data[0].type == "scatter"
    low, high = figure.layout.xaxis.range
    assert 0 < low < 92.7 and high > 95.3


def test_each_name_carries_its_symbol_and_the_columns_tell_figure_place_and_change():
    shown = words(places(WIDE.assign(rank_change=[-1.0, float("nan"), 0.0, 2.0])))
    assert any("满洲里" in text and "●" in text for text in shown)
    assert any("陈旗" in text and "■" in text for text in shown)
    assert {"12.5", "26.9", "32.9", "↓1", "平", "↑2", "—"} <= set(shown)


def test_references_are_named_at_their_head_and_drawn_in_their_own_line_shape():
    figure = places(WIDE)
    assert {"<b>目标 40.0</b>", "全市 24.0", "自治区 30.0"} <= set(words(figure))
    dashes = {shape.x0: shape.line.dash for shape in figure.layout.shapes if shape.x0 == shape.x1}
    assert dashes[40.0] == "solid" and len({dashes[24.0], dashes[30.0], dashes[40.0]}) == 3


def test_names_of_references_that_come_close_are_stacked():
    notes = places(NARROW.assign(city_figure=94.9, region_figure=94.95), phone=True).layout.annotations
    heads = [note for note in notes if any(name in note.text for name in ("全市", "自治区", "目标"))]
    assert len(heads) == 3
    assert len({note.yshift for note in heads}) == 3


def test_targets_that_differ_are_a_tick_in_each_row_and_no_line_for_all():
    figure = places(WIDE.assign(figure_target=[35.0, 35.0, 40.0, 45.0]))
    assert not any("目标" in text for text in words(figure))
    ticks = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1 and shape.yref != "paper"]
    assert sorted(tick.x0 for tick in ticks) == [35.0, 35.0, 40.0, 45.0]


@pytest.mark.parametrize("figure", [0.0, float("nan")])
def test_a_month_of_nothing_still_has_an_axis(figure):
    rows = WIDE.assign(figure=figure, figure_target=float("nan"), city_figure=figure, region_figure=figure)
    low, high = places(rows).layout.xaxis.range
    assert low < high


def test_the_chosen_area_is_bold_in_name_and_numbers():
    shown = words(places(WIDE, chosen="150727"))
    assert "<b>26.9</b>" in shown and any("<b>新右旗</b>" in text for text in shown)


MARKED = WIDE.assign(
    interval_low=[11.0, float("nan"), 25.0, 30.0], interval_high=[14.0, float("nan"), 28.0, 36.0],
    comparison=["worse", None, "better", "better"], small_base=[True, False, False, False],
)  # fmt: skip


def test_an_interval_is_a_whisker_of_1_6_pixels_with_an_end_on_either_side():
    whiskers = [shape for shape in places(MARKED).layout.shapes if shape.line.width == 1.6]
    across = [(shape.x0, shape.x1) for shape in whiskers if shape.x0 != shape.x1]
    assert across == [(30.0, 36.0), (25.0, 28.0), (11.0, 14.0)] and len(whiskers) == 9
    assert not [shape for shape in places(WIDE).layout.shapes if shape.line.width == 1.6]


def test_a_narrow_axis_makes_room_for_the_whiskers():
    wide = NARROW.assign(interval_low=[85.0, 94.0, 95.0], interval_high=[93.0, 95.0, 99.0])
    low, high = places(wide).layout.xaxis.range
    assert low < 85 and high > 99


def test_the_comparison_with_the_city_is_a_column_of_words_where_there_is_room():
    shown = words(places(MARKED))
    assert shown.count("较好") == 2 and shown.count("较差") == 1 and "比全市" in shown
    assert "比全市" not in words(places(WIDE)) and "比全市" not in words(places(MARKED, phone=True))


def test_a_small_base_has_a_star_beside_its_figure():
    stars = [note for note in places(MARKED, phone=True).layout.annotations if note.text == "*"]
    assert [star.y for star in stars] == [2]
