"""往次预计: expected figure, its error and the width learned from past errors, against the plain twin."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.growth import steps
from analytics.outlook.histories import histories
from analytics.outlook.past import Made, ahead, early, made
from tests.analytics.outlook import cases, plain

LINE = [n / 12 for n in range(1, 13)]


def shares_of(done, known):
    n = len(known.months)
    return [
        [*(None if x is None else x / 500 for x in done[area]), *[None] * (n - len(done[area]))]
        for area in known.areas
    ]


def of(done, fresh, plan):
    known = histories(cases.reckoned(done, series="ytd" if fresh else "stock"), cases.plan(plan))
    return known, steps(known), shares_of(done, known)


@settings(max_examples=8)
@given(cases.growing(), st.booleans(), st.sampled_from([LINE, list(cases.SEASON)]))
def test_what_is_expected_and_its_error_agree_with_the_plain_twin(done, fresh, plan):
    known, sums, shares = of(done, fresh, plan)
    for month in range(3, len(next(iter(done.values())))):
        then = np.arange(month, 12)
        expected, error = ahead(known, sums, month, then)
        for at in (month, 11):
            for row, twin in enumerate(plain.ahead(shares, plan, fresh, month, at)):
                if twin is not None:
                    found = expected[row, at - month], error[row, at - month]
                    assert all(map(plain.same, found, twin)), (found, twin)


@settings(max_examples=6)
@given(cases.growing(areas=3, length=9), st.booleans())
def test_the_width_learned_from_past_errors_agrees_with_the_plain_twin(done, fresh):
    known, _, shares = of(done, fresh, LINE)
    for month in (5, 8):
        twin, found = plain.spread(shares, LINE, fresh, month), made(known).spread(month)
        assert np.isnan(found) if twin is None else plain.same(found, twin)


@given(cases.growing(), st.booleans())
def test_it_is_too_early_until_three_reports_and_a_fifth_of_the_plan(done, fresh):
    known, sums, shares = of(done, fresh, LINE)
    for month in range(12):
        told = early(known, sums, month) == ""
        assert told.tolist() == [plain.able(one, LINE, fresh, month) for one in shares]


def test_the_width_is_the_ninth_of_ten_errors_and_needs_ten():
    errors = np.arange(1.0, 11.0)
    origin = np.repeat([0, 1, 2], [4, 3, 3])
    past = Made(origin, np.full(10, 5), np.zeros(10), np.zeros(10), np.ones(10), errors)
    assert past.spread(5) == 9.0
    assert np.isnan(past.spread(4))
    fewer = Made(
        *(column[1:] for column in (origin, past.then, past.area, past.expected, past.error, errors))
    )
    assert np.isnan(fewer.spread(5))


def test_ten_errors_of_forecasts_made_in_two_months_are_not_enough():
    past = Made(np.repeat([0, 1], 5), np.full(10, 5), *np.zeros((2, 10)), np.ones(10), np.ones(10))
    assert np.isnan(past.spread(5))


def test_a_figure_due_all_along_is_expected_to_stay_with_an_error_that_grows_with_the_root_of_time():
    rows = cases.reckoned({"150725": [450.0, 460.0, 450.0, 460.0]}, planned_share=1.0, series="ytd")
    known = histories(rows, cases.plan([1.0] * 12))
    expected, error = ahead(known, steps(known), 3, np.array([4, 7]))
    # each month moved by 1 point of 100, 0.02 of the target of 50
    assert expected[0].tolist() == pytest.approx([0.92, 0.92])
    assert error[0].tolist() == pytest.approx([0.02, 0.04])
