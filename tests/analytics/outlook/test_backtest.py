"""回头检验: intervals held against what came, with nothing known that was not known then."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.backtest import backtest, checks
from analytics.outlook.forecast import forecast
from tests.analytics.outlook import cases


def test_every_count_is_the_number_of_checks(rows):
    told, one = backtest(rows, period="2010-10").set_index("horizon"), checks(rows)
    assert told.loc["all", "n"] == len(one) > 0
    assert told.loc["all", "held"] == int(one["held"].sum())
    assert told.drop(index="all")["n"].sum() == told.loc["all", "n"]
    assert told.loc["1", "n"] == int((one["months"] == 1).sum())
    assert told.loc["all", "error"] == pytest.approx(100 * one["missed_by"].abs().mean())


def test_a_check_is_the_very_forecast_of_then(rows):
    ends = checks(rows)
    # the windows' end is December and never known here: compare with a window that ends in October
    short = rows.assign(window_end="2010-10")
    known = checks(short)
    last = known[(known["period"] == "2010-10") & (known["area"] == "150725")]
    for line in last.to_dict("records"):
        then = forecast(short, period=line["origin"]).set_index("area").loc["150725"]
        assert [then["landing_low"], then["landing_high"]] == pytest.approx(
            [50 * line["low"], 50 * line["high"]]
        )
    assert len(last) and len(ends)


def test_too_few_months_leave_nothing_to_check(rows):
    told = backtest(rows, period="2010-04")
    assert told["n"].tolist() == [0] * 5 and told["error"].isna().all()
    assert backtest(rows, period="2009-12")["n"].sum() == 0


@settings(max_examples=5)
@given(cases.growing(areas=5), st.integers(6, 10))
def test_changing_later_months_changes_no_earlier_check(done, month):
    period = f"2010-{month:02d}"
    rows = cases.reckoned(done)
    later = rows["period"] > period
    other = rows.assign(figure=rows["figure"].mask(later, 77.0))
    known, again = (found[found["period"] <= period] for found in (checks(rows), checks(other)))
    pd.testing.assert_frame_equal(known.reset_index(drop=True), again.reset_index(drop=True))
    pd.testing.assert_frame_equal(backtest(rows, period=period), backtest(other, period=period))


@settings(max_examples=6)
@given(cases.growing(areas=4))
def test_a_check_holds_exactly_when_the_truth_lies_between_its_ends(done):
    for line in checks(cases.reckoned(done)).to_dict("records"):
        inside = line["low"] - 1e-9 <= line["truth"] <= line["high"] + 1e-9
        assert line["held"] == inside and line["origin"] < line["period"]


def test_intervals_hold_about_four_times_in_five_where_areas_grow_as_the_method_supposes():
    seen = [
        checks(cases.observed(rows.drop(columns="seed"), series="ytd", target=40.0))
        for _, rows in cases.worlds(range(1, 6)).groupby("seed")
    ]
    held = pd.concat(seen)["held"]
    assert len(held) > 4000
    assert 0.74 < held.mean() < 0.86
