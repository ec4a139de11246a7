"""可信度: published examples of Bühlmann–Straub, best linear prediction, and what holds at its ends."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st

from analytics.outlook.credibility import credibility
from tests.analytics.outlook import plain

# Hachemeister (1975): severity of bodily injury claims of five states in twelve quarters, and their number.
RATIOS = np.array([
    [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
    [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
    [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
    [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
    [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
], dtype=float)  # fmt: skip
WEIGHTS = np.array([
    [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
    [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
    [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
    [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
    [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
], dtype=float)  # fmt: skip


def fitted(growth, weight):
    """`credibility` of tables area × step; a weight of 0 is no step."""
    over = np.where(weight > 0, weight, 1.0)
    return credibility(
        weight.sum(axis=1), growth.sum(axis=1), (growth**2 / over).sum(axis=1), (weight > 0).sum(axis=1)
    )


def test_hachemeisters_example_without_weights_as_printed(checked_against):
    """R actuar::cm(~state, hachemeister, ratios = ratio.1:ratio.12), every quarter counting the same."""
    fit = fitted(RATIOS, np.ones_like(RATIOS))
    printed = [1671.017, 72310.02, 46040.47]
    judge = "Hachemeister's data as printed by R actuar::cm"
    ours = [fit.pooled, fit.between, fit.within]
    checked_against("Bühlmann–Straub mean and variances", judge, ours, printed, within=5.1e-3)


def test_the_ratios_are_the_best_linear_predictions(checked_against):
    """The estimator is the best linear unbiased prediction of a random effect: all sixty figures at once."""
    fit = fitted(RATIOS * WEIGHTS, WEIGHTS)
    state = np.repeat(np.arange(5), 12)
    together = fit.between * (state[:, None] == state)
    varied = together + np.diag(fit.within / WEIGHTS.ravel())
    judge = sm.GLS(RATIOS.ravel(), np.ones(60), sigma=varied).fit()
    shared = np.linalg.solve(varied, together[:, ::12]).T
    predicted = judge.params[0] + shared @ (RATIOS.ravel() - judge.params[0])
    missed = fit.between - (shared * together[::12]).sum(axis=1)
    missed += (1 - shared.sum(axis=1)) ** 2 * judge.normalized_cov_params[0, 0]
    name = "statsmodels GLS and best linear prediction"
    checked_against("Bühlmann–Straub pooled ratio", name, fit.pooled, judge.params[0], within=1e-7)
    checked_against("Bühlmann–Straub credibility ratios", name, fit.ratio, predicted, within=1e-7)
    checked_against("Bühlmann–Straub credibility factors", name, fit.weight, shared.sum(axis=1))
    checked_against("Bühlmann–Straub error of the ratio", name, fit.ratio_variance, missed, within=1e-6)


def test_hachemeisters_states_have_the_means_and_weights_that_actuar_prints(checked_against):
    """R actuar::cm of the same data by two cohorts of states: what it prints of each state by itself."""
    fit = fitted(RATIOS * WEIGHTS, WEIGHTS)
    judge = "Hachemeister's states as printed by R actuar::cm"
    means = [2060.921, 1511.224, 1805.843, 1352.976, 1599.829]
    checked_against("Bühlmann–Straub own ratios", judge, fit.own, means, within=5.1e-4)
    weights = [100155, 19895, 13735, 4152, 36110]
    checked_against("Bühlmann–Straub weights", judge, WEIGHTS.sum(axis=1), weights)
    checked_against("Bühlmann–Straub within variance", judge, fit.within, 139120026, within=0.5)


def test_five_fire_risks_have_the_within_variance_that_actuar_prints(checked_against):
    """Five risks in five years, as Bühlmann & Gisler write them: loss ratio and number of policies."""
    number = np.array([
        [729, 786, 872, 951, 1019], [1631, 1802, 2090, 2300, 2368], [796, 827, 874, 917, 944],
        [3152, 3454, 3715, 3859, 4198], [400, 420, 422, 424, 440],
    ], dtype=float)  # fmt: skip
    ratio = np.array([
        [0.8, 1.4, 0.3, 0.88, 1.6], [0.06, 0.72, 0.16, 0.20, 0.38], [1.80, 0.6, 0.8, 1.9, 1.1],
        [0.56, 1.2, 0.84, 1.07, 0.8], [0.1, 0, 0.4, 2.4, 0.1],
    ])  # fmt: skip
    judge = "five fire risks as printed by R actuar::cm"
    within = fitted(ratio * number, number).within
    checked_against("Bühlmann–Straub within variance", judge, within, 261.1139, within=5e-5)


@st.composite
def tables(draw):
    areas, n = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    weight = draw(st.lists(st.lists(st.sampled_from([0.0, 0.1, 0.2, 0.5]), min_size=n, max_size=n),
                           min_size=areas, max_size=areas))  # fmt: skip
    growth = [[draw(st.sampled_from([0.0, 0.03, 0.1, 0.4])) if w else 0.0 for w in row] for row in weight]
    return np.array(growth), np.array(weight)


@given(tables())
def test_it_agrees_with_the_plain_definition(table):
    growth, weight = table
    fit = fitted(growth, weight)
    steps = [[(x, w) for x, w in zip(*rows, strict=True) if w] for rows in zip(growth, weight, strict=True)]
    twin = plain.credibility(steps)
    if twin is None:
        assert fit.freedom == 0 and np.isnan(fit.ratio).all()
        return
    assert np.allclose(fit.ratio, [ratio for ratio, _ in twin[0]], atol=1e-9)
    assert np.allclose(fit.ratio_variance, [error for _, error in twin[0]], atol=1e-9)
    assert fit.within == pytest.approx(twin[1], abs=1e-9)


@given(tables())
def test_a_ratio_lies_between_the_areas_own_and_the_pooled_one(table):
    fit = fitted(*table)
    seen = ~np.isnan(fit.ratio) & ~np.isnan(fit.own)
    low, high = np.fmin(fit.own, fit.pooled), np.fmax(fit.own, fit.pooled)
    assert ((fit.ratio >= low - 1e-9) & (fit.ratio <= high + 1e-9))[seen].all()


def test_areas_that_do_not_differ_share_one_ratio():
    fit = fitted(np.array([[0.1, 0.3], [0.2, 0.2]]), np.full((2, 2), 0.2))
    assert fit.between == 0 and fit.ratio.tolist() == pytest.approx([1.0, 1.0])


def test_an_area_without_a_step_gets_the_pooled_ratio():
    fit = fitted(np.array([[0.1, 0.12], [0.3, 0.29], [0, 0]]), np.array([[0.2, 0.2], [0.2, 0.2], [0, 0]]))
    assert np.isnan(fit.own[2]) and fit.ratio[2] == pytest.approx(fit.pooled)
