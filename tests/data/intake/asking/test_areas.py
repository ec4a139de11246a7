"""A name that may mean several areas, or none: asked once, read by the answer, told at the cell."""

import pytest

from tests.support.asking import choices, kept, notes, question, read, topics
from tests.support.sheets import at, facts

JULY = """
    2010年7月基本公共卫生服务统计表
    填报单位：市妇幼保健所
    地区 | 新农合参合率
    海拉尔 | 95
    鄂旗 | 96
    根河 | 97
"""
AUGUST = """
    2010年8月基本公共卫生服务统计表
    填报单位：市妇幼保健所
    序号 | 地区 | 常住人口 | 新农合参合率
    1 | 根河 | 9 | 98
    2 | 鄂 旗 | 9 | 99
    3 | 陈旗 | 9 | 99
"""
EWENKI, OROQEN = "150724", "150723"


def test_an_ambiguous_name_is_asked_at_its_cell_with_the_candidates_first_and_every_banner_after():
    asked = question(read(JULY), "area")
    assert (asked.subject, asked.sheet, asked.cell, asked.lasting) == ("鄂旗", "Sheet1", "A5", True)
    assert choices(asked)[:3] == [OROQEN, EWENKI, "skip"]
    assert len(set(choices(asked))) == 14
    assert "鄂旗" in asked.message and "A5" in asked.message
    assert asked.options[0].name == "鄂伦春自治旗"


def test_the_finding_stays_beside_its_question():
    assert at(read(JULY), "area_unknown") == ["A5"]


def test_once_answered_the_row_is_read_and_no_longer_asked():
    first = read(JULY)
    again = read(JULY, kept(first, "area", EWENKI))
    assert facts(again)[EWENKI, "A01", "value"] == 96
    assert topics(again) == [] and again.verdict == "ready" and at(again, "area_unknown") == []
    assert notes(again) == [("A5", "“Sheet1”表 A5：按以前的答复，“鄂旗”读作鄂温克族自治旗。")]
    assert again.answers == (kept(first, "area", EWENKI),)


def test_next_month_the_same_name_elsewhere_on_the_sheet_is_read_without_asking():
    answer = kept(read(JULY), "area", EWENKI)
    august = read(AUGUST, answer)
    assert facts(august)[EWENKI, "A01", "value"] == 99
    assert "area" not in topics(august) and august.answers == (answer,)
    assert [cell for cell, _ in notes(august)] == ["B5"]


def test_a_candidate_that_the_table_already_lists_comes_after_the_other():
    asked = question(read(JULY.replace("根河 | 97", "鄂伦春 | 97")), "area")
    assert choices(asked)[:2] == [EWENKI, OROQEN]


def test_the_sheet_of_another_sender_still_asks():
    answer = kept(read(JULY), "area", EWENKI)
    other = read(JULY.replace("市妇幼保健所", "市卫生监督所"), answer)
    assert topics(other) == ["area"] and other.answers == ()
    assert (EWENKI, "A01", "value") not in facts(other)


def test_the_same_sender_on_another_form_still_asks():
    answer = kept(read(JULY), "area", EWENKI)
    export = read("""
        2010年7月基本公共卫生服务统计表
        填报单位：市妇幼保健所
        年度 | 月份 | 地区名称 | 指标名称 | 累计值
        2010 | 7 | 鄂旗 | 新农合参合率 | 96
        2010 | 7 | 根河 | 新农合参合率 | 97
    """, answer)
    assert export.form == "long" and topics(export) == ["area"]


def test_a_withdrawn_answer_is_asked_again():
    answer = kept(read(JULY), "area", EWENKI)
    assert topics(read(JULY, answer)) == []
    assert topics(read(JULY)) == ["area"]


def test_an_answer_for_the_workbook_alone_wins_over_a_remembered_one():
    first = read(JULY)
    again = read(JULY, question(first, "area").answered(OROQEN), kept(first, "area", EWENKI))
    assert (OROQEN, "A01", "value") in facts(again) and (EWENKI, "A01", "value") not in facts(again)


def test_a_row_that_is_no_area_is_left_out_quietly_once_somebody_said_so():
    text = JULY.replace("鄂旗", "市立医院")
    first = read(text)
    assert choices(question(first, "area"))[0] == "skip"
    again = read(text, kept(first, "area", "skip"))
    assert topics(again) == [] and again.verdict == "ready"
    assert {area for area, *_ in facts(again)} == {"150702", "150785"}
    assert notes(again) == [("A5", "“Sheet1”表 A5：按以前的答复，“市立医院”不读。")]


def test_a_close_spelling_is_proposed_and_read_only_after_the_answer():
    text = JULY.replace("鄂旗", "牙克什市")
    first = read(text)
    assert choices(question(first, "area"))[0] == "150782" and ("150782", "A01", "value") not in facts(first)
    assert facts(read(text, kept(first, "area", "150782")))["150782", "A01", "value"] == 96


def test_an_ambiguous_column_of_a_transposed_sheet_is_asked_and_read_alike():
    text = """
        2010年7月基本公共卫生服务统计表
        指标 | 单位 | 海拉尔 | 鄂旗 | 根河 | 陈旗
        新农合参合率 | % | 95 | 96 | 97 | 98
    """
    first = read(text)
    asked = question(first, "area")
    assert asked.cell == "D2" and asked.options[2].name == "不是旗市区，不读这一列"
    assert facts(read(text, kept(first, "area", EWENKI)))[EWENKI, "A01", "value"] == 96


def test_a_row_of_a_long_export_that_is_no_area_is_left_out():
    text = """
        年度 | 月份 | 地区名称 | 指标名称 | 累计值
        2010 | 7 | 市立医院 | 新农合参合率 | 96
        2010 | 7 | 根河 | 新农合参合率 | 97
    """
    again = read(text, question(read(text), "area").answered("skip"))
    assert topics(again) == [] and facts(again) == {("150785", "A01", "value"): 97}


@pytest.mark.parametrize("choice", ["999999", "", "A01:value"])
def test_an_answer_that_means_nothing_is_not_used(choice):
    first = read(JULY)
    again = read(JULY, kept(first, "area", choice))
    assert topics(again) == ["area"] and again.answers == ()


def test_where_nothing_says_whose_sheet_it_is_no_answer_lasts():
    nameless = read("地区 | 新农合参合率\n海拉尔 | 95\n鄂旗 | 96\n根河 | 97", file="2010年7月.xlsx")
    assert nameless.sender == "" and not question(nameless, "area").lasting
