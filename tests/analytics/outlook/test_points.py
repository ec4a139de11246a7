"""逐月点: what each kind of series offers for comparing months."""

import numpy as np
import pandas as pd
import pytest

from analytics.outlook.points import points
from tests.analytics.outlook import cases


def of(done, **same):
    found = points(cases.reckoned({"150725": done}, **same))
    return found["point"].tolist(), found["point_kind"].iloc[-1], found["point_reason"].iloc[-1]


def test_a_yearly_rate_due_in_full_gives_each_months_own_quotient():
    rows = cases.reckoned({"150725": [450.0, 940.0, 1400.0]}, series="ytd", planned_share=1.0)
    rows = rows.assign(denominator=[1000.0, 2000.0, 3000.0])
    found = points(rows)
    assert found["point"].tolist() == pytest.approx([45.0, 49.0, 46.0])
    assert set(found["point_kind"]) == {"month_rate"} and found["point_part"].tolist() == [
        450.0,
        490.0,
        460.0,
    ]


def test_january_stands_alone_and_a_gap_leaves_two_months_out():
    rows = cases.reckoned(
        {"150725": [450.0, None, 1400.0]},
        first="2010-12",
        series="ytd",
        planned_share=1.0,
        window_start="2010-01",
        window_end="2011-12",
    )
    assert points(rows)["point"].isna().tolist() == [True, True, True]
    january = cases.reckoned(
        {"150725": [450.0]}, first="2011-01", series="ytd", planned_share=1.0, window_end="2011-12"
    )
    assert points(january)["point"].tolist() == [45.0]


def test_what_grows_by_an_even_plan_gives_what_each_month_added():
    done = [30.0, 70.0, 90.0]
    assert of(done, series="ytd", planned_share=float("nan")) == ([30.0, 40.0, 20.0], "amount", "")


def test_months_that_added_the_same_tenth_are_the_same_to_the_last_digit():
    done = [0.1, 0.1 + 0.2, 0.1 + 0.2 + 0.2, 0.1 + 0.2 + 0.2 + 0.2]
    added, kind, _ = of(done, series="ytd", planned_share=float("nan"))
    assert kind == "amount" and added == [0.1, 0.2, 0.2, 0.2]
    # in binary these differences are 0.2, 0.2 and a hair more or less: a test for trends would see a rise
    assert len(set(np.diff(done))) > 1


def test_work_in_season_or_by_quarter_gives_no_points():
    rows = cases.reckoned({"150725": [0.0, 0.0, 50.0, 50.0]}, series="ytd").assign(
        pace=[0.0, 0.0, 0.25, 0.25]
    )
    found = points(rows)
    assert set(found["point_reason"]) == {"seasonal"} and found["point"].isna().all()


def test_what_moves_at_quarter_ends_gives_those_months_only():
    values, kind, _ = of([400.0, 400.0, 420.0, 420.0], series="step-quarter", planned_share=1.0)
    assert kind == "rate" and values[2] == 42.0 and pd.isna([values[0], values[1], values[3]]).all()


@pytest.mark.parametrize("kind", ["parameter", "milestone"])
def test_what_is_set_or_moves_in_stages_gives_no_points(kind):
    assert of([1.0, 2.0], kind=kind, series=kind)[2] == kind
