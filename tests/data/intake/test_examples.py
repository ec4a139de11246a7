"""Workbooks that were not made for this code: every fact of theirs, none beside it, each at its cell."""

import csv
from pathlib import Path

import pytest

from data import intake

FOLDER = Path(__file__).parent / "examples"


def truth(number):
    with (FOLDER / f"{number}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {tuple(row[key] for key in ("area", "period", "indicator", "field")): row for row in rows}


def reading(number):
    return intake.check(next(FOLDER.glob(f"{number}_*.xlsx")))


@pytest.mark.parametrize("number", ["01", "05", "09"])
def test_every_fact_is_read_and_none_invented(number):
    found = {(f.area, f.period, f.indicator, f.field): f for f in reading(number).facts}
    assert found.keys() == truth(number).keys()


@pytest.mark.parametrize("number", ["01", "05", "09"])
def test_every_value_is_right_and_remembers_its_cell(number):
    found = {(f.area, f.period, f.indicator, f.field): f for f in reading(number).facts}
    for key, row in truth(number).items():
        fact = found[key]
        assert (fact.sheet, fact.cell) == (row["sheet"], row["cell"])
        if key[3] == "explanation":
            assert fact.value == row["value"]
        else:
            assert fact.value == pytest.approx(float(row["value"]), abs=0.005)


@pytest.mark.parametrize("number", ["01", "05", "09"])
def test_a_clean_workbook_is_ready(number):
    assert reading(number).verdict == "ready"


@pytest.mark.parametrize("number", ["01", "05", "09"])
def test_nobody_who_signed_a_form_is_kept(number):
    found = reading(number)
    kept = [*(str(f.value) + f.raw for f in found.facts), *(f.message for f in found.findings), found.notes]
    assert not any("局长" in text or "农卫科" in text for text in kept)
