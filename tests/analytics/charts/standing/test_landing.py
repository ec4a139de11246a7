"""预计到位: rows in their order, intervals as bars, targets as ticks, verdicts with shape and word."""

import pytest

from analytics.charts.standing.landing import landing, order, span
from tests.support.landings import landings


def words(figure):
    return [note.text for note in figure.layout.annotations]


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_the_city_comes_first_then_areas_by_landing_and_those_without_a_verdict_last():
    assert list(order(landings())["area_short"]) == ["全市", "阿荣旗", "满洲里", "新左旗", "鄂伦春", "陈旗"]


def test_where_less_is_better_the_lowest_landing_comes_first():
    rows = order(landings(figure_direction=-1))
    assert list(rows["area_short"])[1] == "鄂伦春"


def test_a_bar_spans_the_interval_and_the_points_stand_on_landing_and_figure():
    figure = landing(landings())
    bars = trace(figure, "80%区间")
    assert (bars.base[1], bars.x[1]) == pytest.approx((43.4, 53.7 - 43.4))
    assert trace(figure, "预计").x[1] == 48.5 and trace(figure, "本月").x[1] == 32.7


def test_each_row_has_its_own_target_tick():
    ticks = [shape.x0 for shape in landing(landings()).layout.shapes if shape.line.width == 3]
    assert ticks == [40, 40, 45, 35, 40, 35]


def test_verdicts_have_word_and_shape_and_silence_its_reason():
    told = words(landing(landings()))
    assert told.count("照此可达") == 2 and "达不到" in told and "未报" in told
    assert any("鄂伦春" in word and "■" in word for word in told)
    assert any("新左旗" in word and "▲" in word for word in told)


def test_the_monthly_trend_stands_beside_it_where_it_is_known():
    rows = landings().assign(trend=["rising", "falling", None, "none", "few", None])
    assert {"上升", "下降", "无明显趋势", "点数不足"} <= set(words(landing(rows)))
    assert "逐月走向" not in words(landing(landings()))


def test_an_interval_is_written_once_where_both_ends_show_alike():
    row = landings().iloc[0].to_dict()
    assert span(row) == "43.4%—53.7%" and span(row, short=True) == "43.4—53.7"
    assert span(row | {"landing_low": 53.68}) == "53.7%"
    assert span(row | {"landing": None}) == "—"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_draws_for_either_theme_and_on_a_phone_with_the_chosen_area_in_accent(mode):
    figure = landing(landings(), mode=mode, phone=True, chosen="150723")
    assert any("<b>鄂伦春</b>" in word for word in words(figure))
