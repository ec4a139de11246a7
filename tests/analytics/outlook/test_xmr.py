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


# Wheeler, Making Sense of Data (2003), as the package statprocon holds his tables in its tests.
WHEELER = "Wheeler 2003, Making Sense of Data"


def test_the_limits_of_wheelers_data_for_verifying_software(checked_against):
    """Page 382: sixteen values with their average, average moving range, limits and moving ranges."""
    values = [5045, 4350, 4350, 3975, 4290, 4430, 4485, 4285, 3980, 3925, 3645, 3760, 3300, 3685, 3463, 5200]
    found = limits(values)
    names = ("mean", "mean_range", "lower", "upper", "range_limit")
    printed = [4135.50, 355.93, 3188.72, 5082.28, 1163.19]
    checked_against("XmR limits", f"{WHEELER}, p. 382", [found[name] for name in names], printed, within=5e-3)
    moved = [np.nan, 695, 0, 375, 315, 140, 55, 200, 305, 55, 280, 115, 460, 385, 222, 1737]
    checked_against("XmR moving ranges", f"{WHEELER}, p. 382", found["moving_range"], moved, within=0)


def test_a_run_of_eight_smokers_below_the_mean(checked_against):
    """Table 8.1: the share of seniors who smoke daily; the last eight years lie on one side."""
    values = [21.3, 20.2, 20.9, 21.0, 18.8, 19.6, 18.7, 18.6, 18.1, 18.9, 19.2, 18.2, 17.3, 19.0]
    drawn = limits(values)
    found = signals(values, drawn["mean"], drawn["sigma"])["run"]
    checked_against("XmR run of eight", f"{WHEELER}, table 8.1", found, [0] * 6 + [1] * 8, within=0)


def test_accounts_receivable_outside_their_limits(checked_against):
    """Table 9.2: points 12, 13, 20 and 23 outside; the moving range of point 20 alone above its limit."""
    values = [55.6, 54.7, 54.9, 54.8, 56.9, 55.7, 53.8, 54.8, 53.4, 57.0, 59.4, 63.2,
              60.9, 60.7, 58.6, 57.3, 56.9, 58.1, 58.3, 50.9, 53.3, 52.5, 50.8, 52.9]  # fmt: skip
    drawn = limits(values)
    marks = signals(values, drawn["mean"], drawn["sigma"])
    outside, wide = (np.flatnonzero(marks[rule]) for rule in ("outside", "jump"))
    checked_against("XmR points outside", f"{WHEELER}, table 9.2", outside, [11, 12, 19, 22], within=0)
    checked_against("XmR moving ranges outside", f"{WHEELER}, table 9.2", wide, [19], within=0)


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
            "jump": [*flat, -1.6, 2.4],
        }.items()
    }
    assert marked == {
        "outside": [12],
        "two_of_three": [12, 14],
        "run": list(range(12, 20)),
        "drift": list(range(12, 18)),
        "jump": [13],
    }


def test_seven_on_one_side_or_five_in_one_direction_are_not_enough():
    flat = [0.0, 1.0] * 6
    assert not signals(np.array([*flat, *[0.0] * 7]), 0.5, 1.0)["run"].any()
    assert not signals(np.array([*flat, *(0.1 * n for n in range(5))]), 0.5, 1.0)["drift"].any()


def test_a_point_on_the_mean_breaks_a_run():
    values = np.array([1.0] * 7 + [0.5] + [1.0] * 7)
    assert not signals(values, 0.5, 1.0)["run"].any()


def test_a_point_on_a_limit_is_not_beyond_it():
    on = signals([3.0, 0.0, 2.0, -2.0, 2.0, 0.0, -3.0], 0.0, 1.0)
    assert not on["outside"].any() and not on["two_of_three"].any()
    beyond = signals([3.1, 0.0, 2.1, -2.0, 2.1, 0.0, -3.1], 0.0, 1.0)
    assert np.flatnonzero(beyond["outside"]).tolist() == [0, 6]
    assert np.flatnonzero(beyond["two_of_three"]).tolist() == [0, 2, 4]


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


def test_the_latest_36_points_are_drawn():
    found = chart([500.0, 520.0] * 20, first="2009-01")
    assert len(found) == 36 and found["n"].iloc[0] == 36 and found["period"].iloc[0] == "2009-05"


def test_an_outlier_is_marked_and_a_share_has_no_limit_beyond_its_ends():
    found = chart([980.0, 990.0] * 6 + [600.0])
    assert list(found.index[found["signal"] == "outside"]) == [12]
    assert found["upper"].iloc[0] == 100.0 and found["lower"].iloc[0] > 0


def test_a_month_not_reported_is_left_out():
    assert chart([500.0, None, *[510.0, 500.0] * 5])["n"].iloc[0] == 11


def test_nothing_in_half_of_the_months_is_seldom():
    done = np.cumsum([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]).astype(float)
    rows = cases.reckoned({"150725": list(done)}, series="ytd")
    assert set(control(rows, period="2010-12", area="150725")["limit_reason"]) == {"rare"}
    once_more = np.cumsum([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1]).astype(float)
    rows = cases.reckoned({"150725": list(once_more)}, series="ytd")
    assert set(control(rows, period="2010-12", area="150725")["limit_reason"]) == {""}


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
