"""控制图: the handbook's example, the rules against the plain twin, and when no limits are drawn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.outlook.xmr import RULES, control, limits, signals
from tests.analytics.outlook import cases, plain

FLOWRATE = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]


def test_the_limits_of_the_handbooks_flow_rates(checked_against):
    """NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: 3 ÷ 1.128 where Wheeler has 2.66."""
    found = limits(np.array(FLOWRATE))
    judge = "NIST/SEMATECH e-Handbook 6.3.2.2, flow rates"
    checked_against(
        "XmR mean and mean moving range",
        judge,
        [found["mean"], found["mean_range"]],
        [50.81, 1.8778],
        within=5e-5,
    )
    checked_against("XmR limits", judge, [found["upper"], found["lower"]], [55.8041, 45.8159], within=1e-3)
    assert not any(
        marks.any() for marks in signals(np.array(FLOWRATE), found["mean"], found["sigma"]).values()
    )


@given(st.lists(st.integers(-6, 6), min_size=1, max_size=30), st.sampled_from([1.0, 2.0]))
def test_the_rules_agree_with_the_plain_twin(values, sigma):
    found = signals(np.array(values, dtype=float), 0.5, sigma)
    assert {rule: marks.tolist() for rule, marks in found.items()} == plain.signals(values, 0.5, sigma)


@given(st.lists(st.integers(0, 30), min_size=2, max_size=30))
def test_limits_do_not_depend_on_where_the_scale_begins(values):
    one, moved = limits(np.array(values, dtype=float)), limits(np.array(values, dtype=float) + 100)
    assert moved["upper"] - one["upper"] == pytest.approx(100) and moved["sigma"] == pytest.approx(
        one["sigma"]
    )
    assert one["lower"] <= one["mean"] <= one["upper"]


def test_each_rule_marks_what_it_is_for():
    flat = [0.0, 1.0] * 6
    marked = {
        rule: np.flatnonzero(signals(np.array(values), 0.5, 1.0)[rule]).tolist()
        for rule, values in {
            "outside": [*flat, 4.0],
            "two_of_three": [*flat, 3.0, 0.0, 3.0],
            "run": [*flat, *[0.0] * 8],
            "drift": [*flat, *(0.1 * n for n in range(6))],
        }.items()
    }
    assert marked == {
        "outside": [12],
        "two_of_three": [12, 14],
        "run": list(range(12, 20)),
        "drift": list(range(12, 18)),
    }


def test_seven_on_one_side_or_five_in_one_direction_are_not_enough():
    flat = [0.0, 1.0] * 6
    assert not signals(np.array([*flat, *[0.0] * 7]), 0.5, 1.0)["run"].any()
    assert not signals(np.array([*flat, *(0.1 * n for n in range(5))]), 0.5, 1.0)["drift"].any()


def test_a_point_on_the_mean_breaks_a_run():
    values = np.array([1.0] * 7 + [0.5] + [1.0] * 7)
    assert not signals(values, 0.5, 1.0)["run"].any()


def chart(values, **same):
    """Points that are the month's own rate of 1,000."""
    rows = cases.reckoned({"150725": values}, series="flow", window_end="2012-12", **same)
    return control(rows, period=max(rows["period"]), area="150725")


def test_ten_points_have_limits_and_nine_have_none():
    assert chart([500.0, 520.0] * 5)["mean"].iloc[0] == pytest.approx(51.0)
    few = chart([500.0, 520.0, 500.0] * 3)
    assert few["mean"].isna().all() and set(few["limit_reason"]) == {"few"} and set(few["signal"]) == {""}


def test_limits_from_fewer_than_twenty_points_are_provisional():
    assert chart([500.0, 520.0] * 5)["provisional"].all()
    assert not chart([500.0, 520.0] * 10)["provisional"].any()


def test_an_outlier_is_marked_and_a_share_has_no_limit_beyond_its_ends():
    found = chart([980.0, 990.0] * 6 + [600.0])
    assert list(found.index[found["signal"] == "outside"]) == [12]
    assert found["upper"].iloc[0] == 100.0 and found["lower"].iloc[0] > 0


def test_a_month_not_reported_is_left_out():
    assert chart([500.0, None, *[510.0, 500.0] * 5])["n"].iloc[0] == 11


def test_what_seldom_happens_has_no_limits():
    done = np.cumsum([0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1]).astype(float)
    rows = cases.reckoned({"150725": list(done)}, series="ytd")
    found = control(rows, period="2010-12", area="150725")
    assert set(found["limit_reason"]) == {"rare"} and found["mean"].isna().all()


@settings(max_examples=8)
@given(st.lists(st.integers(0, 1000), min_size=10, max_size=24))
def test_every_marked_month_has_the_first_rule_that_marks_it(values):
    for row in chart([float(value) for value in values]).to_dict("records"):
        told = [rule for rule in RULES if row[rule]]
        assert row["signal"] == (told[0] if told else "")


def test_cumulative_figures_by_season_have_no_chart():
    rows = cases.reckoned({"150725": [0.0] * 4 + [50.0 * n for n in range(1, 9)]}, series="ytd")
    assert control(rows.assign(pace=list(cases.SEASON)), period="2010-12", area="150725").empty
