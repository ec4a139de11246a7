from hypothesis import given

from analytics import monthly
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import observations

UNKNOWN = -1


def month_values(text, **same):
    frame = monthly.with_month_value(observations(text, **{"kind": "count", **same}))
    return frame["month_value"].fillna(UNKNOWN).tolist()


@given(histories())
def test_agrees_with_its_plain_twins(frame):
    rows = plain.rows_of(frame)
    reckoned = frame.pipe(monthly.with_month_value).pipe(monthly.with_recent_per_month)
    reckoned = monthly.with_best_month(reckoned)
    assert_agrees(reckoned, "month_value", [plain.month_value(rows, row) for row in rows])
    assert_agrees(reckoned, "recent_per_month", [plain.recent_per_month(rows, row) for row in rows])
    assert_agrees(reckoned, "best_month", [plain.best_month(rows, row) for row in rows])


def test_a_cumulative_year_starts_anew_in_january():
    text = "period | value\n 2010-11 | 50\n 2010-12 | 60\n 2011-01 | 4\n 2011-02 | 9"
    assert month_values(text, series="ytd") == [UNKNOWN, 10, 4, 5]


def test_a_window_starts_with_its_first_month_and_runs_over_new_year():
    text = "period | value\n 2010-07 | 5\n 2010-08 | 9\n 2010-12 | 30\n 2011-01 | 34"
    window = {"window_start": "2010-07", "window_end": "2011-03"}
    assert month_values(text, series="window", **window) == [5, 4, UNKNOWN, 4]
    assert month_values(text, series="cohort", **window) == [5, 4, UNKNOWN, 4]


def test_a_stock_has_no_growth_in_its_first_known_month():
    assert month_values("period | value\n 2010-01 | 50\n 2010-02 | 48", series="stock") == [UNKNOWN, -2]


def test_a_quarterly_step_stands_still_between_quarters():
    text = "period | value\n 2010-03 | 50\n 2010-04 | 50\n 2010-05 | 50\n 2010-06 | 90"
    assert month_values(text, series="step-quarter") == [UNKNOWN, 0, 0, 40]


def test_the_growth_of_two_months_is_not_shared_out():
    text = """
        period  | value | status
        2010-02 | 10    | reported
        2010-03 |       | not_reported
        2010-04 | 30    | reported
        2010-05 | 35    | reported
    """
    assert month_values(text) == [UNKNOWN, UNKNOWN, UNKNOWN, 5]


def test_a_flow_is_the_month_itself_and_the_reported_month_goes_before_the_reckoned():
    assert month_values("period | value\n 2010-04 | 3\n 2010-05 | 2", series="flow") == [3, 2]
    text = "period | value | month_value_reported\n 2010-04 | 3 | 2\n 2010-05 | 9 | 7"
    assert month_values(text) == [2, 7]


def test_a_rate_grows_by_its_numerator():
    text = "period | numerator | denominator\n 2010-01 | 10 | 100\n 2010-02 | 25 | 110"
    assert month_values(text, kind="rate") == [10, 15]


def test_the_recent_pace_is_the_mean_of_what_is_known_of_three_months():
    frame = observations("""
        period  | month_value
        2010-01 | 3
        2010-02 |
        2010-03 | 9
        2010-07 |
    """)
    frame = monthly.with_best_month(monthly.with_recent_per_month(frame))
    assert frame["recent_per_month"].fillna(UNKNOWN).tolist() == [3, 3, 6, UNKNOWN]
    assert frame["best_month"].tolist() == [3, 3, 9, 9]
