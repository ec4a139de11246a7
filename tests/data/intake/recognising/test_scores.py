"""Score tables of the office's own discipline: recognised as such, one sentence, nothing invented."""

from openpyxl import Workbook

from data.intake.checking import check
from tests.support.sheets import codes, read, saved, sheet

SCORES = """
    2011年7月各旗市区医改信息报送工作考核结果一览表
    旗市区 | 简报 | | 大事记得分 | 月报表得分 | 本月得分 | 累计得分 | 位次
    | 篇数 | 得分
    海拉尔 | 2 | 4 | 0 | 4 | 8 | 40.5 | 3
    根 河 | 2 | 4 | 0 | 4 | 8 | 36 | 5
    医改月报表于每月6日前报送，逾期不予统计
"""


def test_a_score_table_alone_is_refused_with_one_sentence():
    reading = read(SCORES, "B2:C2")
    assert [finding.code for finding in reading.findings] == ["no_table"]
    assert (reading.verdict, reading.facts) == ("refuse", ())


def test_beside_a_report_a_score_table_is_only_noted():
    book = Workbook()
    book.remove(book.active)
    sheet(book, "2011年7月\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96", "进展")
    sheet(book, SCORES, "得分")
    reading = check(saved(book))
    assert codes(reading) == {"score_table": "note"} and len(reading.facts) == 2


def test_a_place_beside_an_indicator_makes_no_score_table():
    reading = read("2011年7月\n地区 | 新农合参合率 | 得分 | 位次\n海拉尔 | 95 | 9 | 2\n根河 | 96 | 10 | 1")
    assert len(reading.facts) == 2 and "score_table" not in codes(reading)
