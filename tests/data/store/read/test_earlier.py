"""What a workbook is held against: accepted figures before its month, and the tasks of its months."""

from datetime import datetime

import pytest

from data.intake import with_history
from data.store import Earlier, Task
from tests.support.readings import reading, target_workbook


def month(period, value, **other):
    return reading(f"indicator | value\nE02 | {value}", period=period, **other)


def test_an_empty_store_knows_no_figures(store):
    assert store.earlier(month("2010-07", 120)).figures == {}


def test_a_reading_without_facts_asks_for_nothing(store):
    assert store.earlier(reading()) == Earlier({}, {})


def test_the_accepted_months_of_the_year_are_known_by_field(store):
    store.submit(reading("indicator | value | month_value | target\nE02 | 100 | 9 | 300", period="2010-05"))
    store.submit(month("2010-06", 110))
    assert store.earlier(month("2010-07", 120)).figures == {
        ("150725", "E02", "2010-05", "value"): 100, ("150725", "E02", "2010-05", "month_value"): 9,
        ("150725", "E02", "2010-05", "target"): 300, ("150725", "E02", "2010-06", "value"): 110,
    }


@pytest.mark.parametrize("other", [
    month("2010-07", 1), month("2010-08", 1), month("2009-12", 1), month("2010-06", 1, area="150722"),
    reading("indicator | value\nE03 | 1", period="2010-06"),
], ids=["the same month", "a later one", "last year", "another area", "another indicator"])
def test_other_months_areas_and_indicators_are_not_asked_for(store, other):
    store.submit(other)
    assert store.earlier(month("2010-07", 120)).figures == {}


def test_january_knows_the_december_before_it(store):
    store.submit(month("2009-12", 90))
    assert store.earlier(month("2010-01", 5)).figures == {("150725", "E02", "2009-12", "value"): 90}


def test_only_what_is_accepted_counts_and_its_last_word(store):
    store.submit(month("2010-06", 110), at=datetime(2010, 6, 30))
    store.submit(month("2010-06", 112), at=datetime(2010, 7, 5))
    store.submit(month("2010-05", 90), accept=False)
    key = ("150725", "E02", "2010-06", "value")
    assert store.earlier(month("2010-07", 120)).figures == {key: 112}
    assert store.earlier(month("2010-07", 120), as_of=datetime(2010, 7, 1)).figures == {key: 110}


def test_a_months_task_is_the_one_in_force_with_its_window(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    tasks = store.earlier(month("2010-07", 120)).tasks
    assert tasks == {("150725", "E02", "2010-07"): Task(300, None, "banner", "2010-01", "2011-03")}


def test_a_month_outside_every_window_has_no_task(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0)))
    assert store.earlier(month("2011-04", 120)).tasks == {}


def test_the_store_and_intake_understand_each_other(store):
    store.submit(month("2010-06", 130))
    told = with_history(month("2010-07", 120), store.earlier(month("2010-07", 120)))
    assert [finding.code for finding in told.findings] == ["cumulative_decrease"]
