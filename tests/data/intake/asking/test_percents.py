"""Fractions or percent points: asked where the numbers do not tell, answered for a column or for one cell."""

from tests.support.asking import choices, kept, question, read, topics
from tests.support.sheets import at, facts

LOW = """
    2010年7月基本公共卫生服务统计表
    地区 | 新农合参合率 | 孕产妇住院分娩率
    海拉尔 | 95 | 0.91
    满洲里 | 96 | 0.92
    根河 | 97 | 0.93
"""
ODD = """
    2010年7月基本公共卫生服务统计表
    地区 | 新农合参合率
    海拉尔 | 95
    满洲里 | 0.96
    根河 | 97
"""


def test_small_numbers_under_a_rate_are_asked_as_they_are_read_first():
    asked = question(read(LOW), "percent")
    assert (asked.subject, asked.cell, asked.lasting) == ("孕产妇住院分娩率", "C3", True)
    assert choices(asked) == ["fraction", "points"]
    assert [option.name for option in asked.options] == [
        "填的是小数：0.91 就是 91%", "填的就是百分数：0.91 就是 0.91%"]


def test_an_answered_column_is_read_that_way_and_not_asked_next_month():
    for choice, value in (("fraction", 91.0), ("points", 0.91)):
        answer = kept(read(LOW), "percent", choice)
        august = read(LOW.replace("7月", "8月"), answer)
        assert facts(august)["150702", "E01", "value"] == value
        assert "percent" not in topics(august) and at(august, "rate_fraction_vs_percent") == []


def test_an_odd_cell_is_asked_for_itself_and_for_this_workbook_alone():
    first = read(ODD)
    asked = question(first, "percent")
    assert (asked.cell, asked.lasting, choices(asked)) == ("B4", False, ["fraction", "points"])
    again = read(ODD, asked.answered("fraction", first.form, first.sender))
    assert facts(again)["150781", "A01", "value"] == 96 and facts(again)["150702", "A01", "value"] == 95
    assert topics(again) == [] and at(again, "rate_fraction_vs_percent") == []


def test_a_number_typed_as_points_into_a_percent_cell_is_settled_by_an_answer():
    text = ODD.replace("0.96", "98.5«%»").replace("95\n", "0.95«%»\n").replace("97\n", "0.97«%»\n")
    first = read(text)
    again = read(text, question(first, "percent").answered("points"))
    assert facts(again)["150781", "A01", "value"] == 98.5 and topics(again) == []


def test_what_the_counts_beside_it_prove_is_not_asked():
    assert topics(read("""
        2010年7月统计表
        地区 | 应参合人数 | 参合人数 | 新农合参合率
        海拉尔 | 1000 | 950 | 0.95
        根河 | 1000 | 960 | 0.96
    """)) == []
