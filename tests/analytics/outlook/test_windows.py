"""考核期 in every month, also where nothing was reported, and the share planned by its end."""

import numpy as np
import pytest

from analytics.outlook.windows import UNKNOWN, held, planned

NAN = float("nan")


def test_a_month_without_a_row_lies_in_the_window_that_still_runs_or_that_has_opened():
    # months 0 to 6: the row of month 2 names the window 1 to 3, that of month 6 the window 5 to 6
    named = (np.array([[NAN, NAN, first, NAN, NAN, NAN, last]]) for first, last in ((1, 5), (3, 6)))
    start, end = held(*named)
    assert start.tolist() == [[UNKNOWN, 1, 1, 1, UNKNOWN, 5, 5]]
    assert end.tolist() == [[UNKNOWN, 3, 3, 3, UNKNOWN, 6, 6]]


def test_of_two_windows_that_overlap_the_one_told_last_holds():
    start, _ = held(np.array([[0, NAN, NAN, 2.0]]), np.array([[2, NAN, NAN, 5.0]]))
    assert start.tolist() == [[0, 0, 0, 2]]


def test_the_plan_is_the_given_one_else_the_rows_else_a_straight_line_and_ends_at_one():
    start, end = np.array([[UNKNOWN, 1, 1, 1, 1]]), np.array([[UNKNOWN, 4, 4, 4, 4]])
    given, own = np.array([[0.9, 0.1, NAN, NAN, 0.7]]), np.array([[NAN, 0.3, 0.4, NAN, NAN]])
    shares = planned(given, own, start, end)
    assert shares[0].tolist() == pytest.approx([NAN, 0.1, 0.4, 0.75, 1.0], nan_ok=True)
