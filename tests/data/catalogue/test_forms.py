"""Forms agree with the indicators they ask for and with the sheets that are really written."""

import pytest

from data import catalogue, intake
from data.sample import city_form, region_form


@pytest.mark.parametrize("form", catalogue.forms().values(), ids=lambda form: form.code)
def test_a_form_is_named_has_a_sender_and_asks_for_known_indicators(form):
    assert form.name and form.name_en and form.sender
    assert set(form.indicators) <= set(catalogue.indicators())
    assert len(set(form.indicators)) == len(form.indicators)


def test_monthly_forms_are_due_on_the_thirtieth_and_the_others_come_when_they_come():
    due = {code: form.due_day for code, form in catalogue.forms().items()}
    assert {code for code, day in due.items() if day == 30} == {"banner_monthly", "city_projects", "long"}
    assert {code for code, day in due.items() if day is None} == {"region_benchmark", "targets"}


def test_every_indicator_is_asked_for_by_a_monthly_form():
    monthly = [form for form in catalogue.forms().values() if form.due_day]
    asked = {code for form in monthly for code in form.indicators or catalogue.indicators()}
    assert asked == set(catalogue.indicators())


def test_the_sample_writes_what_the_forms_ask_for():
    forms = catalogue.forms()
    assert tuple(city_form.PROJECTS) == forms["city_projects"].indicators
    annexes = [code for _, _, codes in region_form.ANNEXES for code in codes]
    assert tuple(annexes) == forms["region_benchmark"].indicators


def test_intake_calls_the_forms_by_these_names():
    assert {code: form.name for code, form in catalogue.forms().items()} == intake.FORM_NAMES
