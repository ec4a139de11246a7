"""升降: the two tests against independent ones and a published example, and the marker made of them."""

import numpy as np
import pymannkendall
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.contingency_tables import Table

from analytics.outlook.trend import mann_kendall, marker, proportions_trend
from tests.analytics.outlook import cases, plain

CHANCE = np.random.default_rng(7)
SERIES = [CHANCE.normal(size=n).round(d).tolist() for n in (5, 8, 12, 24) for d in (0, 1, 6)]


def test_mann_kendall_agrees_with_pymannkendall(checked_against):
    ours = [mann_kendall(np.array(values)) for values in SERIES]
    judge = [pymannkendall.original_test(values) for values in SERIES]
    for name, theirs in (("s", "s"), ("variance", "var_s"), ("z", "z"), ("p", "p")):
        checked_against(
            f"Mann–Kendall {name}",
            "pymannkendall original_test",
            [one[name] for one in ours],
            [getattr(one, theirs) for one in judge],
        )


def test_mann_kendalls_s_is_kendalls_tau_against_time(checked_against):
    ours, theirs = [], []
    for values in SERIES:
        n, ties = len(values), np.unique(values, return_counts=True)[1]
        pairs = n * (n - 1) / 2
        comparable = np.sqrt((pairs - (ties * (ties - 1)).sum() / 2) * pairs)
        ours.append(mann_kendall(np.array(values))["s"] / comparable)
        theirs.append(stats.kendalltau(range(n), values, variant="b").statistic)
    checked_against("Mann–Kendall S as tau-b", "scipy kendalltau", ours, theirs)


def test_gilberts_example_has_the_z_that_he_prints(checked_against):
    """Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, p. 212: Z = 3.1, ties."""
    values = [20, 20, 20, 20, 15, 20, 20, 30, 27, 26, 23, 35, 25, 28, 70, 26, 24, 34, 32, 23, 50, 30]
    found = mann_kendall(values)
    checked_against("Mann–Kendall z", "Gilbert 1987, p. 212", found["z"], 3.1, within=0.05)
    theirs = pymannkendall.original_test(values)
    checked_against("Mann–Kendall z", "pymannkendall original_test", found["z"], theirs.z)
    assert found["p"] < 0.01


def test_without_any_change_there_is_no_trend():
    assert mann_kendall([3.0] * 6) == {"s": 0.0, "variance": 0.0, "z": 0.0, "p": 1.0}


@given(st.lists(st.integers(0, 6), min_size=2, max_size=14))
def test_mann_kendall_agrees_with_the_plain_twin(values):
    found = mann_kendall(np.array(values, dtype=float))
    assert [found["s"], found["variance"], found["z"]] == pytest.approx(plain.mann_kendall(values))


@given(
    st.lists(st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=9, max_size=9), min_size=1, max_size=4)
)
def test_histories_are_tested_row_by_row_and_a_gap_is_no_point(rows):
    found = mann_kendall(np.array(rows, dtype=float))
    for i, row in enumerate(rows):
        alone = plain.mann_kendall([value for value in row if value is not None])
        assert [found[name][i] for name in ("s", "variance", "z")] == pytest.approx(alone)


def test_tables_of_proportions_are_tested_row_by_row_and_a_gap_is_no_point():
    for part, whole, score in tables():
        gap = np.where(score == 2, np.nan, part), np.where(score == 2, np.nan, whole)
        both = proportions_trend(np.stack([part, gap[0]]), np.stack([whole, gap[1]]), score)
        seen = score != 2
        alone = proportions_trend(part, whole, score), proportions_trend(part[seen], whole[seen], score[seen])
        assert {name: values.tolist() for name, values in both.items()} == {
            name: pytest.approx([one[name] for one in alone]) for name in both
        }


def tables():
    for n in (5, 8, 12):
        whole = CHANCE.integers(40, 900, n).astype(float)
        yield (
            CHANCE.binomial(whole.astype(int), 0.3 + 0.02 * np.arange(n)).astype(float),
            whole,
            np.arange(float(n)),
        )


def test_trend_in_proportions_agrees_with_statsmodels(checked_against):
    ours, theirs = [], []
    for part, whole, score in tables():
        table = Table(np.column_stack([part, whole - part]), shift_zeros=False)
        judge = table.test_ordinal_association(row_scores=score, col_scores=np.array([1.0, 0.0]))
        ours.append(proportions_trend(part, whole, score)["z"])
        # its variance is that of sampling without replacement: n − 1 instead of n
        theirs.append(judge.zscore * np.sqrt(whole.sum() / (whole.sum() - 1)))
    checked_against("Chi-square for trend z", "statsmodels Table.test_ordinal_association", ours, theirs)


def test_trend_and_departure_add_up_to_pearsons_chi_square(checked_against):
    ours, theirs = [], []
    for part, whole, score in tables():
        found = proportions_trend(part, whole, score)
        ours.append(found["chi_square"] + found["departure"])
        theirs.append(stats.chi2_contingency([part, whole - part], correction=False).statistic)
    checked_against("Chi-square for trend + departure", "scipy chi2_contingency", ours, theirs, within=1e-8)


def test_the_published_example_of_drinking_and_malformation(checked_against):
    """Agresti (2002), Categorical Data Analysis, table 3.7, scored by drinks a day.

    His M² = (n − 1) r² is printed as 6.5699 by CMHtest of the R package vcdExtra; z² is n r².
    """
    present, absent = np.array([48.0, 38, 5, 1, 1]), np.array([17066.0, 14464, 788, 126, 37])
    found = proportions_trend(present, present + absent, np.array([0, 0.5, 1.5, 4, 7]))
    n = (present + absent).sum()
    judge = "Agresti 2002, alcohol and malformation, by vcdExtra"
    checked_against("Chi-square for trend", judge, found["chi_square"] * (n - 1) / n, 6.5699, within=5e-5)


def test_the_dispersion_is_what_a_degree_of_freedom_departs_by(checked_against):
    part, whole = np.array([5000.0, 5540, 4580, 5620, 4660, 5700]), np.full(6, 10_000.0)
    found = proportions_trend(part, whole, np.arange(6.0))
    pearson = stats.chi2_contingency([part, whole - part], correction=False).statistic
    dispersion = (pearson - found["z"] ** 2) / 4
    p = stats.chi2.sf(found["z"] ** 2 / dispersion, 1)
    judge = "scipy chi2_contingency, less the trend, ÷ 4"
    checked_against("Chi-square for trend, dispersion", judge, found["dispersion"], dispersion, within=1e-8)
    checked_against("Chi-square for trend, p", judge, found["p"], p)


def test_months_that_vary_by_more_than_chance_weaken_the_trend():
    whole = np.full(6, 10_000.0)
    smooth = proportions_trend(np.array([5000.0, 5040, 5080, 5120, 5160, 5200]), whole, np.arange(6.0))
    rough = proportions_trend(np.array([5000.0, 5540, 4580, 5620, 4660, 5700]), whole, np.arange(6.0))
    assert smooth["dispersion"] == 1 and smooth["p"] < 0.01
    assert rough["dispersion"] > 20 and rough["p"] > 0.05


@given(st.lists(st.integers(0, 50), min_size=3, max_size=10))
def test_a_trend_turned_round_in_time_turns_its_sign(parts):
    part, whole = np.array(parts, dtype=float), np.full(len(parts), 50.0)
    score = np.arange(float(len(parts)))
    there, back = proportions_trend(part, whole, score), proportions_trend(part[::-1], whole, score)
    assert there["z"] == pytest.approx(-back["z"], abs=1e-9) and there["p"] == pytest.approx(back["p"])
    assert 0 <= there["p"] <= 1


RISING = [30.0 * n + n * n for n in range(1, 11)]


def marked(done, **same):
    return marker(
        cases.reckoned({"150725": done}, **{"series": "ytd"} | same), period=f"2010-{len(done):02d}"
    ).iloc[0]


def test_what_each_month_added_rises_and_that_is_better():
    row = marked(RISING)
    assert (row["trend"], row["trend_good"], row["trend_test"]) == ("rising", "better", "mann_kendall")
    assert (row["trend_n"], row["trend_first"], row["trend_last"]) == (10, "2010-01", "2010-10")


def test_an_even_rise_of_a_cumulative_figure_is_no_trend():
    assert marked([30.0 * n for n in range(1, 11)])["trend"] == "none"


def flowing(values, first="2010-01", **same):
    """The marker of a rate of 1,000 that each month has for itself."""
    rows = cases.reckoned({"150725": values}, first=first, **{"series": "flow"} | same)
    return marker(rows, period=max(rows["period"])).iloc[0]


def test_five_points_are_enough_and_only_the_last_twelve_months_are_looked_at():
    assert marked(RISING[:5])["trend"] == "rising"
    row = flowing([400.0 + 3 * n for n in range(14)], first="2009-11")
    assert (row["trend_n"], row["trend_first"], row["trend_last"]) == (12, "2010-01", "2010-12")


def test_one_in_ten_is_still_chance_and_one_in_thirty_is_not():
    weak, strong = (flowing([400.0 + step * n for n in range(8)]) for step in (4, 5))
    assert 0.05 < weak["trend_p"] < 0.1 and weak["trend"] == "none"
    assert 0.03 < strong["trend_p"] < 0.05 and strong["trend"] == "rising"


def test_all_of_them_is_a_proportion_too_and_a_mean_is_none():
    assert flowing([900.0, 950.0, 980.0, 1000.0, 1000.0])["trend_test"] == "chi_square"
    means = flowing([400.0, 410.0, 420.0, 430.0, 440.0], kind="average", unit="元")
    assert means["trend_test"] == "mann_kendall"


def test_fewer_than_five_points_are_too_few():
    assert marked(RISING[:4])["trend"] == "few"


def test_a_rising_rate_of_which_less_is_better_gets_worse():
    rows = cases.reckoned({"150725": [400.0 + 15 * n for n in range(9)]}, series="flow", direction=-1)
    row = marker(rows, period="2010-09").iloc[0]
    assert (row["trend"], row["trend_good"], row["trend_test"]) == ("rising", "worse", "chi_square")


def test_a_band_has_a_trend_but_no_better_end():
    assert marked(RISING, direction=0, target_low=20.0, target_high=40.0)["trend_good"] == ""


def test_seasonal_work_has_no_marker_and_says_why():
    rows = cases.reckoned({"150725": RISING}, series="ytd").assign(pace=list(cases.SEASON[:10]))
    row = marker(rows, period="2010-10").iloc[0]
    assert row["trend"] == "" and row["point_reason"] == "seasonal"


@settings(max_examples=6)
@given(cases.growing(areas=3))
def test_later_months_change_no_marker(done):
    rows = cases.reckoned(done)
    period = f"2010-{min(map(len, done.values())):02d}"
    early = marker(rows[rows["period"] <= period], period=period)
    assert early.equals(marker(rows, period=period))
