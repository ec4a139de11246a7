"""Runs of areas that cannot be told apart."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.places import groups


@st.composite
def certainties(draw):
    """How likely each is before each other, in the order of a ranking of up to 7."""
    n = draw(st.integers(1, 7))
    ahead = np.zeros((n, n))
    for one in range(n):
        for other in range(one):
            ahead[other, one] = draw(st.sampled_from([0.5, 0.9, 0.95, 1.0]))
            ahead[one, other] = 1 - ahead[other, one]
    return ahead


def plain(ahead, certain):
    """Every run without two that can be told apart, less those inside another."""
    n = len(ahead)
    fine = [
        (first, last)
        for first in range(n)
        for last in range(first + 1, n)
        if all(max(ahead[one, other], ahead[other, one]) < certain
               for one in range(first, last + 1) for other in range(first, one))
    ]  # fmt: skip
    return [(first, last) for first, last in fine
            if not any(a <= first and last <= b and (a, b) != (first, last) for a, b in fine)]  # fmt: skip


@given(certainties())
def test_agrees_with_its_plain_twin(ahead):
    assert groups.runs(ahead) == plain(ahead, 0.95)
    assert groups.runs(ahead, certain=0.9) == plain(ahead, 0.9)


def test_a_chain_of_close_neighbours_is_not_one_group():
    ahead = np.array([
        [0.0, 0.6, 0.99],
        [0.4, 0.0, 0.6],
        [0.01, 0.4, 0.0],
    ])  # fmt: skip
    assert groups.runs(ahead) == [(0, 1), (1, 2)]


def test_a_group_says_its_places_and_its_areas_best_first_whatever_the_order_of_the_rows():
    rows = pd.DataFrame({
        "area": ["c", "a", "b", "d"], "area_short": ["丙", "甲", "乙", "丁"], "rank": [2, 1, 2, 4],
    })  # fmt: skip
    ahead = np.array([
        [0.0, 0.0, 0.5, 0.99],
        [1.0, 0.0, 1.0, 1.0],
        [0.5, 0.0, 0.0, 0.9],
        [0.01, 0.0, 0.1, 0.0],
    ])  # fmt: skip
    found = groups.groups(rows, ahead)
    assert found["names"].tolist() == [("乙", "丙")]
    assert found.iloc[0][["rank_first", "rank_last", "n_areas"]].tolist() == [2, 2, 2]


def test_nobody_and_one_alone_are_no_group():
    assert groups.runs(np.zeros((1, 1))) == [] and groups.none().empty
