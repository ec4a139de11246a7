import math

import numpy as np
import pytest
from hypothesis import given

from analytics import averages
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_averages
from tests.support.frames import observations


@given(histories())
def test_agrees_with_its_plain_twins(frame):
    rows = plain.rows_of(frame)
    reckoned = with_averages(frame)
    assert_agrees(reckoned, "pooled_average", [plain.pooled_average(rows, row) for row in rows])
    assert_agrees(reckoned, "simple_mean", [plain.simple_mean(rows, row) for row in rows])
    assert_agrees(reckoned, "best", [plain.best(rows, row) for row in rows])
    assert_agrees(reckoned, "worst", [plain.worst(rows, row) for row in rows])
    for column, share in (("quartile_low", 0.25), ("quartile_high", 0.75)):
        assert_agrees(reckoned, column, [plain.quartile(rows, row, share) for row in rows])


def test_the_pooled_average_is_not_the_mean_of_the_rates():
    frame = with_averages(
        observations("""
            area   | numerator | denominator
            150702 | 90        | 100
            150725 | 100       | 1000
        """)
    )
    assert frame["pooled_average"].tolist() == pytest.approx([190 / 11] * 2)
    assert frame["simple_mean"].tolist() == [50, 50]
    assert frame["city_method"].tolist() == ["pooled", "pooled"]


def test_an_area_that_has_not_reported_does_not_weigh_on_the_city():
    frame = with_averages(
        observations(
            """
            area   | status       | value | target
            150702 | reported     | 30    | 40
            150725 | not_reported |       | 60
            150726 | nil          | 0     | 20
            """,
            kind="count",
        )
    )
    assert frame["pooled_average"].tolist() == [50, 50, 50]
    assert frame["simple_mean"].tolist() == [37.5] * 3


def test_an_area_that_prints_a_rate_without_counts_is_in_the_mean_only():
    frame = with_averages(
        observations("""
            area   | numerator | denominator | value
            150702 | 1         | 2           |
            150725 |           |             | 90
        """)
    )
    assert frame["pooled_average"].tolist() == [50, 50]
    assert frame["simple_mean"].tolist() == [70, 70]


def test_without_any_counts_the_city_figure_is_the_simple_mean_and_says_so():
    frame = observations("area | value\n 150702 | 150\n 150725 | 120", kind="parameter", unit="元")
    frame = with_averages(frame)
    assert frame["pooled_average"].isna().all()
    assert frame["city_figure"].tolist() == [135, 135]
    assert frame["city_method"].tolist() == ["simple", "simple"]


def test_a_month_without_any_figure_has_no_city_figure_and_no_method():
    frame = with_averages(observations("area | status\n 150702 | not_reported"))
    assert math.isnan(frame["city_figure"][0])
    assert frame["city_method"].isna().all()


def test_the_city_within_a_band_is_the_completion_of_the_pooled_rate():
    # 30 % and 130 % are both outside 40 … 100; the city's 80 % is inside.
    frame = with_averages(
        observations(
            """
            area   | numerator | denominator
            150702 | 30        | 100
            150725 | 130       | 100
            """,
            direction=0,
            target_low=40.0,
            target_high=100.0,
            band_slope=0.01,
        )
    )
    assert frame["figure"].tolist() == pytest.approx([90, 70])
    assert frame["city_figure"].tolist() == [100, 100]


def test_the_best_of_a_limit_is_the_lowest():
    frame = observations("area | value\n 150702 | 9\n 150725 | 7", kind="average", direction=-1)
    frame = with_averages(frame)
    assert (frame["best"][0], frame["worst"][0]) == (7, 9)


def test_quartiles_are_those_of_numpy_and_excel():
    values = [3.0, 1.0, 4.0, 1.5, 9.0, 2.6]
    table = "\n".join(["area | value", *(f"15070{place} | {value}" for place, value in enumerate(values))])
    frame = with_averages(observations(table))
    low, high = np.quantile(values, [0.25, 0.75])
    assert frame["quartile_low"].tolist() == pytest.approx([low] * 6)
    assert frame["quartile_high"].tolist() == pytest.approx([high] * 6)


def test_where_nobody_reports_counts_their_sums_are_missing_and_not_0():
    silent = observations("area | status | target\n 150702 | not_reported | 40", kind="count")
    tolerant = silent.assign(target_low=30.0)
    for frame in (silent, tolerant):
        assert averages.pooled_counts(frame).isna().all(axis=None)


@given(histories())
def test_rows_have_one_number_exactly_where_month_and_indicator_are_the_same(frame):
    numbers = averages.peers(frame).tolist()
    keys = list(zip(frame["period"], frame["indicator"], strict=True))
    for number, key in zip(numbers, keys, strict=True):
        alike = [other == key for other in keys]
        assert alike == [other == number for other in numbers]
