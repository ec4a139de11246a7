"""City sheets: areas down, indicators across, totals first or last, several tables on one sheet."""

import pytest

from tests.support.sheets import at, codes, facts, read

G1 = """
    呼伦贝尔市重大公共卫生服务项目2010年1~7月进展情况统计表
    填报单位（盖章）：市妇幼保健所 | | | | | 填报日期：2010年7月28日   单位：人
    旗市区 | 住院分娩补助 | | | 宫颈癌检查 | | | 乳腺癌检查 | | | 备注
    | 任务数 | 累计完成 | 完成率(%) | 任务数(含09年结转) | 累计完成 | 完成率(%) | 任务数 | 累计完成 | 完成率
    甲 | '1 | '2 | '3 | '4 | '5 | '6 | '7 | '8 | '9 | '10
    合  计 | 185 | 71 | 38.38 | 1200 | 412 | 34.33 | / | / | / |
    海拉尔区 | 85 | 41 | 48.24% | 600 | 212 | 35.33 | — | — | — |
    满洲里 | １００ | '30 | 30.00% | 600 | 200 | 33.33 | — | — | — | 7月未报
    注：1.完成率=累计完成/任务数。
    单位负责人：局长 | | 审核人：农卫科科长
"""
MERGES = "A1:K1 A3:A4 B3:D3 E3:G3 H3:J3 K3:K4"


def test_merged_headers_totals_first_and_numbering_rows_are_read():
    found = facts(read(G1, MERGES))
    assert found["150702", "E02", "target"] == 85
    assert found["150781", "E02", "target"] == 100
    assert found["150702", "E02", "reported_completion"] == 48.24
    assert found["150781", "E03", "value"] == 200
    assert len(found) == 12


def test_strokes_become_absences_and_no_facts():
    reading = read(G1, MERGES)
    assert {(a.area, a.indicator, a.kind) for a in reading.absences} == {
        ("150702", "E04", "not_applicable"), ("150781", "E04", "not_applicable"),
    }


def test_a_range_from_january_stands_for_its_last_month():
    reading = read(G1, MERGES)
    assert (reading.form, reading.period, reading.verdict) == ("city_projects", "2010-07", "ready")


def test_every_fact_keeps_what_was_typed():
    raws = {fact.cell: fact.raw for fact in read(G1, MERGES).facts}
    assert (raws["B8"], raws["D7"]) == ("１００", "48.24%")


def test_group_headers_that_were_never_merged_count_until_the_next():
    found = facts(read(G1))
    assert found["150781", "E03", "value"] == 200 and len(found) == 12


def test_the_title_names_the_indicator_where_no_column_does():
    found = facts(read("""
        2010年10月住院分娩补助进展情况
        序号 | 地区 | 任务数 | 累计完成 | 完成率(%)
        1 | 扎兰屯 | 100 | 50 | 50
        2 | 牙克石市 | 100 | 60 | 60
    """))
    assert found["150783", "E02", "value"] == 50 and found["150782", "E02", "reported_completion"] == 60


def test_in_a_flat_header_the_counts_belong_to_the_rate_beside_them():
    found = facts(read("""
        2010年11月新农合参合进度表
        序号 | 区县名称 | 应参合人数 | 参合人数 | 参合率
        1 | 海拉尔 | 1000 | 950 | 95
        2 | 扎兰屯 | 1000 | 980 | 98
    """))
    assert found["150702", "A01", "numerator"] == 950
    assert found["150702", "A01", "denominator"] == 1000
    assert found["150702", "A01", "value"] == 95


def test_unnamed_counts_of_a_rate_are_told_apart_by_the_numbers():
    found = facts(read("""
        2010年11月新农合统计表
        地区 | 政策范围内住院费用支付比例 | |
        | 甲类(万元) | 乙类(万元) | 比例(%)
        海拉尔 | 100 | 60 | 60
        扎兰屯 | 200 | 110 | 55
        根河 | 300 | 159 | 53
    """, "B2:D2"))
    assert found["150702", "A07", "denominator"] == 1_000_000
    assert found["150702", "A07", "numerator"] == 600_000


def test_two_tables_side_by_side_are_both_read():
    reading = read("""
        2010年8月新农合参合情况 | | | 2010年8月住院分娩补助
        地区 | 新农合参合率 | | 地区 | 住院分娩补助人数
        海拉尔 | 97 | | 海拉尔 | 12
        根河 | 96 | | 根河 | 13
    """)
    assert facts(reading) == {
        ("150702", "A01", "value"): 97, ("150785", "A01", "value"): 96,
        ("150702", "E02", "value"): 12, ("150785", "E02", "value"): 13,
    }
    assert "two_tables" in codes(reading)


def test_money_comes_in_yuan_whatever_the_header_prints():
    found = facts(read("""
        2010年8月基本药物
        地区 | 网上集中采购率 | |
        | 药品采购总金额(万元) | 网上采购金额(万元) | 比率(%)
        海拉尔 | 975.66 | 632.51 | 64.8
        根河 | 312.19 | 272.43 | 87.3
    """, "B2:D2"))
    assert found["150702", "B07", "denominator"] == pytest.approx(9_756_600)
    assert found["150702", "B07", "numerator"] == pytest.approx(6_325_100)


def test_names_in_doubt_are_asked_and_their_rows_left_out():
    reading = read("""
        2010年10月住院分娩补助进展情况
        地区 | 住院分娩补助人数
        鄂旗 | 1
        牙克市 | 2
        市直 | 3
        根河 | 4
        海拉尔 | 5
    """)
    assert set(facts(reading)) == {("150785", "E02", "value"), ("150702", "E02", "value")}
    assert at(reading, "area_unknown") == ["A3", "A5"]
    assert at(reading, "area_misspelled") == ["A4"]
    assert reading.verdict == "ask"


def test_an_area_that_stands_twice_is_asked_at_its_second_place():
    reading = read("""
        2010年10月住院分娩补助进展情况
        地区 | 住院分娩补助人数
        根河 | 4
        海拉尔 | 5
        根河市 | 6
    """)
    assert at(reading, "area_duplicate") == ["A5"]
    assert facts(reading)["150785", "E02", "value"] == 4


def test_last_years_column_is_told_and_not_read():
    reading = read("""
        2010年10月进展情况
        地区 | 新农合参合率 | 上年同期 | 备注
        根河 | 94 | 93 |
        海拉尔 | 95 | 92 |
    """)
    assert len(reading.facts) == 2
    assert codes(reading)["comparison_period_column"] == "note"


ANNEX = """
    附件1　住院分娩补助等项目2010年1~5月完成情况统计表
    盟市 | 住院分娩补助 | | | | 新农合参合率 | | |
    | 任务数 | 完成数 | 完成率(%) | 位次 | 应参合人数 | 参合人数 | 参合率(%) | 位次
    全区 | 1000 | 295 | 29.5 | | 5000 | 4800 | 96 |
    呼和浩特市 | 300 | 90 | 30 | 2 | 1000 | 950 | 95 | 3
    包头市 | 300 | 105 | 35 | 1 | 2000 | 1930 | 96.5 | 2
    呼伦贝尔市 | 400 | 100 | 25 | 3 | 2000 | 1940 | 97 | 1
"""


def test_the_regions_annex_gives_the_region_and_the_city_alone():
    reading = read(ANNEX, "B2:E2 F2:I2 A2:A3")
    assert (reading.form, reading.verdict) == ("region_benchmark", "ready")
    assert {fact.area for fact in reading.facts} == {"150000", "150700"}
    rows = {(row.scope, row.indicator): row for row in reading.benchmarks}
    assert rows["region", "E02"].value == 29.5
    assert rows["city", "E02"].value == 25
    assert (rows["city", "A01"].city_rank, rows["city", "A01"].n_compared) == (1, 3)
    assert (rows["region", "A01"].numerator, rows["region", "A01"].denominator) == (4800, 5000)
    assert rows["region", "A01"].city_rank is None


def test_a_total_merged_over_number_and_name_is_no_header():
    reading = read(
        """
        呼伦贝尔市2010年7月重大公共卫生项目进展
        序号 | 旗市区 | 住院分娩补助 | |
         | | 任务数 | 截至7月底累计完成 | 完成年度任务(%)
        合计 | | 300 | 150 | 50
        1 | 海拉尔区 | 100 | 50 | 50
        2 | 满洲里 | 200 | 100 | 50
        呼伦贝尔市卫生局医改办
        """,
        "A2:A3 B2:B3 C2:E2 A4:B4",
    )
    found = facts(reading)
    assert (reading.verdict, len(found)) == ("ready", 6)
    assert found["150781", "E02", "value"] == 100
    assert found["150781", "E02", "reported_completion"] == 50


def test_of_columns_grouped_by_year_only_the_titles_own_year_is_read():
    row = "1000 | 400 | 40 | 1000 | 500 | 50 | 2000 | 900 | 45"
    reading = read(
        f"""
        附件1 住院分娩补助项目2010年1～5月完成情况统计表
        盟市 | 2009年 | | | 2010年 | | | 合计 | |
         | 应补助 | 已补助 | % | 应补助 | 已补助 | % | 应补助 | 已补助 | %
        呼伦贝尔市 | {row}
        包头市 | {row}
        通辽市 | {row}
        """,
        "A2:A3 B2:D2 E2:G2 H2:J2",
    )
    assert facts(reading)["150700", "E02", "value"] == 500
    assert codes(reading)["comparison_period_column"] == "note"


def test_a_heading_that_is_a_formula_without_its_result_is_told_as_no_heading():
    reading = read("2010年8月\n地区 | =A1 | 新农合参合率\n海拉尔 | 3 | 95\n根河 | 4 | 96")
    assert any("（无表头）" in finding.message for finding in reading.findings)


def test_a_bare_task_column_beside_one_count_is_that_counts():
    reading = read("""
        2010年8月人员培训情况
        地区 | 年度任务数 | 乡镇卫生院人员培训
        海拉尔 | 88 | 46
        根河 | 35 | 17
    """)
    assert facts(reading)["150702", "C12", "target"] == 88 and reading.findings == ()


def test_rows_of_town_and_country_below_the_total_are_no_areas():
    reading = read("""
        2010年8月建档情况
        地区 | 居民健康档案建档率
        海拉尔 | 31
        根河 | 33
        合计 | 32
        其中：城市 | 35
        农村牧区 | 30
    """)
    assert at(reading, "row_not_kept") == ["A6", "A7"] and reading.verdict == "ready"


def test_a_column_in_ten_thousands_beside_single_ones_is_told_at_its_header():
    reading = read("""
        2010年8月建档情况
        地区 | 常住人口数(万人) | 建档人数(人) | 居民健康档案建档率(%)
        海拉尔 | 33.6 | 104869 | 31.2
        根河 | 11.3 | 37408 | 33.1
    """)
    assert facts(reading)["150702", "D23", "denominator"] == 336_000
    assert at(reading, "unit_scale_mixed") == ["B2"] and reading.verdict == "ready"


def test_a_percentage_where_a_count_should_stand_is_not_read():
    reading = read("2010年8月改厕\n地区 | 无害化厕所建设座数\n海拉尔 | '100%\n根河 | 20")
    assert facts(reading) == {("150785", "E10", "value"): 20} and at(reading, "free_text_values") == ["B3"]


def test_columns_below_a_title_that_names_the_fund_are_that_funds():
    reading = read("""
        2010年8月新农合统筹基金到位情况表
        单位：万元
        地区 | 应到位 | | 实到位 | | 到位率(%)
        | 中央 | 自治区 | 中央 | 自治区 |
        海拉尔 | 100 | 50 | 80 | 40 | 80
        根河 | 20 | 10 | 15 | 8 | 76.7
    """, "B3:C3 D3:E3")
    assert facts(reading) == {("150702", "A05", "value"): 80, ("150785", "A05", "value"): 76.7}
    assert codes(reading) == {"fund_not_kept": "note"}
