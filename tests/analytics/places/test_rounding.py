"""Which places hang on a decimal."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.charts import labels
from analytics.places import rounding
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_averages
from tests.support.frames import observations


def pairs(text, **same):
    return rounding.neighbours(observations(text, **same).pipe(with_averages))


@given(st.decimals(-1000, 1000, places=6, allow_nan=False), st.integers(0, 6))
def test_a_figure_is_rounded_as_decimal_rounds_halves_up(figure, decimals):
    typed = figure.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert rounding.rounded(Fraction(figure), decimals) == int(typed.scaleb(decimals))


@settings(max_examples=8)
@given(histories())
def test_two_places_are_merged_at_one_decimal_when_the_page_writes_them_alike(frame):
    rows = with_averages(frame)
    for _, month in rows.groupby(["period", "indicator"]):
        ranked = month.dropna(subset=["rank"]).sort_values(["rank", "area"])
        shown = [labels.number(figure) for figure in ranked["figure"]]
        lines = list(zip(shown, ranked["rank"], strict=True))
        expected = [one == other for (one, place), (other, below) in pairwise(lines) if place != below]
        assert rounding.neighbours(month)["merged"].tolist() == expected


def test_neighbours_say_by_how_much_they_differ_and_when_they_would_share_a_place():
    found = pairs("area | value\n a | 97.11\n b | 97.05\n c | 96.99\n d | 80", unit="%")
    assert found["difference"].round(9).tolist() == [0.06, 0.06, 16.99]
    assert found["merged_at"].fillna(-1).tolist() == [1, 0, -1]
    assert found["merged"].tolist() == [True, False, False]
    assert found[["rank", "next_rank"]].to_numpy().tolist() == [[1, 2], [2, 3], [3, 4]]


def test_a_smaller_number_of_decimals_may_part_what_a_larger_one_merges():
    found = pairs("area | value\n a | 0.54\n b | 0.46")
    assert found["merged"].tolist() == [True]
    assert rounding.rounded(Fraction("0.54"), 0) != rounding.rounded(Fraction("0.46"), 0)


def test_who_shares_a_place_already_is_no_pair_and_the_next_place_is_named():
    found = pairs("area | numerator | denominator\n a | 1 | 3\n b | 2 | 6\n c | 333 | 1000")
    assert found[["rank", "next_rank"]].to_numpy().tolist() == [[1, 3]]
    assert found["difference"].iloc[0] == pytest.approx(100 / 3 - 33.3)


def test_differences_beyond_floating_point_are_still_differences():
    found = pairs(
        "area | numerator | denominator\n a | 4000000001 | 4000000003\n b | 4000000000 | 4000000002"
    )
    assert found["difference"].iloc[0] > 0 and found["merged_at"].tolist() == [6]


def test_several_rankings_asked_at_once_are_each_told_as_if_alone():
    text = "area | value\n a | 0.54\n b | 0.46\n c | 80"
    one, other = (observations(text, indicator=code).pipe(with_averages) for code in ("A01", "A02"))
    other = other.iloc[:2]
    both = rounding.neighbours(pd.concat([other, one]), by=["indicator"])
    for code, rows in (("A01", one), ("A02", other)):
        told = both[both["indicator"] == code].drop(columns="indicator").reset_index(drop=True)
        pd.testing.assert_frame_equal(told, rounding.neighbours(rows))
    assert both["indicator"].tolist() == ["A01", "A01", "A02"]


def test_nobody_and_one_alone_have_no_neighbour():
    assert pairs("area | value\n a | \n b | ").empty and pairs("area | value\n a | 3\n b | ").empty


def test_composites_are_compared_by_their_mean_completion():
    rows = observations("area | figure | rank\n a | 87.56 | 1\n b | 87.64 | 2").assign(kind="composite")
    found = rounding.neighbours(rows)
    assert found["difference"].round(9).tolist() == [0.08] and found["merged"].tolist() == [True]


def test_the_noise_of_adding_up_a_mean_does_not_decide_how_a_half_is_rounded():
    rows = observations("area | figure | rank\n a | 81.34 | 1\n b | 81.24999999999999 | 2")
    found = rounding.neighbours(rows.assign(kind="composite"))
    assert found["merged"].tolist() == [True]
