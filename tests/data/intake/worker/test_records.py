"""A reading comes out of the child as it went in, and nothing is believed that is not of its form."""

from dataclasses import replace
from datetime import date

import orjson
import pytest

from data.intake.checking import check
from data.intake.facts import Absence, Fact, Reading
from data.intake.findings import Finding
from data.intake.worker.records import record
from data.intake.worker.wire import Garbled
from tests.support.readings import benchmark, target_workbook
from tests.support.sheets import workbook

FACT = Fact("150725", "2010-07", "A01", "value", 95.6, "%", "月报", "C5", "95.6")


def travelled(reading):
    plain = orjson.loads(orjson.dumps(replace(reading, content=None)))
    return record(Reading, plain, content=reading.content)


@pytest.mark.parametrize("text", [
    "2010年7月\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 缺报",
    "2010年7月（更正）\n地区 | 新农合参合率\n海拉尔 | =1+1\n鄂旗 | 96",
    "",
])
def test_a_reading_travels_unchanged(text):
    reading = check(workbook(text), "七月.xlsx")
    assert travelled(reading) == reading


def test_tasks_benchmarks_dates_and_absences_travel_unchanged():
    reading = replace(
        target_workbook(("E02", "150725", "2010-01", "2010-12", 300.0)),
        benchmarks=(benchmark("A01", "2010-07", None, 3, 12),),
        absences=(Absence("150725", "2010-07", "A02", "not_reported", "月报", "C6", "缺报"),),
        findings=(Finding("ask", "x", "", suggestion=95.6), Finding("note", "y", "", suggestion="海拉尔")),
        filled_on=date(2010, 8, 2),
    )
    assert travelled(reading) == reading


@pytest.mark.parametrize("change", [
    {"area": 150725}, {"area": None}, {"value": None}, {"value": [95.6]}, {"value": True}, {"cell": {}},
])
def test_a_value_of_another_type_is_garbled(change):
    with pytest.raises(Garbled):
        record(Fact, {**vars(FACT), **change})


@pytest.mark.parametrize("plain", [None, [], "text", {}, {"area": "150725"}])
def test_what_is_no_record_is_garbled(plain):
    with pytest.raises(Garbled):
        record(Fact, plain)


def test_more_than_the_fields_is_left_aside():
    assert record(Fact, {**vars(FACT), "__class__": "os.system"}) == FACT
