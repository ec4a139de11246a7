from fractions import Fraction

import pandas as pd

from analytics.reaching.composite.members import bar_of, capped, members
from tests.support.frames import observations

JULY = """
    period  | area | indicator | numerator | denominator | status
    2010-07 | a    | A01       | 40        | 100         | reported
    2010-07 | a    | A02       | 90        | 100         | reported
    2010-07 | a    | A03       |           |             | not_reported
    2010-07 | b    | A01       | 20        | 100         | reported
"""


def reckoned(reckon):
    return reckon(observations(JULY, target=80.0))


def test_only_what_was_reported_counts_and_at_most_fully(reckon):
    used = members(reckoned(reckon), ("area",))
    assert {group: [used.rate[at] for at in here] for group, here in used.groups.items()} == {
        ("a",): [Fraction(1, 2), 1], ("b",): [Fraction(1, 4)],
    }  # fmt: skip
    # of A01 of area a, 40 of the 80 that are due: forty more make it full, fifty no more than full
    own = used.own[used.groups["a",][0]]
    assert [capped(own, things) for things in (0, 39, 40, 50)] == [Fraction(1, 2), Fraction(79, 80), 1, 1]


def test_a_row_that_counts_in_two_views_is_known_to_be_the_same(reckon):
    rows = reckoned(reckon)
    twice = pd.concat([rows.assign(view="all"), rows[rows["indicator"] == "A01"].assign(view="focus")])
    used = members(twice, ("view", "area"))
    both = [used.distinct[used.groups[view, "b"][0]] for view in ("all", "focus")]
    assert both[0] == both[1] and len(set(used.distinct)) == 3


def test_a_goal_is_asked_as_what_the_sum_of_its_group_is_short_of_and_strangers_are_left_out(reckon):
    used = members(reckoned(reckon), ("area",))
    goals = pd.DataFrame({"area": ["b", "nobody", "a"], "goal": [0.5, 0.5, 1.0]})
    found = {number: (group, short) for number, group, short in used.asked(goals)}
    assert found == {0: (("b",), bar_of(0.5) - Fraction(1, 4)), 2: (("a",), 2 * bar_of(1.0) - Fraction(3, 2))}


def test_the_least_mean_that_rounds_to_a_goal_is_half_a_twelfth_decimal_below_it():
    assert bar_of(0.5) == Fraction(499_999_999_999_5, 10**13)
