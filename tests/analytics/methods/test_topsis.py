import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from pymcdm.methods import TOPSIS as PymcdmTopsis
from pymcdm.normalizations import vector_normalization
from skcriteria import mkdm
from skcriteria.agg.topsis import TOPSIS as SkCriteriaTopsis
from skcriteria.preprocessing.scalers import VectorScaler

from analytics.methods import topsis
from tests.analytics.methods.matrices import matrices, weighted

CHANCE = np.random.default_rng(1981)


def random_matrix():
    values = pd.DataFrame(CHANCE.uniform(0.1, 1, (13, 40)), columns=[f"A{j:02d}" for j in range(40)])
    return values, pd.Series(CHANCE.uniform(0.1, 3, 40), index=values.columns)


def plain_closeness(values, weights):
    """One number at a time, as in the textbook."""
    n, m = values.shape
    total = sum(weights)
    v = [[0.0] * m for _ in range(n)]
    for j in range(m):
        length = math.sqrt(sum(values.iloc[i, j] ** 2 for i in range(n)))
        for i in range(n):
            v[i][j] = weights.iloc[j] / total * values.iloc[i, j] / length if length else 0.0
    found = []
    for row in v:
        plus = math.sqrt(sum((max(line[j] for line in v) - row[j]) ** 2 for j in range(m)))
        minus = math.sqrt(sum((min(line[j] for line in v) - row[j]) ** 2 for j in range(m)))
        found.append(minus / (plus + minus) if plus + minus else None)
    return found


@given(weighted())
def test_agrees_with_its_plain_twin(case):
    values, weights = case
    for got, expected in zip(topsis.closeness(*case), plain_closeness(values, weights), strict=True):
        assert math.isnan(got) if expected is None else math.isclose(got, expected, abs_tol=1e-9)


def test_agrees_with_pymcdm(checked_against):
    values, weights = random_matrix()
    judge = PymcdmTopsis(vector_normalization)
    share = weights.to_numpy() / weights.sum()
    theirs = judge(values.to_numpy(), share, np.ones(values.shape[1]))
    checked_against("TOPSIS closeness", "pymcdm TOPSIS", topsis.closeness(values, weights), theirs)


def test_agrees_with_scikit_criteria(checked_against):
    values, weights = random_matrix()
    problem = mkdm(
        values.to_numpy(), [max] * values.shape[1], weights=weights.to_numpy() / weights.sum()
    )
    result = SkCriteriaTopsis().evaluate(VectorScaler(target="matrix").transform(problem))
    ours = topsis.closeness(values, weights)
    checked_against("TOPSIS closeness", "scikit-criteria TOPSIS", ours, result.e_.similarity)
    places = ours.rank(ascending=False)
    checked_against("TOPSIS places", "scikit-criteria TOPSIS", places, result.rank_, within=0)


def test_the_weighted_matrix_of_yoon_and_hwangs_example(checked_against):
    # Yoon & Hwang, Multiple Attribute Decision Making: An Introduction (1995), as worked in the lecture
    # "TOPSIS example", Decision Analysis 2009: three candidates on P and L, weights 0.714 and 0.286.
    values = pd.DataFrame({"P": [17.0, 10.0, 8.0], "L": [12.0, 9.0, 6.0]})
    v = topsis.weighted_normal(values, pd.Series({"P": 0.714, "L": 0.286}))
    printed = [[0.5703, 0.2124], [0.3355, 0.1593], [0.2684, 0.1062]]
    checked_against("TOPSIS weighted matrix", "Yoon & Hwang 1995, printed example", v, printed, within=5.1e-5)


def test_dust_in_five_coal_mines_is_turned_round_by_the_reciprocal(checked_against):
    # 5个煤矿 (Topsis法 teaching example, tables 1 and 2): dust, free SiO₂, pneumoconiosis, all better low.
    printed = {
        "dust": ([50.8, 200.0, 71.4], [1.9685, 0.5000, 1.4006]),
        "silica": ([4.3, 4.9, 2.5], [23.2558, 20.4082, 40.0000]),
        "ill": ([8.7, 7.2, 5.0], [11.4943, 13.8889, 20.0000]),
    }
    values = pd.DataFrame({name: raw for name, (raw, _) in printed.items()})
    ours = topsis.same_direction(values, pd.Series(-1, index=values.columns), by="reciprocal")
    theirs = np.column_stack([turned for _, turned in printed.values()])
    checked_against("同趋势化, reciprocal", "5 coal mines, printed table", ours, theirs, within=5.1e-5)


def test_the_difference_turns_a_direction_round_and_leaves_the_other():
    values = pd.DataFrame({"up": [1.0, 3.0], "down": [1.0, 3.0]})
    turned = topsis.same_direction(values, pd.Series({"up": 1, "down": -1}))
    assert turned.to_dict("list") == {"up": [1.0, 3.0], "down": [2.0, 0.0]}
    with pytest.raises(ValueError, match="turning"):
        topsis.same_direction(values, pd.Series({"up": 1, "down": -1}), by="hope")


@given(matrices())
def test_a_column_in_which_all_are_equal_changes_nothing(values):
    more = values.assign(Z99=0.7)
    pd.testing.assert_series_equal(topsis.closeness(values), topsis.closeness(more), atol=1e-12, rtol=0)


@given(matrices())
def test_closeness_lies_between_0_and_1_and_the_area_best_everywhere_has_1(values):
    best = values.copy()
    best.iloc[0] = 1.0
    best.iloc[1] = 0.0
    found = topsis.closeness(best)
    assert found.between(0, 1).all()
    assert (found.iloc[0], found.iloc[1]) == (1.0, 0.0)


@given(matrices(least=3))
def test_an_area_that_is_better_on_one_indicator_and_equal_on_the_rest_is_nearer(values):
    assume((values.iloc[1] >= 0.1).any())
    column = int((values.iloc[1] >= 0.1).to_numpy().argmax())
    pair = values.copy()
    pair.iloc[0] = pair.iloc[1]
    pair.iloc[0, column] -= 0.1
    found = topsis.closeness(pair)
    assert found.iloc[0] <= found.iloc[1] + 1e-12


def test_where_nothing_tells_the_areas_apart_there_is_no_closeness():
    assert topsis.closeness(pd.DataFrame({"a": [0.5, 0.5], "b": [0.0, 0.0]})).isna().all()


def test_a_missing_figure_is_refused():
    with pytest.raises(ValueError, match="every area"):
        topsis.closeness(pd.DataFrame({"a": [0.5, math.nan]}))
