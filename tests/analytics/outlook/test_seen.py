"""所见: what is reckoned once and handed on answers as what each question reckons for itself."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.backtest import backtest
from analytics.outlook.forecast import forecast, landings, path
from analytics.outlook.seen import seen
from tests.analytics.outlook import cases


@settings(max_examples=10)
@given(cases.growing(areas=5), st.integers(3, 12))
def test_each_question_answers_alike_by_what_was_seen_and_by_itself(done, month):
    rows, period = cases.reckoned(done), f"2010-{month:02d}"
    by = seen(rows, period=period)
    same = pd.testing.assert_frame_equal
    same(forecast(rows, period=period, by=by), forecast(rows, period=period))
    same(landings(rows, rows, period=period, by=by), landings(rows, rows, period=period))
    same(backtest(rows, period=period, by=by), backtest(rows, period=period))
    for area in rows["area"].unique():
        same(path(rows, period=period, area=area, by=by), path(rows, period=period, area=area))


@settings(max_examples=5)
@given(cases.growing(areas=3), st.integers(2, 11))
def test_nothing_of_a_later_month_is_seen(done, month):
    rows, period = cases.reckoned(done), f"2010-{month:02d}"
    other = rows.assign(figure=rows["figure"].mask(rows["period"] > period, 77.0))
    known, again = (seen(one, period=period) for one in (rows, other))
    assert known.past.expected.tolist() == pytest.approx(again.past.expected.tolist(), nan_ok=True)


def test_before_the_first_month_nothing_was_seen():
    rows = cases.reckoned({"150725": [10.0, 20.0, 30.0]})
    assert seen(rows, period="1999-12") is None
