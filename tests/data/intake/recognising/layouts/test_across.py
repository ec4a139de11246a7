"""Transposed sheets: indicators down, areas across."""

import pytest

from tests.support.sheets import codes, facts, read

SHEET = """
    呼伦贝尔市医改监测指标（2010年8月）
    指标 | 单位 | 全市 | 海拉尔 | 满洲里 | 新左旗
    常住人口 | 人 | 600 | 100 | 200 | 300
    累计建档人数 | 人 | 300 | 50 | 90 | 160
    居民健康档案建档率 | % | 50 | 50 | 45 | 53.3
    住院分娩补助人数 | 万人 | 0.0006 | 0.0001 | 0.0002 | 0.0003
    没有的指标 | 个 | 6 | 1 | 2 | 3
"""


def test_each_area_takes_its_column_and_the_total_none():
    found = facts(read(SHEET))
    assert found["150702", "D23", "value"] == 50 and found["150726", "D23", "value"] == 53.3
    assert {area for area, _, _ in found} == {"150702", "150781", "150726"}


def test_quantities_above_their_rate_belong_to_it():
    found = facts(read(SHEET))
    assert (found["150781", "D23", "numerator"], found["150781", "D23", "denominator"]) == (90, 200)


def test_the_unit_column_scales_its_row():
    assert facts(read(SHEET))["150726", "E02", "value"] == 3


def test_a_row_that_is_not_understood_is_asked():
    assert codes(read(SHEET))["indicator_unknown"] == "ask"


def test_figures_typed_as_text_are_no_second_header():
    found = facts(read("""
        呼伦贝尔市医改监测指标（2010年8月）
        指标 | 单位 | 海拉尔 | 满洲里 | 新左旗 | 备注
        居民健康档案建档率 | % | '５０．５％ | '45% | '53.3% | 数据待核
        患者满意度 | % | 90 | 91 | 92 |
    """))
    assert found["150702", "D23", "value"] == 50.5 and len(found) == 6


@pytest.mark.parametrize("cumulative", ["累计完成", "截至5月底累计完成"])
def test_the_one_cumulative_word_below_each_area_is_the_value(cumulative):
    found = facts(read(f"""
        2010年5月进展情况
        指标 | 单位 | 海拉尔区 | | 满洲里市 | | 根河市 |
         | | 任务数 | {cumulative} | 任务数 | {cumulative} | 任务数 | {cumulative}
        住院分娩补助 | 人 | 100 | 40 | 200 | 90 | 300 | 120
        两癌筛查人数 | 人 | 10 | 4 | 20 | 9 | 30 | 12
    """, "A2:A3 B2:B3 C2:D2 E2:F2 G2:H2"))
    assert found["150785", "E02", "value"] == 120 and found["150781", "E14", "target"] == 20
    assert len(found) == 12


def test_areas_across_without_any_column_for_the_indicators_are_no_table():
    assert read("2010年8月\n海拉尔区 | 满洲里市 | 根河市\n95 | 96 | 97").verdict == "refuse"
