import math

import pytest
from hypothesis import given

from analytics import completion, pace
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import observations


def classes(gaps, **bounds):
    frame = observations("\n".join(["pace_gap_points", *map(str, gaps)]))
    return pace.with_pace_class(frame, **bounds)["pace_class"].tolist()


@given(histories())
def test_agrees_with_its_plain_twins(frame):
    rows = plain.rows_of(frame)
    reckoned = pace.with_months_left(pace.with_pace(frame))
    assert_agrees(reckoned, "pace", [plain.pace(row) for row in rows])
    assert_agrees(reckoned, "months_left", [plain.months_left(row) for row in rows])


def test_pace_runs_over_the_targets_own_window_this_month_included():
    frame = pace.with_pace(
        observations("""
            period  | window_start | window_end
            2010-07 | 2010-01      | 2010-12
            2010-07 | 2010-01      | 2011-03
            2011-03 | 2010-01      | 2011-03
            2011-05 | 2010-01      | 2011-03
            2009-12 | 2010-01      | 2011-03
        """)
    )
    assert frame["pace"].tolist() == pytest.approx([7 / 12, 7 / 15, 1, 1, 0])


def test_the_plan_curve_goes_before_the_calendar():
    frame = pace.with_pace(observations("period | planned_share\n 2010-04 | 0\n 2010-05 | 0.1"))
    assert frame["pace"].tolist() == [0, 0.1]


def test_limits_and_parameters_are_due_all_the_time():
    frame = pace.with_pace(observations("direction | series\n -1 | ytd\n 1 | parameter"))
    assert frame["pace"].tolist() == [1, 1]


def test_without_a_window_there_is_no_pace_and_the_class_says_missing():
    frame = observations("value | target\n 5 | 10", window_start=None, window_end=None, kind="count")
    frame = frame.pipe(completion.with_actual).pipe(completion.with_completion_rate).pipe(pace.with_pace)
    frame = frame.pipe(pace.with_pace_gap_points).pipe(pace.with_pace_class)
    assert math.isnan(frame["pace"][0])
    assert frame["pace_class"].tolist() == ["missing"]


def test_a_bound_belongs_to_the_better_class():
    assert classes([10, 9.99, 0, -0.01, -10, -10.01]) == [
        *("ahead", "on", "on", "behind", "behind", "far_behind"),
    ]


def test_bounds_can_be_set():
    assert classes([4, -4], ahead=3, behind=-3) == ["ahead", "far_behind"]


def test_the_noise_of_subtraction_puts_nobody_behind():
    frame = observations("""
        completion_rate | pace
        0.9             | 0.8
        0.3             | 0.4
        0.7             | 0.7
    """)
    frame = frame.pipe(pace.with_pace_gap_points).pipe(pace.with_pace_class)
    assert frame["pace_gap_points"].tolist() == [10, -10, 0]
    assert frame["pace_class"].tolist() == ["ahead", "behind", "on"]


def test_no_month_is_left_in_the_last_one_and_none_after_it():
    frame = pace.with_months_left(observations("period\n2010-10\n2010-12\n2011-02"))
    assert frame["months_left"].tolist() == [2, 0, 0]
