import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from pymcdm.weights import entropy_weights as pymcdm_weights
from scipy import stats
from skcriteria.preprocessing.weighters import entropy_weights as skcriteria_weights

from analytics.methods import entropy
from tests.analytics.methods.matrices import matrices
from tests.analytics.methods.published import BOOK, LOW_BEST, MATERNAL


def random_values():
    chance = np.random.default_rng(1948)
    return pd.DataFrame(chance.uniform(0.05, 1, (13, 30)), columns=[f"A{j:02d}" for j in range(30)])


def plain_divergence(column):
    total, n = sum(column), len(column)
    shares = [x / total for x in column]
    return 1 + sum(p * math.log(p) for p in shares if p > 0) / math.log(n)


@given(matrices())
def test_agrees_with_its_plain_twin(values):
    spread = [
        0.0 if len(set(values[name])) == 1 else plain_divergence(
            [(x - values[name].min()) / (values[name].max() - values[name].min()) for x in values[name]]
        )
        for name in values
    ]  # fmt: skip
    total = sum(spread)
    expected = [d / total if total > 0 else 1 / len(spread) for d in spread]
    assert np.allclose(entropy.weights(values), expected, atol=1e-9)


@given(matrices())
def test_weights_sum_to_one_and_none_is_negative(values):
    found = entropy.weights(values)
    assert math.isclose(found.sum(), 1)
    assert (found >= 0).all()


def test_agrees_with_pymcdm(checked_against):
    values = random_values()
    spread = entropy.divergence(values)
    checked_against("entropy weights", "pymcdm entropy_weights", spread / spread.sum(),
                    pymcdm_weights(values.to_numpy()))  # fmt: skip


def test_agrees_with_scikit_criteria_after_scaling_too(checked_against):
    values = random_values()
    theirs = skcriteria_weights(entropy.scaled(values).to_numpy())
    checked_against("entropy weights", "scikit-criteria entropy_weights", entropy.weights(values), theirs)


def test_the_divergence_is_one_less_shannons_entropy_in_the_base_of_the_areas(checked_against):
    values = random_values()
    theirs = [1 - stats.entropy(values[name], base=len(values)) for name in values]
    checked_against("entropy divergence", "scipy.stats.entropy", entropy.divergence(values), theirs)


def test_the_weights_of_ten_regions_maternal_care_are_those_printed(checked_against):
    # columns brought to 0.002 … 0.998, two of them better when lower
    ours = entropy.weights(MATERNAL, LOW_BEST, margin=0.002)
    checked_against("entropy weights", BOOK, ours, [0.2945205, 0.3631078, 0.3423717], within=5.1e-8)


def test_what_is_better_when_lower_is_scaled_the_other_way():
    values = pd.DataFrame({"up": [1.0, 2.0, 5.0], "down": [1.0, 2.0, 5.0], "even": [3.0] * 3})
    signs = pd.Series({"up": 1, "down": -1, "even": -1})
    told = {"up": [0.0, 0.25, 1.0], "down": [1.0, 0.75, 0.0], "even": [1.0] * 3}
    assert entropy.scaled(values, signs).to_dict("list") == told
    inside = entropy.scaled(values, signs, margin=0.1)
    assert inside["down"].tolist() == pytest.approx([0.9, 0.7, 0.1])
    assert entropy.weights(values, signs)["even"] == 0


def test_what_tells_nobody_apart_weighs_nothing_and_what_one_area_has_alone_weighs_most():
    values = pd.DataFrame({"even": [1.0] * 4, "spread": [0.2, 0.4, 0.6, 1.0], "alone": [0.0, 0.0, 0.0, 1.0]})
    found = entropy.weights(values)
    assert found["even"] == 0
    assert found["alone"] > found["spread"] > 0


def test_no_divergence_lies_below_0_and_a_single_area_has_none():
    # evenly spread but for the last bit: 1 − e would be −2.2e-16
    nearly = pd.DataFrame({"a": [1.0000000000000004, 1.0000000000000002, 1.0000000000000002, 1.0, 1.0]})
    assert entropy.divergence(nearly)["a"] == 0
    assert entropy.divergence(pd.DataFrame({"a": [0.4]}))["a"] == 0


def test_where_nothing_tells_areas_apart_all_weigh_the_same():
    assert entropy.weights(pd.DataFrame({"a": [1.0, 1.0], "b": [0.3, 0.3]})).tolist() == [0.5, 0.5]


def test_a_missing_figure_is_refused():
    with pytest.raises(ValueError, match="every area"):
        entropy.weights(pd.DataFrame({"a": [0.5, math.nan]}))
