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
from tests.support.frames import frame

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
    problem = mkdm(values.to_numpy(), [max] * values.shape[1], weights=weights.to_numpy() / weights.sum())
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


# 20 rivers (zhjx19/mathmodels-book, chapter TOPSIS): oxygen, how near the acidity is to 7, germs (fewer are
# better), how near the nutrients are to 10–20; the closeness as printed there.
RIVERS = frame("""
    oxygen | acidity | germs | nutrients | printed
    4.69   | 6.59    | 51    | 11.94     | 0.3841556
    2.03   | 7.86    | 19    | 6.46      | 0.4852199
    9.11   | 6.31    | 46    | 8.91      | 0.5021310
    8.61   | 7.05    | 46    | 26.43     | 0.5084128
    7.13   | 6.5     | 50    | 23.57     | 0.4226200
    2.39   | 6.77    | 38    | 24.62     | 0.3945085
    7.69   | 6.79    | 38    | 6.01      | 0.5502261
    9.3    | 6.81    | 27    | 31.57     | 0.6258551
    5.45   | 7.62    | 5     | 18.46     | 0.7260529
    6.19   | 7.27    | 17    | 7.51      | 0.7138447
    7.93   | 7.53    | 9     | 6.52      | 0.8091923
    4.4    | 7.28    | 17    | 25.3      | 0.6159619
    7.46   | 8.24    | 23    | 14.42     | 0.6007565
    2.01   | 5.55    | 47    | 26.31     | 0.1593096
    2.04   | 6.4     | 23    | 17.91     | 0.4974685
    7.73   | 6.14    | 52    | 15.72     | 0.4250799
    6.35   | 7.58    | 25    | 29.46     | 0.5565555
    8.29   | 8.41    | 39    | 12.02     | 0.4815844
    3.54   | 7.27    | 54    | 3.16      | 0.3070290
    7.44   | 6.26    | 8     | 28.41     | 0.7098355
""").astype(float)
RIVER_WEIGHTS = pd.Series(
    {"oxygen": 0.3153202, "acidity": 0.1813149, "germs": 0.3506929, "nutrients": 0.1526721}
)


def test_the_closeness_of_tzeng_and_huangs_example(checked_against):
    # Tzeng & Huang, Multiple Attribute Decision Making (2011), as scikit-criteria holds it in its own tests.
    values = frame("a | b | c\n5 | 8 | 4\n7 | 6 | 8\n8 | 8 | 6\n7 | 4 | 6").astype(float)
    ours = topsis.closeness(values, pd.Series({"a": 0.3, "b": 0.4, "c": 0.3}))
    printed = [0.5037, 0.6581, 0.7482, 0.3340]
    checked_against("TOPSIS closeness", "Tzeng & Huang 2011, printed example", ours, printed, within=1e-4)


def test_twenty_rivers_with_a_cost_have_the_closeness_printed(checked_against):
    off, out = (RIVERS["acidity"] - 7).abs(), RIVERS["nutrients"]
    out = np.maximum(10 - out, out - 20).clip(lower=0)
    values = RIVERS.assign(acidity=1 - off / off.max(), nutrients=1 - out / out.max())
    fewer = pd.Series({"oxygen": 1, "acidity": 1, "germs": -1, "nutrients": 1})
    ours = topsis.closeness(values[fewer.index], RIVER_WEIGHTS, fewer)
    judge = "mathmodels (R), 20 rivers, printed"
    checked_against("TOPSIS closeness, with a cost", judge, ours, RIVERS["printed"], within=2e-7)


def test_costs_agree_with_pymcdm(checked_against):
    values, weights = random_matrix()
    signs = pd.Series(np.where(np.arange(40) % 3, 1, -1), index=values.columns)
    judge = PymcdmTopsis(vector_normalization)
    theirs = judge(values.to_numpy(), weights.to_numpy() / weights.sum(), signs.to_numpy())
    ours = topsis.closeness(values, weights, signs)
    checked_against("TOPSIS closeness, with a cost", "pymcdm TOPSIS", ours, theirs)


def test_a_rate_may_be_turned_round_from_its_whole():
    # 低优 rates in %: 100 − x, as hospitals are compared by their infection rates
    values = pd.DataFrame({"infected": [7.5, 4.3], "cured": [80.0, 70.0]})
    turned = topsis.same_direction(values, pd.Series({"infected": -1, "cured": 1}), whole=100.0)
    assert turned.to_dict("list") == {"infected": [92.5, 95.7], "cured": [80.0, 70.0]}


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


def test_nothing_has_no_reciprocal_and_a_column_of_nothing_stays_nothing():
    values = pd.DataFrame({"down": [0.0, 4.0]})
    turned = topsis.same_direction(values, pd.Series({"down": -1}), by="reciprocal")
    assert math.isnan(turned["down"].iloc[0]) and turned["down"].iloc[1] == 25.0
    v = topsis.weighted_normal(pd.DataFrame({"none": [0.0, 0.0], "some": [3.0, 4.0]}))
    assert v.to_dict("list") == {"none": [0.0, 0.0], "some": [0.3, 0.4]}


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
