"""Headers that only their neighbours explain: the chronic-disease form, a bare 建档率, shared counts."""

import pytest

from tests.support.sheets import at, facts, read

ROWS = """
        海拉尔 | 10000 | 2000 | 1000 | 500 | 400 | 50 | 50 | 40 | 900 | 450 | 300 | 200 | 50 | 66.67 | 44.44
        根河 | 9000 | 1000 | 400 | 200 | 100 | 40 | 50 | 25 | 600 | 300 | 150 | 60 | 50 | 50 | 20
"""
FLAT = """
        2011年9月慢性病管理情况统计表
        区 | 常住人口数(≥35岁) | 高血压患者总人数(估算) | 已管理 | 规范管理 | 血压达标 | 管理率 | 规范管理率 | 控制率 | 糖尿病患者总人数 | 已管理 | 规范管理 | 血糖达标 | 管理率 | 规范管理率 | 控制率
""" + ROWS  # noqa: E501
GROUPED = """
        2011年9月慢性病管理情况统计表
        区 | 常住人口数(≥35岁) | 高血压 | | | | | | | 糖尿病 | | | | | |
        | | 患者总人数(估算) | 已管理 | 规范管理 | 血压达标 | 管理率 | 规范管理率 | 控制率 | 患者总人数 | 已管理 | 规范管理 | 血糖达标 | 管理率 | 规范管理率 | 控制率
""" + ROWS  # noqa: E501
FORMS = [(FLAT, ""), (GROUPED, "C2:I2 J2:P2 A2:A3 B2:B3")]


@pytest.mark.parametrize(("sheet", "merges"), FORMS, ids=["flat", "grouped"])
def test_in_the_chronic_disease_form_every_count_belongs_to_its_rates(sheet, merges):
    found = facts(read(sheet, merges))
    of_haila = {key[1:]: value for key, value in found.items() if key[0] == "150702"}
    assert of_haila == {
        ("D15", "denominator"): 2000, ("D15", "numerator"): 1000, ("D15", "value"): 50,
        ("D16", "denominator"): 1000, ("D16", "numerator"): 500, ("D16", "value"): 50,
        ("D17", "denominator"): 1000, ("D17", "numerator"): 400, ("D17", "value"): 40,
        ("D18", "denominator"): 900, ("D18", "numerator"): 450, ("D18", "value"): 50,
        ("D19", "denominator"): 450, ("D19", "numerator"): 300, ("D19", "value"): 66.67,
        ("D20", "denominator"): 450, ("D20", "numerator"): 200, ("D20", "value"): 44.44,
    }


@pytest.mark.parametrize(("sheet", "merges"), FORMS, ids=["flat", "grouped"])
def test_the_population_of_another_age_is_no_quantity_and_is_told(sheet, merges):
    reading = read(sheet, merges)
    assert [cell[0] for cell in at(reading, "indicator_unknown")] == ["B"]


def test_a_bare_rate_is_named_by_both_its_counts():
    found = facts(read("""
        2010年9月基本公共卫生服务项目主要指标汇总
        指标 | 单位 | 全市 | 海拉尔 | 满洲里 | 牙克石
        常住人口 | 人 | 600 | 100 | 200 | 300
        其中：农牧区 | 人 | 60 | 10 | 20 | 30
        累计建档 | 份 | 300 | 50 | 100 | 150
        建档率 | % | 50 | 50 | 50 | 50
    """))
    assert {key[1:]: value for key, value in found.items() if key[0] == "150781"} == {
        ("D23", "denominator"): 200, ("D23", "numerator"): 100, ("D23", "value"): 50,
    }


def test_a_population_of_several_rates_is_the_denominator_of_each():
    found = facts(read("""
        2010年7月妇幼保健
        地区 | 活产数 | 早孕建册人数 | 早孕建册率 | 系统管理人数 | 孕产妇系统管理率
        海拉尔 | 100 | 80 | 80 | 70 | 70
        根河 | 50 | 45 | 90 | 40 | 80
    """))
    assert found["150702", "D11", "denominator"] == found["150702", "D12", "denominator"] == 100


def test_a_count_named_like_a_rate_is_not_read_as_the_rate():
    found = facts(read("""
        2010年7月新农合运行情况   单位：万元
        地区 | 当年筹集基金 | 基金累计支出 | 基金使用率 | 累计结余
        海拉尔 | 100 | 60 | 60 | 40
        根河 | 100 | 70 | 70 | 30
    """))
    assert found["150702", "A06b", "numerator"] == 400_000
    assert ("150702", "A06b", "value") not in found


def test_a_name_with_a_word_of_its_own_is_another_count():
    reading = read("""
        2010年7月新农合
        地区 | 应参合人数 | 参合人数 | 参合率 | 未参合人数
        海拉尔 | 100 | 95 | 95 | 5
        根河 | 100 | 96 | 96 | 4
    """)
    assert facts(reading)["150702", "A01", "numerator"] == 95
    assert at(reading, "indicator_unknown") == ["E3"]
