import math

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from analytics.methods import agreement
from tests.support.frames import frame

orders = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=2, max_size=9)


def plain_tau(pairs):
    same = other = one = two = 0
    for i, (a, b) in enumerate(pairs):
        for c, d in pairs[:i]:
            same += (a - c) * (b - d) > 0
            other += (a - c) * (b - d) < 0
            one += a != c
            two += b != d
    return (same - other) / math.sqrt(one * two) if one and two else None


@given(orders)
def test_tau_agrees_with_its_plain_twin(pairs):
    first, second = (pd.Series(values) for values in zip(*pairs, strict=True))
    expected = plain_tau(pairs)
    got = agreement.tau_b(first, second)
    assert math.isnan(got) if expected is None else math.isclose(got, expected, abs_tol=1e-12)


def test_tau_agrees_with_scipy(checked_against):
    chance = np.random.default_rng(1938)
    ours, theirs = [], []
    for _ in range(50):
        first, second = (pd.Series(chance.integers(1, 10, 13)) for _ in range(2))
        ours.append(agreement.tau_b(first, second))
        theirs.append(kendalltau(first, second, variant="b").statistic)
    checked_against("Kendall's tau-b", "scipy.stats.kendalltau", ours, theirs)


@given(orders)
def test_an_order_agrees_with_itself_and_not_at_all_with_its_reverse(pairs):
    first = pd.Series([a for a, _ in pairs])
    if len(set(first)) > 1:
        assert math.isclose(agreement.tau_b(first, first), 1)
        assert math.isclose(agreement.tau_b(first, -first), -1)


def test_pairs_are_counted_where_both_tell_them_apart():
    official, other = pd.Series([1, 2, 3, 4]), pd.Series([1, 3, 2, 2])
    assert agreement.same_order(official, other) == (3, 5)


def test_the_largest_shift_is_named_with_both_places_and_ties_go_to_the_better_official_place():
    places = frame(
        """
        area   | official | other
        150725 | 1        | 1
        150702 | 2        | 5
        150721 | 3        | 2
        150726 | 4        | 3
        150727 | 5        | 2
        """
    ).set_index("area")
    assert agreement.largest_shift(places["official"], places["other"]) == ("150702", 2, 5)
    assert agreement.shifts(places["official"], places["other"]).tolist() == [0, -3, 1, 1, 3]


def test_among_equal_shifts_the_better_official_place_goes_before_the_lower_code():
    places = frame("area | official | other\n150702 | 3 | 1\n150725 | 1 | 3\n150721 | 2 | 2")
    places = places.set_index("area")
    assert agreement.largest_shift(places["official"], places["other"]) == ("150725", 1, 3)


def test_nobody_is_named_where_nobody_moves_or_nobody_can_be_compared():
    same = pd.Series([1, 2], index=["a", "b"])
    assert agreement.largest_shift(same, same) is None
    assert agreement.largest_shift(same, pd.Series([math.nan] * 2, index=["a", "b"])) is None


def test_an_area_without_a_place_by_either_method_is_left_out():
    official = pd.Series([1, 2, 3, None], index=list("abcd"), dtype="Int64")
    other = pd.Series([1, None, 2, 3], index=list("abcd"), dtype="Int64")
    assert agreement.shifts(official, other).to_dict() == {"a": 0, "c": 1}
    assert agreement.tau_b(official, other) == 1.0


def test_who_stays_within_some_places_whatever_the_method():
    places = frame("area | official | x | y\na | 3 | 1 | 2\nb | 1 | 3 | 3\nc | 2 | 4 | 1").set_index("area")
    assert agreement.always_within(places, 1, 3) == ["b", "a"]
