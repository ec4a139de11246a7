import math
from statistics import mean, median

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics.screens.modified_z import chance, modified_z

GROUPS = st.lists(st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=9), min_size=1, max_size=3)


def of(*groups):
    values = pd.Series([float(x) for group in groups for x in group])
    keys = pd.Series([i for i, group in enumerate(groups) for _ in group])
    return modified_z(values, [keys])


def plain(group):
    middle = median(group)
    distance = [abs(x - middle) for x in group]
    spread = median(distance) / 0.6745 or 1.253314 * mean(distance)
    return [(x - middle) / spread if spread else 0.0 for x in group]


def test_the_example_of_iglewicz_and_hoaglin_is_met(checked_against):
    data = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3]
    told = [1.57383333, 0.6745, 0.22483333, 0.22483333, 0.6745,
            1.57383333, 0.6745, 0.6745, 25.85583333, 26.3055]  # fmt: skip
    example = "Iglewicz & Hoaglin 1993, section 3.3, ten measurements"
    checked_against("modified z", example, modified_z(pd.Series(data))["z"].abs(), told, within=1e-8)


def test_the_spread_is_that_of_scipy(checked_against):
    draw = np.random.default_rng(3)
    groups = [draw.normal(50, 10, n) for n in (8, 13, 36)]
    theirs = [0.6745 * (g - np.median(g)) / stats.median_abs_deviation(g) for g in groups]
    ours = of(*groups)["z"]
    checked_against("modified z", "scipy median_abs_deviation", ours, np.concatenate(theirs), within=1e-9)


@given(GROUPS)
def test_agrees_with_its_plain_twin(groups):
    expected = [z for group in groups for z in plain(group)]
    assert np.allclose(of(*groups)["z"], expected)


@given(GROUPS, st.sampled_from([0.1, 3.0, 1000.0]), st.integers(-20, 20))
def test_neither_unit_nor_origin_changes_it(groups, scale, shift):
    moved = [[scale * x + shift for x in group] for group in groups]
    assert np.allclose(of(*groups)["z"], of(*moved)["z"], atol=1e-6)


def test_where_most_are_equal_the_mean_deviation_measures_instead():
    z = of([5] * 8 + [7])["z"]
    assert z.tolist()[:8] == [0.0] * 8
    assert math.isclose(z.iloc[8], 2 / (1.253314 * 2 / 9))


def test_equal_figures_are_nothing_odd_and_a_missing_one_counts_for_nothing():
    assert of([4, 4, 4])["z"].tolist() == [0.0, 0.0, 0.0]
    found = modified_z(pd.Series([1.0, np.nan, 3.0]), [pd.Series([0, 0, 0])])
    assert found["n"].tolist() == [2, 2, 2] and math.isnan(found["z"].iloc[1])


def test_the_last_bit_of_a_figure_is_no_spread():
    assert of([0.3] * 4 + [0.1 + 0.2] * 3 + [0.5])["z"].tolist()[:7] == [0.0] * 7


def test_an_ordinary_z_hides_the_odd_one_of_thirteen_and_this_does_not():
    figures = [90.0 + i / 10 for i in range(12)] + [0.0]
    assert abs(stats.zscore(figures, ddof=1)).max() < 13 / math.sqrt(13)
    assert of(figures)["z"].abs().iloc[-1] > 100


def test_the_chance_is_that_of_drawing_as_far_out(checked_against):
    # the 97.5th percentile of the drawn |z| must leave 2.5 % of fresh draws beyond it
    fresh = np.random.default_rng(99).standard_normal((30_000, 13))
    z = of(*fresh[:300])["z"].abs().to_numpy()
    p = chance(pd.Series(z), pd.Series(np.full(len(z), 13)))
    assert abs((p <= 0.1).mean() - 0.1) < 0.02
    theirs = 0.6745 * stats.median_abs_deviation(fresh, axis=1, keepdims=True) ** -1
    far = np.abs(fresh - np.median(fresh, axis=1, keepdims=True)) * theirs
    at = [2.0, 3.5, 5.0]
    shares = [(far >= z).mean() for z in at]
    ours = chance(pd.Series(at), pd.Series([13.0] * 3))
    judge = "fresh draws measured by scipy median_abs_deviation"
    checked_against("chance of a modified z", judge, ours, shares, within=0.002)


@pytest.mark.parametrize("n", [3, 8, 13])
def test_the_chance_falls_as_z_grows_and_is_never_nothing(n):
    p = chance(pd.Series([0.0, 1.0, 3.5, 10.0, 1e9]), pd.Series([float(n)] * 5))
    assert (p > 0).all() and p.is_monotonic_decreasing and p.iloc[0] == 1


def test_the_last_bits_do_not_part_a_figure_from_the_draws_that_stand_at_the_same_spot():
    # the middle one of 13 has z 0, the MAD itself 0.6745: of the draws as well one in thirteen each
    for spot in (0.0, 0.6745):
        z = pd.Series([spot, spot + 1e-15, abs(spot - 1e-15)])
        p = chance(z, pd.Series(13, index=z.index))
        assert p.tolist() == [p.iloc[0]] * 3
