"""What is weak, what became of it and who is often last: by both roads, and by one with other rules."""

import pytest

from oracle import recompute
from oracle.compare import compared
from oracle.shown import weak
from tests.support.second_road import own_rules, write_otherwise

ANSWERS = ("drag", "weak", "became", "lowest", "often_last", "last_by_section")
LAST = {"last three", "often last", "last by section"}


@pytest.fixture
def first_rooms(tmp_path, monkeypatch):
    """The other road as far as what is weak."""
    monkeypatch.setattr(recompute, "ANSWERS", ANSWERS)
    return own_rules(tmp_path, monkeypatch, "1_known", "2_standing", "6_places")


def told(roads):
    mine = {table.name: roads.shown[table.name] for table in weak.TABLES}
    with roads.store.cursor() as cursor:
        outcome = compared(mine, weak.again(recompute.recomputed(cursor)))
    return set(outcome.differences["table"])


def test_both_roads_agree_and_something_became_of_every_weak_item(roads, first_rooms):
    assert not told(roads)
    became = roads.shown["what became"]
    assert {"stay", "new", "cleared", "no_figure"} <= set(became["became"])
    assert set(became["indicators"]) == {"all", "focus"}


@pytest.mark.parametrize(("rule", "another", "tables"), [
    ("s.pace_gap_points > b.pace_gap_points", "s.pace_gap_points > b.pace_gap_points + 5", {"what became"}),
    ("SELECT * FROM runs WHERE weak_order <= 5", "SELECT * FROM runs WHERE weak_order <= 4",
     {"weakest", "what became"}),
    ("place_from_last <= 3", "place_from_last <= 2", LAST),
])  # fmt: skip
def test_a_rule_written_otherwise_is_told_and_nothing_else(roads, first_rooms, rule, another, tables):
    write_otherwise(first_rooms / "6_places/4_weak.sql", rule, another)
    assert told(roads) == tables
