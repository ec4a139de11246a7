"""Several rows (or columns) an area, rows that are no area, figures that belong to nothing."""

from tests.support.sheets import at, codes, facts, read


def test_a_column_of_words_makes_each_row_a_field():
    found = facts(read("""
        2010年7月项目进展
        地区 | 项目 | 住院分娩补助 | 宫颈癌检查
        海拉尔 | 任务数 | 100 | 200
        | 累计完成 | 50 | 60
        | 完成率 | 50% | 30%
        根河 | 任务数 | 200 | 300
        | 累计完成 | 51 | 60
        | 完成率 | 25.5% | 20%
    """, "A3:A5 A6:A8"))
    assert {key[1:]: value for key, value in found.items() if key[0] == "150785"} == {
        ("E02", "target"): 200, ("E02", "value"): 51, ("E02", "reported_completion"): 25.5,
        ("E03", "target"): 300, ("E03", "value"): 60, ("E03", "reported_completion"): 20,
    }


def test_rows_that_nothing_tells_apart_are_not_read():
    reading = read("""
        2010年7月
        地区 | 住院分娩补助人数
        海拉尔 | 5
        | 6
        根河 | 6
        | 7
    """, "A3:A4 A5:A6")
    assert reading.facts == () and at(reading, "rows_unknown") == ["A3"]


def test_a_second_header_row_divides_the_areas_of_a_transposed_sheet():
    found = facts(read("""
        2010年7月项目进展
        指标 | 单位 | 海拉尔 | | 满洲里 | | 根河 |
        | | 任务数 | 累计完成 | 任务数 | 累计完成 | 任务数 | 累计完成
        住院分娩补助 | 人 | 100 | 50 | 200 | 60 | 300 | 70
        宫颈癌检查 | 人 | 100 | 51 | 200 | 61 | 300 | 71
    """, "C2:D2 E2:F2 G2:H2"))
    assert found["150781", "E02", "target"] == 200 and found["150785", "E03", "value"] == 71
    assert len(found) == 12


def test_columns_that_nothing_tells_apart_are_not_read():
    reading = read("""
        2010年7月项目进展
        指标 | 单位 | 海拉尔 | | 满洲里 | | 根河 |
        住院分娩补助 | 人 | 100 | 50 | 200 | 60 | 300 | 70
    """, "C2:D2 E2:F2 G2:H2")
    assert reading.facts == () and at(reading, "columns_unknown") == ["C2"]


INSTITUTIONS = """
    2010年7月住院分娩补助进展
    旗市区 | 任务数 | 累计完成
    合计 | {} | {}
    海 拉 尔 区 | 85 | 41
    根河市 | 100 | 50
    市直 | 50 | 20
    大兴安岭林管局 | 25 | 15
"""


def test_units_that_are_no_area_are_noted_and_either_sum_ties():
    for total in ((185, 91), (260, 126)):
        reading = read(INSTITUTIONS.format(*total))
        assert {area for area, _, _ in facts(reading)} == {"150702", "150785"}
        assert at(reading, "area_unknown") == ["A6", "A7"]
        assert codes(reading) == {"area_unknown": "note", "area_whitespace": "note"}


def test_a_total_that_ties_with_neither_sum_is_asked():
    assert "total_mismatch" in codes(read(INSTITUTIONS.format(300, 91)))


def test_units_that_are_no_area_stay_out_of_a_transposed_sheet_and_of_a_long_one():
    across = read("""
        2010年9月指标汇总
        指标 | 单位 | 全市 | 海拉尔 | 满洲里 | 根河 | 市直 | 林管局
        住院分娩补助人数 | 人 | 60 | 10 | 20 | 30 | 5 | 6
    """)
    assert len(across.facts) == 3 and at(across, "area_unknown") == ["G2", "H2"]
    long = read("""
        年度 | 月份 | 地区名称 | 指标名称 | 累计值 | 单位
        2010 | 7 | 海拉尔 | 住院分娩补助人数 | 30 | 人
        2010 | 7 | 农垦 | 住院分娩补助人数 | 30 | 人
        2010 | 7 | 全市 | 住院分娩补助人数 | 60 | 人
    """)
    assert len(long.facts) == 1 and codes(long) == {"area_unknown": "note"}


def test_figures_outside_the_table_are_told():
    reading = read("2010年7月\n地区 | 住院分娩补助人数\n海拉尔 | 5\n根河 | 6\n\n补充 | 99")
    assert len(reading.facts) == 2 and codes(reading) == {"outside_table": "note"}


def test_a_figure_merged_over_two_areas_is_asked():
    reading = read("""
        2010年7月
        地区 | 住院分娩补助人数 | 宫颈癌检查人数
        海拉尔 | 5 | 7
        满洲里 | | 8
        根河 | 6 | 9
    """, "B3:B4")
    assert at(reading, "merged_figure") == ["B3"]


def test_a_row_of_units_below_the_header_names_no_column():
    found = facts(read("""
        2010年7月
        地区 | 新农合参合 | | | 药品采购 | |
        | 应参合人数 | 参合人数 | 参合率 | 药品采购总金额 | 网上采购金额 | 网上采购率
        | 人 | 人 | % | 万元 | 万元 | %
        海拉尔 | 1000 | 960 | 96 | 10 | 8 | 80
        根河 | 1000 | 950 | 95 | 10 | 7 | 70
    """, "B2:D2 E2:G2"))
    assert {key[1:]: value for key, value in found.items() if key[0] == "150702"} == {
        ("A01", "denominator"): 1000, ("A01", "numerator"): 960, ("A01", "value"): 96,
        ("B07", "denominator"): 100_000, ("B07", "numerator"): 80_000, ("B07", "value"): 80,
    }


def test_three_columns_of_one_count_go_by_its_series_and_the_month_of_a_rate_is_told():
    reading = read("""
        2010年7月基本公共卫生服务进展
        地区 | 居民健康档案建档人数 | | | 住院分娩补助人数 | |
        | 本月完成 | 本年度累计 | 截止本月底全部累计 | 本月完成 | 本年度累计 | 截止本月底全部累计
        海拉尔 | 1 | 20 | 300 | 4 | 40 | 400
        根河 | 2 | 21 | 301 | 5 | 41 | 401
    """, "B2:D2 E2:G2")
    assert {key[1:]: value for key, value in facts(reading).items() if key[0] == "150702"} == {
        ("D23", "numerator"): 300, ("E02", "month_value"): 4, ("E02", "value"): 40,
    }
    assert at(reading, "column_not_kept") == ["B4"]
