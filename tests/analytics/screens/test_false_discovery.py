import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from analytics.screens.false_discovery import adjusted

CHANCES = st.lists(st.sampled_from([0.0, 0.001, 0.01, 0.02, 0.03, 0.2, 0.5, 1.0]), min_size=1, max_size=12)


def one_family(p):
    return adjusted(pd.Series(p, dtype=float), [pd.Series(["a"] * len(p))])


def test_the_adjusted_chances_are_those_of_statsmodels(checked_against):
    p = np.random.default_rng(5).uniform(size=200) ** 3
    theirs = multipletests(p, method="fdr_bh")[1]
    checked_against("false discovery rate", "statsmodels multipletests fdr_bh", one_family(p), theirs)


def test_the_fifteen_tests_of_benjamini_and_hochberg_keep_four(checked_against):
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
         0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000]  # fmt: skip
    kept = (one_family(p) <= 0.05).astype(int)
    example = "Benjamini & Hochberg 1995, section 4"
    checked_against("false discovery rate", example, kept, [1] * 4 + [0] * 11)
    theirs = multipletests(p, method="fdr_bh")[1]
    judge = "statsmodels multipletests fdr_bh"
    checked_against("false discovery rate", judge, adjusted(pd.Series(p)), theirs)


@given(CHANCES, CHANCES)
def test_agrees_with_its_plain_twin_in_each_family(one, other):
    family = pd.Series(["one"] * len(one) + ["other"] * len(other))
    found = adjusted(pd.Series(one + other, dtype=float), [family])
    expected = [plain(p, one) for p in one] + [plain(p, other) for p in other]
    assert np.allclose(found, expected)


def plain(p, family):
    """The smallest, over all p as large or larger, of p × tests ÷ how many are as small."""
    return min(1.0, min(x * len(family) / sum(y <= x for y in family) for x in family if x >= p))


def test_a_missing_chance_counts_for_nothing():
    found = one_family([0.04, np.nan, 0.02])
    assert found.isna().tolist() == [False, True, False] and found.iloc[0] == 0.04
