"""R1: a monthly form is due on the thirtieth, in February on the month's last day."""

from datetime import date

import pytest

from data.intake import with_history
from data.intake.checks.logic import lateness
from tests.support.months import known, sheet
from tests.support.sheets import codes, read

LINE = "陈旗 | 2010 | 7 | E02 | 300 | 20 | 120"


@pytest.mark.parametrize(("period", "day"), [
    ("2010-07", date(2010, 7, 30)), ("2010-06", date(2010, 6, 30)), ("2011-02", date(2011, 2, 28)),
    ("2012-02", date(2012, 2, 29)),
])
def test_a_sheet_is_due_on_the_thirtieth_or_the_months_last_day(period, day):
    assert lateness.due("banner_monthly", period) == day


def test_the_regions_annex_comes_when_it_comes():
    assert lateness.due("region_benchmark", "2010-07") is None


def test_a_late_sheet_is_noted_with_its_days():
    reading = with_history(sheet(LINE), known(""), date(2010, 8, 3))
    assert codes(reading) == {"late": "note"} and "已晚 4 天" in reading.findings[0].message


@pytest.mark.parametrize("day", [None, date(2010, 7, 30)])
def test_a_sheet_in_time_or_of_unknown_arrival_is_not_remarked(day):
    assert with_history(sheet(LINE), known(""), day).findings == ()


def test_a_correction_makes_no_month_late():
    text = "2010年7月住院分娩补助统计表（更正）\n地区 | 任务数 | 累计完成\n陈旗 | 300 | 100\n莫旗 | 300 | 100"
    assert "late" not in codes(with_history(read(text), known(""), date(2010, 9, 1)))
