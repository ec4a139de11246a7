import math
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import completion, standing
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories, tenths, tolerated
from tests.support.frames import benchmarks, observations


def actual(text, **same):
    return completion.with_actual(observations(text, **same))["actual"].tolist()


def completion_rate(text, **same):
    frame = observations(text, **same).pipe(completion.with_actual)
    return completion.with_completion_rate(frame)["completion_rate"].tolist()


@given(histories())
def test_agrees_with_its_plain_twins(frame):
    rows = plain.rows_of(frame)
    reckoned = frame.pipe(completion.with_actual).pipe(completion.with_completion_rate)
    assert_agrees(reckoned, "actual", [plain.actual(row) for row in rows])
    assert_agrees(reckoned, "completion_rate", [plain.completion_rate(row) for row in rows])


def test_a_rate_is_reckoned_from_its_counts_before_the_printed_one():
    assert actual("""
        numerator | denominator | value
        956       | 1000        | 90
                  | 1000        | 95.6
                  |             | 95.6
    """) == [95.6, 95.6, 95.6]


def test_nothing_of_nothing_is_missing_and_so_is_something_of_nothing():
    first, second, third = actual("""
        numerator | denominator | value
        0         | 0           | 0
        5         | 0           | 100
        0         | 5           |
    """)
    assert math.isnan(first)
    assert math.isnan(second)
    assert third == 0


def test_an_average_is_not_multiplied_by_a_hundred():
    assert actual("numerator | denominator\n 9000 | 3", kind="average", unit="元") == [3000]


def test_per_mille_is_multiplied_by_a_thousand():
    assert actual("numerator | denominator\n 3 | 1000", unit="‰") == [3]


def test_reported_as_zero_is_zero_and_not_reported_is_missing():
    nil, silent, foreign, not_due = actual(
        """
        status         | value
        nil            | 0
        not_reported   | 7
        not_applicable | 7
        not_due        | 7
        """,
        kind="count",
    )
    assert (nil, not_due) == (0, 7)
    assert math.isnan(silent)
    assert math.isnan(foreign)


def test_completion_is_never_capped():
    assert completion_rate("value | target\n 150 | 100", kind="count") == [1.5]


def test_a_limit_is_met_or_missed_in_proportion():
    assert completion_rate(
        """
        value | target
        9     | 10
        10    | 10
        20    | 10
        0     | 0
        3     | 0
        """,
        kind="average",
        direction=-1,
    ) == [1, 1, 0.5, 1, 0]


def test_a_band_is_met_inside_and_loses_by_its_slope_outside():
    assert completion_rate(
        """
        value | target_low | target_high | band_slope
        85    | 85         | 100         | 0.02
        100   | 85         | 100         | 0.02
        80    | 85         | 100         | 0.02
        105   | 85         | 100         | 0.02
        0     | 85         | 100         | 0.02
        12    |            | 11          | 0.02
        5     |            | 11          | 0.02
        """,
        direction=0,
    ) == pytest.approx([1, 1, 0.9, 0.9, 0, 0.98, 1])


def test_a_band_without_a_slope_takes_its_nearer_bound_as_the_target():
    assert completion_rate(
        """
        value | target_low | target_high
        40    | 80         | 100
        200   | 80         | 100
        """,
        direction=0,
    ) == [0.5, 0.5]


def test_without_a_target_or_with_a_task_of_zero_there_is_no_completion():
    for rate in completion_rate("value | target\n 5 | \n 5 | 0", kind="count"):
        assert math.isnan(rate)


def test_a_milestone_is_its_stage_over_the_stage_due():
    assert completion_rate("value | target\n 50 | 100\n 50 | 50", kind="milestone") == [0.5, 1]


def test_a_target_with_tolerance_is_met_from_its_lower_bound_and_counts_again_beyond_its_value():
    assert completion_rate("""
        value | target | target_low | target_high
        36.5  | 75     | 73         | 77
        73    | 75     | 73         | 77
        74    | 75     | 73         | 77
        75    | 75     | 73         | 77
        150   | 75     | 73         | 77
    """) == [0.5, 1, 1, 1, 2]


def test_bounds_alone_are_met_between_them_and_count_again_beyond_the_upper():
    assert completion_rate(
        """
        value | target_low | target_high
        1     | 2          | 3
        2     | 2          | 3
        3     | 2          | 3
        6     | 2          | 3
        """,
        kind="count",
    ) == [0.5, 1, 1, 2]


def test_where_less_is_better_a_tolerance_is_kept_up_to_its_upper_bound():
    assert completion_rate(
        """
        value | target | target_low | target_high
        9     | 10     | 9          | 12
        12    | 10     | 9          | 12
        24    | 10     | 9          | 12
        6     |        | 2          | 3
        """,
        kind="average",
        direction=-1,
    ) == [1, 1, 0.5, 0.5]


def test_the_completion_agrees_with_a_broken_line_through_its_bends(checked_against):
    done = np.linspace(0, 200, 401)
    rows = pd.DataFrame({"value": done, "target": 75.0, "target_low": 73.0, "target_high": 77.0})
    ours = completion_rate("area\n" + "\n".join(["150725"] * len(rows)), **{n: rows[n] for n in rows})
    line = np.interp(done, [0, 73, 75, 225], [0, 1, 1, 3])
    checked_against("completion of a target with tolerance", "numpy.interp through its bends", ours, line)


@given(tolerated(st.sampled_from([5.0, 40.0, 75.0])), st.lists(tenths, min_size=2, max_size=6))
def test_doing_more_never_counts_for_less_and_a_little_more_counts_a_little_more(asked, done):
    value, low, high = asked
    steps = sorted({x for start in done for x in (start, start + 0.001)})
    same = {"target": value, "target_low": low, "target_high": high}
    for direction in (1, -1):
        text = "value\n" + "\n".join(map(str, steps))
        rates = completion_rate(text, kind="average", unit="元", direction=direction, **same)
        for (x, rate), (y, further) in pairwise(zip(steps, rates, strict=True)):
            assert (further - rate) * direction >= 0
            assert abs(further - rate) <= 0.5 * (y - x) + 1e-12


def test_a_city_row_holds_the_sum_of_done_against_the_sums_of_the_bounds():
    frame = observations(
        """
        area   | value | target | target_low | target_high
        150702 | 3     |        | 2          | 3
        150725 | 1     |        | 2          | 3
        150726 | 10    | 10     |            |
        """,
        kind="count",
    )
    reckoned = standing.reckon(frame, benchmarks())
    city = standing.city(reckoned).iloc[0]
    # 14 done; the tasks ask for 14 to 16
    assert (city["figure"], city["completion_rate"]) == (100, 1)
    assert (city["gap_to_target"], city["reach_target"]) == (0, 0)
    assert reckoned["reach_target"].tolist() == [0, 1, 0]
    assert reckoned["rank"].tolist() == [1, 3, 1]


def test_the_tolerance_of_the_areas_is_none_of_the_citys_own_value():
    frame = observations(
        "area | numerator | denominator\n 150702 | 74 | 100\n 150725 | 74 | 100",
        target=75.0, target_low=73.0, target_high=77.0, city_target=75.0,
    )  # fmt: skip
    reckoned = standing.reckon(frame, benchmarks())
    assert reckoned["completion_rate"].tolist() == [1, 1]
    assert reckoned["gap_to_target"].tolist() == [0, 0]
    city = standing.city(reckoned).iloc[0]
    assert city["completion_rate"] == pytest.approx(74 / 75)
    shared = standing.city(standing.reckon(frame.assign(city_target=math.nan), benchmarks())).iloc[0]
    assert (shared["completion_rate"], shared["target"], shared["target_low"]) == (1, 75, 73)
