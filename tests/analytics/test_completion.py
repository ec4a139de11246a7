import math

import pytest
from hypothesis import given

from analytics import completion
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import observations


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
