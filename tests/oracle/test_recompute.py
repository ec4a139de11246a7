"""The other road itself: it leaves nothing behind, may be walked twice, and says no more than was said."""

import pandas as pd
import pytest

from data import catalogue
from oracle import recompute
from oracle.recompute import ANSWERS, recomputed
from tests.oracle import raw_histories
from tests.oracle.raw_histories import AREAS
from tests.support.second_road import own_rules


@pytest.fixture
def first_rooms(tmp_path, monkeypatch):
    """The other road as far as the figures and places of areas."""
    monkeypatch.setattr(recompute, "ANSWERS", ("standing",))
    own_rules(tmp_path, monkeypatch, "1_known", "2_standing")


def test_it_gives_every_answer_leaves_the_store_as_it_was_and_asked_twice_says_the_same(filled):
    tables = "SELECT table_name FROM information_schema.tables ORDER BY 1"
    with filled.cursor() as cursor:
        before = cursor.execute(tables).fetchall()
        first, second = (recomputed(cursor) for _ in range(2))
        assert cursor.execute(tables).fetchall() == before
    assert set(first) == set(ANSWERS)
    keys = ["area", "period"]
    one, other = (answer["reporting"].sort_values(keys, ignore_index=True) for answer in (first, second))
    pd.testing.assert_frame_equal(one, other)


def test_what_it_is_to_prove_it_does_not_take_for_granted(empty_store):
    # 40 of 100 against a target of 95 %: 55 more, and neither 54 nor 56 is the least that is enough
    raw_histories.rates(empty_store, [(40, 100)] * 4)
    # of the last it is said that no number is enough
    told = (54.0, 55.0, 56.0, None)
    said = [(area, "A01", "2010-01", "target", None, things, None)
            for area, things in zip(AREAS, told, strict=True)]  # fmt: skip
    given = {"look": [("A01", "all", "", "2010-01")], "said_needed": said, "ceiling": [("A01", 100.0)]}
    with empty_store.cursor() as cursor:
        found = recomputed(cursor, given)["proved"]
    found = found[found["bar"] == "target"].set_index("area").loc[list(AREAS)]
    assert found["limit"].tolist() == ["unproved", "", "unproved", "unproved"]
    assert found["needed"].notna().tolist() == [False, True, False, False]
    assert found["needed"].iloc[1] == 55


def test_of_an_empty_store_it_says_nothing(empty_store):
    with empty_store.cursor() as cursor:
        answers = recomputed(cursor)
    assert all(answer.empty for answer in answers.values())


SAID = {
    ("banner_monthly 3", "banner_monthly 4"): 4.0,
    ("banner_monthly 3", "banner_monthly -"): None,
    ("banner_monthly 3", "city_projects -"): 3.0,
    ("banner_monthly 3", "city_projects 5"): 5.0,
    ("city_projects 5", "banner_monthly 3", "banner_monthly -"): 5.0,
}


@pytest.mark.usefixtures("first_rooms")
def test_of_a_form_the_last_word_holds_and_of_several_forms_the_last_that_gives_a_figure(empty_store):
    areas = [area.code for area in catalogue.banners()][: len(SAID)]
    raw_histories.say(empty_store, dict(zip(areas, SAID, strict=True)))
    with empty_store.cursor() as cursor:
        rows = recomputed(cursor)["standing"]
    values = rows[rows["indicator"] == "A01"].set_index("area")["value"]
    assert [None if pd.isna(values[area]) else values[area] for area in areas] == list(SAID.values())


@pytest.mark.usefixtures("first_rooms")
def test_a_place_is_decided_by_the_counts_and_not_by_a_rounded_rate(empty_store):
    raw_histories.rates(empty_store, [(1, 3), (2, 6), (333333333, 1000000000), (0, 5)])
    with empty_store.cursor() as cursor:
        rows = recomputed(cursor)["standing"]
    ranked = rows[~rows["is_city"] & (rows["indicator"] == "A01")].sort_values("area")
    assert list(ranked["rank"].dropna()) == [1, 1, 3, 4]
