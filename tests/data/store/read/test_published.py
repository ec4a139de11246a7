"""A month as it stood when it was published: before the next one began to come in."""

from datetime import datetime

from tests.support.readings import reading, target_workbook


def told(store, indicator="A01", area="150725"):
    rows = store.as_published("2010-07")
    return rows[rows["indicator"].eq(indicator) & rows["area"].eq(area)].iloc[0]


def sheet(value, period="2010-07", **other):
    return reading(f"indicator | value\nA01 | {value}", period=period, **other)


def test_a_correction_before_the_next_month_begins_is_in_it_and_a_later_one_is_not(store):
    store.submit(sheet(90), at=datetime(2010, 7, 29))
    store.submit(sheet(91), at=datetime(2010, 8, 5))
    store.submit(sheet(95, "2010-08", area="150726"), at=datetime(2010, 8, 27))
    store.submit(sheet(92), at=datetime(2010, 8, 27, 0, 0, 1), reason="更正")
    assert told(store)["value"] == 91
    assert store.observations("2010-07", "2010-07").query("indicator == 'A01'")["value"].max() == 92


def test_what_comes_at_the_same_moment_as_the_next_months_first_sheet_is_too_late(store):
    store.submit(sheet(90), at=datetime(2010, 7, 29))
    store.submit(sheet(95, "2010-08", area="150726"), at=datetime(2010, 8, 27))
    store.submit(sheet(92), at=datetime(2010, 8, 27), reason="更正")
    assert told(store)["value"] == 90


def test_the_targets_are_those_of_then(store):
    def task(value):
        return target_workbook(("E02", "150725", "2010-01", "2011-03", value), period="2010-01")

    store.submit(task(300.0), at=datetime(2010, 1, 15))
    store.submit(sheet(90), at=datetime(2010, 7, 29))
    store.submit(sheet(95, "2010-08"), at=datetime(2010, 8, 27))
    store.submit(task(400.0), at=datetime(2010, 9, 1), reason="调整")
    assert told(store, "E02")["target"] == 300.0


def test_while_the_next_month_has_not_begun_it_is_as_known_now_and_without_any_sheet_empty(store):
    assert store.as_published("2010-07").empty
    store.submit(sheet(90), at=datetime(2010, 7, 29))
    store.submit(sheet(92), at=datetime(2011, 7, 29), reason="更正")
    assert told(store)["value"] == 92


def test_a_month_was_published_at_the_last_moment_before_the_next_one_began(store):
    assert store.published_at("2010-07") is None
    store.submit(sheet(90), at=datetime(2010, 7, 29))
    store.submit(sheet(95, "2010-08", area="150726"), at=datetime(2010, 8, 27))
    moment = store.published_at("2010-07")
    assert datetime(2010, 8, 26, 23, 59, 59) < moment < datetime(2010, 8, 27)
    assert len(store.submissions("2010-07", as_of=moment)) == 1
