"""The figure as known at T, against its plain twin on generated histories."""

from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import periods
from data.store import open_store
from data.store.read.known import due, due_days
from tests.data.store.plain import Sent, known_at
from tests.support.readings import reading

AREAS, INDICATORS = ("150725", "150726"), ("A01", "D01", "E02")
FIRST_DAY = datetime(2010, 7, 28)

# A month of its own for every example: one store serves them all, and they cannot meet.
MONTHS = (f"{year}-{month:02}" for year in count(1900) for month in range(1, 13))


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("known") / "monitor.duckdb") as store:
        yield store


figures = st.none() | st.integers(0, 3).map(float)
days = st.integers(0, 4)


def said(areas: tuple[str, ...]):
    keys = st.tuples(st.sampled_from(areas), st.sampled_from(INDICATORS))
    return st.dictionaries(keys, figures, min_size=1, max_size=4)


banner_forms = st.sampled_from(AREAS).flatmap(
    lambda area: st.builds(Sent, st.just("banner_monthly"), st.just(area), days, said((area,))))
city_sheets = st.builds(Sent, st.just("city_projects"), st.none(), days, said(AREAS))
histories = st.lists(banner_forms | city_sheets, min_size=1, max_size=6)


def hand_in(store, sent: Sent, period: str, number: int) -> None:
    lines = [
        f"{area} | {indicator} | " + (" | not_reported" if figure is None else f"{figure} | ")
        for (area, indicator), figure in sent.says.items()
    ]
    table = "\n".join(["area | indicator | value | absence", *lines])
    content = f"{period} {number}".encode()
    store.submit(reading(table, form=sent.form, area=sent.scope, period=period, content=content),
                 at=FIRST_DAY + timedelta(days=sent.day))


@settings(max_examples=20, deadline=None)
@given(history=histories, day=days)
def test_the_figure_as_known_at_a_time_is_the_last_accepted_word_in_force(long_lived, history, day):
    period = next(MONTHS)
    for number, sent in enumerate(history):
        hand_in(long_lived, sent, period, number)
    frame = long_lived.observations(period, period, as_of=FIRST_DAY + timedelta(days=day))
    spoken = frame[frame["received_at"].notna()]
    given_by_store = {
        (row.area, row.indicator): None if row.status == "not_reported" else row.value
        for row in spoken.itertuples()
    }
    assert given_by_store == known_at(history, day)


def asking(period: str):
    """A workbook that speaks of everything in a month."""
    lines = [f"{area} | {indicator} | 9" for area in AREAS for indicator in INDICATORS]
    return reading("\n".join(["area | indicator | value", *lines]), form="long", area=None, period=period)


def reported(history) -> dict[tuple[str, str], float]:
    """What holds in the end, absences left out: neither has a figure to be compared with."""
    return {key: figure for key, figure in known_at(history, 4).items() if figure is not None}


@settings(max_examples=20, deadline=None)
@given(history=histories)
def test_a_workbook_is_compared_with_the_figures_that_are_in_force(long_lived, history):
    period = next(MONTHS)
    for number, sent in enumerate(history):
        hand_in(long_lived, sent, period, number)
    compared = long_lived.compare(asking(period)).dropna(subset="old")
    assert {(row.area, row.indicator): row.old for row in compared.itertuples()} == reported(history)


@settings(max_examples=20, deadline=None)
@given(history=histories)
def test_the_next_months_workbook_is_checked_against_the_figures_that_are_in_force(long_lived, history):
    period = next(MONTHS)
    for number, sent in enumerate(history):
        hand_in(long_lived, sent, period, number)
    before = long_lived.earlier(asking(periods.shift(period, 1))).figures
    held = {key[:2]: figure for key, figure in before.items() if key[2:] == (period, "value")}
    assert held == reported(history)


def test_the_day_a_month_is_due_is_the_same_in_sql_and_in_days(store):
    months = periods.months("1999-12", "2012-03")
    asked = f"SELECT {due('month')} FROM (SELECT unnest($months) AS month) ORDER BY month"
    assert due_days(months).tolist() == [day for day, in store.rows(asked, months=months)]
