import pandas as pd
from hypothesis import given, settings

from analytics.reaching.composite.by_one import exactly_by_one, things_by_one
from analytics.reaching.composite.members import members
from analytics.reaching.composite.together import all_goals
from tests.analytics.reaching.composite.generated import months, together


@settings(max_examples=5)
@given(months())
def test_where_floats_settle_it_they_say_what_the_fractions_say(frame):
    reckoned, whole = together(frame)
    rows, aims = reckoned[reckoned["period"] == "2010-07"], all_goals(whole)
    used = members(rows, ("area",))
    found = things_by_one(used, aims, used).set_index(["goal_row", "used"])
    for number, group, short in used.asked(aims):
        for at in used.groups[group]:
            things, limit, sign = exactly_by_one(used.own[at], used.rate[at], short)
            one = found.loc[(number, at)]
            assert (one["limit"], one["sign"]) == (limit, sign)
            assert one["needed"] == things or (things is None and pd.isna(one["needed"]))
