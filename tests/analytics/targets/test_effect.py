"""What a revised target changes: completion and place of every area, before and after."""

import pandas as pd
from hypothesis import given, settings

from analytics.targets.effect import effect
from tests.analytics import plain
from tests.analytics.histories import histories
from tests.support.frames import observations

TASKS = """
    area   | value | target
    150702 | 30    | 40
    150725 | 20    | 40
    150726 | 10    | 40
"""


def test_a_lower_task_raises_the_completion_and_moves_the_places():
    before = observations(TASKS, kind="count").assign(area_short=["海拉尔", "陈旗", "新左旗"])
    after = before.assign(target=[40.0, 25.0, 40.0])
    found = effect(before, after, "A01").set_index("area")
    assert found[["completion_rate", "completion_rate_new"]].loc["150725"].tolist() == [0.5, 0.8]
    assert found["rank"].tolist() == [1, 2, 3] and found["rank_new"].tolist() == [2, 1, 3]
    assert found["changed"].tolist() == [True, True, False]


@settings(max_examples=8)
@given(histories())
def test_agrees_with_reckoning_each_on_its_own(frame):
    month = frame["period"].iloc[0]
    before = frame[frame["period"] == month]
    code = before["indicator"].iloc[0]
    before = before[before["indicator"] == code].drop_duplicates("area")
    after = before.assign(target=before["target"] * 2, target_low=float("nan"), target_high=float("nan"))
    found = effect(before, after, code).set_index("area")
    for ending, rows in (("", plain.rows_of(before)), ("_new", plain.rows_of(after))):
        for row in rows:
            place, got = plain.rank(rows, row), found.loc[row["area"], f"rank{ending}"]
            assert pd.isna(got) if place is None else got == place
