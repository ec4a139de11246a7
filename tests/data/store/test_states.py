"""Draft, submitted, reviewed, accepted or returned: only what is accepted is in force."""

from datetime import datetime

import pytest

from tests.support.readings import reading

JULY = "indicator | value\nA01 | 95"
BETTER = "indicator | value\nA01 | 96"


def a01(store, **when) -> list[float]:
    frame = store.observations(**when)
    return frame.loc[frame["indicator"].eq("A01") & frame["area"].eq("150725"), "value"].tolist()


def states(store, **when) -> list[str]:
    return store.submissions(**when)["state"].tolist()


def test_accepted_at_once_passes_through_every_state(store):
    store.submit(reading(JULY))
    assert [state for state, in store.rows("SELECT state FROM submission_state ORDER BY step")] == [
        "draft", "submitted", "reviewed", "accepted"]


def test_what_is_only_submitted_changes_no_figure(store):
    store.submit(reading(JULY), accept=False)
    assert states(store) == ["submitted"]
    assert store.periods() == []


def test_accepting_puts_it_in_force(store):
    waiting = store.submit(reading(JULY), accept=False).submission_id
    for state in ("reviewed", "accepted"):
        store.advance(waiting, state, by="农卫科")
    assert states(store) == ["accepted"]
    assert a01(store) == [95]


def test_a_correction_holds_from_its_acceptance_not_from_its_receipt(store):
    store.submit(reading(JULY), at=datetime(2010, 7, 28))
    waiting = store.submit(reading(BETTER), at=datetime(2010, 8, 1), accept=False).submission_id
    store.advance(waiting, "reviewed", by="农卫科", at=datetime(2010, 8, 2))
    assert a01(store) == [95]
    store.advance(waiting, "accepted", by="局长", at=datetime(2010, 8, 3))
    assert a01(store) == [96]
    assert a01(store, as_of=datetime(2010, 8, 2, 12)) == [95]
    assert states(store, as_of=datetime(2010, 8, 2, 12)) == ["reviewed", "accepted"]


def test_what_was_returned_stays_out_and_cannot_be_accepted(store):
    waiting = store.submit(reading(JULY), accept=False).submission_id
    store.advance(waiting, "returned", by="农卫科", comment="缺公章")
    with pytest.raises(ValueError, match="不能改为"):
        store.advance(waiting, "accepted", by="农卫科")
    assert states(store) == ["returned"]
    assert store.periods() == []
    assert store.rows("SELECT comment FROM submission_state WHERE state = 'returned'") == [("缺公章",)]


def test_review_cannot_be_passed_over(store):
    waiting = store.submit(reading(JULY), accept=False).submission_id
    with pytest.raises(ValueError, match="不能改为"):
        store.advance(waiting, "accepted", by="农卫科")


def test_nobody_can_move_what_was_never_handed_in(store):
    with pytest.raises(KeyError):
        store.advance("00000000-0000-0000-0000-000000000000", "reviewed", by="农卫科")
