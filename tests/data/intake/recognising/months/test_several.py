"""Sheets of different months: a series keeps its months, a sheet that was forgotten is asked."""

from openpyxl import Workbook

from data.intake.checking import check
from tests.support.sheets import codes, saved, sheet

ROWS = "指标名称 | 单位 | 累计完成\n住院分娩补助 | 人 | {}"


def workbook(*sheets):
    book = Workbook()
    book.remove(book.active)
    for name, title, figure in sheets:
        sheet(book, f"{title}\n{ROWS.format(figure)}", name)
    return check(saved(book))


def months(reading):
    return {(fact.period, fact.value) for fact in reading.facts}


def test_the_same_form_of_two_months_gives_each_its_own():
    reading = workbook(("6月", "陈旗2010年6月月报表", 40), ("7月", "陈旗2010年7月月报表", 50))
    assert months(reading) == {("2010-06", 40), ("2010-07", 50)}
    assert (reading.period, codes(reading)["period_several"]) == ("2010-07", "note")


def test_the_sheets_names_may_be_all_that_tells_the_months_apart():
    reading = workbook(("6月", "陈旗2010年月报表", 40), ("7月", "陈旗2010年月报表", 50))
    assert months(reading) == {("2010-06", 40), ("2010-07", 50)}


def test_another_areas_sheet_of_another_month_is_no_series():
    reading = workbook(("陈旗", "2010年7月月报表", 40), ("莫旗", "2010年6月月报表", 50))
    assert codes(reading)["period_sheet_mismatch"] == "ask" and len({m for m, _ in months(reading)}) == 1


def test_a_title_that_was_copied_from_last_month_is_asked():
    reading = workbook(("7月", "陈旗2010年6月月报表", 40))
    assert codes(reading)["period_sheet_mismatch"] == "ask"
