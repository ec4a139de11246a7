"""Both roads over a history full of oddities: every test, its rarity, who is suspected and in which order."""

import shutil

import pandas as pd
import pytest

from analytics.screens.screening import SCREENS
from data.store import open_store
from oracle import given, recompute
from oracle.compare import compared
from oracle.shown import suspected, targets
from oracle.shown.asked import asked
from tests.oracle import odd_histories
from tests.support.second_road import own_rules, write_otherwise

# So written that every screen looks at another number of figures, or holds another figure for odd.
OTHERWISE = {
    "2_standing/6_tasks.sql": [("j.tier = 'banner' THEN 'own'", "j.tier = 'city' THEN 'own'")],
    "3_screens/1_logic.sql": [
        ("figure > expected,", "figure > expected + 20,"),
        ("greatest(0.5, 0.001", "greatest(0.5, 0.1"),
        ("figure < expected AS odd", "figure < expected - 20 AS odd"),
    ],
    "3_screens/2_counts.sql": [
        ("HAVING count(*) >= 6", "HAVING count(*) >= 9"),
        ("part >= 30", "part >= 200"),
        ("below + above >= 8", "below + above >= 10"),
        ("HAVING count(*) >= 10", "HAVING count(*) >= 13"),
        ("upto.month - 11", "upto.month - 10"),
    ],
    "3_screens/3_distances.sql": [
        ("z >= 3.5 AND worth", "z >= 2.5 AND worth"),
        ("least(z, z_then) >= 3.5", "least(z, z_then) >= 2.5"),
    ],
}
ANSWERS = ("screen_test", "suspicion", "screen_count", "standstill", "margin", "digit_look", "task", "cover",
           "section_cover", "task_sum", "lead", "task_word")  # fmt: skip


@pytest.fixture(scope="module")
def odd(tmp_path_factory, empty_file):
    """The store, what of it is shown, and what the other road is handed."""
    path = shutil.copy(empty_file, tmp_path_factory.mktemp("odd"))
    with open_store(path) as store:
        odd_histories.fill(store, 2)
        of = asked(store, None)
        mine = suspected.frames(of) | targets.frames(of)
        mine["places looked at"] = pd.DataFrame({"period": [of.close]})
        yield store, mine, given.rows(mine)


@pytest.fixture
def road(tmp_path, monkeypatch):
    """The other road as far as these tables need it, in files that may be altered."""
    monkeypatch.setattr(recompute, "ANSWERS", ANSWERS)
    return own_rules(tmp_path, monkeypatch, "1_known", "2_standing", "3_screens")


def _held_together(odd):
    store, mine, handed = odd
    with store.cursor() as cursor:
        answers = recompute.recomputed(cursor, handed)
    return compared(mine, suspected.again(answers) | targets.again(answers))


def test_both_roads_agree_on_every_test_and_every_screen_has_something_to_ask(odd, road):
    found = odd[1]["screen tests"]
    assert set(found.loc[found["suspected"], "screen"]) == set(SCREENS)
    outcome = _held_together(odd)
    assert outcome.differ == 0, outcome.differences.head(20).to_string()
    assert outcome.compared > 100_000


def test_a_screen_that_is_written_otherwise_on_one_road_is_told(odd, road):
    for name, changes in OTHERWISE.items():
        for rule, another in changes:
            write_otherwise(road / name, rule, another)
    told = _held_together(odd).differences
    tests = told[told["table"] == "screen tests"]
    assert set(tests["indicator"].str.split().str[0]) == set(SCREENS)
    assert {"coverage", "covered", "suspicions", "screened"} <= set(told["table"])
