"""Which months there are."""

from datetime import datetime

from tests.support.readings import reading, target_workbook

TEXT = "indicator | value\nA01 | 95"


def test_months_with_figures_of_any_banner_in_order(store):
    for period in ("2010-09", "2010-07"):
        store.submit(reading(TEXT, period=period))
    assert store.periods() == ["2010-07", "2010-09"]


def test_a_target_workbook_makes_no_month(store):
    store.submit(target_workbook(("E02", "150725", "2010-01", "2011-03", 300.0), period="2010-01"))
    assert store.periods() == []


def test_the_past_has_the_months_known_then(store):
    store.submit(reading(TEXT, period="2010-07"), at=datetime(2010, 7, 29))
    store.submit(reading(TEXT, period="2010-08"), at=datetime(2010, 8, 29))
    assert store.periods(as_of=datetime(2010, 8, 1)) == ["2010-07"]


def test_a_month_is_as_fresh_as_its_last_sheet(store):
    store.submit(reading(TEXT), at=datetime(2010, 7, 29))
    store.submit(reading(TEXT, area="150726"), at=datetime(2010, 7, 30))
    assert store.latest_received("2010-07") == datetime(2010, 7, 30)
    assert store.latest_received("2010-08") is None
