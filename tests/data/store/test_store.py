"""The open store: transactions, and deeds from several threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from data.store import inserting, open_store
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
