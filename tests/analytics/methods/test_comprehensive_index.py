import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from pymcdm.normalizations import linear_normalization
from skcriteria import mkdm
from skcriteria.agg.simple import WeightedProductModel

from analytics.methods import comprehensive_index as index
from tests.analytics.methods.matrices import matrices, weighted
from tests.support.frames import frame


def plain_weighted(line, weights):
    pairs = [(weights[name], y) for name, y in line.items() if not math.isnan(y)]
    total = sum(w for w, _ in pairs)
    return sum(w * y for w, y in pairs) / total if total else None


def test_what_is_better_lower_is_turned_round_and_nothing_is_divided_by_zero():
    values = frame("area | up | down\n1 | 90 | 20\n2 | 45 | 0").set_index("area")
    y = index.relative(values, pd.Series({"up": 90.0, "down": 10.0}), pd.Series({"up": 1, "down": -1}))
    assert y["up"].tolist() == [1.0, 0.5]
    assert y["down"].tolist()[0] == 0.5 and pd.isna(y["down"].iloc[1])


def test_a_standard_of_zero_gives_no_index():
    y = index.relative(pd.DataFrame({"a": [5.0]}), pd.Series({"a": 0.0}), pd.Series({"a": 1}))
    assert y["a"].isna().all()


@given(weighted())
def test_the_weighted_index_agrees_with_its_plain_twin_where_some_are_missing(case):
    values, weights = case
    holes = values.where(values != 0.3)
    got = index.weighted(holes, weights)
    for area, line in holes.iterrows():
        expected = plain_weighted(line, weights)
        assert pd.isna(got[area]) if expected is None else math.isclose(got[area], expected, abs_tol=1e-12)


@given(matrices())
def test_doing_better_on_one_indicator_never_lowers_the_index(values):
    better = values.copy()
    better.iloc[0, 0] += 0.1
    assert index.weighted(better).iloc[0] > index.weighted(values).iloc[0]


def test_within_a_class_indices_are_multiplied_and_the_classes_added():
    y = frame("area | a | b | c\n1 | 0.5 | 0.8 | 2\n2 | 1 | 1 | 1\n3 | 1 | | 1").set_index("area")
    got = index.by_class(y, pd.Series({"a": "A", "b": "A", "c": "C"}))
    assert got.tolist()[:2] == [pytest.approx(0.5 * 0.8 + 2), 2.0]
    assert pd.isna(got.iloc[2]), "a product over fewer factors cannot be compared"


def test_a_class_left_out_is_refused_and_so_is_a_direction():
    y = pd.DataFrame({"a": [0.5], "b": [0.8]})
    with pytest.raises(ValueError, match="class"):
        index.by_class(y, pd.Series({"a": "A"}))
    with pytest.raises(ValueError, match="direction"):
        index.relative(y, pd.Series({"a": 1.0, "b": 1.0}), pd.Series({"a": 1}))


def test_products_within_a_class_are_those_of_the_weighted_product_model(checked_against):
    chance = np.random.default_rng(1996)
    y = pd.DataFrame(chance.uniform(0.2, 1.8, (13, 7)), columns=list("abcdefg"))
    classes = pd.Series({"a": 1, "b": 1, "c": 2, "d": 2, "e": 2, "f": 3, "g": 3})
    theirs = np.zeros(13)
    for _, names in classes.groupby(classes):
        values = y[list(names.index)].to_numpy()
        judge = mkdm(values, [max] * values.shape[1], weights=[1.0] * values.shape[1])
        theirs += 10 ** WeightedProductModel().evaluate(judge).e_.score
    judge = "scikit-criteria WeightedProductModel, class by class"
    checked_against("综合指数, within-class products", judge, index.by_class(y, classes), theirs)


def test_against_the_best_of_all_the_indices_are_the_linear_normalisation(checked_against):
    values = pd.DataFrame(np.random.default_rng(4).uniform(1, 90, (13, 6)), columns=list("abcdef"))
    direction = pd.Series([1, -1, 1, -1, -1, 1], index=values.columns)
    best = values.max().where(direction > 0, values.min())
    theirs = [linear_normalization(values[name].to_numpy(), direction[name] < 0) for name in values]
    ours = index.relative(values, best, direction)
    checked_against("综合指数, 个体指数", "pymcdm linear_normalization", ours, np.column_stack(theirs))


def test_the_weighted_index_is_a_weighted_average(checked_against):
    chance = np.random.default_rng(2010)
    y = pd.DataFrame(chance.uniform(0, 1.5, (13, 20)), columns=[f"A{j:02d}" for j in range(20)])
    weights = pd.Series(chance.uniform(0.1, 5, 20), index=y.columns)
    theirs = np.average(y.to_numpy(), axis=1, weights=weights)
    checked_against("综合指数, weighted", "numpy.average", index.weighted(y, weights), theirs)
