"""Every word on a target, and any past moment, against a plain twin on generated histories."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.store import Revision, TargetKey, open_store
from tests.data.store.plain import TargetWord, target_at
from tests.support.readings import target_workbook

FIRST = datetime(2010, 1, 1)
AREAS = ("150725", "150726")

# A window of its own for every example: one store serves them all, and they cannot meet.
WINDOWS = ((f"{year}-01", f"{year}-12") for year in count(1901))


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("words") / "monitor.duckdb") as store:
        yield store


words = st.lists(
    st.builds(TargetWord, st.sampled_from(["page", "workbook"]), st.sampled_from(AREAS), st.integers(0, 4),
              st.none() | st.integers(1, 3).map(float)),
    min_size=1, max_size=6,
)  # fmt: skip


def say(store, word, window, number) -> bool:
    """One word on a target; whether it was taken."""
    key, at = TargetKey("E02", word.area, "banner", *window), FIRST + timedelta(days=word.day)
    try:
        if word.value is None:
            store.withdraw_target(key, by="医改办主任", reason=f"第{number}次", at=at)
        elif word.origin == "page":
            store.revise_target(Revision(key, word.value), by="医改办主任", reason=f"第{number}次", at=at)
        else:
            task = ("E02", word.area, *window, word.value)
            store.submit(target_workbook(task, content=f"{window} {number}".encode()), by="市医改办", at=at)
    except ValueError:  # a word that says what holds already, or withdraws what does not hold
        return False
    return True


@settings(max_examples=15, deadline=None, derandomize=True)
@given(words, st.integers(0, 5))
def test_any_moment_answers_as_it_was(long_lived, history, day):
    window = next(WINDOWS)
    taken = [word for number, word in enumerate(history) if say(long_lived, word, window, number)]
    held = long_lived.targets("E02", as_of=FIRST + timedelta(days=day))
    mine = held[held["window_start"] == window[0]]
    assert dict(zip(mine["area"], mine["value"], strict=True)) == target_at(taken, day)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(words)
def test_every_word_is_a_row_from_what_it_found_to_what_it_left(long_lived, history):
    window = next(WINDOWS)
    taken = [word for number, word in enumerate(history) if say(long_lived, word, window, number)]
    found = long_lived.target_history("E02")
    found = found[found["window_start"] == window[0]]
    assert len(found) == len(taken)
    for area in AREAS:
        own = found[found["area"] == area].iloc[::-1].itertuples()
        left = None
        for row, word in zip(own, in_order(taken, area), strict=True):
            assert (none(row.value_old), row.origin) == (left, "page" if word.value is None else word.origin)
            assert row.withdrawn == (word.value is None)
            left = None if row.withdrawn else row.value
            assert left == word.value


def in_order(taken, area):
    return sorted((word for word in taken if word.area == area), key=lambda word: word.day)


def none(x):
    return None if x is None or x != x else x


def test_a_row_says_who_why_and_from_which_file(store):
    key = TargetKey("E02", "150725", "banner", "2010-01", "2011-03")
    store.submit(target_workbook(("E02", "150725", *key[3:], 300.0)), by="市医改办", reason="年初下达",
                 at=datetime(2010, 1, 5))
    store.revise_target(Revision(key, 320, source="补充协议"), by="医改办主任", reason="增加任务",
                        at=datetime(2010, 9, 1))
    last, first = store.target_history("E02", "150725").itertuples()
    assert (last.value_old, last.value, last.who, last.reason, last.origin) == (
        300, 320, "医改办主任", "增加任务", "page")
    assert (first.who, first.reason, first.origin, first.file) == (
        "市医改办", "年初下达", "workbook", "targets-None-None.xlsx")
    assert none(first.value_old) is None and none(last.file) is None
    assert len(store.target_history("E02", "150725", as_of=datetime(2010, 5, 1))) == 1


def test_the_catalogues_own_words_are_there_too(store):
    rows = store.target_history("A01")
    assert set(rows["origin"]) == {"catalogue"} and set(rows["who"]) == {"系统"}


def test_who_is_judged_by_what_is_known_without_any_report(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    judged = store.judged_targets("2010-10").set_index(["area", "indicator"])
    assert judged.loc[("150725", "E02"), "tier"] == "banner"
    assert ("150726", "E02") not in judged.index
    assert judged.loc[("150726", "A01"), ["tier", "value"]].tolist() == ["city", 95]
