"""Where a table begins and ends: totals of several lines, blank rows, names in doubt, merged headers."""

import pytest

from tests.support.sheets import codes, facts, read


def test_a_row_that_numbers_the_columns_is_no_area_without_a_name():
    reading = read("""
        2010年10月住院分娩补助进展情况
        地区 | 任务数 | 累计完成 | 完成率(%)
        栏目 | 1 | 2 | 3
        根河 | 100 | 40 | 40
        海拉尔 | 100 | 50 | 50
    """)
    assert len(reading.facts) == 6 and "area_unknown" not in codes(reading)


def test_an_unmerged_group_header_ends_at_a_column_of_another_group_or_of_none():
    reading = read("""
        2010年10月进展情况
        地区 | 重大公卫 | | | 备注 |
         | 住院分娩补助 | | | |
         | 任务数 | 截至10月底累计完成 | 完成率(%) | |
        根河 | 100 | 40 | 40 | 数据待核 |
        海拉尔 | 100 | 50 | 50 | | 0470
    """)
    assert facts(reading)["150785", "E02", "value"] == 40 and len(reading.facts) == 6
    assert "free_text_values" not in codes(reading)


def test_a_header_merged_over_an_empty_row_reaches_down_to_its_units():
    found = facts(read("""
        2010年7月进展情况
        旗市区 | 平均住院日 | 新农合参合率 | 患者满意度
         | | |
         | (日) | (%) | (%)
        海拉尔区 | 9.9 | 95 | 90
        根河市 | 10.3 | 96 | 85
    """, "A2:A3 B2:B3 C2:C3 D2:D3"))
    assert found["150702", "F07", "value"] == 9.9 and len(found) == 6


THREE_LINES = """
    2010年7月进展情况
    地区 | 项目 | 住院分娩补助(人) | 两癌筛查人数(人)
    合计 | 年度任务数 | 300 | 30
     | {cumulative} | 150 | 15
     | 完成率 | 50 | 50
    海拉尔区 | 年度任务数 | 100 | 10
     | {cumulative} | 40 | 4
     | 完成率 | 40 | 40
    根河市 | 年度任务数 | 200 | 20
     | {cumulative} | 110 | 11
     | 完成率 | 55 | 55
"""


@pytest.mark.parametrize("cumulative", ["累计完成", "截至7月底累计完成"])
def test_three_lines_an_area_below_a_total_of_three_lines_are_each_read(cumulative):
    reading = read(THREE_LINES.format(cumulative=cumulative), "A3:A5 A6:A8 A9:A11")
    found = facts(reading)
    assert found["150785", "E02", "value"] == 110 and found["150702", "E14", "target"] == 10
    assert len(found) == 12 and reading.verdict == "ready"


def test_blank_rows_part_neither_the_header_nor_the_total_from_the_areas():
    reading = read("""
        2010年9月进展情况
        旗市区 | 住院分娩补助 |
         | 任务数 | 累计完成
         | |
         | |
        合计 | 300 | 130
         | |
         | |
        海拉尔区 | 100 | 50
        阿荣旗 | 200 | 80
    """, "A2:A3 B2:C2")
    assert reading.verdict == "ready" and facts(reading)["150721", "E02", "value"] == 80


def test_a_name_in_doubt_without_figures_is_no_header():
    found = facts(read("""
        2010年9月进展情况
        旗市区 | 住院分娩补助 |
         | 任务数 | 累计完成
        新旗 | |
        海拉尔区 | 100 | 50
        阿荣旗 | 200 | 80
    """, "A2:A3 B2:C2"))
    assert found["150702", "E02", "target"] == 100 and len(found) == 4


def test_areas_may_all_stand_there_as_their_offices():
    reading = read("2010年8月统计表\n单位 | 新农合参合率\n海拉尔区卫生局 | 95\n根河市卫生局 | 96")
    assert {fact.area for fact in reading.facts} == {"150702", "150785"}


def test_a_list_of_offices_without_an_indicator_is_no_table():
    reading = read("通讯录\n单位 | 电话\n海拉尔区卫生局 | 8212345\n根河市卫生局 | 8212346")
    assert codes(reading) == {"no_table": "refuse"}
