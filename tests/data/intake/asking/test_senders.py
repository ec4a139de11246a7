"""Whose form it is, and which of two rows of one area counts."""

from openpyxl import Workbook

from data.intake import checking
from tests.support.asking import choices, kept, question, read, topics
from tests.support.sheets import at, facts, saved, sheet

FORM = """
    医改目标任务完成进度月报表（2010年7月）
    序号 | 指标名称 | 单位 | 年度目标 | 累计完成
    1 | 新农合参合率 | % | 95 | 93.6
    2 | 住院分娩补助 | 人 | 100 | 50
"""


def test_a_form_whose_area_is_only_in_the_file_name_is_asked_with_that_area_first():
    asked = question(read(FORM, file="陈旗7月.xlsx"), "sender")
    assert choices(asked)[0] == "150725" and len(choices(asked)) == 13 and asked.lasting


def test_once_confirmed_the_file_name_counts_next_month_too():
    answer = kept(read(FORM, file="陈旗7月.xlsx"), "sender", "150725")
    august = read(FORM.replace("7月", "8月"), answer, file="陈旗8月.xlsx")
    assert topics(august) == [] and august.area == "150725" and at(august, "area_from_filename") == []


def test_the_form_of_another_banner_is_still_asked():
    answer = kept(read(FORM, file="陈旗7月.xlsx"), "sender", "150725")
    assert question(read(FORM, answer, file="莫旗7月.xlsx"), "sender").options[0].choice == "150722"


def test_an_area_other_than_the_file_names_is_taken_this_time_and_never_remembered():
    first = read(FORM, file="陈旗7月.xlsx")
    assert read(FORM, question(first, "sender").answered("150722"), file="陈旗7月.xlsx").area == "150722"
    assert topics(read(FORM, kept(first, "sender", "150722"), file="陈旗7月.xlsx")) == ["sender"]


def test_a_form_with_no_area_anywhere_is_asked_for_this_workbook_alone():
    first = read(FORM)
    asked = question(first, "sender")
    assert first.verdict == "refuse" and not asked.lasting
    again = read(FORM, asked.answered("150785"))
    assert again.area == "150785" and again.verdict == "ready"


def test_a_title_and_a_reporting_unit_that_disagree_are_asked_with_both():
    titled = FORM.replace("医改目标", "陈巴尔虎旗医改目标")
    text = titled.replace("    序号", "    填报单位：根河市卫生局\n    序号")
    asked = question(read(text), "sender")
    assert choices(asked)[:2] == ["150725", "150785"]
    assert read(text, asked.answered("150785")).area == "150785"


def test_a_sheet_with_an_ambiguous_name_is_not_taken_for_the_other_area_of_the_workbook():
    book = Workbook()
    book.remove(book.active)
    for name in ("陈旗", "鄂旗"):
        sheet(book, FORM, name)
    first = checking.check(saved(book))
    assert {fact.area for fact in first.facts} == {"150725"}
    asked = question(first, "area")
    assert choices(asked)[:2] == ["150723", "150724"]
    again = checking.check(saved(book), answers=[asked.answered("150724", first.form, first.sender)])
    assert {fact.area for fact in again.facts} == {"150725", "150724"} and topics(again) == []


TWICE = """
    2010年7月基本公共卫生服务统计表
    地区 | 新农合参合率
    海拉尔 | 95
    根河 | 96
    海拉尔区 | 97
    满洲里 | 98
"""


def test_an_area_listed_twice_is_asked_by_its_cells_for_this_workbook_alone():
    asked = question(read(TWICE), "duplicate")
    assert choices(asked) == ["A3", "A5"] and not asked.lasting


def test_the_row_that_counts_is_the_one_that_was_answered():
    asked = question(read(TWICE), "duplicate")
    for cell, value in (("A3", 95), ("A5", 97)):
        again = read(TWICE, asked.answered(cell))
        assert facts(again)["150702", "A01", "value"] == value
        assert facts(again)["150781", "A01", "value"] == 98
        assert topics(again) == [] and at(again, "area_duplicate") == []


def test_of_a_transposed_sheet_it_is_the_column():
    text = """
        2010年7月统计表
        指标 | 单位 | 海拉尔 | 根河 | 海拉尔区 | 陈旗
        新农合参合率 | % | 95 | 96 | 97 | 98
    """
    asked = question(read(text), "duplicate")
    assert choices(asked) == ["C2", "E2"] and "列" in asked.options[0].name
    assert facts(read(text, asked.answered("E2")))["150702", "A01", "value"] == 97


def test_rows_below_one_merged_name_count_together():
    text = """
        2010年7月统计表
        地区 | 项目 | 住院分娩补助
        海拉尔 | 任务数 | 100
         | 累计完成 | 50
        海拉尔区 | 任务数 | 200
         | 累计完成 | 60
        根河 | 任务数 | 300
         | 累计完成 | 70
    """
    merges = "A3:A4 A5:A6 A7:A8"
    asked = question(read(text, merges=merges), "duplicate")
    again = read(text, asked.answered("A5"), merges=merges)
    assert {key[2]: value for key, value in facts(again).items() if key[0] == "150702"} == {
        "target": 200, "value": 60}
