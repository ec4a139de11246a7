import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from analytics import ranking
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_figures
from tests.support.frames import observations


def places(text, **same):
    frame = observations(text, **same).pipe(with_figures)
    return ranking.with_rank(frame)["rank"].tolist()


@given(histories())
def test_agrees_with_its_plain_twin(frame):
    rows = plain.rows_of(frame)
    reckoned = with_figures(frame).pipe(ranking.with_rank).pipe(ranking.with_rank_change)
    assert_agrees(reckoned, "rank", [plain.rank(rows, row) for row in rows])
    assert_agrees(reckoned, "rank_previous", [plain.rank_previous(rows, row) for row in rows])
    assert_agrees(reckoned, "rank_change", [plain.rank_change(rows, row) for row in rows])


@given(st.lists(st.integers(0, 8), min_size=1, max_size=13), st.sampled_from([1, -1]))
def test_places_are_those_of_scipys_rankdata(values, direction):
    rows = [f"{150700 + place} | {value}" for place, value in enumerate(values)]
    table = "\n".join(["area | value", *rows])
    expected = stats.rankdata(-direction * np.array(values), method="min")
    assert places(table, direction=direction) == expected.tolist()


def test_equal_figures_share_the_better_place_and_the_next_is_left_empty():
    assert places("area | value\n a | 9\n b | 8\n c | 8\n d | 7") == [1, 2, 2, 4]


def test_equal_rates_of_different_counts_tie():
    assert places("""
        area | numerator | denominator
        a    | 1         | 3
        b    | 2         | 6
        c    | 333       | 1000
        d    | 0.1       | 0.3
    """) == [1, 1, 4, 1]


def test_a_rate_from_counts_ties_with_the_same_rate_as_printed():
    assert places("""
        area | numerator | denominator | value
        a    | 45        | 150         |
        b    | 30        | 100         |
        c    |           |             | 30
        d    | 956       | 1000        |
        e    |           |             | 95.6
    """) == [3, 3, 3, 1, 1]


def test_figures_that_only_look_equal_do_not_tie():
    assert places("""
        area | numerator | denominator
        a    | 95040     | 100000
        b    | 95041     | 100000
        c    | 366999    | 367000
        d    | 366998    | 366999
    """) == [4, 3, 1, 2]


def test_amounts_too_big_for_floating_point_are_still_told_apart():
    assert places("""
        area | numerator  | denominator
        a    | 4000000001 | 4000000003
        b    | 4000000000 | 4000000002
    """) == [1, 2]


def test_counts_are_placed_by_completion_also_over_a_hundred_per_cent():
    assert places("area | value | target\n a | 7 | 21\n b | 1 | 3\n c | 12 | 10", kind="count") == [2, 2, 1]


def test_where_less_is_better_the_lowest_comes_first():
    assert places("area | value\n a | 9\n b | 8\n c | 10", kind="average", direction=-1) == [2, 1, 3]


def test_an_area_without_a_figure_has_no_place_and_is_not_compared():
    frame = observations("area | numerator | denominator\n a | 0 | 5\n b | 0 | 0\n c | |").pipe(with_figures)
    frame = frame.pipe(ranking.with_rank).pipe(ranking.with_n_compared)
    assert frame["rank"].fillna(0).tolist() == [1, 0, 0]
    assert frame["n_compared"].tolist() == [1, 1, 1]


def test_months_and_indicators_are_ranked_apart():
    assert places("""
        area | period  | indicator | value
        a    | 2010-07 | A01       | 1
        b    | 2010-07 | A01       | 2
        a    | 2010-08 | A01       | 2
        b    | 2010-08 | A01       | 1
        a    | 2010-07 | B01       | 5
    """) == [2, 1, 1, 2, 1]


def test_a_change_of_place_is_positive_upwards_and_missing_after_a_hole():
    frame = observations("""
        area | period  | value
        a    | 2010-05 | 1
        b    | 2010-05 | 2
        a    | 2010-06 | 2
        b    | 2010-06 | 1
        a    | 2010-08 | 2
        b    | 2010-08 | 1
    """)
    frame = frame.pipe(with_figures).pipe(ranking.with_rank).pipe(ranking.with_rank_change)
    assert frame["rank_change"].tolist() == [pd.NA, pd.NA, 1, -1, pd.NA, pd.NA]
