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
    columns = (exact.millionths(pd.Series([number])) for number in (part, float(whole)))
    scale, signs = (np.array([number], dtype=object) for number in (100, sign))
    (k,) = exact.least_addition(*columns, scale, signs, bar)

    def meets(count):
        share = 100 * (Fraction(str(part)) + sign * count) / whole
        return (share - Fraction(tenths, 10)) * sign >= 0

    assert meets(k)
    assert k == 0 or not meets(k - 1)


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
