"""Months follow one another across years, and what is no month is refused by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import periods

ANY_PERIOD = st.dates(date(1990, 1, 1), date(2050, 12, 31)).map(lambda day: f"{day:%Y-%m}")


def test_months_runs_over_the_turn_of_the_year_and_includes_both_ends():
    assert periods.months("2010-11", "2011-02") == ["2010-11", "2010-12", "2011-01", "2011-02"]


def test_months_of_one_month_is_that_month():
    assert periods.months("2010-07", "2010-07") == ["2010-07"]


def test_months_is_empty_when_the_end_comes_first():
    assert periods.months("2010-07", "2010-06") == []


@pytest.mark.parametrize(("period", "n", "shifted"), [
    ("2010-12", 1, "2011-01"), ("2011-01", -1, "2010-12"), ("2010-07", 0, "2010-07"),
    ("2010-02", 12, "2011-02"), ("2010-02", -14, "2008-12"),
])
def test_shift_moves_by_months(period, n, shifted):
    assert periods.shift(period, n) == shifted


@pytest.mark.parametrize("text", ["2010-13", "2010-00", "2010-7", "2010.07", "", "2010-07-01", None])
def test_what_is_no_month_is_refused_by_name(text):
    with pytest.raises(ValueError, match="not a period such as 2010-07"):
        periods.index(text)


@given(ANY_PERIOD, st.integers(-400, 400))
def test_shifting_there_and_back_ends_where_it_began(period, n):
    assert periods.shift(periods.shift(period, n), -n) == period


@given(ANY_PERIOD, st.integers(0, 60))
def test_months_agrees_with_walking_one_month_at_a_time(start, n):
    walked, year, month = [start], int(start[:4]), int(start[5:])
    for _ in range(n):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        walked.append(f"{year}-{month:02d}")
    assert periods.months(start, walked[-1]) == walked
    assert periods.index(walked[-1]) - periods.index(start) == n
