import math

import pytest
from hypothesis import given, settings

from analytics import standing
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import bulletins, histories
from tests.support.frames import benchmarks, observations


@given(histories(), bulletins())
def test_every_column_agrees_with_its_plain_twin(observations, benchmarks):
    reckoned = standing.reckon(observations, benchmarks)
    rows, published = plain.rows_of(observations), plain.rows_of(benchmarks)
    for column, twin in twins(rows, published).items():
        assert_agrees(reckoned, column, [twin(row) for row in rows])


def one_city(text, published=None, **same):
    reckoned = standing.reckon(observations(text, **same), benchmarks() if published is None else published)
    return standing.city(reckoned)


def test_the_same_area_twice_in_a_month_is_refused():
    twice = observations("area | value\n 150725 | 1\n 150725 | 2")
    with pytest.raises(ValueError, match="more than once"):
        standing.reckon(twice, benchmarks())


def test_nothing_reported_yet_reckons_to_nothing():
    nothing = standing.reckon(observations("area | value\n 150725 | 1").iloc[:0], benchmarks())
    assert len(nothing) == len(standing.city(nothing)) == 0
    assert {"rank", "gap_to_city", "needed_per_month"} <= set(nothing.columns)


def test_rows_their_order_and_what_was_observed_are_kept():
    observed = observations("area | value\n 150726 | 1\n 150725 | 2").set_axis([5, 2])
    reckoned = standing.reckon(observed, benchmarks())
    assert reckoned[observed.columns].equals(observed)


def test_the_city_of_a_count_is_held_against_the_tasks_of_those_that_reported():
    city = one_city(
        """
        area   | status       | value | target
        150702 | reported     | 30    | 40
        150725 | not_reported |       | 60
        150726 | nil          | 0     | 20
        """,
        kind="count",
        unit="户",
        period="2010-06",
    ).iloc[0]
    assert (city["area"], city["area_short"], city["status"]) == ("150700", "全市", "reported")
    assert (city["actual"], city["target"], city["city_target"]) == (30, 60, 120)
    assert (city["figure"], city["figure_unit"], city["figure_target"]) == (50, "%", 100)
    assert (city["completion_rate"], city["pace"], city["pace_class"]) == (0.5, 0.5, "on")
    assert (city["n_compared"], city["method"]) == (2, "pooled")
    assert (city["reach_target"], city["months_left"], city["needed_per_month"]) == (30, 6, 5)


def test_the_city_of_a_rate_is_held_against_the_citys_target():
    city = one_city(
        """
        area   | numerator | denominator | target
        150702 | 90        | 100         | 95
        150725 | 100       | 1000        | 80
        """,
        city_target=60.0,
    ).iloc[0]
    assert city["figure"] == city["actual"] == pytest.approx(190 / 11)
    assert (city["target"], city["reach_target"]) == (60, 470)


def test_without_a_target_of_its_own_the_city_takes_the_one_all_areas_share():
    shared = one_city("area | value | target\n 150702 | 40 | 80\n 150725 | 60 | 80").iloc[0]
    apart = one_city("area | value | target\n 150702 | 40 | 80\n 150725 | 60 | 90").iloc[0]
    assert (shared["figure"], shared["completion_rate"], shared["method"]) == (50, 0.625, "simple")
    assert math.isnan(apart["completion_rate"])


def test_the_city_changes_by_its_own_history_and_adds_the_areas_months():
    city = one_city(
        """
        area   | period  | value | target
        150702 | 2010-01 | 10    | 50
        150725 | 2010-01 | 20    | 50
        150702 | 2010-02 | 20    | 50
        150725 | 2010-02 | 40    | 50
        """,
        kind="count",
    )
    assert city["change_on_month"].fillna(0).tolist() == [0, 30]
    assert city["month_value"].tolist() == [30, 30]


def test_the_city_has_its_place_in_the_region_and_its_gap_to_it():
    published = benchmarks(
        "indicator | period | region_value | region_rank | region_n\n A01 | 2010-06 | 60 | 4 | 12"
    )
    city = one_city("area | numerator | denominator\n 150702 | 1 | 2", published).iloc[0]
    assert (city["gap_to_region"], city["region_period"]) == (-10, "2010-06")
    assert (city["region_rank"], city["region_n"]) == (4, 12)


@settings(max_examples=10)
@given(histories(), bulletins())
def test_the_city_row_shows_the_areas_city_figure(observations, benchmarks):
    reckoned = standing.reckon(observations, benchmarks)
    city = standing.city(reckoned).set_index(["period", "indicator"])["figure"]
    rows = plain.rows_of(observations)
    for row in rows:
        expected = plain.city_figure(rows, row)
        got = city[row["period"], row["indicator"]]
        assert math.isnan(got) if expected is None else got == pytest.approx(float(expected), abs=1e-7)


def twins(rows, published):
    return {
        "actual": plain.actual,
        "completion_rate": plain.completion_rate,
        "figure": plain.figure,
        "figure_target": plain.figure_target,
        "figure_direction": plain.figure_direction,
        "pace": plain.pace,
        "pace_gap_points": lambda row: plain.pace_gap_points(plain.completion_rate(row), plain.pace(row)),
        "pace_class": lambda row: plain.pace_class(
            plain.pace_gap_points(plain.completion_rate(row), plain.pace(row))
        ),
        "months_left": plain.months_left,
        "pooled_average": lambda row: plain.pooled_average(rows, row),
        "simple_mean": lambda row: plain.simple_mean(rows, row),
        "city_figure": lambda row: plain.city_figure(rows, row),
        "best": lambda row: plain.best(rows, row),
        "worst": lambda row: plain.worst(rows, row),
        "rank": lambda row: plain.rank(rows, row),
        "n_compared": lambda row: len(plain.figures(rows, row)),
        "rank_previous": lambda row: plain.rank_previous(rows, row),
        "rank_change": lambda row: plain.rank_change(rows, row),
        "region_figure": lambda row: plain.region(published, row)[0],
        "region_period": lambda row: plain.region(published, row)[1],
        "gap_to_target": plain.gap_to_target,
        "gap_to_city": lambda row: plain.gap(row, plain.city_figure(rows, row)),
        "gap_to_region": lambda row: plain.gap(row, plain.region(published, row)[0]),
        "gap_to_best": lambda row: plain.gap(row, plain.best(rows, row)),
        "reach_target": plain.reach_target,
        "reach_city": lambda row: plain.reach(row, plain.city_figure(rows, row)),
        "reach_region": lambda row: plain.reach(row, plain.region(published, row)[0]),
        "reach_best": lambda row: plain.reach(row, plain.best(rows, row)),
        "needed_per_month": plain.needed_per_month,
        "month_value": lambda row: plain.month_value(rows, row),
        "recent_per_month": lambda row: plain.recent_per_month(rows, row),
        "best_month": lambda row: plain.best_month(rows, row),
        "figure_previous": lambda row: plain.figure_before(rows, row, 1),
        "change_on_month": lambda row: plain.change(rows, row, 1),
        "change_on_year": lambda row: plain.change(rows, row, 12),
    }
