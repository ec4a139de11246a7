"""A column or row of figures that is not understood: asked by its header path, read as it was answered."""

import pytest

from tests.support.asking import choices, kept, notes, question, read, topics
from tests.support.sheets import at, facts

JULY = """
    2010年7月基本公共卫生服务统计表
    地区 | 新农合参合率 | 参合的总人头
    海拉尔 | 95 | 950
    满洲里 | 96 | 960
    根河 | 97 | 970
"""


def test_an_unknown_column_is_asked_by_its_header_with_near_indicators_first():
    asked = question(read(JULY), "header")
    assert (asked.subject, asked.cell, asked.lasting) == ("参合的总人头", "C3", True)
    before_skip = choices(asked)[: choices(asked).index("skip")]
    assert "A01:numerator" in before_skip and len(before_skip) < 20
    assert "E02:value" in choices(asked)[choices(asked).index("skip"):]
    names = {option.choice: option.name for option in asked.options}
    assert names["A01:numerator"] == "新农合参合率：实际参合人数（分子）"
    assert names["skip"] == "不读这一列"


@pytest.mark.parametrize("choice", ["A01:numerator", "A01:denominator", "D01:value", "E02:target"])
def test_the_column_is_read_as_it_was_answered(choice):
    first = read(JULY)
    again = read(JULY, kept(first, "header", choice))
    code, field = choice.split(":")
    assert facts(again)["150702", code, field] == 950
    assert "header" not in topics(again) and at(again, "indicator_unknown") == []
    assert [cell for cell, _ in notes(again)] == ["C3"]


def test_a_column_that_is_not_to_be_read_is_left_out_quietly():
    first = read(JULY)
    again = read(JULY, kept(first, "header", "skip"))
    assert topics(again) == [] and again.verdict == "ready"
    assert {(code, field) for _, code, field in facts(again)} == {("A01", "value")}


def test_next_month_the_column_may_stand_elsewhere():
    answer = kept(read(JULY), "header", "A01:numerator")
    august = read("""
        2010年8月基本公共卫生服务统计表
        地区 | 参合的 总人头 | 住院分娩补助 | 新农合参合率
        根河 | 971 | 3 | 97
        海拉尔 | 951 | 3 | 95
    """, answer)
    assert facts(august)["150785", "A01", "numerator"] == 971 and topics(august) == []


def test_the_month_in_a_header_is_the_sheets_own_and_does_not_ask_again():
    july = JULY.replace("参合的总人头", "7月末总人头")
    answer = kept(read(july), "header", "A01:numerator")
    august = july.replace("2010年7月", "2010年8月").replace("7月末", "8月末")
    assert facts(read(august, answer))["150702", "A01", "numerator"] == 950
    last_month = july.replace("2010年7月", "2010年8月")
    assert topics(read(last_month, answer)) == ["header"]


def test_below_a_known_group_only_that_indicators_quantities_are_offered():
    asked = question(read("""
        2010年7月统计表
        地区 | 新农合参合率 | |
         | 家庭账户 | 参合率 | 备注
        海拉尔 | 950 | 95 |
        根河 | 960 | 96 |
    """, merges="A2:A3 B2:C2"), "header")
    assert asked.subject == "新农合参合率/家庭账户"
    assert choices(asked) == ["A01:numerator", "A01:denominator", "A01:value", "A01:target", "skip"]


def test_under_a_title_that_names_the_indicator_one_answer_leaves_the_other_columns_as_they_were():
    text = """
        2010年7月住院分娩补助进展情况
        地区 | 任务数 | 累计完成 | 摸底
        海拉尔 | 100 | 50 | 7
        根河 | 200 | 60 | 8
    """
    first = read(text)
    again = read(text, kept(first, "header", "E01:denominator"))
    assert facts(again)["150702", "E01", "denominator"] == 7
    without = {key: value for key, value in facts(again).items() if key[1] != "E01"}
    assert without == facts(first)


ROW = """
    陈巴尔虎旗医改目标任务完成进度月报表（2010年7月）
    序号 | 指标名称 | 单位 | 年度目标 | 本月完成 | 累计完成
    1 | 新农合参合率 | % | 95 | | 93.6
    2 | 参合的总人头 | 人 | | | 936
"""


def test_an_unknown_row_of_a_form_is_asked_and_read_as_the_quantity_it_is():
    first = read(ROW)
    asked = question(first, "header")
    assert (asked.subject, asked.cell) == ("参合的总人头", "B4")
    assert not [choice for choice in choices(asked) if choice.endswith((":target", ":month_value"))]
    assert {option.choice: option.name for option in asked.options}["skip"] == "不读这一行"
    again = read(ROW, kept(first, "header", "A01:numerator"))
    assert facts(again)["150725", "A01", "numerator"] == 936 and topics(again) == []


def test_a_row_of_a_form_that_is_not_to_be_read_is_left_out():
    again = read(ROW, kept(read(ROW), "header", "skip"))
    assert topics(again) == [] and {code for _, code, _ in facts(again)} == {"A01"}


def test_the_same_words_below_another_indicator_are_another_question():
    text = """
        2010年7月统计表
        指标 | 单位 | 海拉尔 | 满洲里 | 根河
        新农合参合率 | % | 95 | 96 | 97
        其中：甲类 | 人 | 1 | 2 | 3
        农牧民健康档案建档率 | % | 35 | 36 | 37
        其中：甲类 | 人 | 4 | 5 | 6
    """
    subjects = [asked.subject for asked in read(text).questions if asked.topic == "header"]
    assert len(subjects) == len(set(subjects)) == 2


def test_an_unknown_indicator_of_a_long_export_is_asked_by_its_name():
    text = """
        年度 | 月份 | 地区名称 | 指标名称 | 累计值
        2010 | 7 | 根河 | 合医普及程度 | 96
        2010 | 7 | 根河 | 住院分娩补助 | 97
    """
    asked = question(read(text), "header")
    assert facts(read(text, asked.answered("A01:value")))["150785", "A01", "value"] == 96
    skipped = read(text, asked.answered("skip"))
    assert topics(skipped) == [] and {code for _, code, _ in facts(skipped)} == {"E02"}


def test_a_column_without_any_header_can_only_be_left_out_and_only_this_time():
    text = JULY.replace("参合的总人头", "")
    asked = question(read(text), "header")
    assert choices(asked) == ["skip"] and not asked.lasting
    assert topics(read(text, asked.answered("skip"))) == []
