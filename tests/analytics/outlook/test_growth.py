"""增长步: what counts as a step, and that a month's column knows nothing of later ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.growth import steps
from analytics.outlook.histories import histories
from tests.analytics.outlook import cases, plain


def at(sums, month, *names):
    return [float(getattr(sums, name)[0, month]) for name in names]


def test_a_years_count_takes_its_first_step_from_nothing():
    known = histories(cases.reckoned({"150725": [30.0, 90.0]}, series="ytd"))
    sums = steps(known)
    # target 50 %: 3 % and 9 % are shares 0.06 and 0.18; each month plans 1/12
    assert at(sums, 1, "count", "growth", "weight") == pytest.approx([2, 0.18, 2 / 12])
    assert at(sums, 1, "square") == pytest.approx([12 * (0.06**2 + 0.12**2)])


def test_what_was_done_in_the_window_before_the_first_report_is_its_first_step():
    known = histories(cases.reckoned({"150725": [200.0]}, first="2010-05", series="ytd"))
    assert at(steps(known), 4, "count", "growth", "weight", "origin") == pytest.approx([1, 0.4, 5 / 12, 0])


def test_a_new_windows_first_step_starts_from_nothing_although_its_first_month_was_not_reported():
    said = (("2010-11", 400.0), ("2011-02", 100.0))
    rows = [
        {"period": period, "area": "150725", "numerator": n, "denominator": 1000.0, "value": None}
        | {"window_start": f"{period[:4]}-01", "window_end": f"{period[:4]}-12"}
        for period, n in said
    ]
    known = histories(cases.observed(rows, series="ytd"))
    month = known.months.index("2011-02")
    assert at(steps(known), month, "count", "growth", "weight") == pytest.approx([1, 0.2, 2 / 12])


def test_a_stock_takes_its_first_figure_for_where_it_starts():
    sums = steps(histories(cases.reckoned({"150725": [30.0, 90.0]})))
    assert at(sums, 1, "count", "growth", "origin") == pytest.approx([1, 0.12, 1 / 12])


def test_a_month_not_reported_joins_the_next_step():
    sums = steps(histories(cases.reckoned({"150725": [30.0, None, 90.0]})))
    assert at(sums, 2, "count", "growth", "weight", "reports") == pytest.approx([1, 0.12, 2 / 12, 2])


def test_months_without_planned_work_are_idle_and_what_grew_in_them_joins_the_next_step():
    rows = cases.reckoned({"150725": [0.0, 0.0, 10.0, 10.0, 60.0]}, series="cohort")
    sums = steps(histories(rows, cases.plan(cases.SEASON)))
    assert at(sums, 4, "count", "growth", "weight", "idle") == pytest.approx([1, 0.12, 0.1, 3])
    assert at(sums, 4, "idle_square") == pytest.approx([0.02**2])


def test_a_new_window_starts_afresh():
    rows = cases.reckoned({"150725": [30.0, 60.0, 90.0]}, first="2010-11", series="ytd")
    later = rows["period"] > "2010-12"
    rows = rows.assign(
        window_start=rows["window_start"].mask(later, "2011-01"),
        window_end=rows["window_end"].mask(later, "2011-12"),
    )
    known = histories(rows)
    january = known.months.index("2011-01")
    assert at(steps(known), january, "count", "growth", "reports") == pytest.approx([1, 0.18, 1])


@settings(max_examples=8)
@given(cases.growing(), st.booleans(), st.booleans())
def test_the_running_sums_agree_with_steps_counted_by_hand(done, fresh, seasonal):
    shares = cases.SEASON if seasonal else [n / 12 for n in range(1, 13)]
    known = histories(cases.reckoned(done, series="ytd" if fresh else "stock"), cases.plan(shares))
    sums = steps(known)
    for row, area in enumerate(known.areas):
        own = [None if n is None else n / 1000 / 0.5 for n in done[area]]
        for month in range(len(own)):
            grown, idle = plain.steps(list(zip(own, shares, strict=False))[: month + 1], fresh)
            found = [
                float(getattr(sums, name)[row, month])
                for name in ("count", "growth", "square", "idle_square")
            ]
            twin = [
                len(grown),
                sum(x for x, _ in grown),
                sum(x * x / w for x, w in grown),
                sum(change**2 for change in idle),
            ]
            assert found == pytest.approx(twin, abs=1e-9)


def test_nothing_is_counted_where_the_figure_is_not_to_be_forecast():
    sums = steps(histories(cases.reckoned({"150725": [30.0, 60.0]}, series="step-quarter")))
    assert not np.any(sums.count) and not np.any(sums.reports)
