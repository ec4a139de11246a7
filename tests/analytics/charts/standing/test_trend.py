"""走势大图: what its lines hold."""

import pandas as pd
import pytest

from analytics.charts.standing.trend import trend


def lines(figure):
    return {trace.name: trace for trace in figure.data}


def test_every_line_ends_in_its_own_label(reckoned):
    figure = trend(reckoned[reckoned["area"] == "150725"])
    assert set(lines(figure)) == {"陈旗", "全市", "自治区", "目标", "序时计划"}
    words = " ".join(note.text for note in figure.layout.annotations)
    assert "陈旗 35.0" in words and "目标 90.0" in words and "自治区 55.5" in words


def test_the_area_is_drawn_from_its_own_rows(reckoned):
    own = lines(trend(reckoned[reckoned["area"] == "150725"]))["陈旗"]
    assert list(own.y) == [30.0, 35.0] and list(own.x) == [5, 6]


def test_a_month_not_reported_leaves_a_gap(reckoned):
    own = lines(trend(reckoned[reckoned["area"] == "150727"]))["新右旗"]
    assert list(own.y) == [40.0, None]


def test_a_bulletin_is_one_point_however_many_months_repeat_it(reckoned):
    region = lines(trend(reckoned[reckoned["area"] == "150725"]))["自治区"]
    assert list(region.y) == [55.5] and list(region.x) == [5]


def test_a_yearly_series_breaks_where_its_window_starts_again(reckoned):
    rows = reckoned[reckoned["area"] == "150725"].reset_index(drop=True)
    rows.loc[1, ["window_start", "window_end"]] = ["2010-07", "2011-06"]
    assert None in lines(trend(rows))["陈旗"].y
    rows["region_period"] = rows["period"]
    assert None in lines(trend(rows))["自治区"].y


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_draws_for_either_theme_and_on_a_phone(reckoned, mode):
    assert trend(reckoned[reckoned["area"] == "150725"], mode=mode, phone=True).data


def ahead():
    return pd.DataFrame(
        {"period": ["2010-07", "2010-12"], "expected": [35.0, 60.0], "low": [35.0, 52.0],
         "high": [35.0, 68.0]}
    )


def test_what_is_expected_is_dotted_over_its_band_and_named_with_its_interval(reckoned):
    figure = trend(reckoned[reckoned["area"] == "150725"], ahead=ahead())
    drawn = lines(figure)
    assert list(drawn["预计"].x) == [6, 11] and list(drawn["预计"].y) == [35.0, 60.0]
    assert list(drawn["80%区间"].y) == [35.0, 68.0, 52.0, 35.0]
    words = [note.text for note in figure.layout.annotations]
    assert "<b>预计 60.0</b>" in words and "（52.0—68.0）" in words


def test_the_axis_has_room_for_the_band(reckoned):
    top = ahead().assign(high=[35.0, 140.0])
    assert trend(reckoned[reckoned["area"] == "150725"], ahead=top).layout.yaxis.range[1] > 140


def test_without_a_forecast_nothing_is_drawn_ahead(reckoned):
    assert "预计" not in lines(trend(reckoned[reckoned["area"] == "150725"], ahead=ahead().iloc[:0]))
