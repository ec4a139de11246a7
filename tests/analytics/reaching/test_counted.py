from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.reaching.counted import Counted, counted

NONE = {"nearer": None, "farther": None, "low": None, "high": None, "slope": None}


def rate(part, whole, direction=1, **bounds):
    return Counted(Fraction(part), Fraction(whole), 100, direction, **(NONE | bounds))


SHAPES = (
    lambda part: rate(part, 30, nearer=Fraction(60), farther=Fraction(60)),
    lambda part: rate(part, 30, nearer=Fraction(50), farther=Fraction(60)),
    lambda part: rate(part, 30, -1, nearer=Fraction(40), farther=Fraction(40)),
    lambda part: rate(part, 30, 0, low=Fraction(40), high=Fraction(60), slope=Fraction(1, 50)),
    lambda part: rate(part, 30, 0, low=Fraction(40), high=Fraction(60)),
)


@given(st.sampled_from(SHAPES), st.integers(1, 40), st.fractions(Fraction(1, 100), 1))
def test_the_things_to_a_completion_are_enough_and_one_less_is_not(shape, part, goal):
    own = shape(part)
    bar, sign = own.bar_of_completion(goal)
    things = own.things_to(bar, sign)
    assert own.completion(sign * things) >= goal
    if things:
        assert own.completion(sign * (things - 1)) < goal


def test_a_target_with_tolerance_is_met_from_its_nearer_bound():
    own = rate(15, 30, nearer=Fraction(50), farther=Fraction(60))
    assert own.completion() == 1 and own.completion(3) == 1
    assert own.completion(-3) == Fraction(40, 50) and own.completion(6) == Fraction(70, 60)


NOTHING = [{"status": "not_reported"}, {"kind": "milestone"}, {"denominator": 0.0}]
NOTHING += [{"numerator": float("nan")}, {"figure": float("nan")}]


@pytest.mark.parametrize("change", NOTHING, ids=str)
def test_no_things_stand_behind_a_row_without_counts(change):
    row = {"kind": "rate", "direction": 1, "status": "reported", "figure": 50.0, "unit": "%", "target": 60.0}
    row |= dict.fromkeys(["value", "target_low", "target_high", "band_slope"], float("nan"))
    row |= {"numerator": 1.0, "denominator": 2.0}
    found, nothing = counted(pd.DataFrame([row, row | change]))
    assert found.actual() == 50 and nothing is None
