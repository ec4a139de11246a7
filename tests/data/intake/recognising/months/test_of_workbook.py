"""Which month a workbook is about when its places disagree or are silent."""

from openpyxl import Workbook

from data import intake
from tests.support.sheets import at, codes, read, saved, sheet

BODY = "地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96\n"


def test_the_title_counts_and_a_file_name_that_disagrees_is_asked():
    reading = read("2010年7月统计表\n" + BODY, file="8月报表.xlsx")
    assert reading.period == "2010-07" and codes(reading) == {"period_conflict": "ask"}


def test_without_a_title_the_file_name_is_taken_and_asked():
    reading = read("统计表\n" + BODY, file="2010年8月报表.xlsx")
    assert reading.period == "2010-08" and codes(reading) == {"period_from_filename": "ask"}


def test_a_month_without_year_takes_it_from_the_filling_date():
    reading = read("十二月份统计表\n" + BODY + "填报日期：2011年1月5日")
    assert reading.period == "2010-12" and codes(reading) == {"period_missing_year": "note"}


def test_a_filling_date_alone_proposes_the_month_before():
    reading = read("统计表\n" + BODY + "填报日期：2010年8月5日")
    assert reading.period == "2010-07" and reading.verdict == "ask"


def test_a_workbook_without_any_month_is_refused():
    reading = read("统计表\n" + BODY)
    assert (reading.period, reading.facts) == (None, ()) and codes(reading) == {"period_missing": "refuse"}


def test_a_quarter_is_read_to_its_last_month_and_asked():
    reading = read("2010年三季度统计表\n" + BODY)
    assert reading.period == "2010-09" and codes(reading) == {"period_not_month": "ask"}


def test_one_sheet_that_says_another_month_is_asked():
    book = Workbook()
    book.remove(book.active)
    for name, month in (("海拉尔", 7), ("根河", 7), ("陈旗", 6)):
        sheet(book, f"2010年{month}月月报表\n指标名称 | 单位 | 累计完成\n住院分娩补助 | 人 | 5", name)
    reading = intake.check(saved(book))
    found = [finding for finding in reading.findings if finding.code == "period_sheet_mismatch"]
    assert [(finding.sheet, finding.cell, finding.severity) for finding in found] == [("陈旗", "A1", "ask")]
    assert {(fact.area, fact.period) for fact in reading.facts} == {
        ("150702", "2010-07"), ("150785", "2010-07"), ("150725", "2010-07"),
    }


def test_a_correction_is_asked_before_it_replaces():
    reading = read("2010年7月统计表（更正）\n" + BODY)
    assert codes(reading) == {"correction_of": "ask"}


def test_a_form_that_names_the_month_of_its_figures_keeps_both_months():
    for said in (
        "注：2011年10月填报的是2011年1-9月的累计数据", "数据截至9月底", "数据时间：2011年1-9月",
        "统计期：2011年9月",
    ):
        reading = read("2011年10月统计表\n" + BODY + said)
        assert (reading.period, reading.report_period) == ("2011-09", "2011-10"), said
        assert codes(reading) == {"report_month": "note"}


def test_where_only_the_figures_own_month_is_written_that_is_the_month():
    reading = read("统计表\n统计期：2011年9月\n" + BODY)
    assert (reading.period, reading.report_period, reading.verdict) == ("2011-09", None, "ready")


def test_a_month_spread_over_cells_and_a_date_in_the_next_cell_are_read():
    reading = read("统计表\n2010 | 年 | 7 | 月\n填报单位： | 市卫生局 | 填报日期： | 2010年8月5日\n" + BODY)
    assert (reading.period, str(reading.filled_on), reading.sender) == ("2010-07", "2010-08-05", "市卫生局")
    assert reading.verdict == "ready"


def test_of_columns_of_several_months_only_the_titles_own_is_read():
    reading = read("2010年7月统计表\n地区 | 6月末参合率 | 7月末参合率\n海拉尔 | 94 | 95\n根河 | 95 | 96")
    assert {(fact.cell, fact.value) for fact in reading.facts} == {("C3", 95), ("C4", 96)}
    assert codes(reading) == {"comparison_period_column": "note"}


def test_what_is_asked_of_a_title_without_month_is_asked_at_the_title():
    assert at(read("统计表\n" + BODY, file="2010年8月报表.xlsx"), "period_from_filename") == ["A1"]
    assert at(read("统计表\n" + BODY), "period_missing") == ["A1"]


def test_the_year_of_the_title_and_the_month_of_the_file_name_make_the_period():
    reading = read("2010年度统计表\n" + BODY, file="8月.xlsx")
    assert reading.period == "2010-08" and codes(reading) == {"period_from_filename": "ask"}


def test_a_month_without_year_dated_before_its_own_month_is_of_that_year_and_asked():
    reading = read("九月份统计表\n" + BODY + "填报日期：2010年8月5日")
    assert reading.period == "2010-09" and codes(reading) == {"period_missing_year": "ask"}


def test_the_year_in_the_file_name_counts_before_the_filling_date():
    reading = read("9月份统计表\n" + BODY + "填报日期：2011年8月5日", file="2010年报表.xlsx")
    assert reading.period == "2010-09"


def test_a_line_that_gives_another_month_than_the_title_is_asked_there():
    reading = read("2010年7月统计表\n报告期：2010年8月\n" + BODY)
    assert reading.period == "2010-07" and at(reading, "period_conflict") == ["A2"]
    assert read("2010年7月统计表\n报告期：2010年7月\n" + BODY).findings == ()


def test_ten_day_and_weekly_reports_are_asked():
    for title in ("2010年8月中旬旬报", "2010年8月第3周周报"):
        assert codes(read(title + "\n" + BODY)) == {"period_not_month": "ask"}
