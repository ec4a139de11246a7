"""What a whole workbook says beside its figures: hidden rows and columns, corrections, comparisons."""

from openpyxl import Workbook

from data.intake import checking
from tests.support.sheets import at, codes, facts, read, saved, sheet

FORM = """
    2010年8月乙肝疫苗补种情况
    | 地区 | 年度任务数 | 乙肝疫苗补种人数
    | 海拉尔 | 100 | 40
    | 根河 | 100 | 30
    | 根河 | 100 | 50
    | 满洲里 | 100 | 60
"""


def hidden(row: int = 0, col: str = ""):
    book = Workbook()
    book.remove(book.active)
    sheet(book, FORM, merges="A1:D1")
    if row:
        book.active.row_dimensions[row].hidden = True
    if col:
        book.active.column_dimensions[col].hidden = True
    return checking.check(saved(book), "8月.xlsx")


def test_a_hidden_row_that_repeats_a_visible_area_is_left_out_and_told():
    reading = hidden(row=4)
    assert facts(reading)["150785", "E08", "value"] == 50
    assert at(reading, "hidden_row") == ["B4"] and "area_duplicate" not in codes(reading)


def test_two_visible_rows_of_one_area_are_still_asked():
    assert at(hidden(row=3), "area_duplicate") == ["B5"] and at(hidden(row=3), "hidden_row") == ["B3"]


def test_a_hidden_column_is_told_at_its_header_not_in_the_title_above():
    assert at(hidden(col="C"), "hidden_column") == ["C2"]


def test_a_correction_that_only_the_file_name_speaks_of_is_asked():
    text = "2010年8月统计表\n地区 | 新农合参合率\n海拉尔 | 95\n根河 | 96"
    assert at(read(text, file="2010年8月（更正）.xlsx"), "correction_of") == ["A1"]
    both = read(text.replace("统计表", "统计表（更正）"), file="2010年8月（更正）.xlsx")
    assert at(both, "correction_of") == ["A1"]


def test_a_name_with_last_years_month_in_brackets_is_a_comparison():
    reading = read("""
        2010年8月医改监测指标
        指标 | 海拉尔 | 根河 | 满洲里
        住院分娩补助人数 | 100 | 30 | 80
        住院分娩补助人数（去年同期） | 90 | 25 | 70
    """)
    assert facts(reading)["150702", "E02", "value"] == 100 and len(reading.facts) == 3
    assert at(reading, "comparison_period_column") == ["A4"]


def test_a_table_of_areas_without_any_indicator_is_no_report():
    rows = "海拉尔 | 300 | 140 | 160\n根河 | 100 | 51 | 49"
    reading = read("各旗市区人口情况表\n地区 | 总人口 | 男 | 女\n" + rows)
    assert codes(reading)["no_table"] == "refuse" and reading.facts == ()
