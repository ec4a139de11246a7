import math
from fractions import Fraction

import pytest
from hypothesis import given

from analytics import benchmark, gap, pace
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import bulletins, histories
from tests.analytics.reckoning import with_averages, with_figures
from tests.support.frames import benchmarks, observations


def reckoned(frame, published=None):
    published = benchmarks() if published is None else published
    return (
        with_averages(frame).pipe(benchmark.with_region, published).pipe(gap.with_gaps).pipe(gap.with_reaches)
    )


@given(histories(), bulletins())
def test_agrees_with_its_plain_twins(frame, published):
    rows, bulletin = plain.rows_of(frame), plain.rows_of(published)
    found = reckoned(frame, published)
    bars = {
        "city": lambda row: plain.city_figure(rows, row),
        "region": lambda row: plain.region(bulletin, row)[0],
        "best": lambda row: plain.best(rows, row),
    }
    for name, bar in bars.items():
        assert_agrees(found, f"gap_to_{name}", [plain.gap(row, bar(row)) for row in rows])
        assert_agrees(found, f"reach_{name}", [plain.reach(row, bar(row)) for row in rows])
    assert_agrees(found, "gap_to_target", [plain.gap_to_target(row) for row in rows])
    assert_agrees(found, "reach_target", [plain.reach_target(row) for row in rows])


@given(histories())
def test_the_reach_meets_the_target_and_one_less_does_not(frame):
    found = reckoned(frame)
    missed = found[(found["reach_target"] > 0) & (found["kind"] != "parameter") & (found["direction"] != 0)]
    for row in plain.rows_of(missed):
        reach, sign = int(row["reach_target"]), row["direction"]
        part = "value" if row["kind"] == "count" else "numerator"
        done = [row | {part: row[part] + sign * k} for k in (reach, reach - 1)]
        met = [plain.completion_rate(one) >= 1 for one in done]
        assert met == [True, False]


def test_short_of_the_bar_is_negative_whichever_way_the_indicator_points():
    frame = reckoned(
        observations("""
            indicator | value | target | direction
            A01       | 90    | 95     | 1
            F07       | 12    | 11     | -1
        """)
    )
    assert frame["gap_to_target"].tolist() == [-5, -1]


def test_ninety_five_per_cent_of_twenty_is_nineteen_not_twenty():
    frame = reckoned(observations("numerator | denominator | target\n 18 | 20 | 95\n 19 | 20 | 95"))
    assert frame["reach_target"].tolist() == [1, 0]


def test_a_reach_is_rounded_up_to_a_whole_thing():
    frame = reckoned(observations("numerator | denominator | target\n 100 | 333 | 95.6"))
    # 0.956 × 333 = 318.348
    assert frame["reach_target"].tolist() == [219]


def test_an_area_exactly_at_the_average_has_nothing_to_reach():
    frame = reckoned(
        observations("""
            area | numerator | denominator
            a    | 1         | 3
            b    | 0         | 3
            c    | 2         | 3
        """)
    )
    assert frame["reach_city"].tolist() == [0, 1, 0]
    assert frame["reach_best"].tolist() == [1, 2, 0]
    assert frame["gap_to_city"].tolist()[0] == 0


def test_where_less_is_better_the_reach_is_to_be_taken_off():
    frame = reckoned(
        observations(
            "numerator | denominator | target\n 9000 | 2 | 4000.5", kind="average", direction=-1, unit="元"
        )
    )
    assert frame["reach_target"].tolist() == [999]


def test_a_count_reaches_for_its_task_and_for_the_citys_completion():
    frame = reckoned(
        observations(
            """
            area | value | target
            a    | 10    | 40
            b    | 50    | 60
            """,
            kind="count",
        )
    )
    assert frame["reach_target"].tolist() == [30, 10]
    # The city stands at 60 %: 24 of 40.
    assert frame["reach_city"].tolist() == [14, 0]
    # The best stands at 5 of 6: 33.3 of 40.
    assert frame["reach_best"].tolist() == [24, 0]


def test_a_parameter_reaches_in_money_and_is_not_rounded():
    frame = reckoned(observations("value | target\n 142.5 | 150", kind="parameter", unit="元"))
    assert frame["reach_target"].tolist() == [7.5]


def test_a_band_reaches_for_its_nearer_bound_from_below_and_from_above():
    frame = reckoned(
        observations(
            "numerator | denominator\n 70 | 100\n 90 | 100\n 130 | 100",
            direction=0,
            target_low=85.0,
            target_high=100.0,
        ).assign(area=["a", "b", "c"])
    )
    assert frame["reach_target"].tolist() == [15, 0, 30]
    assert frame["reach_city"].isna().all()


def test_a_milestone_and_a_rate_without_counts_have_no_things_to_reach():
    frame = reckoned(
        observations("""
            indicator | kind      | value | target
            F01       | milestone | 50    | 100
            A01       | rate      | 50    | 100
        """)
    )
    assert frame["reach_target"].isna().all()
    assert frame["gap_to_target"].tolist() == [-50, -50]


def test_the_region_is_reached_for_at_its_published_rate():
    frame = reckoned(
        observations("numerator | denominator\n 88491 | 299585"),
        benchmarks("indicator | period | region_value\n A01 | 2010-06 | 29.6"),
    )
    assert frame["reach_region"].tolist() == [math.ceil(Fraction("29.6") * 299585 / 100) - 88491]


def test_the_rest_is_shared_over_the_months_left_and_over_none_if_none_is_left():
    text = "period | value | target\n 2010-09 | 10 | 40\n 2010-12 | 10 | 40"
    frame = with_figures(observations(text, kind="count")).pipe(gap.with_reaches)
    frame = frame.pipe(pace.with_months_left).pipe(gap.with_needed_per_month)
    assert frame["needed_per_month"][0] == pytest.approx(10)
    assert math.isnan(frame["needed_per_month"][1])


def test_a_gap_is_without_the_noise_of_subtraction():
    # 95.1 − 95 is 0.09999999999999432 in floating point
    frame = reckoned(observations("numerator | denominator | target\n 951 | 1000 | 95"))
    assert frame["gap_to_target"].tolist() == [0.1]
