"""Rows arrive in their table exactly as given."""

import time
from datetime import datetime
from uuid import RFC_4122, UUID

from data.store import inserting

AWKWARD = [
    '他说"好"', "a\\b", "第一行\n第二行", "[1, 2]", "null", "", "　全角　", "0.10", "{",
    "'; DROP TABLE area; --",
]
FIGURES = [0.1, 2 / 3, 1e-7 / 3, 123456789012.34, -0.0, 1e300]


def test_text_as_typed_comes_back_as_typed(store):
    rows = [(UUID(int=n), "a", "b", "c", "d", None, "", "", "", text) for n, text in enumerate(AWKWARD)]
    with store.transaction() as cursor:
        inserting.insert(cursor, "evidence", inserting.EVIDENCE, rows)
    assert [raw for raw, in store.rows("SELECT raw FROM evidence ORDER BY submission")] == AWKWARD


def test_figures_lose_no_digit(store):
    rows = [(UUID(int=n), "a", "b", "c", "d", figure, "", "", "", "") for n, figure in enumerate(FIGURES)]
    with store.transaction() as cursor:
        inserting.insert(cursor, "evidence", inserting.EVIDENCE, rows)
    assert [value for value, in store.rows("SELECT value FROM evidence ORDER BY submission")] == FIGURES


def test_missing_stays_missing_and_lists_and_times_keep_their_type(store):
    row = (None, "E02", "150725", "banner", "2010-01", "2010-02", None, None, None, None, [1 / 3, 1.0], "",
           True, False, datetime(2010, 1, 2, 3, 4, 5, 678), 9, "page", "医改办主任", "补充")
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM target")
        inserting.insert(cursor, "target", inserting.TARGET, [row])
    assert store.rows("SELECT * FROM target") == [row]


def test_a_new_id_is_greater_than_those_before_it_and_no_two_are_the_same():
    ids = []
    for _ in range(5):
        ids.append(inserting.rising_id())
        time.sleep(0.002)
    assert ids == sorted(ids)
    assert {(one.version, one.variant) for one in ids} == {(7, RFC_4122)}
    assert len({inserting.rising_id() for _ in range(1000)}) == 1000


def test_a_setting_has_one_value(store):
    with store.transaction() as cursor:
        inserting.set_setting(cursor, "colour", "red")
        inserting.set_setting(cursor, "colour", "blue")
    assert store.rows("SELECT value FROM setting WHERE name = 'colour'") == [("blue",)]
