"""Figures against the months before, within one workbook and against what the store knew."""

import pytest

from data.intake import with_history
from tests.support.months import known, sheet
from tests.support.sheets import at, codes, read


def after(before: str, now: str, *tasks):
    return with_history(sheet(now), known(before, *tasks))


def test_a_cumulative_figure_that_falls_within_a_workbook_is_asked_at_the_later_cell():
    reading = sheet("陈旗 | 2010 | 6 | E02 | 300 | 20 | 120\n陈旗 | 2010 | 7 | E02 | 300 | 20 | 100")
    assert at(reading, "cumulative_decrease") == ["G3"] and reading.verdict == "ask"
    assert "2010年6月的 120" in reading.findings[0].message


def test_the_order_of_the_months_in_the_sheet_does_not_matter():
    reading = sheet("陈旗 | 2010 | 7 | E02 | 300 | 20 | 100\n陈旗 | 2010 | 6 | E02 | 300 | 20 | 120")
    assert at(reading, "cumulative_decrease") == ["G2"]


def test_a_cumulative_figure_below_what_was_accepted_is_asked():
    reading = after("陈旗 | 2010 | 5 | A05 | | | | 500 | 900", "陈旗 | 2010 | 7 | A05 | | | | 450 | 900")
    assert at(reading, "cumulative_decrease") == ["H2"] and reading.verdict == "ask"


@pytest.mark.parametrize(("before", "now"), [
    ("陈旗 | 2010 | 6 | E02 | 300 | 20 | 120", "陈旗 | 2010 | 7 | E02 | 300 | 20 | 140"),
    ("莫旗 | 2010 | 6 | E02 | 300 | 20 | 120", "陈旗 | 2010 | 7 | E02 | 300 | 20 | 40"),
    ("陈旗 | 2010 | 5 | D04 | | | | 90 | 100", "陈旗 | 2010 | 6 | D04 | | | | 40 | 45"),
    ("陈旗 | 2010 | 6 | A06b | | | | 90 | 100", "陈旗 | 2010 | 7 | A06b | | | | 60 | 100"),
    ("陈旗 | 2009 | 12 | C09 | 30 | 2 | 25", "陈旗 | 2010 | 1 | C09 | 30 | 2 | 2"),
], ids=["rises", "another area", "by quarter", "a balance", "a new year"])
def test_a_course_that_is_right_is_not_remarked(before, now):
    assert "cumulative_decrease" not in codes(after(before, now))


def test_a_window_over_the_turn_of_the_year_runs_on():
    task = ("150725", "C03", "2011-01", 60, None)
    before, now = "陈旗 | 2010 | 12 | C03 | 60 | 2 | 25", "陈旗 | 2011 | 1 | C03 | 60 | 2 | 22"
    assert at(after(before, now, task), "cumulative_decrease") == ["G2"]
    assert "cumulative_decrease" not in codes(after(before, now))


def test_a_sheet_that_calls_itself_a_correction_may_lower_a_figure_and_is_told():
    text = "2010年7月住院分娩补助统计表（更正）\n地区 | 任务数 | 累计完成\n陈旗 | 300 | 100\n莫旗 | 300 | 100"
    reading = with_history(read(text), known("陈旗 | 2010 | 6 | E02 | 300 | 20 | 120"))
    assert at(reading, "cumulative_decrease") == ["C3"]
    assert codes(reading)["cumulative_decrease"] == "note"


def test_a_month_that_is_not_the_step_of_the_cumulative_figure_is_noted():
    before = "陈旗 | 2010 | 6 | E02 | 300 | 20 | 120"
    assert at(after(before, "陈旗 | 2010 | 7 | E02 | 300 | 20 | 160"), "month_step_differs") == ["F2"]
    assert after(before, "陈旗 | 2010 | 7 | E02 | 300 | 40 | 160").findings == ()


def test_a_month_left_out_between_makes_no_step():
    delivered = "陈旗 | 2010 | {} | E02 | 300 | 20 | {}"
    assert after(delivered.format(5, 100), delivered.format(7, 160)).findings == ()


def test_in_january_the_year_is_the_month():
    january = "陈旗 | 2010 | {} | C09 | 30 | 2 | 5"
    assert at(sheet(january.format(1)), "january_differs") == ["G2"]
    assert sheet(january.format(2)).findings == ()
    assert sheet("陈旗 | 2010 | 1 | C09 | 30 | 2 | 2").findings == ()


def test_a_standing_count_that_jumps_is_asked():
    before = "陈旗 | 2010 | 6 | A01 | | | | 20000 | 21000"
    falls = after(before, "陈旗 | 2010 | 7 | A01 | | | | 15000 | 21000")
    assert at(falls, "stock_jump") == ["H2"] and falls.verdict == "ask"
    assert at(after(before, "陈旗 | 2010 | 7 | A01 | | | | 20000 | 26000"), "stock_jump") == ["I2"]
    assert after(before, "陈旗 | 2010 | 7 | A01 | | | | 20500 | 21000").findings == ()


def test_a_fall_is_told_with_a_true_minus():
    month = "陈旗 | 2010 | {} | A01 | | | | {} | 21000"
    falls = after(month.format(6, 20000), month.format(7, 15000))
    assert "变动 −25%" in next(one.message for one in falls.findings if one.code == "stock_jump")


def test_what_is_built_up_from_little_is_measured_by_its_whole():
    before = "陈旗 | 2010 | 2 | D03 | | | | 1500 | 58000"
    assert after(before, "陈旗 | 2010 | 3 | D03 | | | | 3200 | 58000").findings == ()
    assert at(after(before, "陈旗 | 2010 | 3 | D03 | | | | 20000 | 58000"), "stock_jump") == ["H2"]


def test_a_few_institutions_more_are_no_jump():
    offering = "陈旗 | 2010 | {} | A10 | | | | {} | 10"
    assert after(offering.format(6, 4), offering.format(7, 8)).findings == ()


def test_a_rate_without_counts_jumps_by_points_and_is_noted():
    before = "陈旗 | 2010 | 6 | B01 | | | 30"
    assert at(after(before, "陈旗 | 2010 | 7 | B01 | | | 60"), "rate_jump") == ["G2"]
    assert after(before, "陈旗 | 2010 | 7 | B01 | | | 45").findings == ()


def test_a_standard_changed_within_the_year_is_asked_and_a_new_years_is_not():
    standard = "陈旗 | 2010 | {} | A09 | | | {}"
    assert at(after(standard.format(3, 30000), standard.format(7, 50000)), "parameter_changed") == ["G2"]
    assert after("陈旗 | 2009 | 12 | A09 | | | 30000", standard.format(1, 50000)).findings == ()
