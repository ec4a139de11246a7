"""The sample's own forms, whose truth was noted while they were written: full recall, nothing invented."""

import io

import pytest

from data import intake
from data.sample.post import of_month
from data.sample.target_form import target_form


def reading(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return intake.check(buffer.getvalue(), None)


def by_form():
    """One order of each kind: a banner's form, the city's sheet, the region's annex."""
    orders = of_month("2010-09")
    return {"banner": orders[0], "city": orders[-2], "region": orders[-1]}


@pytest.mark.parametrize("form", ["banner", "city"])
def test_every_figure_of_a_sample_form_is_read_at_its_cell(form):
    book, truth = by_form()[form].build()
    found = {(f.area, f.period, f.indicator, f.field): f for f in reading(book).facts}
    assert found.keys() == {(t.area, t.period, t.indicator, t.field) for t in truth.facts}
    for told in truth.facts:
        fact = found[told.area, told.period, told.indicator, told.field]
        assert (fact.sheet, fact.cell) == (told.sheet, told.cell)
        assert fact.value == told.value or fact.value == pytest.approx(told.value, rel=1e-4, abs=0.006)


@pytest.mark.parametrize("form", ["banner", "city"])
def test_every_absence_of_a_sample_form_has_its_kind(form):
    book, truth = by_form()[form].build()
    found = {(a.area, a.indicator, a.kind) for a in reading(book).absences}
    assert found == {(a.area, a.indicator, a.kind) for a in truth.absences}


def test_the_regions_annex_gives_every_benchmark():
    book, truth = by_form()["region"].build()
    found = {(b.scope, b.indicator): b.value for b in reading(book).benchmarks}
    assert found == {(b.scope, b.indicator): pytest.approx(b.value, abs=0.006) for b in truth.benchmarks}


def test_the_target_workbook_gives_every_task():
    book, truth = target_form()
    found = {(t.indicator, t.area, t.window_end): (t.value, t.carried_over) for t in reading(book).targets}
    assert found == {(t.indicator, t.area, t.window_end): (t.value, t.carried_over) for t in truth.tasks}
