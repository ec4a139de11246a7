"""单靠一项: those enough alone first."""

import pytest

from analytics.charts.closing.single import pick, single
from analytics.reaching.composite import moving
from tests.support import climbs


@pytest.fixture
def way():
    return climbs.both_ways()


def alone(way, **goal):
    aim = way["goal"].copy()
    for name, value in goal.items():
        aim[name] = value
    return pick(moving.by_one(way["rows"], aim, way["alone"], way["paced"]))


def test_indicators_enough_alone_come_before_those_that_are_not(way):
    assert alone(way)["needed"].isna().all()
    low = alone(way, goal=0.41)
    assert low["needed"].notna().all() and list(low["effort"]) == sorted(low["effort"])


def test_what_is_over_stands_behind_those_that_can_still_be_done(way):
    aim = way["goal"].copy()
    aim["goal"] = 0.41
    found = moving.by_one(way["rows"], aim, way["alone"], way["paced"])
    assert len(found) == 2 and found["needed"].notna().all()
    first = found["indicator"][0]
    drawn = pick(found.assign(verdict=found["verdict"].mask(found["indicator"] == first, "over")))
    assert list(drawn["indicator"]) == list(found["indicator"])[::-1]


def test_what_is_not_enough_alone_says_so_and_where_none_is_only_the_whole_is_shown(way):
    aims = [alone(way), alone(way, goal=0.41 + 0.3)]
    none, some = ([note.text for note in single(rows, 30.0).layout.annotations] for rows in aims)
    assert "别处不动，还需" not in none and "做满 100%，需" in none
    assert "别处不动，还需" in some and "<b>不够</b>" in some


def test_what_is_enough_beside_all_paces_stands_in_its_own_column(way):
    rows = alone(way, goal=0.41, goal_moving=0.78)
    texts = {note.text for note in single(rows, 1.0).layout.annotations}
    assert {f"{int(things)}\u00a0人" for things in rows["needed_moving"].dropna()} <= texts
    assert rows["needed_moving"].notna().any()
