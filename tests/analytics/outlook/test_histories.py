"""历程: tables of area × month of figures and targets, with the plan laid under them."""

import numpy as np
import pandas as pd
import pytest

from analytics.outlook.histories import histories
from tests.analytics.outlook.cases import SEASON, observed, plan, reckoned

ONE = {"period": "2010-03", "area": "150725", "numerator": 30.0, "denominator": 100.0, "value": 30.0}


def test_the_months_run_from_the_first_window_to_the_last_windows_end():
    known = histories(reckoned({"150725": [None, None, 30.0]}))
    assert (known.months[0], known.months[-1]) == ("2010-01", "2010-12")
    assert known.share[0, :4].tolist() == pytest.approx([np.nan, np.nan, 0.06, np.nan], nan_ok=True)


def test_a_given_plan_goes_before_the_rows_and_ends_at_one():
    rows = reckoned({"150725": [10.0, 20.0]})
    known = histories(rows, plan(SEASON))
    assert known.plan[0].tolist() == list(SEASON)
    assert histories(rows).plan[0].tolist() == pytest.approx([n / 12 for n in range(1, 13)])


def test_a_share_of_a_whole_is_capped_and_others_are_not():
    known = histories(reckoned({"150725": [10.0]}))
    assert known.cap[0, 0] == pytest.approx(100 / 50)
    cost = observed([ONE | {"period": "2010-01"}], kind="average", unit="元", direction=-1)
    assert np.isinf(histories(cost).cap[0, 0])


def test_a_stock_does_not_start_from_nothing_and_a_years_count_does():
    fresh = {
        series: histories(reckoned({"150725": [10.0]}, series=series)).fresh[0, 0]
        for series in ("stock", "ytd", "window", "cohort")
    }
    assert fresh == {"stock": False, "ytd": True, "window": True, "cohort": True}


def test_a_window_that_opened_before_the_first_report_starts_from_nothing_all_the_same():
    rows = reckoned({"150725": [150.0, 200.0]}, first="2010-05", series="ytd")
    assert histories(rows).fresh.all()


def test_two_indicators_at_once_are_refused():
    both = pd.concat([reckoned({"150725": [1.0]}), reckoned({"150725": [1.0]}).assign(indicator="B01")])
    with pytest.raises(ValueError, match="one indicator"):
        histories(both)
