"""What brought a score up or down: by items, summing to the change whatever the two sheets hold."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.scoring.movement import moved

BONUS = "extra"


def sheet(rates, bonus=None):
    """Items of ten points each and the share of them earned; as `sheet` scales them to a hundred."""
    share = 100.0 / len(rates) if rates else 0.0
    rows = [(item, f"{item}率", "linear", share * rate, share * (1 - rate)) for item, rate in rates.items()]
    rows += [] if bonus is None else [(BONUS, "加分", "bonus", bonus, 0.0)]
    return pd.DataFrame(rows, columns=["item", "item_name", "rule", "scaled", "scaled_lost"])


def test_each_item_moves_by_its_own_points_the_largest_fall_first():
    found = moved(sheet({"a": 0.1, "b": 1.0}), sheet({"a": 0.5, "b": 0.9}))
    assert list(found["item"]) == ["a", "b"] and list(found["item_name"]) == ["a率", "b率"]
    assert list(found["change"]) == pytest.approx([-20.0, 5.0])


def test_an_item_that_leaves_counts_by_how_it_stood_beside_the_whole():
    # of 100, 50 and 75 of a hundred, 75 in the mean: who leaves with the mean moves nothing
    before = {"a": 1.0, "b": 0.5, "c": 0.75}
    found = moved(sheet({"a": 1.0, "b": 0.5}), sheet(before)).set_index("item")
    assert found["change"].sum() == pytest.approx(0) and found.loc["c", "change"] == pytest.approx(0)
    # without the best one, a third of the points at 25 above the mean are gone
    without = moved(sheet({"b": 0.5, "c": 0.75}), sheet(before)).set_index("item")
    assert without.loc["a", "change"] == pytest.approx(-25 / 3) and without.loc["a", "after"] == 0


def test_a_bonus_moves_the_score_by_itself():
    found = moved(sheet({"a": 0.5}, bonus=3.0), sheet({"a": 0.5}, bonus=1.0)).set_index("item")
    assert found["change"].to_dict() == pytest.approx({"a": 0.0, BONUS: 2.0})


RATES = st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 1), min_size=1, max_size=6)
EXTRA = st.none() | st.floats(0, 5)


@given(RATES, RATES, EXTRA, EXTRA)
@settings(max_examples=60, deadline=None)
def test_the_changes_add_up_to_the_change_of_the_score(after, before, more, less):
    now, then = sheet(after, more), sheet(before, less)
    found = moved(now, then)
    assert found["change"].sum() == pytest.approx(now["scaled"].sum() - then["scaled"].sum(), abs=1e-9)
    assert set(found["item"]) == {*now["item"], *then["item"]}
