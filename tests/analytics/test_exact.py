from fractions import Fraction

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics import exact
from tests.analytics.reckoning import with_figures
from tests.support.frames import observations

typed = st.integers(0, 10**9).map(lambda number: number / 100)


@given(typed, st.integers(1, 10**8), st.integers(1, 12000), st.sampled_from([1, -1]))
def test_the_least_addition_meets_the_bar_and_one_less_does_not(part, whole, tenths, sign):
    bar = pd.DataFrame({"part": [tenths / 10], "whole": [1.0]})
    (k,) = exact.least_addition(*(pd.Series([number]) for number in (part, float(whole), 100, sign)), bar)
    k = int(k)

    def meets(count):
        share = 100 * (Fraction(str(part)) + sign * count) / whole
        return (share - Fraction(tenths, 10)) * sign >= 0

    assert meets(k)
    assert k == 0 or not meets(k - 1)


# One more or one less of many: the shortfall then lies as close to a whole number as floats can bring it.
many = st.integers(1, 10**11)
at_the_edge = st.tuples(many, many, st.integers(-1, 1), st.integers(0, 2)).map(
    lambda one: (one[0] + one[2] / 10 ** (3 * one[3]), one[1], one[0], one[1])
)


@given(st.lists(at_the_edge | st.tuples(many, many, many, many), max_size=20), st.sampled_from([1, -1]))
def test_the_fast_addition_is_the_addition_in_whole_numbers(cases, sign):
    part, whole, above, below = (pd.Series([float(case[at]) for case in cases]) for at in range(4))
    scale, signs = (pd.Series([number] * len(cases), dtype=float) for number in (1, sign))
    fast = exact.least_addition(part, whole, scale, signs, pd.DataFrame({"part": above, "whole": below}))
    in_full = (exact.millionths(column) for column in (part, whole, above, below))
    slow = (exact.least_things(p, w, 1, sign, a, b) for p, w, a, b in zip(*in_full, strict=True))
    assert fast.tolist() == [max(float(k), 0.0) for k in slow]


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 400)), min_size=2, max_size=8))
def test_the_order_of_figures_is_the_order_of_their_fractions(pairs):
    table = "\n".join(["numerator | denominator", *(f"{part} | {whole}" for part, whole in pairs)])
    order = exact.order(with_figures(observations(table)))
    fractions = [Fraction(*pair) for pair in pairs]
    assert order.tolist() == [sorted(set(fractions)).index(fraction) for fraction in fractions]


def test_an_area_without_a_figure_has_no_order():
    order = exact.order(with_figures(observations("numerator | denominator\n 1 | 2\n 0 | 0")))
    assert order.isna().tolist() == [False, True]


def test_the_noise_of_a_spreadsheet_is_not_a_difference():
    assert exact.millionths(pd.Series([0.1 + 0.2])) == exact.millionths(pd.Series([0.3]))


def in_whole_numbers(part, whole):
    """The order by the slow road alone."""
    steps = exact.millionths(part) * exact.STEPS // exact.millionths(whole)
    return np.unique(steps, return_inverse=True)[1]


# Neighbours such as 99,999,998 of 99,999,999 differ far behind the decimals that floats keep apart.
large = st.integers(10**7, 10**11)
near = st.tuples(large, st.integers(-2, 2), st.integers(0, 3)).map(
    lambda one: (one[0] + one[1], one[0] + one[2])
)
equal = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(1, 10**6)).map(
    lambda one: (one[0] * one[2], one[1] * one[2])
)


@given(st.lists(near | equal | st.tuples(typed, st.integers(1, 400)), max_size=30))
def test_the_fast_order_is_the_order_in_whole_numbers(pairs):
    part, whole = (np.array([float(pair[at]) for pair in pairs]) for at in (0, 1))
    assert exact.dense_order(part, whole).tolist() == in_whole_numbers(part, whole).tolist()


def test_what_rounding_confuses_is_still_told_apart():
    n = 10**11
    part, whole = np.array([n - 1.0, float(n)]), np.array([float(n), n + 1.0])
    assert exact.dense_order(part, whole).tolist() == [0, 1]
