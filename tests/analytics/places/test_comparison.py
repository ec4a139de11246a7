"""Better, similar or worse than the city, and who stands on few people."""

import pandas as pd
import pytest
from hypothesis import given, settings

from analytics.places import comparison, intervals
from tests.analytics.histories import histories
from tests.analytics.reckoning import with_averages
from tests.support.frames import observations


def compared(text, **same):
    rows = observations(text, **same).pipe(with_averages)
    return (
        rows.pipe(intervals.with_interval).pipe(comparison.with_comparison).pipe(comparison.with_small_base)
    )


def plainly(row):
    if pd.isna(row["interval_low"]) or pd.isna(row["city_figure"]):
        return None
    if row["interval_low"] <= row["city_figure"] <= row["interval_high"]:
        return "similar"
    above = row["interval_low"] > row["city_figure"]
    return "better" if above == (row["figure_direction"] > 0) else "worse"


@settings(max_examples=8)
@given(histories())
def test_agrees_with_its_plain_twin(frame):
    rows = with_averages(frame).pipe(intervals.with_interval).pipe(comparison.with_comparison)
    told = [None if pd.isna(word) else word for word in rows["comparison"]]
    assert told == [plainly(row) for _, row in rows.iterrows()]


RATES = """
    area | numerator | denominator
    a    | 900       | 1000
    b    | 800       | 1000
    c    | 700       | 1000
"""


def test_a_city_figure_outside_the_interval_makes_the_difference():
    assert compared(RATES)["comparison"].tolist() == ["better", "similar", "worse"]


def test_it_is_turned_round_where_less_is_better():
    assert compared(RATES, direction=-1)["comparison"].tolist() == ["worse", "similar", "better"]


@pytest.mark.parametrize("bound", ["interval_low", "interval_high"])
def test_a_city_figure_on_the_limit_is_similar(bound):
    rows = compared(RATES)
    on = comparison.with_comparison(rows.assign(city_figure=rows[bound]))
    assert on["comparison"].tolist() == ["similar"] * 3


def test_the_area_stays_in_the_average_it_is_compared_with():
    rows = compared("area | numerator | denominator\n a | 9 | 10\n b | 100 | 1000")
    assert rows["city_figure"].tolist() == [100 * 109 / 1010] * 2


def test_a_small_denominator_is_marked_below_its_bound_and_not_on_it():
    text = "area | numerator | denominator\n a | 10 | 19\n b | 10 | 20\n c | 500 | 1000"
    assert compared(text)["small_base"].tolist() == [True, False, False]
    rows = compared(text)
    assert comparison.with_small_base(rows, least_base=21)["small_base"].tolist() == [True, True, False]


def test_so_is_an_area_in_which_the_citys_rate_would_give_less_than_five_events():
    rows = compared("area | numerator | denominator\n a | 3 | 49\n b | 5 | 50\n c | 192 | 1901")
    assert rows["city_figure"].iloc[0] == 10.0
    assert rows["small_base"].tolist() == [True, False, False]
    assert comparison.with_small_base(rows, least_expected=0)["small_base"].tolist() == [False] * 3


def test_of_a_count_the_task_is_the_base():
    rows = compared("area | value | target\n a | 12 | 19\n b | 12 | 20\n c | 12 | ", kind="count")
    assert rows["small_base"].tolist() == [True, False, False]


def test_institutions_have_no_chance_and_may_still_be_few():
    rows = compared("area | numerator | denominator\n a | 1 | 3\n b | 9 | 30", reach_unit="所")
    assert rows["comparison"].isna().all() and rows["small_base"].tolist() == [True, False]


def test_money_and_what_is_not_reported_are_never_few():
    rows = compared("area | numerator | denominator\n a | 1 | 3\n b | |", reach_unit="元")
    assert rows["small_base"].tolist() == [False, False]
