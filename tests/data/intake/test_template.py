"""The form an area downloads, and what intake reads when it comes back."""

import io

import openpyxl
import pandas as pd
import pytest

from data import catalogue, intake
from data.intake.template import COLUMNS, FIRST_ROW, PAST, template_bytes

PREVIOUS = pd.DataFrame([
    {"area": "150725", "period": "2010-08", "indicator": "E10", "value": 812.0, "numerator": None,
     "denominator": None},
    {"area": "150725", "period": "2010-08", "indicator": "A01", "value": 93.1, "numerator": 23314.0,
     "denominator": 25042.0},
    {"area": "150725", "period": "2010-07", "indicator": "E10", "value": 700.0, "numerator": None,
     "denominator": None},
    {"area": "150721", "period": "2010-08", "indicator": "E10", "value": 99.0, "numerator": None,
     "denominator": None},
])
TARGETS = pd.DataFrame(
    [
        ("A01", "150000", "national", "2010-01", "2010-12", 90.0),
        ("A01", "150700", "city", "2010-01", "2010-12", 95.0),
        ("E10", "150725", "banner", "2010-01", "2011-03", 1200.0),
        ("E10", "150721", "banner", "2010-01", "2011-03", 4300.0),
        ("A02", "150700", "city", "2011-01", "2011-12", 5.0),
    ],
    columns=["indicator", "area", "tier", "window_start", "window_end", "value"],
)


@pytest.fixture
def form():
    content = template_bytes("150725", "2010-09", PREVIOUS, TARGETS)
    return openpyxl.load_workbook(io.BytesIO(content)).active


def line(form, name):
    """The number of the row that an indicator (or a part below it) is printed in."""
    return next(row for row in range(FIRST_ROW, form.max_row) if form.cell(row=row, column=3).value == name)


def returned(form):
    stream = io.BytesIO()
    form.parent.save(stream)
    return intake.check(stream.getvalue(), "回执.xlsx")


def test_every_applicable_indicator_has_a_row_and_no_other(form):
    printed = {form.cell(row=row, column=3).value for row in range(FIRST_ROW, form.max_row)}
    for indicator in catalogue.indicators().values():
        assert (indicator.name in printed) == ("150725" not in indicator.not_applicable)


def test_the_most_specific_target_that_covers_the_month_is_printed(form):
    names = {code: catalogue.indicators()[code].name for code in ("A01", "A02", "E10")}
    targets = {code: form[f"{COLUMNS['target']}{line(form, name)}"].value for code, name in names.items()}
    assert targets == {"A01": 95, "A02": None, "E10": 1200}


def test_last_months_cumulative_figures_of_the_area_stand_in_a_column_of_their_own(form):
    assert form.cell(row=FIRST_ROW - 1, column=10).value == PAST
    enrolment = line(form, catalogue.indicators()["A01"].name)
    past = [form.cell(row=row, column=10).value for row in range(enrolment, enrolment + 3)]
    assert past == [93.1, 23314, 25042]
    assert form.cell(row=line(form, catalogue.indicators()["E10"].name), column=10).value == 812


def test_a_form_sent_back_blank_gives_no_figure_of_the_month_and_is_refused_as_not_filled_in(form):
    reading = returned(form)
    assert reading.form == "banner_monthly"
    assert {fact.field for fact in reading.facts} <= {"target"}
    assert reading.verdict == "refuse" and "没有填" in reading.findings[0].message


def test_a_filled_form_is_read_back_cell_for_cell_without_last_months_column(form):
    toilets, enrolment = (line(form, catalogue.indicators()[code].name) for code in ("E10", "A01"))
    form[f"F{toilets}"], form[f"G{toilets}"], form[f"I{toilets}"] = 188, 1000, "配套资金未到位"
    for offset, value in enumerate((93.6, 23439, 25042)):
        form[f"G{enrolment + offset}"] = value
    reading = returned(form)
    assert (reading.area, reading.period, reading.verdict) == ("150725", "2010-09", "ready")
    assert {(f.indicator, f.field, f.value, f.cell) for f in reading.facts} == {
        ("E10", "target", 1200, f"E{toilets}"),
        ("E10", "month_value", 188, f"F{toilets}"),
        ("E10", "value", 1000, f"G{toilets}"),
        ("E10", "explanation", "配套资金未到位", f"I{toilets}"),
        ("A01", "target", 95, f"E{enrolment}"),
        ("A01", "value", 93.6, f"G{enrolment}"),
        ("A01", "numerator", 23439, f"G{enrolment + 1}"),
        ("A01", "denominator", 25042, f"G{enrolment + 2}"),
    }


def test_without_earlier_figures_or_targets_the_form_is_simply_blank():
    empty = pd.DataFrame(columns=["indicator", "value", "numerator", "denominator"])
    content = template_bytes("150781", "2010-01", empty, pd.DataFrame())
    assert openpyxl.load_workbook(io.BytesIO(content)).active["A1"].value.startswith("满洲里市医改目标任务")
