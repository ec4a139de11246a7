"""The catalogue inside the store: as it stands today, its targets with their history."""

from datetime import datetime

from data import catalogue
from data.store import definitions, open_store


def held(store) -> list[tuple]:
    return store.rows("SELECT indicator, area, tier, window_start, value FROM target ORDER BY ALL")


def unlike_the_catalogue(store, sql: str) -> None:
    """Make the file look as a store of an older catalogue does."""
    with store.transaction() as cursor:
        cursor.execute(sql)
        cursor.execute("DELETE FROM setting WHERE name = 'catalogue'")


def test_every_area_indicator_and_target_is_there(store):
    assert store.rows("SELECT count(*) FROM area") == [(len(catalogue.areas()),)]
    assert store.rows("SELECT code, kind FROM indicator ORDER BY code") == [
        (code, one.kind) for code, one in sorted(catalogue.indicators().items())]
    assert len(held(store)) == len(catalogue.targets())


def test_directions_are_numbers(store):
    assert set(store.rows("SELECT direction FROM indicator")) == {(1,), (-1,), (0,)}


def test_an_unchanged_catalogue_changes_nothing(store):
    version = store.version()
    store.close()
    with open_store(store.path) as again:
        assert again.version() == version


def test_a_changed_definition_is_replaced_and_raises_the_version(store):
    unlike_the_catalogue(store, "UPDATE indicator SET name = '旧名' WHERE code = 'A01'")
    version = store.version()
    assert definitions.sync(store)
    assert store.version() == version + 1
    today = catalogue.indicators()["A01"].name
    assert store.rows("SELECT name FROM indicator WHERE code = 'A01'") == [(today,)]


def test_a_changed_target_is_added_and_the_old_one_stays_for_the_past(store):
    of_today = store.targets("A01", "150700").set_index("window_start").at["2010-01", "value"]
    unlike_the_catalogue(store, "UPDATE target SET value = 80 WHERE indicator = 'A01' AND area = '150700'"
                                " AND window_start = '2010-01'")
    definitions.sync(store)
    assert store.targets("A01", "150700").set_index("window_start").at["2010-01", "value"] == of_today
    past = store.targets("A01", "150700", as_of=datetime(2010, 7, 1)).set_index("window_start")
    assert past.at["2010-01", "value"] == 80


def test_a_target_that_left_the_catalogue_no_longer_holds(store):
    unlike_the_catalogue(store, "UPDATE target SET window_start = '2010-02' WHERE indicator = 'A01'"
                                " AND area = '150700' AND window_start = '2010-01'")
    definitions.sync(store)
    assert store.targets("A01", "150700")["window_start"].tolist() == ["2010-01", "2011-01"]


def test_targets_of_the_catalogue_hold_in_the_past_too(store):
    assert not store.targets("A01", as_of=datetime(2010, 1, 1)).empty
