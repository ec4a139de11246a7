import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given
from scipy import stats

from analytics.methods import rsr
from tests.analytics.methods.matrices import matrices, weighted
from tests.analytics.methods.published import BOOK, LOW_BEST, MATERNAL
from tests.support.frames import frame


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


# Ranks, RSR, distribution and line as printed in the chapter 秩和比法 of the book.
PRINTED = frame(
    """
    region | checked | mothers | newborn | rsr   | mean_rank | f | cumulative | share | probit | fitted
    J      | 1       | 1       | 1       | 0.1   | 1         | 1 | 1          | 0.1   | 3.72   | 0.216
    B      | 7       | 3       | 2       | 0.4   | 2.5       | 2 | 3          | 0.25  | 4.33   | 0.350
    D      | 3       | 4       | 5       | 0.4   | 2.5       | 2 | 3          | 0.25  | 4.33   | 0.350
    G      | 6       | 5       | 4       | 0.5   | 4         | 1 | 4          | 0.4   | 4.75   | 0.444
    I      | 4       | 10      | 3       | 0.567 | 5         | 1 | 5          | 0.5   | 5      | 0.500
    A      | 10      | 2       | 6       | 0.6   | 6.5       | 2 | 7          | 0.65  | 5.39   | 0.585
    E      | 2       | 8       | 8       | 0.6   | 6.5       | 2 | 7          | 0.65  | 5.39   | 0.585
    F      | 5       | 6       | 9       | 0.667 | 8         | 1 | 8          | 0.8   | 5.84   | 0.686
    C      | 9       | 7       | 7       | 0.767 | 9         | 1 | 9          | 0.9   | 6.28   | 0.784
    H      | 8       | 9       | 10      | 0.9   | 10        | 1 | 10         | 0.975 | 6.96   | 0.934
    """
).set_index("region")
# Non-integer ranks, weighted by entropy, of the same chapter.
WEIGHTS = pd.Series({"checked": 0.2945205, "mothers": 0.3631078, "newborn": 0.3423717})
LINEAR = frame(
    """
    region | rsr   | fitted
    J      | 0.1   | 0.366
    B      | 0.544 | 0.456
    D      | 0.578 | 0.521
    G      | 0.676 | 0.576
    A      | 0.720 | 0.627
    I      | 0.725 | 0.679
    E      | 0.754 | 0.734
    F      | 0.802 | 0.798
    C      | 0.826 | 0.888
    H      | 0.946 | 1.03
    """
).set_index("region")


def test_ranks_distribution_and_line_of_ten_regions_are_those_printed(checked_against):
    ranked = rsr.ranks(MATERNAL, LOW_BEST).loc[PRINTED.index]
    checked_against("RSR ranks", BOOK, ranked, PRINTED[list(MATERNAL)], within=0)
    lines = rsr.distribution(maternal())
    line = rsr.fit(lines)
    lines = lines.assign(fitted=line.at(lines["probit"]))
    told = ["rsr", "mean_rank", "f", "cumulative", "share", "probit", "fitted"]
    printed = PRINTED.drop_duplicates("rsr")[told]
    checked_against("RSR distribution", BOOK, lines[told], printed, within=5e-3)
    checked_against("RSR regression", BOOK, [line.intercept, line.slope], [-0.60855, 0.22169], within=5e-6)
    checked_against("RSR regression, R squared", BOOK, line.r**2, 0.9379, within=5e-5)


def test_the_weighted_ratios_of_non_integer_ranks_are_those_printed(checked_against):
    ours = rsr.ratio(rsr.linear_ranks(MATERNAL, LOW_BEST), WEIGHTS)
    theirs = LINEAR["rsr"]
    checked_against("WRSR of non-integer ranks", BOOK, ours.loc[theirs.index], theirs, within=5.1e-4)
    lines = rsr.distribution(ours)
    fitted = rsr.fit(lines).at(lines["probit"])
    checked_against("WRSR of non-integer ranks, line", BOOK, fitted, LINEAR["fitted"], within=5e-3)


def test_the_cuts_are_those_of_probit_4_and_6_and_belong_to_the_better_grade():
    # enough regions that some lie between any two cuts one might take instead
    ratios = pd.Series(np.linspace(0.01, 1, 400)).round(rsr.DECIMALS)
    line = rsr.fit(rsr.distribution(ratios))
    expected = ["下" if value < line.at(4) else "上" if value >= line.at(6) else "中" for value in ratios]
    assert rsr.grades(ratios).tolist() == expected
    for value in ratios.iloc[100:300:5]:
        cut = (value - line.intercept) / line.slope
        graded = rsr.grades(ratios, cuts=(cut,), names="ab")
        assert (graded == "b").sum() == (ratios >= value).sum()


def test_the_same_ranks_in_another_order_are_one_value():
    # a third of 1, 1 and 4 is 2 in this order, and 1.9999999999999998 in the other
    ranked = pd.DataFrame({"a": [1.0, 4.0, 2.0, 3.0], "b": [1.0, 1.0, 3.0, 4.0], "c": [4.0, 1.0, 2.0, 3.0]})
    assert rsr.distribution(rsr.ratio(ranked))["f"].tolist() == [2, 1, 1]


def test_other_cuts_make_other_grades():
    ratios, line = maternal(), rsr.fit(rsr.distribution(maternal()))
    cuts, names = (3.5, 5.0, 6.5), "丁丙乙甲"
    graded = rsr.grades(ratios, cuts=cuts, names=names)
    expected = {region: names[sum(value >= line.at(cut) for cut in cuts)] for region, value in ratios.items()}
    assert graded.to_dict() == expected and set(graded) == set(names)


def test_an_indicator_without_a_direction_is_refused():
    for direction in ({"checked": 1}, {"checked": 1, "mothers": 0, "newborn": -1}):
        with pytest.raises(ValueError, match="direction"):
            rsr.ranks(MATERNAL, pd.Series(direction))


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
