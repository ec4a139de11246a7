import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given
from scipy import stats

from analytics.methods import rsr
from tests.analytics.methods.matrices import matrices, weighted
from tests.support.frames import frame

# 10 regions of a province, 孙振球 / 田凤调: 产前检查率 %, 孕产妇死亡率 1/10万, 围产儿死亡率 ‰.
MATERNAL = frame(
    """
    region | checked | mothers | newborn
    A      | 99.54   | 60.27   | 16.15
    B      | 96.52   | 59.67   | 20.10
    C      | 99.36   | 43.91   | 15.60
    D      | 92.83   | 58.99   | 17.04
    E      | 91.71   | 35.40   | 15.01
    F      | 95.35   | 44.71   | 13.93
    G      | 96.09   | 49.81   | 17.43
    H      | 99.27   | 31.69   | 13.89
    I      | 94.76   | 22.91   | 19.87
    J      | 84.80   | 81.49   | 23.63
    """
).set_index("region")
LOW_BEST = pd.Series({"checked": 1, "mothers": -1, "newborn": -1})


def maternal():
    return rsr.ratio(rsr.ranks(MATERNAL, LOW_BEST))


def plain_rank(column, value):
    """The mean of the ranks that equal figures share."""
    below, equal = sum(x < value for x in column), sum(x == value for x in column)
    return below + (equal + 1) / 2


@given(weighted())
def test_agrees_with_its_plain_twin(case):
    values, weights = case
    n, total = len(values), sum(weights)
    for area, got in rsr.ratio(rsr.ranks(values), weights).items():
        expected = sum(
            weights[name] / total * plain_rank(list(values[name]), values.loc[area, name]) / n
            for name in values
        )
        assert math.isclose(got, expected, abs_tol=1e-9)


@given(matrices())
def test_a_ratio_lies_above_0_and_at_most_at_1_and_their_mean_is_that_of_the_ranks(values):
    found = rsr.ratio(rsr.ranks(values))
    assert found.between(0, 1, inclusive="right").all()
    assert math.isclose(found.mean(), (len(values) + 1) / (2 * len(values)), abs_tol=1e-9)


@given(matrices())
def test_only_the_order_of_the_figures_counts(values):
    pd.testing.assert_series_equal(rsr.ratio(rsr.ranks(values)), rsr.ratio(rsr.ranks(values**3 + 5)))


@given(matrices())
def test_non_integer_ranks_keep_the_ends_and_the_distances(values):
    ranked = rsr.linear_ranks(values)
    n = len(values)
    for name in values:
        if len(set(values[name])) == 1:
            assert (ranked[name] == (n + 1) / 2).all()
        else:
            assert (ranked[name].min(), ranked[name].max()) == (1, pytest.approx(n))
            assert np.corrcoef(values[name], ranked[name])[0, 1] == pytest.approx(1)


def test_ranks_and_ratios_of_ten_regions_are_those_printed(checked_against):
    # 综合评价方法及其医学应用, 例4-4: H is best; J is worst, then B and D with one value.
    places = maternal().rank(method="min", ascending=False)[list("HJBD")]
    checked_against("RSR places", "10 regions' maternal care, printed order", places, [1, 10, 8, 8], within=0)


def test_ranks_agree_with_scipy(checked_against):
    ours = rsr.ranks(MATERNAL, LOW_BEST)
    theirs = np.column_stack([stats.rankdata(LOW_BEST[name] * MATERNAL[name]) for name in MATERNAL])
    checked_against("RSR ranks", "scipy.stats.rankdata", ours, theirs, within=0)


def test_probits_agree_with_the_normal_distribution(checked_against):
    lines = rsr.distribution(maternal())
    n, ranked = 10, stats.rankdata(maternal())
    shares = sorted({rank / n for rank in ranked})
    shares[-1] = 1 - 1 / (4 * n)
    theirs = [stats.norm.isf(1 - share) + 5 for share in shares]
    checked_against("RSR probits", "scipy.stats.norm.isf", lines["probit"], theirs)


def test_the_line_agrees_with_linregress_and_least_squares(checked_against):
    lines = rsr.distribution(maternal())
    ours = rsr.fit(lines)
    line = stats.linregress(lines["probit"], lines["rsr"])
    checked_against("RSR regression", "scipy.stats.linregress", [ours.intercept, ours.slope, ours.r],
                    [line.intercept, line.slope, line.rvalue])  # fmt: skip
    least_squares = sm.OLS(lines["rsr"], sm.add_constant(lines["probit"])).fit()
    checked_against("RSR regression", "statsmodels OLS", [ours.intercept, ours.slope], least_squares.params)


def test_the_distribution_has_a_line_for_each_value():
    lines = rsr.distribution(pd.Series([0.2, 0.6, 0.6, 0.9], index=list("abcd")))
    assert lines["rsr"].tolist() == [0.2, 0.6, 0.9]
    assert lines["f"].tolist() == [1, 2, 1]
    assert lines["cumulative"].tolist() == [1, 3, 4]
    assert lines["mean_rank"].tolist() == [1, 2.5, 4]
    assert lines["share"].tolist() == [0.25, 0.625, 1 - 1 / 16]


def test_three_grades_are_cut_where_the_line_stands_at_probit_4_and_6():
    graded = rsr.grades(maternal())
    line = rsr.fit(rsr.distribution(maternal()))
    low, high = line.at(4), line.at(6)
    expected = {
        region: "下" if value < low else "上" if value >= high else "中"
        for region, value in maternal().items()
    }
    assert graded.to_dict() == expected
    assert (graded["H"], graded["J"]) == ("上", "下")


def test_too_few_values_have_no_line_and_no_grade():
    few = pd.Series([0.5, 0.5, 1.0], index=list("abc"))
    assert rsr.fit(rsr.distribution(few)) is None
    assert rsr.grades(few).isna().all()


def test_a_missing_rank_is_refused():
    with pytest.raises(ValueError, match="every area"):
        rsr.ratio(pd.DataFrame({"a": [1.0, math.nan]}))
