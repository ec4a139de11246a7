import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analytics.screens.same_as_neighbour import equal_by_chance, same_as_neighbour
from tests.analytics.screens import honest
from tests.support import frames

ONE, OTHER, MONTH = "150710", "150711", "2010-06"


def copied(reckon, codes, **same):
    frame = honest.observations().assign(**same)
    return reckon(honest.copied(frame, ONE, MONTH, codes, source=(OTHER, MONTH)))


def test_honest_neighbours_are_left_alone(honest_reckoned):
    tests = same_as_neighbour(honest_reckoned)
    assert len(tests) == 15 * 13 * 12 / 2 and honest.suspected(tests).empty


def test_several_indicators_of_a_neighbour_are_found(reckon):
    found = honest.suspected(same_as_neighbour(copied(reckon, ["T00", "T04", "T05"])))
    assert len(found) == 1
    row = found.iloc[0]
    assert {row["area"], row["other_area"]} == {ONE, OTHER} and (row["period"], row["alike"]) == (MONTH, 3)


def test_one_or_two_alike_may_be_chance(reckon):
    assert honest.suspected(same_as_neighbour(copied(reckon, ["T00", "T04"]))).empty


def test_one_quantity_under_three_indicators_counts_once(reckon):
    frame = honest.copied(honest.observations(), ONE, MONTH, ["T00"], source=(OTHER, MONTH))
    for code in ("T03", "T06"):
        for area in (ONE, OTHER):
            here, there = (honest.at(frame, area, one, MONTH) for one in (code, "T00"))
            for field in ("numerator", "denominator"):
                frame.loc[here, field] = frame.loc[there, field].iloc[0]
    tests = same_as_neighbour(reckon(frame))
    pair = tests["area"].isin([ONE, OTHER]) & tests["other_area"].isin([ONE, OTHER])
    assert tests.loc[pair & (tests["period"] == MONTH), "alike"].tolist() == [1.0]


def test_the_one_whose_sheet_came_later_is_asked(reckon):
    frame = honest.observations()
    late = frame["received_at"].mask(frame["area"] == OTHER, pd.Timestamp("2010-08-09"))
    row = honest.suspected(same_as_neighbour(copied(reckon, honest.CODES, received_at=late))).iloc[0]
    assert (row["area"], row["other_area"]) == (OTHER, ONE)


def test_the_chance_of_equal_counts_is_that_of_skellam(checked_against):
    counts = np.array([0.5, 3, 30, 500, 40_000])
    theirs, method = stats.skellam.pmf(0, counts, counts), "equal counts of two areas"
    checked_against(method, "scipy skellam", equal_by_chance(counts), theirs)
    plain = sum(stats.poisson.pmf(k, 30) ** 2 for k in range(200))
    checked_against(method, "sum over all counts", equal_by_chance([30]), [plain])


def test_the_same_count_of_another_number_of_people_is_not_the_same_and_small_counts_say_nothing(reckon):
    table = """
        area | indicator | numerator | denominator
        a    | A01       | 30        | 100
        a    | A02       | 44        | 100
        a    | A03       | 57        | 100
        a    | A04       | 61        | 100
        a    | A05       | 29        | 100
        a    | A06       | 90        | 100
        b    | A01       | 30        | 100
        b    | A02       | 44        | 100
        b    | A03       | 57        | 100
        b    | A04       | 61        | 101
        b    | A05       | 29        | 100
        b    | A06       | 80        | 100
    """
    row = same_as_neighbour(reckon(frames.observations(table))).iloc[0]
    assert (row["n"], row["alike"], row["figure"]) == (5, 3, 57)
    # any three of the five might have been the equal ones; three parts and their one whole are four numbers
    theirs = math.comb(5, 3) * np.prod([stats.skellam.pmf(0, k, k) for k in (30, 44, 57, 100)])
    assert row["p"] == pytest.approx(theirs)
