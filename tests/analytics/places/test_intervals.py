"""How far chance alone could have moved a figure, against statsmodels, scipy and a published table."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from analytics.places import intervals
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_figures
from tests.support.frames import frame, observations

# Introduction to PHEindicatormethods (Public Health England, 2018), test data and printed results.
PUBLISHED = frame("""
    events | trials | wilson_low | wilson_high | low_998    | high_998   | rate_low    | rate_high
    87     | 131    | 57.9592491 | 73.930053   | 52.9357614 | 77.658434  | 53191.89721 | 81920.133
    1      | 164    | 0.1077181  | 3.372625    | 0.0532205  | 6.601672   | 15.43769    | 3397.344
    44     | 134    | 25.4598570 | 41.168471   | 21.8114766 | 46.143836  | 23856.24577 | 44081.622
    13     | 109    | 7.1039739  | 19.341500   | 5.2971243  | 24.689949  | 6344.25775  | 20396.080
    83     | 131    | 54.8367919 | 71.119617   | 49.8590897 | 75.043163  | 50463.30549 | 78543.665
    7      | 139    | 2.4605552  | 10.029837   | 1.6736040  | 14.179381  | 2024.72162  | 10376.025
    43     | 137    | 24.2136529 | 39.575419   | 20.6916811 | 44.507799  | 22712.53344 | 42278.943
    5      | 163    | 1.3172190  | 6.978956    | 0.8480137  | 10.481797  | 996.00392   | 7158.486
""")
JUDGE = "PHEindicatormethods, printed example"


def intervals_of(text, **same):
    return intervals.with_interval(observations(text, **same).pipe(with_figures))


def limits(text, **same):
    return intervals_of(text, **same)[["interval_low", "interval_high"]].to_numpy()


@pytest.mark.parametrize("level", [0.8, 0.95, 0.998])
def test_wilsons_limits_are_those_of_statsmodels(checked_against, level):
    trials = np.repeat([1, 2, 5, 19, 20, 150, 3000, 250_000], 9)
    events = np.rint(trials * np.tile(np.linspace(0, 1, 9), 8))
    theirs = proportion_confint(events, trials, alpha=1 - level, method="wilson")
    judge = "statsmodels proportion_confint"
    checked_against("Wilson interval", judge, intervals.wilson(events, trials, level=level), theirs)


def test_wilsons_limits_are_those_printed_by_public_health_england(checked_against):
    for level, names in ((0.95, ["wilson_low", "wilson_high"]), (0.998, ["low_998", "high_998"])):
        ours = np.multiply(100, intervals.wilson(PUBLISHED["events"], PUBLISHED["trials"], level=level))
        checked_against("Wilson interval", JUDGE, ours, PUBLISHED[names].to_numpy().T, within=1e-6)


def test_wilsons_limits_are_those_that_r_prints(checked_against):
    # prop.test without correction, printed in the tests of the R package cards; 6 of 32 on RPubs 1367507
    ours = intervals.wilson([32, 0, 6], [32, 32, 32])
    theirs = [[0.8928208, 0, 0.08889545], [1, 0.1071792, 0.35309155]]
    judge = "R prop.test, printed"
    checked_against("Wilson interval", judge, ours, theirs, within=5.1e-8)
    ninety = intervals.wilson([5], [10], level=0.9)
    checked_against("Wilson interval", judge, ninety, [[0.2692718], [0.7307282]], within=5.1e-8)


def test_the_exact_limits_are_those_that_r_prints(checked_against):
    # 10: poisson.test(10) of R; 12: Daly's limits as printed for poiCI of the R package FSA
    ours = intervals.poisson([10, 12])
    theirs = [[4.795389, 6.200575], [18.390356, 20.96159]]
    checked_against("exact Poisson limits", "R poisson.test and FSA, printed", ours, theirs, within=5.1e-6)


def test_rates_per_100_000_have_byars_limits_and_exact_ones_below_ten_events(checked_against):
    rows = PUBLISHED.rename(columns={"events": "numerator", "trials": "denominator"})
    table = "\n".join(["area | numerator | denominator", *(
        f"{at} | {row.numerator} | {row.denominator}" for at, row in enumerate(rows.itertuples())
    )])  # fmt: skip
    found = intervals_of(table, unit="1/10万")
    assert found["interval_method"].tolist() == [
        "byar",
        "poisson",
        *["byar"] * 3,
        "poisson",
        "byar",
        "poisson",
    ]
    ours = found[["interval_low", "interval_high"]]
    theirs = PUBLISHED[["rate_low", "rate_high"]]
    checked_against("Byar's and exact limits", JUDGE, ours, theirs, within=1e-3)


def test_byars_limits_stay_within_a_five_hundredth_of_the_exact_ones_from_ten_events_on(checked_against):
    events = np.array([*range(10, 400), 1_000, 25_000, 1_000_000])
    exact = np.array([stats.chi2.ppf(0.025, 2 * events) / 2, stats.chi2.ppf(0.975, 2 * events + 2) / 2])
    ratio = np.array(intervals.byar(events)) / exact
    judge = "scipy chi2, exact (Garwood), as a share of it"
    checked_against("Byar's approximation", judge, ratio, np.ones_like(ratio), within=0.002)


def test_the_exact_limits_leave_a_fortieth_of_the_poisson_on_either_side(checked_against):
    events = np.arange(1, 10)
    low, high = intervals.poisson(events)
    tails = [stats.poisson.sf(events - 1, low), stats.poisson.cdf(events, high)]
    checked_against("exact Poisson limits", "scipy poisson tails", tails, np.full((2, 9), 0.025))


@given(st.integers(1, 10**6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_at_a_wilson_limit_the_observed_share_is_just_as_far_as_chance_reaches(counts):
    events, trials = counts
    z = stats.norm.ppf(0.975)
    for limit in intervals.wilson(np.array(events), np.array(trials)):
        reach = z * np.sqrt(limit * (1 - limit) / trials)
        assert abs(abs(events / trials - limit) - reach) < 1e-8 or limit in (0.0, 1.0)


@settings(max_examples=12)
@given(histories())
def test_an_interval_holds_its_figure_and_is_there_only_with_a_method(rows):
    found = intervals.with_interval(with_figures(rows))
    known = found["interval_method"].notna()
    assert (found["interval_low"].notna() == known).all() and (found["interval_high"].notna() == known).all()
    held = found[known]
    assert (held["interval_low"] <= held["figure"] + 1e-9).all()
    assert (held["interval_high"] >= held["figure"] - 1e-9).all()


def test_none_and_all_of_a_few_are_not_beyond_doubt():
    (none_low, none_high), (all_low, all_high) = limits("""
        numerator | denominator
        0         | 20
        20        | 20
    """)
    assert (none_low, all_high) == (0.0, 100.0)
    assert none_high == pytest.approx(16.1125, abs=1e-4) and all_low == pytest.approx(83.8875, abs=1e-4)


def test_none_and_all_have_their_limit_at_exactly_0_and_1():
    many = np.arange(1, 3000)
    assert (intervals.wilson(0 * many, many)[0] == 0).all() and (intervals.wilson(many, many)[1] == 1).all()
    assert intervals.byar([0])[0] == 0 and intervals.poisson([0])[0] == 0


def test_from_ten_events_on_the_limits_are_byars():
    table = "area | numerator | denominator\n a | 9 | 1000\n b | 10 | 1000"
    assert intervals_of(table, unit="1/10万")["interval_method"].tolist() == ["poisson", "byar"]


@pytest.mark.parametrize("counted", ["人", "人次", "例", "剂次", "份", "户", "次"])
def test_what_happens_to_people_one_by_one_has_chance(counted):
    found = intervals_of("numerator | denominator\n 4 | 10", reach_unit=counted)
    assert found["interval_method"].tolist() == ["wilson"]


def test_a_per_mille_rate_is_a_proportion_in_its_own_unit():
    percent, per_mille = (limits("numerator | denominator\n 4 | 200", unit=unit) for unit in ("%", "‰"))
    assert per_mille == pytest.approx(10 * percent)


def test_a_count_against_its_task_has_limits_in_completion():
    ((low, high),) = limits("value | target\n 40 | 50", kind="count")
    assert (low, high) == pytest.approx(tuple(2 * limit for limit in intervals.byar(np.array(40))))


def test_within_the_tolerance_of_a_task_more_does_not_count_for_more():
    ((low, high),) = limits("value | target | target_low\n 45 | 50 | 30", kind="count")
    assert low == 100.0 and high == pytest.approx(2 * float(intervals.byar(np.array(45))[1]))


@pytest.mark.parametrize("why, same", {
    "money": {"reach_unit": "元"},
    "institutions counted one by one": {"reach_unit": "个"},
    "a mean": {"kind": "average"},
    "a band": {"direction": 0, "target_low": 30.0, "target_high": 60.0},
    "not reported": {"status": "not_reported"},
}.items())  # fmt: skip
def test_what_has_no_chance_has_no_interval(why, same):
    found = intervals_of("numerator | denominator | target\n 4 | 10 | 50", **same)
    assert found["interval_method"].isna().all() and found["interval_low"].isna().all(), why


def test_a_figure_without_its_counts_a_part_above_its_whole_and_0_of_0_have_no_interval():
    found = intervals_of("""
        numerator | denominator | value
                  |             | 40
        12        | 10          |
        0         | 0           |
    """)
    assert found["interval_method"].isna().all()


def test_below_a_whole_event_the_exact_limits_still_hold_the_count():
    events = np.array([0.1, 0.3, 0.9])
    low, high = intervals.poisson(events)
    assert ((low < events) & (events < high)).all()
    assert stats.gamma(events).cdf(low) == pytest.approx(0.025)
