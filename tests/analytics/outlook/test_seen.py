"""所见: what is reckoned once and handed on answers as what each question reckons for itself."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.backtest import backtest, backtests
from analytics.outlook.forecast import forecast, forecasts, landings
from analytics.outlook.path import path, paths
from analytics.outlook.seen import seen, seen_of_each
from analytics.outlook.trend import marker
from analytics.outlook.xmr import control, controls
from tests.analytics.outlook import cases


@settings(max_examples=10)
@given(cases.growing(areas=5), st.integers(3, 12))
def test_each_question_answers_alike_by_what_was_seen_and_by_itself(done, month):
    rows, period = cases.reckoned(done), f"2010-{month:02d}"
    by = seen(rows, period=period)
    pairs = [
        (forecast(rows, period=period, by=by), forecast(rows, period=period)),
        (landings(rows, rows, period=period, by=by), landings(rows, rows, period=period)),
        (backtest(rows, period=period, by=by), backtest(rows, period=period)),
    ]
    for area in rows["area"].unique():
        asked = {"period": period, "area": area}
        pairs.append((path(rows, **asked, by=by), path(rows, **asked)))
    for handed_on, by_itself in pairs:
        pd.testing.assert_frame_equal(handed_on, by_itself)
    assert pairs[0][0].empty == (period not in set(rows["period"]))


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


@settings(max_examples=6)
@given(cases.growing(areas=3), cases.growing(areas=4), st.integers(4, 12))
def test_many_indicators_at_once_answer_as_each_by_itself(done, other, month):
    period, plan = f"2010-{month:02d}", cases.plan(cases.SEASON)
    each = {
        "B": (cases.reckoned(done), plan),
        "A": (cases.reckoned(other, series="flow"), plan.iloc[:0]),
        "C": (cases.reckoned(other, series="ytd", direction=-1), plan.iloc[:0]),
    }
    each = {code: [frame.assign(indicator=code) for frame in pair] for code, pair in each.items()}
    rows, plans = (
        pd.concat(frames).sample(frac=1, random_state=1) for frames in zip(*each.values(), strict=True)
    )
    by = seen_of_each(rows, plans, period=period)
    together = {
        forecast: forecasts(rows, by, period=period),
        path: paths(by, period=period),
        backtest: backtests(by),
        marker: marker(rows, period=period),
        control: controls(rows, period=period),
    }
    for code, (mine, planned) in each.items():
        alone = {
            forecast: forecast(mine, planned, period=period),
            backtest: backtest(mine, planned, period=period),
            marker: marker(mine, period=period),
        }
        for area in mine["area"].unique():
            alone[path, area] = path(mine, planned, period=period, area=area)
            alone[control, area] = control(mine, period=period, area=area)
        for question, answer in alone.items():
            asked, *of = question if isinstance(question, tuple) else (question,)
            found = together[asked][together[asked]["indicator"] == code]
            for area in of:
                found = found[found["area"] == area]
            same = found[list(answer)].reset_index(drop=True)
            pd.testing.assert_frame_equal(same, answer, check_dtype=not answer.empty)
