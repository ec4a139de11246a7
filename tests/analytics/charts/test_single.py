"""单靠一项: those enough alone first."""

import pytest

from analytics.charts.single import pick, single
from analytics.reaching import together
from tests.support import climbs


@pytest.fixture
def climb():
    rows, whole = climbs.together()
    aim = together.goals(whole, "a").query("bar == 'place'").iloc[0]
    return rows[rows["area"] == "a"], aim


def test_indicators_enough_alone_come_before_those_that_are_not(climb):
    rows, aim = climb
    assert pick(together.by_one(rows, aim["goal"]))["needed"].isna().all()
    low = pick(together.by_one(rows, rows["completion_rate"].mean() + 0.01))
    assert low["needed"].notna().all() and list(low["effort"]) == sorted(low["effort"])


def test_what_is_not_enough_alone_says_so(climb):
    rows, aim = climb
    drawn = single(pick(together.by_one(rows, aim["goal"])), aim["rise_points"])
    assert "<b>不够</b>" in [note.text for note in drawn.layout.annotations]
