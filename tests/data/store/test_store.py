"""The open store: transactions, and deeds from several threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from data.store import inserting, open_store
from data.store.revision import Revision, TargetKey
from data.store.store import Store
from tests.support.readings import reading


def test_a_transaction_that_fails_leaves_nothing(store):
    before = store.version()
    with pytest.raises(RuntimeError), store.transaction() as cursor:
        inserting.next_version(cursor)
        raise RuntimeError
    assert store.version() == before


def test_readers_see_nothing_of_an_unfinished_deed(store):
    before = store.version()
    with store.transaction() as cursor:
        inserting.next_version(cursor)
        assert store.version() == before
    assert store.version() == before + 1


def test_deeds_of_several_threads_wait_for_each_other(store):
    before = store.version()
    sheets = [reading(f"indicator | value\nA01 | {n}", period=f"2010-{n:02}") for n in range(1, 13)]
    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(store.submit, sheets))
    assert [outcome.inserted for outcome in outcomes] == [1] * 12
    assert store.version() == before + 12
    assert len(store.periods()) == 12


def test_deeds_of_two_stores_on_one_file_wait_for_each_other(store):
    with open_store(store.path) as other, ThreadPoolExecutor(2) as pool:
        before = store.version()
        list(pool.map(lambda opened: [opened.mark_sample() for _ in range(5)], (store, other)))
        assert store.version() == other.version() == before + 10


def test_what_is_kept_is_asked_once_until_a_deed_raises_the_version(store):
    asked = []

    def versions(opened):
        asked.append(opened.version())
        return asked[-1]

    first = store.kept(versions)
    assert (store.kept(versions), len(asked)) == (first, 1)
    store.submit(reading("indicator | value\nA01 | 95"))
    assert store.kept(versions) == first + 1 == store.version()
    assert len(asked) == 2


def test_a_target_that_is_only_tried_is_forgotten_with_the_trial(store):
    store.submit(reading("indicator | value\nA01 | 95"))

    def targets(opened):
        return Store.observations(opened, indicator="A01")["target"].tolist()

    before = targets(store)
    key = TargetKey("A01", "150725", "banner", "2010-01", "2010-12")
    tried = store.as_revised(Revision(key, value=61.0), targets)
    assert 61.0 in tried and 61.0 not in before
    assert targets(store) == before
