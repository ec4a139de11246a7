"""The months drawn and the plan behind a line."""

from itertools import pairwise

import pandas as pd
import pytest

from analytics.charts.timeline import axis_months, broken, extent, planned, tick_months, tick_texts


def of(reckoned, area="150725"):
    return reckoned[reckoned["area"] == area]


def test_the_axis_runs_to_the_end_of_the_window(reckoned):
    months = axis_months(of(reckoned))
    assert (months[0], months[-1], len(months)) == ("2010-01", "2010-12", 12)


def test_a_line_breaks_where_a_series_starts_again_from_nothing_and_where_nothing_was_reported():
    rows = pd.DataFrame({
        "period": ["2010-11", "2010-12", "2011-01"], "window_start": ["2010-01", "2010-01", "2011-01"],
        "series": "ytd", "figure": [80.0, None, 5.0],
    })  # fmt: skip
    months = list(rows["period"])
    assert broken(rows, months, "figure") == ([0, 1, None, 2], [80.0, None, None, 5.0])
    assert broken(rows.assign(series="stock"), months, "figure") == ([0, 1, 2], [80.0, None, 5.0])


def test_the_year_stands_under_the_first_tick_and_every_january():
    months = ["2010-10", "2010-11", "2010-12", "2011-01"]
    assert tick_texts(months, [0, 1, 3]) == ["10月<br>2010", "11月", "1月<br>2011"]


def test_month_names_thin_out_where_they_would_touch():
    months = [str(month) for month in pd.period_range("2010-04", "2011-12", freq="M")]
    assert [months[i] for i in tick_months(months, 510)][-2:] == ["2011-10", "2011-12"]
    assert [months[i] for i in tick_months(months, 204)][-2:] == ["2011-07", "2011-12"]
    assert tick_months(months * 3, 204)[-1] == len(months) * 3 - 1
    for width in (120, 204, 510):
        ticks = tick_months(months, width)
        assert min(b - a for a, b in pairwise(ticks)) * width / len(months) >= 28


def test_without_a_stored_curve_the_plan_is_linear_and_ends_at_the_target(reckoned):
    line = planned(of(reckoned), None)
    assert line["planned"].iloc[-1] == 90.0
    assert line.set_index("period")["planned"]["2010-04"] == pytest.approx(90 * 4 / 12)


def test_a_stored_curve_is_followed_within_its_own_window(reckoned):
    stored = pd.DataFrame({"period": ["2009-12", "2010-06", "2010-12"], "planned_share": [1.0, 0.2, 1.0]})
    line = planned(of(reckoned), stored)
    assert list(line["period"]) == ["2010-06", "2010-12"]
    assert list(line["planned"]) == [18.0, 90.0]


def test_a_figure_due_from_the_first_day_has_no_curve(reckoned):
    level = pd.DataFrame({"period": ["2010-01", "2010-12"], "planned_share": [1.0, 1.0]})
    assert planned(of(reckoned), level).empty
    assert planned(of(reckoned).assign(figure_direction=-1), None).empty


def test_the_scale_starts_at_nought_unless_the_figures_lie_close_together(reckoned):
    nothing = pd.DataFrame({"planned": []})
    assert extent(of(reckoned), nothing)[0] == 0
    close = of(reckoned).assign(figure=88.0, city_figure=89.0, region_figure=87.5)
    assert 80 < extent(close, nothing)[0] < 87.5
