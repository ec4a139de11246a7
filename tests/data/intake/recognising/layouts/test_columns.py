"""What a column holds: by its header, the row of units below it, its neighbours and the title."""

from tests.support.sheets import facts, read


def test_a_row_of_units_in_brackets_scales_its_columns_and_names_none():
    found = facts(read("""
        2010年7月基本药物
        地区 | 网上集中采购率 | | | 上年同期
         | 药品采购总金额 | 网上采购金额 | 比率 |
         | （万元） | （万元） | （%） | （%）
        海拉尔区 | 200 | 100 | 50 | 40
        根河市 | 300 | 240 | 80 | 70
    """, "A2:A4 B2:D2"))
    assert found["150785", "B07", "denominator"] == 3_000_000 and found["150785", "B07", "value"] == 80
    assert len(found) == 6


def test_a_rate_column_belongs_to_the_indicator_that_the_title_and_its_counts_name():
    found = facts(read("""
        2010年2月高血压患者规范管理率进展情况
        地区 | 已管理(人) | 高血压规范管理人数(人) | 比率
        陈旗 | 2234 | 1258 | 56.3
        根河 | 2174 | 1393 | 64.1
    """))
    assert found["150725", "D16", "value"] == 56.3 and found["150785", "D16", "numerator"] == 1393


def test_counts_that_two_rates_share_belong_to_the_one_in_the_title():
    found = facts(read("""
        呼伦贝尔市2010年9月叶酸服用依从率进展情况统计表
        地区 | 叶酸服用人数 | 规范服用人数 | 比率
        海拉尔区 | 218 | 109 | 50
        阿荣旗 | 1250 | 650 | 52
    """))
    assert found["150721", "E06", "denominator"] == 1250 and len(found) == 6


def test_a_column_without_figures_does_not_keep_the_title_from_naming_the_others():
    found = facts(read("""
        呼伦贝尔市2010年5月糖尿病管理人群血糖控制率进展情况
        旗市区 | 联系电话 | 糖尿病管理人数 | 血糖达标人数 | 率(%)
        海拉尔区 | 0470-8220000 | 1376 | 574 | 41.7
        阿荣旗 | | 1218 | 502 | 41.2
    """))
    assert found["150721", "D20", "denominator"] == 1218 and len(found) == 6


def test_a_range_of_months_behind_a_name_is_cumulative_and_no_month():
    found = facts(read("""
        2010年4月进展情况
        地区 | 两癌筛查1-4月完成(人) | 两癌筛查本月数(人) | 住院分娩补助1～2月完成数
        海拉尔区 | 240 | 20 | 7
        根河市 | 130 | 10 | 8
    """))
    assert found["150702", "E14", "value"] == 240 and found["150702", "E14", "month_value"] == 20
    assert found["150702", "E02", "value"] == 7 and len(found) == 6


def test_a_rate_of_another_name_is_not_that_of_the_title():
    reading = read("2010年8月法定传染病报告发病情况\n地区 | 发病率(1/10万)\n海拉尔 | 12.5\n根河 | 13.5")
    assert reading.facts == () and reading.verdict == "refuse"


def test_an_amount_below_a_rate_is_not_the_rates_own_figure():
    reading = read("""
        2010年8月新农合情况
        地区 | 住院费用政策范围内支付比例 | |
        | 政策范围内住院总费用(万元) | 实际补偿额(万元) | 比率(%)
        海拉尔 | 200 | 120 | 60
        根河 | 100 | 50 | 50
    """, "A2:A3 B2:D2")
    found = facts(reading)
    assert found["150702", "A07", "value"] == 60 and found["150702", "A07", "numerator"] == 1_200_000
    assert reading.verdict == "ready"
