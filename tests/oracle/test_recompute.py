"""The other road itself: it leaves nothing behind, may be walked twice, and says no more than was said."""

import pandas as pd
import pytest

from oracle.recompute import ANSWERS, recomputed
from tests.oracle import raw_histories


def test_it_gives_every_answer_and_leaves_the_store_as_it_was(roads):
    tables = "SELECT table_name FROM information_schema.tables ORDER BY 1"
    with roads.store.cursor() as cursor:
        before = cursor.execute(tables).fetchall()
        answers = recomputed(cursor)
        assert cursor.execute(tables).fetchall() == before
    assert set(answers) == set(ANSWERS)


def test_asked_twice_it_says_the_same(roads):
    with roads.store.cursor() as cursor:
        first, second = (recomputed(cursor)["reporting"] for _ in range(2))
    keys = ["area", "period"]
    pd.testing.assert_frame_equal(*(one.sort_values(keys, ignore_index=True) for one in (first, second)))


def test_of_an_empty_store_it_says_nothing(empty_store):
    with empty_store.cursor() as cursor:
        answers = recomputed(cursor)
    assert all(answer.empty for answer in answers.values())


@pytest.mark.parametrize("said, holds", [
    (("banner_monthly 3", "banner_monthly 4"), 4.0),
    (("banner_monthly 3", "banner_monthly -"), None),
    (("banner_monthly 3", "city_projects -"), 3.0),
    (("banner_monthly 3", "city_projects 5"), 5.0),
    (("city_projects 5", "banner_monthly 3", "banner_monthly -"), 5.0),
], ids=str)  # fmt: skip
def test_of_a_form_the_last_word_holds_and_of_several_forms_the_last_that_gives_a_figure(
    empty_store, said, holds
):
    raw_histories.say(empty_store, said)
    with empty_store.cursor() as cursor:
        rows = recomputed(cursor)["standing"]
    found = rows[(rows["area"] == raw_histories.AREAS[0]) & (rows["indicator"] == "A01")]
    value = found["value"].iloc[0]
    assert (None if pd.isna(value) else value) == holds


def test_a_place_is_decided_by_the_counts_and_not_by_a_rounded_rate(empty_store):
    raw_histories.rates(empty_store, [(1, 3), (2, 6), (333333333, 1000000000), (0, 5)])
    with empty_store.cursor() as cursor:
        rows = recomputed(cursor)["standing"]
    ranked = rows[~rows["is_city"] & (rows["indicator"] == "A01")].sort_values("area")
    assert list(ranked["rank"].dropna()) == [1, 1, 3, 4]
